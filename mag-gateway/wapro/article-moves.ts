import type { ArticleChanges, ArticleRow, Tables } from '../database/port.ts';
import { notFound } from '../errors.ts';
import { announceArticle } from './announce.ts';
import { larger, millionths, quantity } from './decimal.ts';
import type { Mag } from './mag.ts';
import { lockedRecord, mainWarehouse } from './mag.ts';
import { mainRows } from './main-row.ts';
import { reserveWaiting } from './reservation.ts';
import { bothSides, rateOf } from './vat.ts';

/*
 * What WAPRO's users do with goods. Each move is one transaction that also queues what the shops must hear.
 */

const ALL = [ 'goods', 'prices', 'stock' ] as const;

async function rowsOf(
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
		for ( const type of on ? ALL : ( [ 'goods' ] as const ) ) {
			await tables.changes.add( {
				shop,
				type,
				key: index,
				cause: on ? 'flag_on' : 'flag_off',
				now: now().toISOString(),
			} );
		}
	} );

/** Goods received (or, with a negative quantity, issued) in one warehouse. */
export const receive = (
	{ database, now }: Mag,
	index: string,
	warehouse: string,
	amount: string
): Promise< void > =>
	database.write( async ( tables ) => {
		const rows = await rowsOf( tables, index );
		const article = rows.find( ( row ) => row.warehouse === warehouse );
		if ( ! article ) {
			throw notFound(
				'warehouse_unmapped',
				'warehouse',
				`${ index } is not kept in "${ warehouse }", but in: ${ rows
					.map( ( row ) => row.warehouse )
					.join( ', ' ) }.`
			);
		}
		const onHand = millionths( article.onHand ) + millionths( amount );
		await tables.articles.setLevels( article.id, {
			onHand: quantity( larger( onHand, 0n ) ),
		} );
		await reserveWaiting( tables, article );
		await announceArticle(
			tables,
			index,
			[ 'stock' ],
			amount.startsWith( '-' ) ? 'issued' : 'received',
			now()
		);
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

/** Name, VAT code or archiving, in all warehouses. */
export const changeArticle = (
	{ database, now }: Mag,
	index: string,
	changes: ArticleChanges
): Promise< void > =>
	database.write( async ( tables ) => {
		await rowsOf( tables, index );
		await tables.articles.change( index, changes );
		const types =
			changes.vatCode === undefined
				? ( [ 'goods' ] as const )
				: ( [ 'goods', 'prices' ] as const );
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
