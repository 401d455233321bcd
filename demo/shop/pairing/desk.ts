import type {
	GoodsCandidate,
	PairingActionRequest,
	PairingQuery,
	PairingResponsePage,
	PairingRow,
} from '../../../contracts/generated/shop-api.ts';
import { findLinkOfProduct, updateLink } from '../catalogue/links.ts';
import { findProduct, type ProductRecord } from '../catalogue/products.ts';
import type { ShopContext } from '../context.ts';
import { captureGoods } from '../goods-export/capture.ts';
import { recordHistory } from '../history.ts';
import { pageOf } from '../paging.ts';
import { Problem } from '../problem.ts';
import { linkAsReviewed } from './link.ts';
import { decide, exclude, findPairing, type PairingRecord } from './store.ts';

const TABS = {
	paired: "COALESCE( pairings.state, '' ) <> '' AND links.shop_id IS NOT NULL",
	to_decide: "links.shop_id IS NULL AND pairings.state = 'to_decide'",
	unpaired:
		"links.shop_id IS NULL AND COALESCE( pairings.state, '' ) <> 'to_decide' AND products.status <> 'pending'",
} as const;

const FROM =
	'FROM products LEFT JOIN links ON links.shop_id = products.id LEFT JOIN pairings ON pairings.product_id = products.id';

export function pairingPage(
	shop: ShopContext,
	query: PairingQuery
): PairingResponsePage {
	const page = pageOf( query.page, query.perPage ?? 20 );
	const where = `${ TABS[ query.tab ?? 'to_decide' ] }
		AND ( products.name LIKE :search OR COALESCE( products.sku, '' ) LIKE :search )`;
	const filter = { search: `%${ query.search ?? '' }%` };
	const total = count( shop, where, filter );
	return {
		items: shop.db
			.all< ProductRecord >(
				`SELECT products.* ${ FROM } WHERE ${ where } ORDER BY products.id LIMIT :limit OFFSET :offset`,
				{ ...filter, limit: page.limit, offset: page.offset }
			)
			.map( ( product ) => pairingRow( shop, product ) ),
		total,
		pages: page.pages( total ),
		counts: {
			paired: count( shop, TABS.paired ),
			to_decide: count( shop, TABS.to_decide ),
			unpaired: count( shop, TABS.unpaired ),
		},
		preview: lastPreview( shop ),
	};
}

export function actOnPairing(
	shop: ShopContext,
	productId: number,
	request: PairingActionRequest,
	actor: string
): PairingRow {
	const product = findProduct( shop, productId );
	if ( ! product ) {
		throw new Problem( 'not_found', 'Nie ma takiego produktu.', 404 );
	}
	shop.db.transaction( () =>
		ACTIONS[ request.action ]( shop, product, request, actor )
	);
	return pairingRow( shop, product );
}

type Action = (
	shop: ShopContext,
	product: ProductRecord,
	request: PairingActionRequest,
	actor: string
) => void;

const ACTIONS: Readonly< Record< PairingActionRequest[ 'action' ], Action > > =
	{
		pair( shop, { id }, request, actor ) {
			const index = chosen( request );
			const candidate = candidatesOf( findPairing( shop, id ) ).find(
				( one ) => one.index === index
			);
			if ( candidate?.flagged === false && ! request.confirmUnflagged ) {
				throw new Problem(
					'article_not_flagged',
					`Towar ${ index } nie jest oznaczony dla sklepu. Potwierdź, że ma zostać oznaczony.`,
					409,
					'confirmUnflagged'
				);
			}
			linkAsReviewed( shop, id, index, {
				guid: candidate?.guid ?? null,
				hash: null,
				summary: 'paired',
				cause: 'by_hand',
				actor,
			} );
			decide( shop, id, {
				state: 'paired',
				index,
				by: 'person',
				decidedBy: actor,
			} );
		},
		not_same( shop, { id }, request ) {
			const index = chosen( request );
			const known = findPairing( shop, id );
			const left = candidatesOf( known ).filter(
				( one ) => one.index !== index
			);
			decide( shop, id, {
				state: left.length > 0 ? 'to_decide' : 'unpaired',
				candidates: left,
				code: known?.code ?? null,
			} );
			exclude( shop, id, index );
		},
		create( shop, { id }, _request, actor ) {
			captureGoods( shop, id );
			decide( shop, id, { state: 'queued', decidedBy: actor } );
		},
		undo( shop, { id }, _request, actor ) {
			const link = findLinkOfProduct( shop, id );
			if ( ! link ) {
				throw new Problem(
					'not_linked',
					'Ten produkt nie ma pary. Odśwież listę.',
					409
				);
			}
			updateLink( shop, link.erp_key, {
				shop_id: null,
				flagged: 0,
				state: 'unflagged',
				erp_hash: null,
			} );
			decide( shop, id, { state: 'unpaired', decidedBy: actor } );
			recordHistory( shop, {
				objectType: 'product',
				objectId: id,
				erpKey: link.erp_key,
				cause: 'by_hand',
				actor,
				summary: 'unpaired',
			} );
		},
	};

function chosen( { index }: PairingActionRequest ): string {
	if ( index === undefined ) {
		throw new Problem(
			'rest_invalid_param',
			'Podaj indeks katalogowy towaru.',
			400,
			'index'
		);
	}
	return index;
}

function candidatesOf( known: PairingRecord | undefined ): GoodsCandidate[] {
	return JSON.parse( known?.candidates ?? '[]' ) as GoodsCandidate[];
}

function pairingRow( shop: ShopContext, product: ProductRecord ): PairingRow {
	const link = findLinkOfProduct( shop, product.id );
	const known = findPairing( shop, product.id );
	return {
		productId: product.id,
		name: product.name,
		sku: product.sku,
		ean: product.ean,
		imageUrl: null,
		editUrl: `${ shop.siteUrl() }/panel`,
		state: link ? 'paired' : ( known?.state ?? 'unpaired' ),
		index: link?.erp_key ?? known?.erp_key ?? null,
		by: known?.matched_by ?? null,
		code: known?.code ?? null,
		reason: known?.reason ?? null,
		candidates: candidatesOf( known ),
		decidedBy: known?.decided_by ?? null,
		at: known?.updated_at ?? null,
		canUndo: link !== undefined,
	};
}

function lastPreview( shop: ShopContext ): PairingResponsePage[ 'preview' ] {
	const run = shop.db.get< { id: number; ended_at: string } >(
		"SELECT id, ended_at FROM runs WHERE flow = 'pushGoods' AND dry_run = 1 AND state = 'done' ORDER BY id DESC LIMIT 1"
	);
	if ( ! run ) {
		return null;
	}
	const of = ( state: string ): number =>
		shop.db.get< { n: number } >(
			'SELECT COUNT(*) AS n FROM pairings WHERE run_id = :run AND state = :state',
			{ run: run.id, state }
		)?.n ?? 0;
	return {
		runId: run.id,
		pair: of( 'would_pair' ),
		create: of( 'would_create' ),
		ambiguous: of( 'to_decide' ),
		refused: of( 'refused' ),
		at: run.ended_at,
	};
}

function count(
	shop: ShopContext,
	where: string,
	filter: { search?: string } = {}
): number {
	return (
		shop.db.get< { n: number } >(
			`SELECT COUNT(*) AS n ${ FROM } WHERE ${ where }`,
			filter
		)?.n ?? 0
	);
}
