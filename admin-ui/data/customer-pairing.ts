/**
 * Internal dependencies
 */
import type {
	CustomerPairingActionRequest,
	CustomerPairingBulkRequest,
	CustomerPairingQuery,
	CustomerPairingResponse,
	CustomerPairingRow,
} from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	CompaniesResponse,
	CustomerCandidate,
	CustomerPairingActionRequest,
	CustomerPairingBulkRequest,
	CustomerPairingBulkResponse,
	CustomerPairingEffects,
	CustomerPairingQuery,
	CustomerPairingResponse,
	CustomerPairingRow,
} from '../../contracts/generated/shop-api.ts';

/** A page of the desk, with the tab that it is of: it stays in sight while another one is on its way. */
export type CustomerPairingPageOf = CustomerPairingResponse & {
	readonly tab: CustomerPairingQuery[ 'tab' ];
};

const isLooking = ( { state }: CustomerPairingRow ) => state === 'looking';

export function useCustomerPairing( query: CustomerPairingQuery ) {
	return useResource< CustomerPairingPageOf >(
		`customer pairing ${ JSON.stringify( query ) }`,
		async ( signal ) => ( {
			...( await request( 'GET pairing/customers', query, { signal } ) ),
			tab: query.tab,
		} ),
		{
			keep: true,
			every: ( page ) =>
				page?.items.some( isLooking ) ? 1_500 : 30_000,
		}
	);
}

/**
 * What an account would get with a contractor.
 * @param userId
 * @param erpId
 */
export function useEffects( userId: number, erpId: string ) {
	return useResource( `effects ${ userId } ${ erpId }`, ( signal ) =>
		request(
			'GET pairing/customers/{id}/effects',
			{ erpId },
			{ id: userId, signal }
		)
	);
}

export function decide(
	userId: number,
	decision: CustomerPairingActionRequest
) {
	return request( 'POST pairing/customers/{id}', decision, { id: userId } );
}

export type BulkAction = CustomerPairingBulkRequest[ 'action' ];

/** How many accounts a decision about all of them would touch. */
export function useBulkCount( action: BulkAction ) {
	return useResource( `bulk ${ action }`, () =>
		request( 'POST pairing/customers', { action, dryRun: true } )
	);
}

export function decideAll( action: BulkAction ) {
	return request( 'POST pairing/customers', { action, dryRun: false } );
}

/** Companies that the shop knows already. */
export function findCompanies( search: string ) {
	return request( 'GET companies', { search, perPage: 10 } );
}
