import type {
	CancelPayload,
	Message,
	OrderPayload,
	Result,
} from '../../contracts/generated/shop-api.ts';
import { changeOrder, openOrders, reportedOrders } from '../domain/orders.ts';
import { asSyncError, type SyncError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Erp } from '../ports/erp.ts';
import {
	acceptedOrder,
	assertOf,
	cancelledOrder,
	resultOfError,
	unreadableOrders,
	type Tried,
} from './message-results.ts';

export interface OrderTask {
	readonly shopId: string;
	readonly token: string;
	readonly message: Message;
}

/** WAPRO's word for a reference that it never had. */
const NEVER_THERE = 'order_unknown';

/**
 * What happens to orders that WAPRO may hold. A lost answer is asked for by saying the same again: WAPRO knows a change
 * by its content and a cancelled order by its state.
 */
export function orderChanges( { erp, clock }: { erp: Erp; clock: Clock } ) {
	const began = ( { message, token }: OrderTask ): ( () => Tried ) => {
		const start = clock.elapsed();
		return () => ( {
			message,
			token,
			durationMs: Math.round( clock.elapsed() - start ),
		} );
	};

	/** An order that WAPRO never had, as after its database was restored, is placed. */
	async function change(
		task: OrderTask,
		order: OrderPayload,
		place: () => Promise< Result >
	): Promise< Result > {
		const tried = began( task );
		try {
			const answer = await erp.changeOrder(
				changeOrder( task.shopId, order )
			);
			assertOf( order.reference, answer.orders );
			const orders = reportedOrders( answer.orders );
			if ( orders === null ) {
				throw unreadableOrders();
			}
			return acceptedOrder(
				tried(),
				answer.asOf,
				orders,
				answer.customer
			);
		} catch ( thrown ) {
			const error = asSyncError( thrown );
			return neverThere( error )
				? place()
				: resultOfError( tried(), error );
		}
	}

	async function cancel(
		task: OrderTask,
		{ reference, reason }: CancelPayload
	): Promise< Result > {
		const tried = began( task );
		try {
			const answer = await erp.cancelOrder( {
				shopId: task.shopId,
				reference,
				reason,
			} );
			assertOf( reference, answer.orders );
			if ( openOrders( answer.orders ).length > 0 ) {
				throw unreadableOrders();
			}
			return cancelledOrder(
				tried(),
				answer.asOf,
				reportedOrders( answer.orders ) ?? []
			);
		} catch ( thrown ) {
			const error = asSyncError( thrown );
			return neverThere( error )
				? cancelledOrder( tried(), undefined, [] )
				: resultOfError( tried(), error );
		}
	}

	return { change, cancel };
}

const neverThere = ( { kind, code }: SyncError ) =>
	kind === 'user' && code === NEVER_THERE;
