import type {
	CustomerCandidate,
	CustomerLookup,
	CustomerPairingRow,
	OrderCustomer,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { Problem } from '../problem.ts';
import { capture } from '../queue/outbox.ts';
import { requestRun } from '../runs/runs.ts';
import { companyOf, plainNumber, type CompanyRecord } from './companies.ts';
import {
	decideCustomer,
	excludedOf,
	findCustomerPairing,
} from './pairing-store.ts';
import { findMember, membershipsOf, saveMember } from './people.ts';
import { findUser } from './users.ts';

/** Asks WAPRO, by the worker, which contractor an account is. */
export function lookFor( shop: ShopContext, userId: number ): void {
	decideCustomer( shop, userId, { state: 'looking' } );
	capture( shop, {
		objectType: 'customer',
		objectKey: String( userId ),
		stream: `customer:${ userId }`,
		cause: 'shop_event',
	} );
}

export function customerLookup(
	shop: ShopContext,
	userId: number
): CustomerLookup {
	const user = findUser( shop, userId );
	if ( ! user ) {
		throw new Problem( 'user_gone', 'Nie ma już tego konta.' );
	}
	const number = plainNumber( user.nip ?? undefined );
	return {
		userId,
		...( number === null
			? {}
			: {
					[ /^[0-9]{10}$/.test( number ) ? 'nip' : 'vatNumber' ]:
						number,
				} ),
		email: user.email,
		name: user.company_name ?? user.name,
	};
}

export function isExact( { reasons }: CustomerCandidate ): boolean {
	return reasons.includes( 'nip' ) || reasons.includes( 'vat_number' );
}

/** How an exact one was found. */
export function howFound( {
	reasons,
}: CustomerCandidate ): 'nip' | 'vat_number' {
	return reasons.includes( 'nip' ) ? 'nip' : 'vat_number';
}

/** WAPRO named contractors: one with the same number is the one, anything else waits for a person. */
export function customersFound(
	shop: ShopContext,
	userId: number,
	found: readonly CustomerCandidate[]
): void {
	if ( isPaired( shop, userId ) ) {
		return;
	}
	const excluded = excludedOf( findCustomerPairing( shop, userId ) );
	const candidates = found.filter(
		( { erpId } ) => ! excluded.includes( erpId )
	);
	const exact = candidates.filter( isExact );
	const [ only ] = exact;
	if ( only && exact.length === 1 ) {
		pairWith( shop, userId, only, {
			by: howFound( only ),
			candidates,
		} );
		return;
	}
	if ( candidates.length === 0 ) {
		decideCustomer( shop, userId, { state: 'unpaired', candidates } );
		return;
	}
	decideCustomer( shop, userId, {
		state: 'to_decide',
		code: exact.length > 1 ? 'several_contractors' : 'only_alike',
		candidates,
	} );
}

export function isPaired( shop: ShopContext, userId: number ): boolean {
	return membershipsOf( shop, userId ).some(
		( { state } ) => state !== 'former'
	);
}

/**
 * Who is invoiced, and nothing more: the company's data open when the address is proven as a contact's, or when an admin
 * says so.
 */
export function pairWith(
	shop: ShopContext,
	userId: number,
	candidate: Pick<
		CustomerCandidate,
		'erpId' | 'name' | 'flagged' | 'blocked'
	> &
		Partial< CustomerCandidate >,
	how: {
		readonly by: CustomerPairingRow[ 'by' ];
		readonly candidates?: readonly CustomerCandidate[];
		readonly actor?: string;
	}
): void {
	const company = companyOf( shop, candidate.erpId, {
		name: candidate.name,
		code: candidate.code ?? null,
		nip: candidate.nip ?? null,
		nip_plain: plainNumber( candidate.nip ),
		city: candidate.city ?? '',
		blocked: candidate.blocked ? 1 : 0,
	} );
	join( shop, userId, company, 'pairing', how.actor );
	decideCustomer( shop, userId, {
		state: 'paired',
		erpId: candidate.erpId,
		by: how.by,
		...( how.candidates ? { candidates: how.candidates } : {} ),
		decidedBy: how.actor ?? null,
	} );
	requestRun(
		shop,
		'refreshCustomers',
		how.actor === undefined ? 'shop_event' : 'by_hand',
		how.actor ?? null,
		[ candidate.erpId ]
	);
}

/** WAPRO registered the first order of an account: its contractor is known from now on. */
export function pairByOrder(
	shop: ShopContext,
	userId: number,
	name: string,
	{ contractorId }: OrderCustomer
): void {
	if ( isPaired( shop, userId ) ) {
		return;
	}
	const company = companyOf( shop, contractorId, { name } );
	join( shop, userId, company, 'order' );
	decideCustomer( shop, userId, {
		state: 'paired',
		erpId: contractorId,
		by: 'order',
	} );
	requestRun( shop, 'refreshCustomers', 'shop_event', null, [
		contractorId,
	] );
}

function join(
	shop: ShopContext,
	userId: number,
	{ id, name }: CompanyRecord,
	origin: 'pairing' | 'order',
	actor?: string
): void {
	const present = findMember( shop, id, userId );
	if ( ! present || present.state === 'former' ) {
		saveMember( shop, {
			company_id: id,
			user_id: userId,
			contact_erp_id: null,
			role: 'branch',
			manages_people: 0,
			state: 'active',
			access: 'waits',
			origin,
			invitation: present?.invitation ?? 'none',
		} );
	}
	recordHistory( shop, {
		objectType: 'user',
		objectId: userId,
		cause: actor === undefined ? 'shop_event' : 'by_hand',
		...( actor === undefined ? {} : { actor } ),
		summary: 'paired_customer',
		changes: [ { field: 'company', before: null, after: name } ],
	} );
}
