import type { EmbeddedDatabase } from '../database/sqlite/database.ts';
import { ARTICLES } from './articles.ts';
import { writeContractors } from './contractors.ts';
import { writeDictionaries } from './dictionaries.ts';
import { writePhotos, writeSupply } from './extras.ts';
import { generatedArticle } from './generated-articles.ts';
import { writeArticle } from './write-article.ts';

/** `small`: the hand-written articles of a window and door maker; a number: that many articles in all, for load. */
export type SeedSize = 'small' | number;

/**
 * Fills an empty database with demo data; one that holds a company already is left as it is.
 *
 * @return Whether anything was written.
 */
export async function seed(
	database: EmbeddedDatabase,
	size: SeedSize = 'small',
	now = new Date()
): Promise< boolean > {
	let written = false;
	await database.fill( async ( c ) => {
		if ( c.get( 'SELECT 1 FROM FIRMA LIMIT 1' ) ) {
			return;
		}
		written = true;
		writeDictionaries( c );
		ARTICLES.forEach( ( article, n ) =>
			writeArticle( c, article, n + 1, now )
		);
		const generated =
			size === 'small' ? 0 : Math.max( 0, size - ARTICLES.length );
		for ( let n = 1; n <= generated; n++ ) {
			writeArticle( c, generatedArticle( n ), ARTICLES.length + n, now );
		}
		writeContractors( c );
		// Suppliers come after the customers, whose numbers are known.
		for ( const article of ARTICLES ) {
			await writePhotos( c, article );
			await writeSupply( c, article, now );
		}
	} );
	return written;
}
