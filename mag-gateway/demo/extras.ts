import { createHash } from 'node:crypto';
import type { Connection } from '../database/sqlite/connection.ts';
import { movementStore } from '../database/sqlite/movements.ts';
import { photoStore } from '../database/sqlite/photos.ts';
import { yearOf } from '../wapro/clarion.ts';
import { millionths, quantity } from '../decimal.ts';
import { documentNumber } from '../wapro/numbering.ts';
import type { DemoArticle } from './article.ts';
import { warehouseId } from './dictionaries.ts';
import { picture } from './picture.ts';
import { dayAfter } from './write-article.ts';

/** Its photos, painted here, the first one the main one. */
export async function writePhotos(
	c: Connection,
	{ index, photos = [] }: DemoArticle
): Promise< void > {
	const store = photoStore( c );
	for ( const [ position, colour ] of photos.entries() ) {
		const content = picture( colour );
		await store.add( {
			index,
			main: position === 0,
			position,
			name: `${ index.toLowerCase() }-${ position + 1 }.png`,
			hash: createHash( 'sha256' ).update( content ).digest( 'hex' ),
			contentType: 'image/png',
			content,
		} );
	}
}

/** What is ordered at a supplier (ZD). */
export async function writeSupply(
	c: Connection,
	{ index, supply }: DemoArticle,
	now: Date
): Promise< void > {
	if ( ! supply ) {
		return;
	}
	const movements = movementStore( c );
	const inWarehouse = warehouseId( supply.warehouse );
	const article = c.get< { id: string } >(
		'SELECT CAST( ID_ARTYKULU AS TEXT ) AS id FROM ARTYKUL WHERE INDEKS_KATALOGOWY = ? AND ID_MAGAZYNU = ?',
		index,
		inWarehouse
	);
	await movements.addSupply( {
		articleId: article?.id ?? '',
		warehouseId: String( inWarehouse ),
		supplier: supply.supplier,
		quantity: quantity( millionths( supply.quantity ) ),
		number: documentNumber(
			'ZD ######/$$$$',
			await movements.nextNumber( 'ZD', yearOf( now ) ),
			yearOf( now )
		),
		day: dayAfter( now, 0 ),
		time: 0,
		expectedDay: dayAfter( now, supply.days ),
	} );
}
