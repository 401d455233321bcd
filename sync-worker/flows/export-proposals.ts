import type { PutAnswer, Result } from '../../contracts/generated/shop-api.ts';
import { proposedChange, type ProposedChange } from '../domain/proposals.ts';
import { asSyncError } from '../errors.ts';
import type { Erp } from '../ports/erp.ts';
import type { Flow } from '../ports/scheduler.ts';
import { base, resultOfError, type Tried } from './message-results.ts';
import { oneByOne, type OneByOneNeeds } from './one-by-one.ts';

interface Needs extends OneByOneNeeds {
	readonly erp: Erp;
}

/**
 * Shop → WAPRO: addresses, delivery places and contacts that were changed in the shop. WAPRO writes them, or keeps them
 * for its user to decide; by its reference the same change twice is one change.
 */
export function exportProposals( needs: Needs ): Flow {
	const { erp } = needs;

	async function put( {
		kind,
		request,
	}: ProposedChange ): Promise< PutAnswer & { readonly asOf: string } > {
		switch ( kind ) {
			case 'address':
				return erp.putAddress( request );
			case 'delivery_place': {
				const { asOf, outcome, deliveryPlaceId } =
					await erp.putDeliveryPlace( request );
				return { asOf, outcome, erpId: deliveryPlaceId };
			}
			case 'contact': {
				const { asOf, outcome, contactId } =
					await erp.putContact( request );
				return { asOf, outcome, erpId: contactId };
			}
		}
	}

	async function send(
		change: ProposedChange,
		tried: () => Tried
	): Promise< Result > {
		try {
			const { asOf, outcome, erpId } = await put( change );
			return {
				...base( tried() ),
				outcome: 'accepted',
				sent: true,
				asOf,
				put: { outcome, ...( erpId === undefined ? {} : { erpId } ) },
			};
		} catch ( thrown ) {
			return resultOfError( tried(), asSyncError( thrown ) );
		}
	}

	return oneByOne( needs, {
		name: 'exportProposals',
		objectType: 'proposal',
		send( { proposal }, { shopId }, tried ) {
			const change =
				proposal === undefined
					? null
					: proposedChange( shopId, proposal );
			return change === null ? null : send( change, tried );
		},
	} );
}
