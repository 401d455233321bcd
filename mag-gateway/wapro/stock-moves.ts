import type { ArticleRow, Tables } from '../database/port.ts';
import { invalid, notFound } from '../errors.ts';
import { announceArticle } from './announce.ts';
import { rowsOf } from './article-moves.ts';
import { clarionDate, clarionTime } from './clarion.ts';
import { larger, millionths, quantity, smaller } from '../decimal.ts';
import type { Millionths } from '../decimal.ts';
import { journal, nextDocument } from './journal.ts';
import { clarionDay } from './days.ts';
import type { Mag } from './mag.ts';
import { reserveWaiting } from './reservation.ts';

/*
 * What WAPRO's users do with stock. Each move is one transaction with its document, its line in the journal and word
 * to the shops.
 */

async function rowIn(
	tables: Tables,
	index: string,
	warehouse: string
): Promise< ArticleRow > {
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
	return article;
}

/** Sets what is on hand, never below nought. @return By how much it moved. */
async function setOnHand(
	tables: Tables,
	article: ArticleRow,
	onHand: Millionths
): Promise< Millionths > {
	const kept = larger( onHand, 0n );
	await tables.articles.setLevels( article.id, { onHand: quantity( kept ) } );
	return kept - millionths( article.onHand );
}

/** Goods received (or, with a negative quantity, issued) in one warehouse; what was ordered at suppliers counts as delivered first. */
export const receive = (
	{ database, now }: Mag,
	index: string,
	warehouse: string,
	amount: string
): Promise< void > =>
	database.write( async ( tables ) => {
		const moment = now();
		const article = await rowIn( tables, index, warehouse );
		const kind = amount.startsWith( '-' ) ? 'issued' : 'received';
		const moved = await setOnHand(
			tables,
			article,
			millionths( article.onHand ) + millionths( amount )
		);
		const document = await nextDocument(
			tables,
			kind === 'issued' ? 'RW' : 'PZ',
			moment
		);
		await journal( tables, article, kind, moved, {
			document,
			now: moment,
		} );
		await realiseSupplies( tables, article, moved );
		await reserveWaiting( tables, article, moment );
		await announceArticle( tables, index, [ 'stock' ], kind, moment );
	} );

async function realiseSupplies(
	tables: Tables,
	article: ArticleRow,
	received: Millionths
): Promise< void > {
	let left = received;
	for ( const line of await tables.movements.supplies( [ article.index ] ) ) {
		if ( left <= 0n ) {
			return;
		}
		if ( line.articleId === article.id ) {
			const realised = millionths( line.realised );
			const part = smaller( left, millionths( line.ordered ) - realised );
			left -= part;
			await tables.movements.setRealised(
				line.lineId,
				quantity( realised + part )
			);
		}
	}
}

/** From one warehouse to another (MM). */
export const moveGoods = (
	{ database, now }: Mag,
	index: string,
	from: string,
	to: string,
	amount: string
): Promise< void > =>
	database.write( async ( tables ) => {
		const moment = now();
		const moved = millionths( amount );
		const source = await rowIn( tables, index, from );
		const target = await rowIn( tables, index, to );
		if ( moved <= 0n || moved > millionths( source.onHand ) ) {
			throw invalid(
				'quantity_invalid',
				'quantity',
				`"${ amount }" of ${ index } cannot leave ${ from }, which holds ${ source.onHand }.`
			);
		}
		const occasion = {
			document: await nextDocument( tables, 'MM', moment ),
			now: moment,
		};
		for ( const [ row, part ] of [
			[ source, -moved ],
			[ target, moved ],
		] as const ) {
			await setOnHand( tables, row, millionths( row.onHand ) + part );
			await journal( tables, row, 'moved', part, occasion );
		}
		await reserveWaiting( tables, target, moment );
		await announceArticle( tables, index, [ 'stock' ], 'moved', moment );
	} );

/** What a stocktaking found. */
export const correctStock = (
	{ database, now }: Mag,
	index: string,
	warehouse: string,
	found: string
): Promise< void > =>
	database.write( async ( tables ) => {
		const moment = now();
		const article = await rowIn( tables, index, warehouse );
		if ( millionths( found ) < 0n ) {
			throw invalid(
				'quantity_invalid',
				'quantity',
				'A stocktaking cannot find less than nought.'
			);
		}
		const moved = await setOnHand( tables, article, millionths( found ) );
		const document = await nextDocument(
			tables,
			moved < 0n ? 'RW' : 'PW',
			moment
		);
		await journal( tables, article, 'corrected', moved, {
			document,
			now: moment,
		} );
		await reserveWaiting( tables, article, moment );
		await announceArticle(
			tables,
			index,
			[ 'stock' ],
			'corrected',
			moment
		);
	} );

/** An order at a supplier (ZD); without a supplier, at the article's producer. */
export const orderSupply = (
	{ database, now }: Mag,
	index: string,
	{
		warehouse,
		amount,
		expectedOn,
		supplier,
	}: {
		readonly warehouse: string;
		readonly amount: string;
		/** 2026-12-04, or nothing. */
		readonly expectedOn?: string | undefined;
		readonly supplier?: string | undefined;
	}
): Promise< void > =>
	database.write( async ( tables ) => {
		const moment = now();
		const article = await rowIn( tables, index, warehouse );
		if ( millionths( amount ) <= 0n ) {
			throw invalid(
				'quantity_invalid',
				'quantity',
				'Ordered is more than nought.'
			);
		}
		await tables.movements.addSupply( {
			articleId: article.id,
			warehouseId: article.warehouseId,
			supplier: supplier || article.producer || 'Dostawca',
			quantity: quantity( millionths( amount ) ),
			number: await nextDocument( tables, 'ZD', moment ),
			day: clarionDate( moment ),
			time: clarionTime( moment ),
			expectedDay: expectedOn
				? clarionDay( expectedOn, 'expectedOn' )
				: 0,
		} );
		await announceArticle( tables, index, [ 'stock' ], 'supply', moment );
	} );
