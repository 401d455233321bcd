import type {
	Lease,
	OrderPayload,
	OrderTwin,
	Result,
} from '../../contracts/generated/shop-api.ts';
import { customerOfOrders } from '../domain/customers.ts';
import { orderTwin, placeOrder, reportedOrders } from '../domain/orders.ts';
import { asSyncError } from '../errors.ts';
import type { Erp } from '../ports/erp.ts';
import type { Flow } from '../ports/scheduler.ts';
import {
	acceptedOrder,
	assertOf,
	handedBack,
	heldAsTwin,
	missingPayload,
	refusedBy,
	resultOfError,
	unknownResult,
	unreadableOrders,
	type Tried,
} from './message-results.ts';
import { orderChanges, type OrderTask } from './order-changes.ts';
import type { OrderTraffic } from './order-traffic.ts';
import { outbox, type OutboxNeeds } from './outbox.ts';

const PARALLEL_STREAMS = 2;
/** A lease outlives a few calls, and whoever takes over from a dead worker need not wait much longer than that. */
const CALLS_IN_LEASE = 4;
const LEAST_LEASE_SECONDS = 30;
/** The shop keeps so many of them. */
const MOST_TWINS = 20;

interface Needs extends OutboxNeeds {
	readonly erp: Erp;
	/** Longest that one call to WAPRO may take: no order is begun that could outlive its lease. */
	readonly callSeconds: number;
	readonly traffic: Pick< OrderTraffic, 'moved' >;
}

interface Task extends OrderTask {
	readonly order: OrderPayload;
}

/** Shop → WAPRO: orders, their changes and cancellations, one after another within a customer's stream, up to two streams at a time. */
export function exportOrders( needs: Needs ): Flow {
	const { erp, clock } = needs;

	async function ask( task: Task, tried: () => Tried ) {
		const { shopId, order } = task;
		const found = await erp.findOrders( {
			shopId,
			reference: order.reference,
		} );
		if ( found.bad.length > 0 ) {
			throw unreadableOrders();
		}
		assertOf( order.reference, found.rows );
		const orders = reportedOrders( found.rows );
		return orders === null
			? null
			: acceptedOrder(
					tried(),
					found.asOf,
					orders,
					customerOfOrders( found.rows ),
					found.rows[ 0 ]?.match
				);
	}

	async function send( task: Task ): Promise< Result > {
		const { shopId, token, message, order } = task;
		const began = clock.elapsed();
		const tried = (): Tried => ( {
			message,
			token,
			durationMs: Math.round( clock.elapsed() - began ),
		} );
		if ( message.status === 'unknown' ) {
			try {
				const known = await ask( task, tried );
				if ( known !== null ) {
					return known;
				}
			} catch ( thrown ) {
				const error = asSyncError( thrown );
				return error.kind === 'user'
					? refusedBy( tried(), error )
					: unknownResult(
							tried(),
							error,
							error.delivery !== 'unsent'
						);
			}
		}
		try {
			const placed = await erp.placeOrder( placeOrder( shopId, order ) );
			assertOf( order.reference, placed.orders );
			const orders = reportedOrders( placed.orders );
			if ( orders === null ) {
				throw unreadableOrders();
			}
			return acceptedOrder(
				tried(),
				placed.asOf,
				orders,
				placed.customer,
				placed.match
			);
		} catch ( thrown ) {
			const error = asSyncError( thrown );
			return error.code === 'order_twin'
				? heldAsTwin(
						tried(),
						error,
						await twinsOf( shopId, error.candidates )
					)
				: resultOfError( tried(), error );
		}
	}

	/** What a person compares. WAPRO has refused already: without its facts the twins are named all the same. */
	async function twinsOf(
		shopId: string,
		candidates: readonly string[]
	): Promise< OrderTwin[] > {
		const erpIds = candidates.slice( 0, MOST_TWINS );
		try {
			const { rows } = await erp.getOrders( shopId, erpIds );
			const found = new Map( rows.map( ( row ) => [ row.erpId, row ] ) );
			return erpIds.map( ( erpId ) => {
				const row = found.get( erpId );
				return row === undefined ? unseen( erpId ) : orderTwin( row );
			} );
		} catch {
			return erpIds.map( unseen );
		}
	}

	const { change, cancel } = orderChanges( needs );

	async function handle( task: OrderTask ): Promise< Result > {
		const { intent, order, cancel: cancelled } = task.message;
		if ( intent === 'cancel' && cancelled !== undefined ) {
			return cancel( task, cancelled );
		}
		if ( order === undefined ) {
			return missingPayload( task.token, task.message );
		}
		return intent === 'change'
			? change( task, order, () => send( { ...task, order } ) )
			: send( { ...task, order } );
	}

	/** A message that must be tried again holds back those behind it, and no other stream. */
	async function oneStream(
		{ token, messages }: Lease,
		shopId: string,
		deadline: number,
		stop: AbortSignal
	): Promise< Result[] > {
		const results: Result[] = [];
		let waitFor: number | null = null;
		for ( const message of messages ) {
			const late = clock.elapsed() + needs.callSeconds * 1000 > deadline;
			if ( waitFor === null && ( stop.aborted || late ) ) {
				waitFor = 1;
			}
			if ( waitFor !== null ) {
				results.push( handedBack( token, message, waitFor ) );
				continue;
			}
			const result = await handle( { shopId, token, message } );
			results.push( result );
			if ( result.outcome === 'retry' || result.outcome === 'unknown' ) {
				waitFor = result.delaySeconds ?? 1;
			}
		}
		return results;
	}

	const pump = outbox( needs, {
		objectType: 'order',
		limit: 4,
		perStream: 5,
		leaseSeconds: Math.max(
			LEAST_LEASE_SECONDS,
			needs.callSeconds * CALLS_IN_LEASE
		),
		async handle( { leases, deadline }, { shopId }, stop ) {
			needs.traffic.moved();
			const waiting = [ ...leases ];
			const results: Result[] = [];
			const hand = async () => {
				for (
					let lease = waiting.shift();
					lease !== undefined;
					lease = waiting.shift()
				) {
					results.push(
						...( await oneStream(
							lease,
							shopId,
							deadline( lease ),
							stop
						) )
					);
				}
			};
			await Promise.all(
				Array.from( { length: PARALLEL_STREAMS }, hand )
			);
			return results;
		},
	} );
	return {
		name: 'exportOrders',
		everySeconds: needs.everySeconds,
		wakesOn: [ 'start', 'bell', 'order', 'wapro_back', 'shop_back' ],
		run: pump,
	};
}

const unseen = ( erpId: string ): OrderTwin => ( {
	erpId,
	lines: [],
	lineCount: 0,
} );
