/**
 * Internal dependencies
 */
import type {
	Proposal,
	ProposalActionRequest,
	ProposalsQuery,
} from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	Proposal,
	ProposalsQuery,
	ProposalsResponse,
} from '../../contracts/generated/shop-api.ts';

export type ProposalAction = ProposalActionRequest[ 'action' ];
export type ProposalKind = Proposal[ 'kind' ];

/**
 * A page of the list, with the tab that it is of: it stays in sight while another one is on its way.
 * @param tab
 * @param query
 */
export function useProposals< Tab extends string >(
	tab: Tab,
	query: ProposalsQuery
) {
	return useResource(
		`proposals ${ JSON.stringify( query ) }`,
		async ( signal ) => ( {
			...( await request( 'GET proposals', query, { signal } ) ),
			tab,
		} ),
		{ keep: true, every: 30_000 }
	);
}

/**
 * Decides one after another; what fails does not keep the others.
 * @param proposals
 * @param action
 * @param reason    For whoever proposed it.
 */
export async function decideProposals(
	proposals: readonly Proposal[],
	action: ProposalAction,
	reason: string
): Promise< {
	readonly decided: number;
	readonly failures: readonly unknown[];
} > {
	const failures: unknown[] = [];
	for ( const { id } of proposals ) {
		try {
			await request(
				'POST proposals/{id}',
				{ action, ...( reason === '' ? {} : { reason } ) },
				{ id }
			);
		} catch ( error ) {
			failures.push( error );
		}
	}
	return { decided: proposals.length - failures.length, failures };
}
