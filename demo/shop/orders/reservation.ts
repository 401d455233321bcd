import type {
	OrderPayload,
	ReservationRule,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import type { ErpOrderRecord, OrderRecord } from './rows.ts';
import { acceptedHash, CANCELLED_HASH, contentHash } from './scope.ts';
import { acceptedPayload } from './told.ts';

/**
 * Whether WAPRO is to hold the goods of an order. The shop's rule says when that begins; it ends with the order. This
 * shop does not hear of payments.
 */
export function wantsReservation(
	shop: ShopContext,
	order: OrderRecord,
	rule: ReservationRule
): boolean {
	return (
		( rule.enabled &&
			! rule.onlyPaid &&
			( rule.statuses?.includes( order.status ) ?? true ) &&
			rule.customers.includes( groupOf( order ) ) ) ||
		stands( shop, order.id )
	);
}

function groupOf( order: OrderRecord ): ReservationRule[ 'customers' ][ 0 ] {
	if ( order.company_id !== null ) {
		return 'company';
	}
	return order.user_id === null ? 'guest' : 'account';
}

function stands( shop: ShopContext, orderId: number ): boolean {
	const accepted = acceptedHash( shop, orderId );
	return (
		typeof accepted === 'string' &&
		accepted !== CANCELLED_HASH &&
		( isReserved( shop, orderId ) ||
			acceptedPayload( shop, orderId )?.reserve === true )
	);
}

const isReserved = ( shop: ShopContext, orderId: number ): boolean =>
	shop.db.get(
		'SELECT order_id FROM order_scope WHERE order_id = :id AND reserved = 1',
		{ id: orderId }
	) !== undefined;

/**
 * Whether the order is as WAPRO accepted it, only that the reservation is another one now, for which WAPRO has nothing to
 * do: it is never taken back, and it is made where it can be.
 */
export function isButForReservation(
	shop: ShopContext,
	orderId: number,
	payload: OrderPayload
): boolean {
	const before = contentHash( { ...payload, reserve: ! payload.reserve } );
	return (
		acceptedHash( shop, orderId ) === before &&
		! (
			payload.reserve &&
			! isReserved( shop, orderId ) &&
			mayBegin( shop, orderId )
		)
	);
}

const mayBegin = ( shop: ShopContext, orderId: number ): boolean =>
	shop.db
		.all<
			Pick<
				ErpOrderRecord,
				'state' | 'reserved' | 'origin' | 'transport_code'
			>
		>(
			'SELECT state, reserved, origin, transport_code FROM erp_orders WHERE order_id = :id',
			{ id: orderId }
		)
		.some(
			( { state, reserved, origin, transport_code: transport } ) =>
				state !== 'cancelled' &&
				! reserved &&
				( origin === null || origin === 'reference' ) &&
				transport !== 'shipped' &&
				transport !== 'delivered'
		);
