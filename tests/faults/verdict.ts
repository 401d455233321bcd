import type { ProductionOrder } from '../../contracts/generated/shop-api.ts';
import type { ErpOrder } from '../../contracts/generated/wapro-mag.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import type { Ground } from './ground/ground.ts';
import { ARTICLES } from './orders/kinds.ts';

/** What became of the orders of one scenario. */
export interface Verdict {
	/** In the shop, in a status in which orders go or after they went. */
	readonly placed: number;
	readonly inWapro: number;
	readonly inProduction: number;
	/** Not there, or there with less than was ordered; a cancellation that did not arrive. */
	readonly lost: number;
	/** There with more than was ordered. */
	readonly doubled: number;
	/** Of one customer's orders, later than one that was placed after it; in production, an older document after a newer one. */
	readonly outOfOrder: number;
	/** Of those placed: cancelled before WAPRO heard of them. */
	readonly neverSent: number;
	/** Found by the sweep, since their process died before the message was written. */
	readonly foundLater: number;
	readonly details: readonly string[];
}

type Quantities = ReadonlyMap< string, number >;

interface ShopOrder {
	readonly id: number;
	readonly email: string;
	readonly state: 'live' | 'withdrawn';
	readonly quantities: Quantities;
}

const LIVE = [ 'processing', 'on-hold', 'completed' ];
const WITHDRAWN = [ 'cancelled', 'failed', 'refunded', 'trash' ];
const ALL = 1_000_000;

/** What production was told last of each order, by the shop's number of it. */
export type Told = ReadonlyMap< string, ProductionOrder >;

/** Compares the shop's orders after this one with what WAPRO and production hold. */
export async function judge(
	{ shop, ...ground }: Ground,
	afterId: number,
	told: Told = byNumber( ground.production.orders )
): Promise< Verdict > {
	const orders = await shopOrders( shop, afterId );
	const inWapro = Map.groupBy(
		await desk.orders( ground.desk, ALL ),
		( { reference } ) => Number( reference?.split( '-' ).at( -2 ) )
	);
	const late = new Set(
		(
			await shop.messages(
				"SELECT object_key FROM {messages} WHERE direction = 'out' AND object_type = 'order' AND destination = 'wapro' AND cause = 'sweep'"
			)
		).map( ( row ) => Number( row.object_key ) )
	);
	const details: string[] = [];
	const count = { lost: 0, doubled: 0 };
	const note = ( what: keyof typeof count, text: string ) => {
		count[ what ]++;
		details.push( `${ what }: ${ text }` );
	};
	for ( const order of orders ) {
		const standing = ( inWapro.get( order.id ) ?? [] ).filter(
			( { state } ) => state !== 'cancelled'
		);
		compare(
			`order ${ order.id } in WAPRO`,
			order,
			inErp( standing ),
			note
		);
		const document = told.get( String( order.id ) );
		compare(
			`order ${ order.id } in production`,
			order,
			document === undefined || document.event === 'cancelled'
				? new Map()
				: summed( document.lines, ( { quantity } ) => quantity ),
			note
		);
	}
	for ( const id of ground.production.contradictions ) {
		note( 'doubled', `document ${ id } came with two contents` );
	}
	const overtaken = overtakenOrders(
		orders.filter( ( { id } ) => ! late.has( id ) ),
		inWapro
	);
	details.push( ...overtaken );
	return {
		placed: orders.length,
		inWapro: orders.filter( ( { id } ) => inWapro.has( id ) ).length,
		inProduction: orders.filter( ( { id } ) => told.has( String( id ) ) )
			.length,
		...count,
		outOfOrder: overtaken.length + ground.production.outOfOrder.length,
		neverSent: orders.filter(
			( { id, state } ) => state === 'withdrawn' && ! inWapro.has( id )
		).length,
		foundLater: orders.filter( ( { id } ) => late.has( id ) ).length,
		details,
	};
}

export const byNumber = (
	orders: ReadonlyMap< string, ProductionOrder >
): Told =>
	new Map(
		[ ...orders.values() ].map( ( order ) => [ order.number, order ] )
	);

async function shopOrders(
	shop: Ground[ 'shop' ],
	afterId: number
): Promise< ShopOrder[] > {
	const rows = Map.groupBy( await shop.lines( afterId ), ( { id } ) =>
		Number( id )
	);
	return [ ...rows ].flatMap( ( [ id, lines ] ): ShopOrder[] => {
		const status = String( lines[ 0 ]?.status );
		const quantities = new Map< string, number >();
		for ( const { sku, quantity } of lines ) {
			if ( sku !== null && sku !== undefined ) {
				quantities.set(
					String( sku ),
					( quantities.get( String( sku ) ) ?? 0 ) +
						Number( quantity )
				);
			}
		}
		const state = LIVE.includes( status ) ? 'live' : 'withdrawn';
		return state === 'live' || WITHDRAWN.includes( status )
			? [ { id, email: String( lines[ 0 ]?.email ), state, quantities } ]
			: [];
	} );
}

const inErp = ( orders: readonly ErpOrder[] ): Quantities =>
	summed(
		orders
			.flatMap( ( { lines } ) => lines )
			.filter( ( { index } ) =>
				ARTICLES.some( ( article ) => article.index === index )
			),
		( { ordered } ) => ordered
	);

function summed< Line extends { readonly index?: string | undefined } >(
	lines: readonly Line[],
	quantityOf: ( line: Line ) => string
): Quantities {
	const sums = new Map< string, number >();
	for ( const line of lines ) {
		const index = line.index ?? '';
		sums.set(
			index,
			( sums.get( index ) ?? 0 ) + Number( quantityOf( line ) )
		);
	}
	return sums;
}

function compare(
	what: string,
	{ state, quantities }: ShopOrder,
	there: Quantities,
	note: ( what: 'lost' | 'doubled', text: string ) => void
): void {
	if ( state === 'withdrawn' ) {
		if ( there.size > 0 ) {
			note( 'lost', `the cancellation of ${ what }` );
		}
		return;
	}
	const indexes = new Set( [ ...quantities.keys(), ...there.keys() ] );
	const differences = [ ...indexes ].map(
		( index ) =>
			( there.get( index ) ?? 0 ) - ( quantities.get( index ) ?? 0 )
	);
	const text = `${ what }: ${ shown( there ) } instead of ${ shown( quantities ) }`;
	if ( differences.some( ( one ) => one > 0 ) ) {
		note( 'doubled', text );
	} else if ( differences.some( ( one ) => one < 0 ) ) {
		note( 'lost', text );
	}
}

const shown = ( quantities: Quantities ): string =>
	[ ...quantities ]
		.map( ( [ index, quantity ] ) => `${ quantity } × ${ index }` )
		.join( ', ' ) || 'nothing';

/** WAPRO numbers its orders as they come. */
function overtakenOrders(
	orders: readonly ShopOrder[],
	inWapro: ReadonlyMap< number, readonly ErpOrder[] >
): string[] {
	return [ ...Map.groupBy( orders, ( { email } ) => email ) ].flatMap(
		( [ email, own ] ) => {
			let last = 0;
			return own.flatMap( ( { id } ) => {
				const came = Math.min(
					...( inWapro.get( id ) ?? [] ).map( ( { erpId } ) =>
						Number( erpId )
					)
				);
				if ( came === Infinity ) {
					return [];
				}
				const overtaken = came < last;
				last = Math.max( last, came );
				return overtaken
					? [ `out of order: order ${ id } of ${ email }` ]
					: [];
			} );
		}
	);
}
