import type {
	OrderMatch,
	PlaceOrder,
	ShopOrder,
} from '../../contracts/generated/wapro-mag.ts';
import type { OrderRow, Tables } from '../database/port.ts';
import { conflict, notFound } from '../errors.ts';
import { clarionDate } from './clarion.ts';
import { existingContractor } from './contractor-lookup.ts';
import { millionths, money } from '../decimal.ts';
import type { CheckedOrder } from './order-check.ts';
import { shopOfReference } from './references.ts';
import { orderTotals } from './totals.ts';
import { likelyTwins, sameLines } from './twin-signs.ts';

export type TwinCheck = NonNullable< PlaceOrder[ 'twins' ] >;

/** Orders that are there already, and how they were found. */
export interface Known {
	readonly match: OrderMatch;
	readonly orders: readonly OrderRow[];
}

/*
 * Whether WAPRO has a shop's order already, by whoever wrote it. Nothing that a shop's order is linked to, and nothing
 * that carries another shop order's reference, is ever a candidate: two orders with the same number of the buyer are
 * two orders.
 */

const held = ( reason: string, orders: readonly OrderRow[] ) =>
	conflict(
		'order_twin',
		'twins',
		reason,
		orders.map( ( { id } ) => id )
	);

/** What is sure without a look at the order itself: its reference whatever the age, a person's decision, a foreign id. */
export async function knownOrders(
	tables: Tables,
	reference: string,
	twins?: TwinCheck
): Promise< Known | undefined > {
	const own = await tables.orders.find( { reference } );
	if ( own.length > 0 ) {
		return { match: 'reference', orders: own };
	}
	if ( ! twins ) {
		return undefined;
	}
	if ( twins.decision === 'link' ) {
		return chosen( tables, twins.erpIds );
	}
	const orders = await ofForeignIds( tables, twins );
	return orders.length > 0 ? { match: 'internet_id', orders } : undefined;
}

/** What looks the same: by the buyer's number and all that counts, or held for a person. */
export async function agreeingOrders(
	tables: Tables,
	order: ShopOrder,
	{ rates }: CheckedOrder,
	twins: TwinCheck
): Promise< Known | undefined > {
	const gross = money( orderTotals( order.lines, order.basis, rates ).gross );
	const orders = await ofCustomerNumber( tables, order, gross, twins );
	if ( orders.length > 0 ) {
		return { match: 'customer_number', orders };
	}
	const likely = twins.likely
		? await free( tables, await likelyTwins( tables, order, gross ), twins )
		: [];
	if ( likely.length > 0 ) {
		throw held(
			'WAPRO Mag has an order of the same person over the same total, entered in about the same minute. Say whether it is this one.',
			likely
		);
	}
	return undefined;
}

async function chosen(
	tables: Tables,
	erpIds: readonly string[]
): Promise< Known > {
	const orders = await tables.orders.byIds( erpIds );
	if ( orders.length === 0 || orders.length < new Set( erpIds ).size ) {
		throw notFound(
			'twin_gone',
			'twins.erpIds',
			'WAPRO Mag no longer has the order that this one shall be linked to. Decide again.'
		);
	}
	for ( const order of orders ) {
		if ( order.linked || ( await isAShops( tables, order ) ) ) {
			throw conflict(
				'twin_taken',
				'twins.erpIds',
				`Order ${ order.number ?? order.id } belongs to another shop order already (${ order.reference }). Decide again.`,
				[ order.id ]
			);
		}
	}
	return { match: 'by_hand', orders };
}

const isAShops = async ( tables: Tables, order: OrderRow ) =>
	( await shopOfReference( tables, order.internetId ) ) !== undefined ||
	( await shopOfReference( tables, order.customerNumber ) ) !== undefined;

/** Without those that are another shop order's, that were cancelled, or of which a person said that they are others. */
async function free(
	tables: Tables,
	orders: readonly OrderRow[],
	{ decision, erpIds }: TwinCheck
): Promise< OrderRow[] > {
	const found: OrderRow[] = [];
	for ( const order of orders ) {
		const others = decision === 'create' && erpIds.includes( order.id );
		if (
			! others &&
			! order.linked &&
			! order.cancelled &&
			! ( await isAShops( tables, order ) )
		) {
			found.push( order );
		}
	}
	return found;
}

/** All of them are one foreign order; what was cancelled or is another shop order's speaks against linking. */
async function ofForeignIds(
	tables: Tables,
	twins: TwinCheck
): Promise< OrderRow[] > {
	if ( twins.foreignIds.length === 0 ) {
		return [];
	}
	const found = await tables.orders.ofInternet(
		twins.foreignIds,
		clarionDate( new Date( twins.since ) )
	);
	const undecided = found.filter(
		( { id } ) =>
			twins.decision !== 'create' || ! twins.erpIds.includes( id )
	);
	const orders = await free( tables, undecided, twins );
	const sources = new Set( orders.map( ( { source } ) => source ) );
	if ( orders.length < undecided.length || sources.size > 1 ) {
		throw held(
			'WAPRO Mag has orders under the same number of the internet that are cancelled, belong to another shop order or came from several systems. Say which one is this.',
			undecided
		);
	}
	return orders;
}

async function ofCustomerNumber(
	tables: Tables,
	order: ShopOrder,
	gross: string,
	twins: TwinCheck
): Promise< OrderRow[] > {
	if ( ! twins.customerNumber || ! order.buyerNumber ) {
		return [];
	}
	const candidates = await free(
		tables,
		await tables.orders.find( {
			customerNumber: order.buyerNumber,
			sinceDay: clarionDate( new Date( twins.since ) ),
		} ),
		twins
	);
	if ( candidates.length === 0 ) {
		return [];
	}
	const contractor = ( await existingContractor( tables, order ) )
		?.contractor;
	const lines = Map.groupBy(
		await tables.orders.lines( candidates.map( ( { id } ) => id ) ),
		( { orderId } ) => orderId
	);
	const agree = ( orders: readonly OrderRow[] ) =>
		orders.every(
			( { contractorId, currency } ) =>
				contractorId === contractor?.id && currency === order.currency
		) &&
		orders.reduce( ( sum, one ) => sum + millionths( one.gross ), 0n ) ===
			millionths( gross ) &&
		sameLines(
			order.lines,
			orders.flatMap( ( { id } ) => lines.get( id ) ?? [] )
		);
	const alone = candidates.filter( ( one ) => agree( [ one ] ) );
	if ( alone.length === 1 ) {
		return alone;
	}
	// One order over several warehouses is several in WAPRO.
	if ( alone.length === 0 && agree( candidates ) ) {
		return candidates;
	}
	throw held(
		`WAPRO Mag has an order with the same customer order number (${ order.buyerNumber }) that is no shop's yet, and it is not clearly the same. Say whether it is this one.`,
		candidates
	);
}
