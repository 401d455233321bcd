import type { Tables } from '../database/port.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { announceArticle } from './announce.ts';
import { changeArticle, everythingOf, rowsOf } from './article-moves.ts';
import { attributeFields } from './attributes.ts';
import { clarionDate } from './clarion.ts';
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
		if ( [ ...to ].length < 1 || [ ...to ].length > 20 ) {
			throw invalid(
				'too_long',
				'index',
				'A catalogue index has one to twenty characters.'
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

async function vatRateOf( tables: Tables, code: string ): Promise< bigint > {
	const rates = await tables.dictionaries.vatRates();
	const rate = rates.find( ( one ) => one.code === code );
	return rate ? rateOf( rate ) : 0n;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function clarionDay( day: string ): number {
	if ( ! DAY.test( day ) ) {
		throw invalid(
			'malformed',
			'day',
			`"${ day }" is no day. Write it as 2026-12-31.`
		);
	}
	return clarionDate( new Date( `${ day }T12:00:00Z` ) );
}

/** A promotion price, gross, for the days from and to, both included; without an amount the promotion ends. */
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
	const rate = await mag.database.read( async ( tables ) => {
		const [ article ] = await rowsOf( tables, index );
		return vatRateOf( tables, article?.vatCode ?? '' );
	} );
	return changeArticle( mag, index, {
		promotion: {
			...bothSides( promotion.gross, 'gross', rate ),
			fromDay: clarionDay( promotion.from ),
			toDay: clarionDay( promotion.to ),
		},
	} );
}
