import type {
	CustomerCandidate,
	CustomerPairingRow,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';

/** What is known of an account's contractor while it has none. */
export interface CustomerPairing {
	user_id: number;
	state: CustomerPairingRow[ 'state' ];
	erp_id: string | null;
	matched_by: CustomerPairingRow[ 'by' ];
	code: string | null;
	reason: string | null;
	candidates: string;
	excluded: string;
	decided_by: string | null;
	updated_at: string;
}

export interface CustomerDecision {
	readonly state: CustomerPairing[ 'state' ];
	readonly erpId?: string | null;
	readonly by?: CustomerPairing[ 'matched_by' ];
	readonly code?: string | null;
	readonly reason?: string | null;
	readonly candidates?: readonly CustomerCandidate[];
	readonly excluded?: readonly string[];
	readonly decidedBy?: string | null;
}

export function findCustomerPairing(
	shop: ShopContext,
	userId: number
): CustomerPairing | undefined {
	return shop.db.get< CustomerPairing >(
		'SELECT * FROM customer_pairings WHERE user_id = :userId',
		{ userId }
	);
}

export function candidatesOf(
	known: CustomerPairing | undefined
): CustomerCandidate[] {
	return JSON.parse( known?.candidates ?? '[]' ) as CustomerCandidate[];
}

export function excludedOf( known: CustomerPairing | undefined ): string[] {
	return JSON.parse( known?.excluded ?? '[]' ) as string[];
}

/** Candidates and exclusions stay as they are unless the decision names them. */
export function decideCustomer(
	shop: ShopContext,
	userId: number,
	decision: CustomerDecision
): void {
	const known = findCustomerPairing( shop, userId );
	shop.db.run(
		`INSERT OR REPLACE INTO customer_pairings ( user_id, state, erp_id, matched_by, code, reason, candidates, excluded, decided_by, updated_at )
		VALUES ( :userId, :state, :erpId, :by, :code, :reason, :candidates, :excluded, :person, :now )`,
		{
			userId,
			state: decision.state,
			erpId: decision.erpId ?? null,
			by: decision.by ?? null,
			code: decision.code ?? null,
			reason: decision.reason ?? null,
			candidates: JSON.stringify(
				decision.candidates ?? candidatesOf( known )
			),
			excluded: JSON.stringify(
				decision.excluded ?? excludedOf( known )
			),
			person: decision.decidedBy ?? null,
			now: shop.now(),
		}
	);
}
