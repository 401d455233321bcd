import type {
	ApplyOrderStatusesRequest,
	ApplyResponse,
	ItemResult,
	OrderStatusItem,
} from '../../../contracts/generated/shop-api.ts';
import { applyItems, type Occasion } from '../catalogue/apply-items.ts';
import { changesBetween } from '../catalogue/changes.ts';
import { isStale } from '../catalogue/links.ts';
import type { ShopContext } from '../context.ts';
import { scaled } from '../decimal.ts';
import { wantDeliveryNote } from '../documents/wanted.ts';
import { recordHistory } from '../history.ts';
import { productionSettings } from '../production/settings.ts';
import { productionOrder } from '../production/store.ts';
import { bornColumns, ownerOf, type BornColumns } from './born.ts';
import { judgeCancelled } from './cancelled-in-wapro.ts';
import { followStatus } from './follow-status.ts';
import type { ErpOrderRecord } from './rows.ts';

/** What no history tells. */
const UNREAD = new Set( [
	'details',
	'company_id',
	'point_id',
	'person_id',
	'placed_at',
	'currency',
	'customer_number',
	'source',
] );

type Outcome = Omit< ItemResult, 'key' >;

/** Brings the three status axes, parcels and realised quantities of WAPRO's orders to the shop's orders. */
export function applyOrderStatuses(
	shop: ShopContext,
	request: ApplyOrderStatusesRequest
): ApplyResponse {
	return applyItems(
		shop,
		'order',
		request,
		( item ) => item.erpId,
		( item ) => applyOne( shop, item, request )
	);
}

function applyOne(
	shop: ShopContext,
	item: OrderStatusItem,
	occasion: Occasion
): Outcome {
	const known = shop.db.get< ErpOrderRecord >(
		'SELECT * FROM erp_orders WHERE erp_id = :id',
		{ id: item.erpId }
	);
	const orderId = known?.order_id ?? orderOf( shop, item.reference );
	const owner = orderId === null ? ownerOf( shop, item, known ) : undefined;
	if ( orderId === null && owner === undefined ) {
		return { outcome: 'unchanged' };
	}
	const shopId = orderId === null ? {} : { shopId: orderId };
	if ( known && isStale( item.asOf, known.as_of ) ) {
		return { outcome: 'stale', ...shopId };
	}
	const columns = {
		...columnsOf(
			orderId === null ? item : withheld( shop, item, orderId )
		),
		...( owner ? bornColumns( item, owner ) : {} ),
	};
	const changes = changesBetween( known ?? {}, columns );
	store( shop, item, orderId, columns, known !== undefined );
	if ( changes.length === 0 ) {
		return { outcome: 'unchanged', ...shopId };
	}
	wantDeliveryNote(
		shop,
		item,
		{
			quantities: known?.quantities ?? null,
			at: known?.transport_at ?? null,
		},
		occasion.cause
	);
	if ( orderId !== null ) {
		settleFlight( shop, orderId );
	}
	recordHistory( shop, {
		objectType: orderId === null ? 'erporder' : 'order',
		objectId: orderId ?? rowOf( shop, item.erpId ),
		cause: occasion.cause,
		runId: occasion.runId,
		...( orderId === null && ! known ? { summary: 'created' } : {} ),
		changes: changes
			.filter( ( { field } ) => ! UNREAD.has( field ) )
			.slice( 0, 50 ),
	} );
	if ( orderId !== null ) {
		followStatus( shop, orderId, occasion );
		judgeCancelled( shop, orderId );
	}
	return { outcome: known ? 'updated' : 'created', ...shopId };
}

const rowOf = ( shop: ShopContext, erpId: string ): number | null =>
	shop.db.get< { id: number } >(
		'SELECT id FROM erp_orders WHERE erp_id = :id',
		{ id: erpId }
	)?.id ?? null;

function orderOf(
	shop: ShopContext,
	reference: string | undefined
): number | null {
	if ( ! reference ) {
		return null;
	}
	return (
		shop.db.get< { order_id: number } >(
			'SELECT order_id FROM order_scope WHERE reference = :reference',
			{ reference }
		)?.order_id ?? null
	);
}

/** Where the production application says how far an order is, WAPRO's word on it is not taken. */
function withheld(
	shop: ShopContext,
	{ production, ...item }: OrderStatusItem,
	orderId: number
): OrderStatusItem {
	const isOfApplication =
		productionSettings( shop ).progress.source === 'application' &&
		productionOrder( shop, orderId ) !== undefined;
	return isOfApplication || production === undefined
		? item
		: { ...item, production };
}

function columnsOf( item: OrderStatusItem ) {
	return {
		number: item.number ?? null,
		state: item.deleted ? 'cancelled' : ( item.state ?? 'registered' ),
		warehouse: item.warehouse ?? null,
		reserved: item.reserved ? 1 : 0,
		net: item.net ?? null,
		gross: item.gross ?? null,
		production_code: item.production?.code ?? null,
		production_name: item.production?.name ?? null,
		production_at: item.production?.at ?? null,
		transport_code: item.transport?.code ?? null,
		transport_name: item.transport?.name ?? null,
		transport_at: item.transport?.at ?? null,
		payment_code: item.payment?.code ?? null,
		payment_name: item.payment?.name ?? null,
		payment_at: item.payment?.at ?? null,
		paid_amount: item.paidAmount ?? null,
		parcels: JSON.stringify( item.parcels ?? [] ),
		quantities: JSON.stringify(
			( item.lines ?? [] ).map(
				( { lineId, index, ordered, reserved, realised, unit } ) => ( {
					lineId,
					index,
					ordered,
					reserved,
					realised,
					unit,
				} )
			)
		),
		due_on: item.dueOn ?? null,
	};
}

function store(
	shop: ShopContext,
	item: OrderStatusItem,
	orderId: number | null,
	columns: ReturnType< typeof columnsOf > & Partial< BornColumns >,
	known: boolean
): void {
	if ( ! known ) {
		shop.db.run(
			"INSERT INTO erp_orders ( erp_id, order_id, reference, state, created_at, updated_at ) VALUES ( :erp, :order, :reference, 'registered', :now, :now )",
			{
				erp: item.erpId,
				order: orderId,
				reference: item.reference ?? null,
				now: shop.now(),
			}
		);
	}
	const assignments = Object.keys( columns )
		.map( ( name ) => `${ name } = :${ name }` )
		.join( ', ' );
	shop.db.run(
		`UPDATE erp_orders SET ${ assignments }, order_id = coalesce( order_id, :order ), erp_hash = coalesce( :hash, erp_hash ), as_of = :asOf, updated_at = :now WHERE erp_id = :erp`,
		{
			...columns,
			order: orderId,
			hash: item.hash ?? null,
			asOf: item.asOf,
			now: shop.now(),
			erp: item.erpId,
		}
	);
}

/** Once all is realised or cancelled in WAPRO, its stock figures need no correction for this order. */
function settleFlight( shop: ShopContext, orderId: number ): void {
	const rows = shop.db.all< Pick< ErpOrderRecord, 'state' | 'quantities' > >(
		'SELECT state, quantities FROM erp_orders WHERE order_id = :id',
		{ id: orderId }
	);
	const settled = rows.every(
		( row ) => row.state === 'cancelled' || isRealised( row.quantities )
	);
	if ( settled ) {
		shop.db.run(
			'UPDATE order_scope SET in_flight = 0 WHERE order_id = :id',
			{
				id: orderId,
			}
		);
	}
}

function isRealised( quantities: string | null ): boolean {
	const lines = JSON.parse( quantities ?? '[]' ) as NonNullable<
		OrderStatusItem[ 'lines' ]
	>;
	return (
		lines.length > 0 &&
		lines.every(
			( line ) => scaled( line.realised ) >= scaled( line.ordered )
		)
	);
}
