import type {
	CustomerCandidate,
	CustomerPairingActionRequest,
	CustomerPairingBulkRequest,
	CustomerPairingBulkResponse,
	CustomerPairingQuery,
	CustomerPairingResponse,
	CustomerPairingRow,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { pageOf } from '../paging.ts';
import { Problem } from '../problem.ts';
import { accountTabs, accounts, accountsOf } from './account-tabs.ts';
import {
	companyOrProblem,
	findCompany,
	findCompanyByErp,
} from './companies.ts';
import { approveMember, assertFlagged } from './company-actions.ts';
import { howFound, isExact, lookFor, pairWith } from './lookup.ts';
import {
	candidatesOf,
	decideCustomer,
	excludedOf,
	findCustomerPairing,
} from './pairing-store.ts';
import { membershipsOf, removeMember, type MemberRecord } from './people.ts';
import { findUser, type UserRecord } from './users.ts';

export function customerPairingPage(
	shop: ShopContext,
	query: CustomerPairingQuery
): CustomerPairingResponse {
	const page = pageOf( query.page, query.perPage ?? 20 );
	const users = accountsOf( shop, query );
	const of = ( tab: keyof typeof accountTabs ) =>
		accounts( shop, accountTabs[ tab ] ).length;
	return {
		items: users
			.slice( page.offset, page.offset + page.limit )
			.map( ( user ) => pairingRow( shop, user ) ),
		total: users.length,
		pages: page.pages( users.length ),
		counts: {
			paired: of( 'paired' ),
			to_decide: of( 'to_decide' ),
			unpaired: of( 'unpaired' ),
			exact: exactMatches( shop ).length,
			to_approve: of( 'to_approve' ),
		},
	};
}

export function actOnCustomerPairing(
	shop: ShopContext,
	userId: number,
	request: CustomerPairingActionRequest,
	actor: string
): CustomerPairingRow {
	const user = findUser( shop, userId );
	if ( ! user || user.staff === 1 ) {
		throw new Problem( 'not_found', 'Nie ma takiego konta.', 404 );
	}
	shop.db.transaction( () =>
		ACTIONS[ request.action ]( shop, user, request, actor )
	);
	return pairingRow( shop, user );
}

type Action = (
	shop: ShopContext,
	user: UserRecord,
	request: CustomerPairingActionRequest,
	actor: string
) => void;

const ACTIONS: Readonly<
	Record< CustomerPairingActionRequest[ 'action' ], Action >
> = {
	pair( shop, { id }, request, actor ) {
		const erpId = chosen( request );
		if ( pairedHere( shop, id ).length > 0 ) {
			throw new Problem(
				'already_paired',
				'To konto ma już kontrahenta. Najpierw cofnij to powiązanie.',
				409
			);
		}
		const known = candidate( shop, id, erpId );
		decideCustomer( shop, id, {
			state: 'to_decide',
			excluded: excludedOf( findCustomerPairing( shop, id ) ).filter(
				( one ) => one !== erpId
			),
		} );
		pairWith( shop, id, known, { by: 'person', actor } );
	},
	not_same( shop, { id }, request, actor ) {
		const erpId = chosen( request );
		const known = findCustomerPairing( shop, id );
		const left = candidatesOf( known ).filter(
			( one ) => one.erpId !== erpId
		);
		decideCustomer( shop, id, {
			state: left.length > 0 ? 'to_decide' : 'unpaired',
			code: known?.code ?? null,
			reason: left.length > 0 ? ( known?.reason ?? null ) : null,
			candidates: left,
			excluded: [ ...new Set( [ ...excludedOf( known ), erpId ] ) ],
			decidedBy: actor,
		} );
	},
	undo( shop, { id }, { erpId: meant }, actor ) {
		const own = place( shop, id, meant );
		if ( ! own || ! isMadeHere( own ) ) {
			throw new Problem(
				'not_linked',
				'To konto nie ma połączenia, które można tu cofnąć: jest kontaktem kontrahenta w WAPRO. Usuń ten kontakt tam.',
				409
			);
		}
		removeMember( shop, own.company_id, id );
		const { erp_id: erpId, name } = companyOrProblem(
			shop,
			own.company_id
		);
		const excluded = excludedOf( findCustomerPairing( shop, id ) );
		decideCustomer( shop, id, {
			state: 'unpaired',
			candidates: [],
			excluded: erpId
				? [ ...new Set( [ ...excluded, erpId ] ) ]
				: excluded,
			decidedBy: actor,
		} );
		recordHistory( shop, {
			objectType: 'user',
			objectId: id,
			erpKey: erpId,
			cause: 'by_hand',
			actor,
			summary: 'unpaired_customer',
			changes: [ { field: 'company', before: name, after: null } ],
		} );
	},
	look_again( shop, { id } ) {
		lookFor( shop, id );
	},
	approve( shop, { id }, { erpId: meant }, actor ) {
		const waiting = place( shop, id, meant );
		if ( waiting?.access !== 'waits' ) {
			throw new Problem(
				'not_linked',
				'To konto na nic już nie czeka. Odśwież listę.',
				409
			);
		}
		assertFlagged( companyOrProblem( shop, waiting.company_id ) );
		approveMember( shop, waiting, actor );
	},
};

/** All exact matches at once, or another look for all that have none; a dry run only counts. */
export function actOnAllPairings(
	shop: ShopContext,
	{ action, dryRun }: CustomerPairingBulkRequest,
	actor: string
): CustomerPairingBulkResponse {
	if ( action === 'look_again' ) {
		const users = accounts( shop, accountTabs.numbered );
		if ( ! dryRun ) {
			users.forEach( ( { id } ) => lookFor( shop, id ) );
		}
		return { done: users.length, skipped: 0, refused: 0 };
	}
	const matches = exactMatches( shop );
	const skipped =
		accounts( shop, accountTabs.to_decide ).length - matches.length;
	if ( ! dryRun ) {
		for ( const { user, found } of matches ) {
			pairWith( shop, user.id, found, { by: howFound( found ), actor } );
		}
	}
	return { done: matches.length, skipped, refused: 0 };
}

function exactMatches( shop: ShopContext ) {
	return accounts( shop, accountTabs.to_decide ).flatMap( ( user ) => {
		const exact = candidatesOf(
			findCustomerPairing( shop, user.id )
		).filter( isExact );
		const [ found ] = exact;
		return exact.length === 1 && found ? [ { user, found } ] : [];
	} );
}

function chosen( { erpId }: CustomerPairingActionRequest ): string {
	if ( erpId === undefined ) {
		throw new Problem(
			'rest_invalid_param',
			'Podaj kontrahenta.',
			400,
			'erpId'
		);
	}
	return erpId;
}

/** A contractor that WAPRO named for the account, or a company that the shop knows. */
function candidate(
	shop: ShopContext,
	userId: number,
	erpId: string
): CustomerCandidate {
	const named = candidatesOf( findCustomerPairing( shop, userId ) ).find(
		( one ) => one.erpId === erpId
	);
	if ( named ) {
		return named;
	}
	const company = findCompanyByErp( shop, erpId );
	if ( ! company ) {
		throw new Problem(
			'contractor_unknown',
			'Sklep nie zna takiego kontrahenta. Wybierz jednego z podanych.',
			409,
			'erpId'
		);
	}
	return {
		erpId,
		code: company.code ?? '',
		name: company.name,
		flagged: company.flagged === 1,
		blocked: company.blocked === 1,
		reasons: [],
	};
}

function places( shop: ShopContext, userId: number ): MemberRecord[] {
	return membershipsOf( shop, userId ).filter(
		( { state } ) => state !== 'former'
	);
}

/**
 * The company that the desk shows for the account: rather one that can be approved, else one that waits.
 * @param shop
 * @param userId
 * @param meant  Contractor that a person decides about.
 */
function place(
	shop: ShopContext,
	userId: number,
	meant?: string
): MemberRecord | undefined {
	const all = places( shop, userId ).filter(
		( one ) =>
			meant === undefined ||
			one.company_id === findCompanyByErp( shop, meant )?.id
	);
	const waiting = all.filter( ( { access } ) => access === 'waits' );
	return (
		waiting.findLast(
			( one ) => findCompany( shop, one.company_id )?.flagged === 1
		) ??
		waiting.at( -1 ) ??
		all[ 0 ]
	);
}

/** Those that a pairing or an order made, and that WAPRO has not ended. */
function pairedHere( shop: ShopContext, userId: number ): MemberRecord[] {
	return places( shop, userId ).filter( isMadeHere );
}

function isMadeHere( { origin }: MemberRecord ): boolean {
	return origin !== 'wapro';
}

function pairingRow( shop: ShopContext, user: UserRecord ): CustomerPairingRow {
	const own = place( shop, user.id );
	const known = findCustomerPairing( shop, user.id );
	const company = own ? findCompany( shop, own.company_id ) : undefined;
	const canUndo = own !== undefined && isMadeHere( own );
	return {
		userId: user.id,
		name: user.name,
		email: user.email,
		nip: user.nip,
		companyName: company?.name ?? user.company_name,
		editUrl: `${ shop.siteUrl() }/panel`,
		state: own ? 'paired' : stateOf( known?.state ),
		companyId: own?.company_id ?? null,
		erpId: company?.erp_id ?? null,
		by: known?.matched_by ?? ( own?.origin === 'wapro' ? 'wapro' : null ),
		code: known?.code ?? null,
		reason: known?.reason ?? null,
		candidates: candidatesOf( known ),
		access: own?.access ?? 'none',
		decidedBy: known?.decided_by ?? null,
		at: known?.updated_at ?? null,
		canUndo,
		actions: own
			? [
					...( canUndo ? [ 'undo' as const ] : [] ),
					...( own.access === 'waits' && company?.flagged === 1
						? [ 'approve' as const ]
						: [] ),
				]
			: [ 'pair', 'not_same', 'look_again' ],
	};
}

function stateOf(
	known: CustomerPairingRow[ 'state' ] | undefined
): CustomerPairingRow[ 'state' ] {
	return known === undefined || known === 'paired' ? 'unpaired' : known;
}
