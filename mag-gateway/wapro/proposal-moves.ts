import type { ProposalRow, Tables } from '../database/port.ts';
import { conflict, notFound } from '../errors.ts';
import { announceCustomer } from './announce.ts';
import {
	assertUnlocked,
	checkLengths,
	linkedContractor,
	required,
} from './contractor-checks.ts';
import type { Mag } from './mag.ts';
import { intentOf, sentOf } from './put-customer.ts';

/* What WAPRO's users decide about changes that a shop proposed. The shop is told either way. */

async function waiting( tables: Tables, id: string ): Promise< ProposalRow > {
	const proposal = /^[0-9]+$/.test( id )
		? await tables.proposals.find( id )
		: undefined;
	if ( ! proposal || [ 'written', 'unchanged' ].includes( proposal.state ) ) {
		throw notFound(
			'proposal_unknown',
			'proposal',
			`There is no proposal "${ id }". "proposal list" lists them.`
		);
	}
	if ( proposal.state !== 'waiting' ) {
		throw conflict(
			'proposal_decided',
			'proposal',
			`The proposal ${ id } was ${ proposal.state } already.`
		);
	}
	return proposal;
}

/** Writes what was proposed, as if WAPRO's user had typed it. */
export const acceptProposal = (
	{ database, now }: Mag,
	id: string,
	reason = ''
): Promise< void > =>
	database.write( async ( tables ) => {
		const proposal = await waiting( tables, id );
		checkLengths( { reason } );
		const contractor = await linkedContractor(
			tables,
			proposal.contractorId,
			'contractor'
		);
		assertUnlocked( contractor );
		const intent = await intentOf( tables, contractor, sentOf( proposal ) );
		const objectId = intent.changes
			? await intent.write()
			: intent.objectId;
		await decide(
			tables,
			proposal,
			'accepted',
			{ objectId, reason },
			now()
		);
	} );

/** The shop shows the reason to whoever proposed it. */
export const refuseProposal = (
	{ database, now }: Mag,
	id: string,
	reason: string
): Promise< void > =>
	database.write( async ( tables ) => {
		const proposal = await waiting( tables, id );
		checkLengths( { reason } );
		await decide(
			tables,
			proposal,
			'refused',
			{ objectId: null, reason: required( reason, 'reason' ) },
			now()
		);
	} );

async function decide(
	tables: Tables,
	{ id, contractorId, shop }: ProposalRow,
	state: 'accepted' | 'refused',
	result: { readonly objectId: string | null; readonly reason: string },
	now: Date
): Promise< void > {
	await tables.proposals.decide( id, {
		state,
		...result,
		at: now.toISOString(),
	} );
	await announceCustomer( tables, contractorId, `proposal_${ state }`, now, [
		shop,
	] );
}
