import type {
	PairingDecision,
	PairingRequest,
	PairingResponse,
	UnlinkedProduct,
	UnlinkedQuery,
	UnlinkedResponse,
} from '../../../contracts/generated/shop-api.ts';
import { findLinkOfProduct } from '../catalogue/links.ts';
import { findProduct, type ProductRecord } from '../catalogue/products.ts';
import type { ShopContext } from '../context.ts';
import { captureGoods } from '../goods-export/capture.ts';
import { exportProblem } from '../goods-export/payload.ts';
import { Problem } from '../problem.ts';
import { readRun } from '../runs/runs.ts';
import { assertNotPaused } from '../settings/staging-guard.ts';
import { linkAsReviewed } from './link.ts';
import { decide, findPairing } from './store.ts';

/** Own products of the shop without an article: `pending` ones wait for review and came from WAPRO. */
const UNLINKED = `FROM products WHERE status <> 'pending' AND id NOT IN ( SELECT shop_id FROM links WHERE shop_id IS NOT NULL )`;

export function unlinkedProducts(
	shop: ShopContext,
	{ after = 0, limit = 100, ids = [] }: UnlinkedQuery
): UnlinkedResponse {
	// The contract lets nothing but numbers through.
	const from =
		ids.length === 0
			? UNLINKED
			: `${ UNLINKED } AND id IN ( ${ ids.join( ', ' ) } )`;
	const products = shop.db.all< ProductRecord >(
		`SELECT * ${ from } AND id > :after ORDER BY id LIMIT :limit`,
		{ after, limit }
	);
	return {
		items: products.map( ( product ) => described( shop, product ) ),
		next:
			products.length < limit ? null : ( products.at( -1 )?.id ?? null ),
		total:
			shop.db.get< { n: number } >( `SELECT COUNT(*) AS n ${ from }` )
				?.n ?? 0,
	};
}

/** What the worker found for some products. A dry run is only written down. */
export function pairProducts(
	shop: ShopContext,
	request: PairingRequest
): PairingResponse {
	assertNotPaused( shop );
	// What is looked at once more for a few products stays part of the pass over everything before.
	const isWhole = readRun( shop, request.runId ).keys.length === 0;
	const runId = isWhole ? request.runId : null;
	return shop.db.transaction( () => ( {
		items: request.items.map( ( item ) => ( {
			productId: item.productId,
			...follow( shop, item, request.dryRun, runId ),
		} ) ),
	} ) );
}

type Outcome = Omit< PairingResponse[ 'items' ][ number ], 'productId' >;

const DRY_STATES = {
	pair: 'would_pair',
	create: 'would_create',
	ambiguous: 'to_decide',
	refused: 'refused',
} as const;

const OUTCOMES = {
	pair: 'paired',
	create: 'queued',
	ambiguous: 'held',
	refused: 'refused',
} as const;

function follow(
	shop: ShopContext,
	item: PairingDecision,
	dryRun: boolean,
	runId: number | null
): Outcome {
	const { productId, decision, index = null, by = null } = item;
	if (
		! findProduct( shop, productId ) ||
		findLinkOfProduct( shop, productId )
	) {
		return { outcome: 'unchanged' };
	}
	const noted = {
		index,
		by,
		code: item.code ?? null,
		reason: item.reason ?? null,
		candidates: item.candidates,
		runId,
	};
	if ( dryRun ) {
		decide( shop, productId, { ...noted, state: DRY_STATES[ decision ] } );
		return { outcome: OUTCOMES[ decision ] };
	}
	try {
		if ( decision === 'pair' && index !== null ) {
			linkAsReviewed( shop, productId, index, {
				guid:
					item.candidates.find(
						( candidate ) => candidate.index === index
					)?.guid ?? null,
				hash: null,
				summary: 'paired',
				cause: 'by_hand',
			} );
		}
	} catch ( error ) {
		if ( ! ( error instanceof Problem ) ) {
			throw error;
		}
		decide( shop, productId, {
			...noted,
			state: 'to_decide',
			code: error.code,
			reason: error.message,
		} );
		return { outcome: 'held', code: error.code, reason: error.message };
	}
	if ( decision === 'create' ) {
		captureGoods( shop, productId );
	}
	decide( shop, productId, {
		...noted,
		state: (
			{
				pair: 'paired',
				create: 'queued',
				ambiguous: 'to_decide',
				refused: 'refused',
			} as const
		 )[ decision ],
	} );
	return { outcome: OUTCOMES[ decision ] };
}

function described(
	shop: ShopContext,
	product: ProductRecord
): UnlinkedProduct {
	const known = findPairing( shop, product.id );
	const problem = exportProblem( shop, product );
	return {
		productId: product.id,
		name: product.name,
		...( product.sku ? { sku: product.sku } : {} ),
		...( product.ean ? { ean: product.ean } : {} ),
		...( known
			? { excluded: JSON.parse( known.excluded ) as string[] }
			: {} ),
		...( known?.state === 'looking' && known.erp_key !== null
			? { asked: known.erp_key }
			: {} ),
		...( problem
			? {
					problem: {
						code: problem.code,
						...( problem.field ? { field: problem.field } : {} ),
						reason: problem.message,
					},
				}
			: {} ),
	};
}
