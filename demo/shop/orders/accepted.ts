import type {
	ErpOrder,
	OrderPayload,
	Result,
} from '../../../contracts/generated/shop-api.ts';
import { isStale } from '../catalogue/links.ts';
import type { ShopContext } from '../context.ts';
import { pairByOrder } from '../customers/lookup.ts';
import { recordHistory } from '../history.ts';
import type { MessageRecord } from '../queue/rows.ts';
import { requestRun } from '../runs/runs.ts';
import type { ErpOrderRecord, OrderRecord } from './rows.ts';
import { acceptedHash, CANCELLED_HASH, contentHash } from './scope.ts';
import { compareTotals, forgetTotals } from './totals.ts';
import { twinAccepted, twinRefused } from './twins.ts';

/** WAPRO has the order as it was told: keep its numbers, and from when on its stock figures contain what the order took. */
export function orderAccepted(
	shop: ShopContext,
	message: MessageRecord,
	result: Result
): void {
	const orderId = Number( message.object_key );
	const orders = result.orders ?? [];
	const sent = sentPayload( shop, message.id );
	const isFirst = ! acceptedHash( shop, orderId );
	for ( const order of orders ) {
		keep( shop, orderId, order, result );
	}
	if ( message.intent === 'cancel' ) {
		shop.db.run(
			'UPDATE order_scope SET accepted_hash = :hash WHERE order_id = :id',
			{ id: orderId, hash: CANCELLED_HASH }
		);
		forgetTotals( shop, sent?.reference ?? '' );
	} else {
		const open = orders.filter( ( { state } ) => state !== 'cancelled' );
		shop.db.run(
			`UPDATE order_scope SET accepted_as_of = :asOf, reserved = :reserved, accepted_hash = :hash
			WHERE order_id = :id`,
			{
				id: orderId,
				asOf: result.asOf ?? null,
				reserved: Number(
					open.length > 0 &&
						open.every( ( { reserved } ) => reserved )
				),
				hash: sent ? contentHash( sent ) : null,
			}
		);
		if ( sent ) {
			compareTotals( shop, orderId, sent, orders );
		}
		twinAccepted( shop, orderId, result.match !== undefined );
		if ( isFirst ) {
			catchUp( shop, orderId, result.match !== undefined );
		}
		pairBuyer( shop, orderId, result );
	}
	recordHistory( shop, {
		objectType: 'order',
		objectId: orderId,
		cause: message.cause,
		messageId: message.id,
		summary:
			result.match === undefined
				? SUMMARIES[ message.intent ?? 'place' ]
				: 'linked',
		changes: [
			...orders.flatMap( ( order ) => [
				change( 'number', order.number ?? order.erpId ),
				...( result.match !== undefined && order.source
					? [ change( 'source', order.source ) ]
					: [] ),
			] ),
			...( result.match === undefined
				? []
				: [ change( 'origin', result.match ) ] ),
		],
	} );
}

const SUMMARIES = {
	place: 'accepted',
	change: 'changed_in_wapro',
	cancel: 'cancelled_in_wapro',
} as const;

/** The shop's order follows what WAPRO had told of its own before this answer, or of an order that the shop was not part of. */
function catchUp( shop: ShopContext, orderId: number, isFound: boolean ): void {
	const told = isFound
		? ''
		: ' AND COALESCE( production_code, transport_code, payment_code ) IS NOT NULL';
	const rows = shop.db.all< Pick< ErpOrderRecord, 'erp_id' > >(
		`SELECT erp_id FROM erp_orders WHERE order_id = :id${ told } ORDER BY erp_id`,
		{ id: orderId }
	);
	if ( rows.length > 0 ) {
		requestRun(
			shop,
			'refreshOrders',
			'shop_event',
			null,
			rows.map( ( { erp_id: id } ) => id )
		);
	}
}

/** A status that came first, by WAPRO's notice, is newer than this answer and stays. */
function keep(
	shop: ShopContext,
	orderId: number,
	order: ErpOrder,
	{ asOf = '0', match }: Result
): void {
	const known = shop.db.get< Pick< ErpOrderRecord, 'as_of' > >(
		'SELECT as_of FROM erp_orders WHERE erp_id = :id',
		{ id: order.erpId }
	);
	const stands = known !== undefined && isStale( asOf, known.as_of );
	shop.db.run(
		`INSERT INTO erp_orders ( erp_id, order_id, reference, number, state, warehouse, reserved, net, gross, as_of, origin, source, created_at, updated_at )
		VALUES ( :erp, :id, ( SELECT reference FROM order_scope WHERE order_id = :id ), :number, :state, :warehouse, :reserved, :net, :gross, :asOf, :origin, :source, :now, :now )
		ON CONFLICT ( erp_id ) DO UPDATE SET order_id = excluded.order_id, reference = excluded.reference, number = COALESCE( excluded.number, number ),
			origin = COALESCE( origin, excluded.origin ), source = COALESCE( source, excluded.source )${
				stands
					? ''
					: ', state = excluded.state, warehouse = excluded.warehouse, reserved = excluded.reserved, net = excluded.net, gross = excluded.gross, as_of = excluded.as_of, updated_at = excluded.updated_at'
			}`,
		{
			erp: order.erpId,
			id: orderId,
			number: order.number ?? null,
			state: order.state,
			warehouse: order.warehouse,
			reserved: order.reserved ? 1 : 0,
			net: order.net ?? null,
			gross: order.gross ?? null,
			asOf,
			origin: match ?? null,
			source: order.source ?? null,
			now: shop.now(),
		}
	);
}

/** WAPRO leaves its order as it is: what it shows of it is fetched, so that a person sees what was done. */
const LEFT_ALONE: readonly ( string | undefined )[] = [
	'order_realised',
	'order_cancelled',
	'order_linked',
];

const change = ( field: string, after: string ) => ( {
	field,
	before: null,
	after,
} );

export function orderRejected(
	shop: ShopContext,
	message: MessageRecord,
	result: Pick< Result, 'code' | 'reason' | 'twins' >
): void {
	const orders = shop.db.all< Pick< ErpOrderRecord, 'erp_id' > >(
		'SELECT erp_id FROM erp_orders WHERE order_id = :id ORDER BY erp_id',
		{ id: Number( message.object_key ) }
	);
	if ( orders.length > 0 && LEFT_ALONE.includes( result.code ) ) {
		requestRun(
			shop,
			'refreshOrders',
			'shop_event',
			null,
			orders.map( ( { erp_id: id } ) => id )
		);
	}
	twinRefused( shop, message, result );
	recordHistory( shop, {
		objectType: 'order',
		objectId: Number( message.object_key ),
		cause: message.cause,
		messageId: message.id,
		summary: result.code === 'order_twin' ? 'held' : 'rejected',
	} );
}

/** A guest's order pairs nobody. */
function pairBuyer(
	shop: ShopContext,
	orderId: number,
	{ customer }: Result
): void {
	const order = shop.db.get< OrderRecord >(
		'SELECT * FROM orders WHERE id = :id',
		{ id: orderId }
	);
	if ( customer && order && order.user_id !== null ) {
		pairByOrder( shop, order.user_id, order.name, customer );
	}
}

function sentPayload(
	shop: ShopContext,
	messageId: number
): OrderPayload | undefined {
	const row = shop.db.get< { payload: string } >(
		'SELECT payload FROM payloads WHERE message_id = :id',
		{ id: messageId }
	);
	return row && ( JSON.parse( row.payload ) as OrderPayload );
}
