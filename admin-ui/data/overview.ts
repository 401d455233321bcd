/**
 * Internal dependencies
 */
import type {
	FlowRest,
	Need,
	Overview,
} from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	FlowRest,
	Lane,
	Need,
	Overview,
} from '../../contracts/generated/shop-api.ts';

/**
 * The one thing to say first, most serious first.
 */
export type Headline =
	| { readonly kind: 'paused' }
	| { readonly kind: 'not_connected' }
	| {
			readonly kind: 'worker_silent' | 'wapro_away';
			readonly since: string | null;
			readonly waiting: number;
			readonly reason?: string;
			/** WAPRO answers, but refuses. */
			readonly isRefused?: boolean;
	  }
	| {
			readonly kind: 'orders_waiting';
			readonly since: string | null;
			readonly count: number;
	  }
	| { readonly kind: 'needs_you'; readonly count: number }
	| {
			readonly kind: 'orders_resting';
			readonly rest: FlowRest;
			readonly waiting: number;
	  }
	| { readonly kind: 'well'; readonly lastOrderAt: string | null };

export interface OverviewView extends Overview {
	readonly headline: Headline;
}

const urgency: readonly Need[ 'kind' ][] = [
	'paused',
	'worker_silent',
	'wapro_away',
	'orders_waiting',
	'production_waiting',
	'rejected',
	'unknown',
	'unmapped_vat',
	'unmapped_warehouse',
	'no_price_list',
	'wrong_currency',
	'invitations_held',
	'review',
];

/** Everyday work, not trouble. */
const everyday: readonly Need[ 'kind' ][] = [ 'invitations_held', 'review' ];

/** Why a flow does not work now; undefined when it does. */
export const restOf = (
	{ resting = [] }: Overview,
	flow: FlowRest[ 'flow' ]
): FlowRest | undefined => resting.find( ( rest ) => rest.flow === flow );

function headlineOf( overview: Overview ): Headline {
	const { worker, wapro, ordersOut, needs } = overview;
	if ( overview.paused ) {
		return { kind: 'paused' };
	}
	if ( worker.seenAt === null ) {
		return { kind: 'not_connected' };
	}
	if ( ! worker.alive ) {
		return {
			kind: 'worker_silent',
			since: worker.seenAt,
			waiting: ordersOut.waiting,
		};
	}
	if ( wapro.reachable === false ) {
		return {
			kind: 'wapro_away',
			since: wapro.since,
			waiting: ordersOut.waiting,
			...( wapro.reason ? { reason: wapro.reason } : {} ),
			isRefused: wapro.code === 'wapro_denied',
		};
	}
	const late = needs.find( ( { kind } ) => kind === 'orders_waiting' );
	if ( late ) {
		return {
			kind: 'orders_waiting',
			since: late.oldestAt,
			count: late.count,
		};
	}
	const count = needs
		.filter( ( { kind } ) => ! everyday.includes( kind ) )
		.reduce( ( sum, need ) => sum + Math.max( 1, need.count ), 0 );
	if ( count > 0 ) {
		return { kind: 'needs_you', count };
	}
	const rest = restOf( overview, 'orders' );
	return rest && ordersOut.waiting > 0
		? { kind: 'orders_resting', rest, waiting: ordersOut.waiting }
		: { kind: 'well', lastOrderAt: wapro.lastAcceptedOrderAt };
}

export function toOverviewView( overview: Overview ): OverviewView {
	return {
		...overview,
		needs: [ ...overview.needs ].sort(
			( one, other ) =>
				urgency.indexOf( one.kind ) - urgency.indexOf( other.kind )
		),
		headline: headlineOf( overview ),
	};
}

export function useOverview() {
	return useResource< OverviewView >(
		'overview',
		async ( signal ) =>
			toOverviewView( await request( 'GET overview', {}, { signal } ) ),
		{ every: 10_000 }
	);
}
