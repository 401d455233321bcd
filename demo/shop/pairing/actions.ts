import type {
	PairingActionRequest,
	PairingRow,
} from '../../../contracts/generated/shop-api.ts';
import { findLinkOfProduct, updateLink } from '../catalogue/links.ts';
import { findProduct, type ProductRecord } from '../catalogue/products.ts';
import type { ShopContext } from '../context.ts';
import { captureGoods } from '../goods-export/capture.ts';
import { exportProblem } from '../goods-export/payload.ts';
import { recordHistory } from '../history.ts';
import { Problem } from '../problem.ts';
import { requestRun } from '../runs/runs.ts';
import { pairingRow } from './desk.ts';
import { alreadyPaired, linkAsReviewed } from './link.ts';
import { candidatesOf, decide, exclude, findPairing } from './store.ts';

/** What a person decides about one product on the pairing desk. */
export function actOnPairing(
	shop: ShopContext,
	productId: number,
	request: PairingActionRequest,
	actor: string
): PairingRow {
	const product = productToPair( shop, productId );
	shop.db.transaction( () =>
		ACTIONS[ request.action ]( shop, product, request, actor )
	);
	if ( request.action === 'find' ) {
		const keys = [ String( productId ) ];
		requestRun( shop, 'pushGoods', 'by_hand', actor, keys, true );
	}
	return pairingRow( shop, product );
}

export function productToPair(
	shop: ShopContext,
	productId: number
): ProductRecord {
	const product = findProduct( shop, productId );
	if ( ! product ) {
		throw new Problem( 'not_found', 'Nie ma takiego produktu.', 404 );
	}
	return product;
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
			if ( ! candidate ) {
				throw new Problem(
					'article_unknown',
					`Towaru ${ index } nie ma wśród znalezionych dla tego produktu. Wybierz jeden z nich albo podaj indeks do wyszukania.`,
					409,
					'index'
				);
			}
			if ( candidate.flagged === false && ! request.confirmUnflagged ) {
				throw new Problem(
					'article_not_flagged',
					`Towar ${ index } nie jest oznaczony dla sklepu. Potwierdź, że ma zostać oznaczony.`,
					409,
					'confirmUnflagged'
				);
			}
			linkAsReviewed( shop, id, index, {
				guid: candidate.guid ?? null,
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
			refuseLinked( shop, id );
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
		create( shop, product, _request, actor ) {
			refuseLinked( shop, product.id );
			refuseImpossible( shop, product );
			captureGoods( shop, product.id );
			decide( shop, product.id, { state: 'queued', decidedBy: actor } );
		},
		find( shop, { id }, request ) {
			refuseLinked( shop, id );
			decide( shop, id, {
				state: 'looking',
				index: chosen( request ),
				candidates: candidatesOf( findPairing( shop, id ) ),
			} );
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

function refuseLinked( shop: ShopContext, productId: number ): void {
	const link = findLinkOfProduct( shop, productId );
	if ( link ) {
		throw alreadyPaired( link.erp_key );
	}
}

/** What the desk knows already need not be asked of WAPRO. */
function refuseImpossible( shop: ShopContext, product: ProductRecord ): void {
	const problem = exportProblem( shop, product );
	if ( problem ) {
		throw new Problem( problem.code, problem.message, 409, problem.field );
	}
	const found = candidatesOf( findPairing( shop, product.id ) );
	if ( found.some( ( { index } ) => index === product.sku ) ) {
		throw new Problem(
			'article_exists',
			`WAPRO ma już towar ${ product.sku }. Powiąż z nim produkt albo nadaj produktowi inny numer SKU.`,
			409,
			'sku'
		);
	}
}

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
