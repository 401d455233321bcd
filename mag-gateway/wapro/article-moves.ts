import type { ArticleChanges, ArticleRow, Tables } from '../database/port.ts';
import { notFound } from '../errors.ts';
import { announceArticle } from './announce.ts';
import { checkChanges } from './article-checks.ts';
import type { Mag } from './mag.ts';
import { lockedRecord, mainWarehouse } from './mag.ts';
import { mainRows } from './main-row.ts';
import { bothSides, rateOf } from './vat.ts';

/*
 * What WAPRO's users do with goods. Each move is one transaction that also queues what the shops must hear.
 */

const ALL = [ 'goods', 'prices', 'stock' ] as const;
const OFF = [ 'goods' ] as const;

/** What a shop hears of an article that is flagged: pictures only where there are some. */
export const everythingOf = async ( tables: Tables, index: string ) =>
	( await tables.photos.rows( [ index ] ) ).length > 0
		? ( [ ...ALL, 'photos' ] as const )
		: ALL;

export async function rowsOf(
	tables: Tables,
	index: string
): Promise< ArticleRow[] > {
	const rows = await tables.articles.rows( [ index ] );
	if ( rows.length === 0 ) {
		throw notFound(
			'article_unknown',
			'index',
			`WAPRO Mag has no article "${ index }".`
		);
	}
	if ( rows.some( ( { locked } ) => locked ) ) {
		throw lockedRecord( `Article ${ index }` );
	}
	return rows;
}

/** The switch: on exports the article with its price and stock, off says only that it is off. */
export const setFlag = (
	{ database, now }: Mag,
	shop: string,
	index: string,
	on: boolean
): Promise< void > =>
	database.write( async ( tables ) => {
		const rows = await rowsOf( tables, index );
		if ( rows.every( ( row ) => row.flaggedFor.includes( shop ) === on ) ) {
			return;
		}
		await tables.articles.setFlag( shop, index, on );
		for ( const type of on ? await everythingOf( tables, index ) : OFF ) {
			await tables.changes.add( {
				shop,
				type,
				key: index,
				cause: on ? 'flag_on' : 'flag_off',
				now: now().toISOString(),
			} );
		}
	} );

/** A new price in a list, given on the list's own side, in all warehouses. */
export const setPrice = (
	{ database, now }: Mag,
	index: string,
	listCode: string,
	value: string
): Promise< void > =>
	database.write( async ( tables ) => {
		const rows = await rowsOf( tables, index );
		const lists = await tables.dictionaries.priceLists();
		const list = lists.find( ( { code } ) => code === listCode );
		if ( ! list ) {
			throw notFound(
				'price_list_unmapped',
				'priceList',
				`There is no price list "${ listCode }". Choose one of: ${ lists
					.map( ( { code } ) => code )
					.join( ', ' ) }.`
			);
		}
		const vatRates = await tables.dictionaries.vatRates();
		for ( const row of rows ) {
			const vat = vatRates.find( ( { code } ) => code === row.vatCode );
			const sides = bothSides(
				value,
				list.basis,
				vat ? rateOf( vat ) : 0n
			);
			await tables.prices.set( row.id, list.id, {
				...sides,
				currency: list.currency,
			} );
		}
		await announceArticle( tables, index, [ 'prices' ], 'price', now() );
	} );

/** Fields of an article, in all warehouses. */
export const changeArticle = (
	{ database, now }: Mag,
	index: string,
	changes: ArticleChanges
): Promise< void > =>
	database.write( async ( tables ) => {
		await rowsOf( tables, index );
		checkChanges( changes );
		await tables.articles.change( index, changes );
		const priced =
			changes.vatCode !== undefined || changes.promotion !== undefined;
		const types = priced
			? ( [ 'goods', 'prices' ] as const )
			: ( [ 'goods' ] as const );
		await announceArticle( tables, index, types, 'edited', now() );
	} );

/** All rows of an article with the one that wins first. */
export const articleRows = (
	{ database }: Mag,
	index: string
): Promise< { readonly main: ArticleRow; readonly rows: ArticleRow[] } > =>
	database.read( async ( tables ) => {
		const rows = await tables.articles.rows( [ index ] );
		const main = mainRows( rows, ( await mainWarehouse( tables ) ).id ).get(
			index
		);
		if ( ! main ) {
			throw notFound(
				'article_unknown',
				'index',
				`WAPRO Mag has no article "${ index }".`
			);
		}
		return { main, rows };
	} );
