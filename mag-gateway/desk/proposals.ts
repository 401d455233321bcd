import type { Mag } from '../wapro/mag.ts';
import * as moves from '../wapro/proposal-moves.ts';

/** Changes that shops proposed: those that wait first. */
export const proposals = ( { database }: Mag, limit = 50 ) =>
	database.read( async ( tables ) =>
		( await tables.proposals.list( limit ) ).map(
			( { body, bodyHash: _, ...row } ) => ( {
				...row,
				body: JSON.parse( body ) as unknown,
			} )
		)
	);

export const acceptProposal = moves.acceptProposal;
export const refuseProposal = moves.refuseProposal;
