import type { OrderLineRow, OrderRow, Tables } from '../database/port.ts';
import { conflict, notFound } from '../errors.ts';
import { announceArticle } from './announce.ts';
import { larger, millionths, quantity } from '../decimal.ts';
import { journal, nextDocument } from './journal.ts';
import { openArticle } from './reservation.ts';

/** How much of one article leaves now. */
export interface Portion {
	readonly index: string;
	readonly quantity: string;
}

const smaller = ( a: bigint, b: bigint ): bigint => ( a < b ? a : b );

const leftOf = ( line: OrderLineRow ): bigint =>
	millionths( line.ordered ) - millionths( line.realised );

/** By id of the line, what of it leaves now; services go with the last of the goods. */
function taken(
	lines: readonly OrderLineRow[],
	portions: readonly Portion[] | undefined
): Map< string, bigint > {
	const goods = lines.filter( ( { kind } ) => kind === 'goods' );
	if ( ! portions ) {
		return new Map( goods.map( ( line ) => [ line.id, leftOf( line ) ] ) );
	}
	const leaves = new Map< string, bigint >();
	for ( const { index, quantity: wanted } of portions ) {
		let still = millionths( wanted );
		for ( const line of goods.filter( ( one ) => one.index === index ) ) {
			const already = leaves.get( line.id ) ?? 0n;
			const now = smaller( still, leftOf( line ) - already );
			leaves.set( line.id, already + now );
			still -= now;
		}
		if ( ! goods.some( ( one ) => one.index === index ) ) {
			throw notFound(
				'article_gone',
				'index',
				`The order holds no goods "${ index }".`
			);
		}
		if ( still > 0n ) {
			throw conflict(
				'quantity_invalid',
				'quantity',
				`Less of "${ index }" is left than ${ wanted }.`
			);
		}
	}
	return leaves;
}

/**
 * Issues goods (WZ): all that is left, or these portions.
 * @return Whether nothing is left.
 */
export async function issueGoods(
	tables: Tables,
	order: OrderRow,
	now: Date,
	portions?: readonly Portion[]
): Promise< boolean > {
	const lines = await tables.orders.lines( [ order.id ] );
	const leaves = taken( lines, portions );
	const isDone = lines.every(
		( line ) =>
			line.kind === 'service' ||
			leftOf( line ) <= ( leaves.get( line.id ) ?? 0n )
	);
	const issued = new Set< string >();
	let document: string | undefined;
	for ( const line of lines ) {
		const leaving = leaves.get( line.id ) ?? 0n;
		if ( leaving > 0n ) {
			document ??= await nextDocument( tables, 'WZ', now );
			await issueLine( tables, order, line, leaving, { document, now } );
			issued.add( line.index );
		} else if ( isDone ) {
			await tables.orders.setLineQuantities( line.id, {
				reserved: quantity( 0n ),
				toReserve: quantity( 0n ),
				realised: line.ordered,
			} );
		}
	}
	if ( isDone ) {
		await tables.orders.setRealised( order.id );
	}
	for ( const index of issued ) {
		await announceArticle( tables, index, [ 'stock' ], 'issued', now );
	}
	return isDone;
}

async function issueLine(
	tables: Tables,
	order: OrderRow,
	line: OrderLineRow,
	leaving: bigint,
	occasion: { readonly document: string; readonly now: Date }
): Promise< void > {
	const article = await openArticle( tables, line.index, order.warehouseId );
	const left = leftOf( line ) - leaving;
	const reserved = smaller( millionths( line.reserved ), left );
	// Made-to-measure goods are received from production and issued at once: nothing goes below nought.
	const onHand = larger( millionths( article.onHand ) - leaving, 0n );
	await tables.articles.setLevels( article.id, {
		onHand: quantity( onHand ),
		reserved: quantity(
			millionths( article.reserved ) -
				millionths( line.reserved ) +
				reserved
		),
	} );
	await journal( tables, article, 'issued', -leaving, occasion );
	await tables.orders.setLineQuantities( line.id, {
		reserved: quantity( reserved ),
		toReserve: quantity(
			smaller( millionths( line.toReserve ), left - reserved )
		),
		realised: quantity( millionths( line.realised ) + leaving ),
	} );
}
