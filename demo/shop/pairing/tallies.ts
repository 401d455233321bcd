import type {
	PairingReason,
	PairingResponsePage,
	PairingTally,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { FROM, inTab } from './tabs.ts';

const OPEN = "links.shop_id IS NULL AND products.status <> 'pending'";
const LINKED = 'links.shop_id IS NOT NULL';

export function tabCounts(
	shop: ShopContext
): PairingResponsePage[ 'counts' ] {
	return {
		paired: count( shop, inTab( 'paired' ) ),
		to_decide: count( shop, inTab( 'to_decide' ) ),
		unpaired: count( shop, inTab( 'unpaired' ) ),
	};
}

/** What the last dry run over everything found. */
export function lastPreview( shop: ShopContext ): PairingTally | null {
	return tally( shop, "dry_run = 1 AND state = 'done'" );
}

/** What has become of the products of the last push of everything. */
export function lastPush( shop: ShopContext ): PairingTally | null {
	return tally( shop, 'dry_run = 0 AND started_at IS NOT NULL' );
}

/** Most frequent first. */
export function reasonsOf(
	shop: ShopContext,
	where: string,
	values: Record< string, number > = {}
): PairingReason[] {
	return shop.db.all< PairingReason & Record< string, never > >(
		`SELECT pairings.state, pairings.code, COUNT(*) AS count ${ FROM } WHERE ${ where } AND pairings.code IS NOT NULL
			GROUP BY pairings.state, pairings.code ORDER BY count DESC, pairings.code`,
		values
	);
}

function tally( shop: ShopContext, which: string ): PairingTally | null {
	const run = shop.db.get< { id: number; at: string } >(
		`SELECT id, COALESCE( ended_at, started_at ) AS at FROM runs
			WHERE flow = 'pushGoods' AND object_keys = '[]' AND ${ which } ORDER BY id DESC LIMIT 1`
	);
	if ( ! run ) {
		return null;
	}
	const of = ( condition: string ) =>
		count( shop, `pairings.run_id = :run AND ${ condition }`, {
			run: run.id,
		} );
	const inState = ( state: string ) =>
		of( `${ OPEN } AND pairings.state = '${ state }'` );
	return {
		runId: run.id,
		at: run.at,
		wouldPair: inState( 'would_pair' ),
		wouldCreate: inState( 'would_create' ),
		queued: inState( 'queued' ),
		paired: of( LINKED ),
		created: of( `${ LINKED } AND pairings.matched_by = 'created'` ),
		toDecide: inState( 'to_decide' ),
		refused: inState( 'refused' ),
		reasons: reasonsOf( shop, `pairings.run_id = :run AND ${ OPEN }`, {
			run: run.id,
		} ),
	};
}

function count(
	shop: ShopContext,
	where: string,
	values: Record< string, number > = {}
): number {
	return (
		shop.db.get< { n: number } >(
			`SELECT COUNT(*) AS n ${ FROM } WHERE ${ where }`,
			values
		)?.n ?? 0
	);
}
