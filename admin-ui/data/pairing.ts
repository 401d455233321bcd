/**
 * Internal dependencies
 */
import type {
	PairingActionRequest,
	PairingQuery,
	PairingRow,
	PairingTab,
} from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	GoodsCandidate,
	PairingPreview,
	PairingQuery,
	PairingRow,
	PairingTab,
} from '../../contracts/generated/shop-api.ts';

export type PairingState = PairingRow[ 'state' ];

/** What waits for a person first. */
export const tabs: readonly PairingTab[] = [
	'to_decide',
	'unpaired',
	'paired',
];

export function usePairing( query: PairingQuery ) {
	return useResource(
		`pairing ${ JSON.stringify( query ) }`,
		( signal ) => request( 'GET pairing/goods', query, { signal } ),
		{ every: 30_000, keep: true }
	);
}

/**
 * What a person decides about one product; answers with how the product stands then.
 * @param productId
 * @param decision
 */
export function decide( productId: number, decision: PairingActionRequest ) {
	return request( 'POST pairing/goods/{id}', decision, { id: productId } );
}

/**
 * Asks for the start-up push: every product without an article is looked for in WAPRO.
 * @param isTry Only looked for; nothing is paired and nothing sent.
 */
export function startPush( isTry: boolean ) {
	return request( 'POST runs', { flow: 'pushGoods', dryRun: isTry } );
}
