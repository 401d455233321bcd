/**
 * Internal dependencies
 */
import type {
	PairingActionRequest,
	PairingQuery,
	PairingResponsePage,
	PairingRow,
	PairingTab,
} from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { startRun } from './runs.ts';
import { useResource } from './use-resource.ts';

export type {
	PairedBy,
	PairingActionRequest,
	PairingCandidate,
	PairingQuery,
	PairingReason,
	PairingResponsePage,
	PairingRow,
	PairingState,
	PairingTab,
	PairingTally,
} from '../../contracts/generated/shop-api.ts';

/** What waits for a person first. */
export const tabs: readonly PairingTab[] = [
	'to_decide',
	'unpaired',
	'paired',
];

const isLooking = ( { state }: PairingRow ) => state === 'looking';

/** A page of the desk, which tab it is of included: it stays in sight while another one is on its way. */
export type PairingPageOf = PairingResponsePage & {
	readonly tab: PairingTab | undefined;
};

function refreshedEvery( page: PairingPageOf | undefined ): number {
	if ( page?.items.some( isLooking ) ) {
		return 1_500;
	}
	return ( page?.lastPush?.queued ?? 0 ) > 0 ? 5_000 : 30_000;
}

export function usePairing( query: PairingQuery ) {
	return useResource< PairingPageOf >(
		`pairing ${ JSON.stringify( query ) }`,
		async ( signal ) => ( {
			...( await request( 'GET pairing/goods', query, { signal } ) ),
			tab: query.tab,
		} ),
		{ keep: true, every: refreshedEvery }
	);
}

/**
 * One product of the desk, followed while WAPRO is asked about it.
 * @param row As the list has it.
 */
export function usePairingRow( row: PairingRow ) {
	const { data = row, ...resource } = useResource(
		`pairing of ${ row.productId }`,
		( signal ) =>
			request(
				'GET pairing/goods/{id}',
				{},
				{ id: row.productId, signal }
			),
		{ every: ( now ) => ( now && isLooking( now ) ? 1_000 : 0 ) }
	);
	return { ...resource, data };
}

export function act( productId: number, decision: PairingActionRequest ) {
	return request( 'POST pairing/goods/{id}', decision, { id: productId } );
}

/**
 * Has these products looked for in WAPRO and sent there.
 * @param ids
 * @param isTry Whether they are only looked for.
 */
export function push( ids: readonly number[], isTry: boolean ) {
	return startRun( 'pushGoods', {
		keys: ids.map( String ),
		dryRun: isTry,
	} );
}

/**
 * Takes pairs apart, one after another; what fails does not keep the others.
 * @param rows
 * @param isExcluding Whether the same article is never to be offered for the product again.
 */
export async function undoPairs(
	rows: readonly PairingRow[],
	isExcluding: boolean
): Promise< {
	readonly undone: number;
	readonly failures: readonly unknown[];
} > {
	const failures: unknown[] = [];
	for ( const { productId, index } of rows ) {
		try {
			await act( productId, { action: 'undo' } );
			if ( isExcluding && index !== null ) {
				await act( productId, { action: 'not_same', index } );
			}
		} catch ( error ) {
			failures.push( error );
		}
	}
	return { undone: rows.length - failures.length, failures };
}
