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

export function useProposals( query: ProposalsQuery ) {
	return useResource(
		`proposals ${ JSON.stringify( query ) }`,
		( signal ) => request( 'GET proposals', query, { signal } ),
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
