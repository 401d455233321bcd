/**
 * Internal dependencies
 */
import type {
	TwinActionRequest,
	TwinsQuery,
	TwinsResponse,
} from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	HeldOrder,
	OrderTwin,
	TwinActionRequest,
	TwinOrder,
	TwinsQuery,
	TwinsResponse,
} from '../../contracts/generated/shop-api.ts';

/** A page of the desk, with the state that it is of: it stays in sight while another one is on its way. */
type TwinsPageOf = TwinsResponse & { readonly state: TwinsQuery[ 'state' ] };

/** Soon while a decision is on its way, or may be about to arrive among the decided ones. */
function refreshedEvery( page: TwinsPageOf | undefined ): number {
	if ( page?.items.some( ( { state } ) => state === 'sent' ) ) {
		return 1_500;
	}
	return page?.state === 'done' && page.counts.waiting > 0 ? 5_000 : 30_000;
}

export function useTwins( query: TwinsQuery ) {
	return useResource< TwinsPageOf >(
		`twins ${ JSON.stringify( query ) }`,
		async ( signal ) => ( {
			...( await request( 'GET pairing/orders', query, { signal } ) ),
			state: query.state,
		} ),
		{
			keep: true,
			every: refreshedEvery,
		}
	);
}

export function decideTwin( orderId: number, decision: TwinActionRequest ) {
	return request( 'POST pairing/orders/{id}', decision, { id: orderId } );
}
