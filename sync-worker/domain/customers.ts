import type {
	CustomerCandidate,
	CustomerItem,
	CustomerLookup,
	OrderCustomer,
} from '../../contracts/generated/shop-api.ts';
import type {
	Customer,
	CustomerCandidate as FoundCustomer,
	CustomerQuery,
} from '../../contracts/generated/wapro-mag.ts';
import { isErpId } from './changes.ts';

const MOST_CANDIDATES = 20;
const MOST_REASONS = 5;

/** One contractor of WAPRO as the shop's apply takes it. */
export function customerItem(
	customer: Customer,
	asOf: string,
	messageId?: string
): CustomerItem {
	return {
		...customer,
		asOf,
		...( messageId === undefined ? {} : { messageId } ),
	};
}

/** What WAPRO is asked about an account; null when the account says nothing that a contractor could be found by. */
export function customerQuery( {
	userId,
	...known
}: CustomerLookup ): CustomerQuery | null {
	const said = Object.entries( known ).filter(
		( [ , text ] ) => text !== ''
	);
	return said.length === 0
		? null
		: { key: String( userId ), ...Object.fromEntries( said ) };
}

/** Contractors among which the shop or a person decides. */
export function customerCandidates(
	found: readonly FoundCustomer[]
): CustomerCandidate[] {
	return found.slice( 0, MOST_CANDIDATES ).map( ( one ) => ( {
		...one,
		reasons: one.reasons.slice( 0, MOST_REASONS ),
	} ) );
}

/** Whom an order that WAPRO knew already stands for: only the contractor is told there. */
export function customerOfOrders(
	orders: readonly { readonly contractorId?: string | undefined }[]
): OrderCustomer | null {
	const contractorId = orders.find(
		( order ) => order.contractorId !== undefined
	)?.contractorId;
	return contractorId === undefined ? null : { contractorId, created: false };
}

/** True when a pass that reached `cursor` had this contractor already. */
export function isBehind( erpId: string, cursor: string | null ): boolean {
	return (
		cursor !== null &&
		isErpId( erpId ) &&
		BigInt( erpId ) <= BigInt( cursor )
	);
}

export function notListed(
	inShop: readonly string[],
	listed: ReadonlySet< string >
): string[] {
	return inShop.filter( ( erpId ) => ! listed.has( erpId ) );
}
