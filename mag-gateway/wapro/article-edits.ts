import { conflict, invalid, notFound } from '../errors.ts';
import { announceArticle } from './announce.ts';
import {
	articleRows,
	changeArticle,
	everythingOf,
	rowsOf,
} from './article-moves.ts';
import { attributeFields } from './attributes.ts';
import { clarionDay } from './days.ts';
import type { Mag } from './mag.ts';
import { bothSides, rateOf } from './vat.ts';

/*
 * Changes of an article's data that need more than writing a field.
 */

/** Another catalogue index for the same article (its GUID stays). The shops hear of both. */
export const reindexArticle = (
	{ database, now }: Mag,
	index: string,
	to: string
): Promise< void > =>
	database.write( async ( tables ) => {
		await rowsOf( tables, index );
		if ( to.trim() !== to || to === '' || [ ...to ].length > 20 ) {
			throw invalid(
				[ ...to ].length > 20 ? 'too_long' : 'malformed',
				'index',
				'A catalogue index has one to twenty characters, no spaces before or after.'
			);
		}
		if ( ( await tables.articles.rows( [ to ] ) ).length > 0 ) {
			throw conflict(
				'article_exists',
				'index',
				`WAPRO Mag has an article "${ to }" already.`
			);
		}
		const moment = now();
		const [ before ] = await tables.articles.rows( [ index ] );
		await tables.articles.reindex( index, to );
		await announceArticle(
			tables,
			to,
			await everythingOf( tables, to ),
			'reindexed',
			moment
		);
		for ( const shop of before?.flaggedFor ?? [] ) {
			await tables.changes.add( {
				shop,
				type: 'goods',
				key: index,
				cause: 'reindexed',
				now: moment.toISOString(),
			} );
		}
	} );

/** To a category of the tree, by its path or, where only one is called so, by its name. */
export async function setCategory(
	mag: Mag,
	index: string,
	pathOrName: string
): Promise< void > {
	const categories = await mag.database.read( ( { dictionaries } ) =>
		dictionaries.categories()
	);
	const found = categories.filter(
		( { path, name } ) => path === pathOrName || name === pathOrName
	);
	const [ category ] = found;
	if ( ! category || found.length > 1 ) {
		throw notFound(
			'category_unknown',
			'category',
			`There is no one category "${ pathOrName }". Choose one of: ${ categories
				.map( ( { path } ) => path )
				.join( ', ' ) }.`
		);
	}
	await changeArticle( mag, index, { categoryPath: category.path } );
}

/** A property that the gateway's map of attributes puts into a free field. */
export async function setAttribute(
	mag: Mag,
	index: string,
	code: string,
	value: string
): Promise< void > {
	const fields = attributeFields(
		await mag.database.read( ( { settings } ) =>
			settings.get( 'attributes' )
		)
	);
	const field = fields.find(
		( one ) =>
			one.code === code.toLowerCase() ||
			one.name.toLowerCase() === code.toLowerCase()
	);
	if ( ! field ) {
		throw notFound(
			'attribute_unknown',
			'attribute',
			`No free field carries "${ code }". Choose one of: ${ fields
				.map( ( one ) => one.code )
				.join( ', ' ) }.`
		);
	}
	await changeArticle( mag, index, {
		freeFields: { [ field.field ]: value },
	} );
}

/** A promotion price, gross, for the days from and to, both included; without one the promotion ends. */
export async function setPromotion(
	mag: Mag,
	index: string,
	promotion:
		| { readonly gross: string; readonly from: string; readonly to: string }
		| undefined
): Promise< void > {
	if ( ! promotion ) {
		return changeArticle( mag, index, { promotion: null } );
	}
	const fromDay = clarionDay( promotion.from, 'from' );
	const toDay = clarionDay( promotion.to, 'to' );
	if ( toDay < fromDay ) {
		throw invalid(
			'out_of_range',
			'to',
			`A promotion that begins on ${ promotion.from } cannot end on ${ promotion.to }.`
		);
	}
	const { main } = await articleRows( mag, index );
	const rates = await mag.database.read( ( { dictionaries } ) =>
		dictionaries.vatRates()
	);
	const vat = rates.find( ( { code } ) => code === main.vatCode );
	return changeArticle( mag, index, {
		promotion: {
			...bothSides( promotion.gross, 'gross', vat ? rateOf( vat ) : 0n ),
			fromDay,
			toDay,
		},
	} );
}
