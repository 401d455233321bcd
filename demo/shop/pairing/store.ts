import type {
	GoodsCandidate,
	PairedBy,
	PairingState,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';

export interface PairingRecord {
	product_id: number;
	state: PairingState;
	erp_key: string | null;
	matched_by: PairedBy | null;
	code: string | null;
	reason: string | null;
	candidates: string;
	excluded: string;
	run_id: number | null;
	decided_by: string | null;
	updated_at: string;
}

export interface Decision {
	readonly state: PairingState;
	readonly index?: string | null;
	readonly by?: PairedBy | null;
	readonly code?: string | null;
	readonly reason?: string | null;
	readonly candidates?: readonly GoodsCandidate[];
	readonly runId?: number | null;
	readonly decidedBy?: string | null;
}

/** What is known of a product's counterpart in WAPRO; what a person excluded stays excluded, and the run that came to it last stays its run. */
export function decide(
	shop: ShopContext,
	productId: number,
	decision: Decision
): void {
	shop.db.run(
		`INSERT INTO pairings ( product_id, state, erp_key, matched_by, code, reason, candidates, run_id, decided_by, updated_at )
		VALUES ( :id, :state, :index, :by, :code, :reason, :candidates, :run, :person, :now )
		ON CONFLICT ( product_id ) DO UPDATE SET state = excluded.state, erp_key = excluded.erp_key,
			matched_by = excluded.matched_by, code = excluded.code, reason = excluded.reason,
			candidates = excluded.candidates, run_id = COALESCE( excluded.run_id, pairings.run_id ), decided_by = excluded.decided_by,
			updated_at = excluded.updated_at`,
		{
			id: productId,
			state: decision.state,
			index: decision.index ?? null,
			by: decision.by ?? null,
			code: decision.code ?? null,
			reason: decision.reason ?? null,
			candidates: JSON.stringify( decision.candidates ?? [] ),
			run: decision.runId ?? null,
			person: decision.decidedBy ?? null,
			now: shop.now(),
		}
	);
}

export function findPairing(
	shop: ShopContext,
	productId: number
): PairingRecord | undefined {
	return shop.db.get< PairingRecord >(
		'SELECT * FROM pairings WHERE product_id = :id',
		{ id: productId }
	);
}

export function candidatesOf(
	known: PairingRecord | undefined
): GoodsCandidate[] {
	return JSON.parse( known?.candidates ?? '[]' ) as GoodsCandidate[];
}

export function exclude(
	shop: ShopContext,
	productId: number,
	index: string
): void {
	const known = JSON.parse(
		findPairing( shop, productId )?.excluded ?? '[]'
	) as string[];
	shop.db.run(
		'UPDATE pairings SET excluded = :excluded WHERE product_id = :id',
		{
			id: productId,
			excluded: JSON.stringify( [ ...new Set( [ ...known, index ] ) ] ),
		}
	);
}
