import type {
	CustomerItem,
	GoodsItem,
	InvoiceItem,
	OrderStatusItem,
	PriceItem,
	StockItem,
} from '../../contracts/generated/shop-api.ts';
import type { Shop } from '../ports/shop.ts';
import { applyWith } from './apply.ts';
import { shopRequests, type ShopConnection } from './request.ts';

export interface WooShop {
	readonly shop: Shop;
	close: () => void;
}

const indexOf = ( { index }: { readonly index: string } ) => index;

/** The shop by its REST routes `wc-wapro-mag/v1`. */
export function wooShop( connection: ShopConnection ): WooShop {
	const requests = shopRequests( connection );
	const shop: Shop = {
		claim: ( request ) => requests.send( 'POST messages/claim', request ),
		results: ( request ) =>
			requests.send( 'POST messages/results', request ),
		applyGoods: applyWith< GoodsItem >( requests, {
			route: 'POST apply/goods',
			itemSchema: 'apply#GoodsItem',
			keyOf: indexOf,
		} ),
		applyStock: applyWith< StockItem >( requests, {
			route: 'POST apply/stock',
			itemSchema: 'apply#StockItem',
			keyOf: indexOf,
		} ),
		applyPrices: applyWith< PriceItem >( requests, {
			route: 'POST apply/prices',
			itemSchema: 'apply#PriceItem',
			keyOf: indexOf,
		} ),
		applyOrderStatuses: applyWith< OrderStatusItem >( requests, {
			route: 'POST apply/order-statuses',
			itemSchema: 'apply#OrderStatusItem',
			keyOf: ( { erpId } ) => erpId,
		} ),
		applyCustomers: applyWith< CustomerItem >( requests, {
			route: 'POST apply/customers',
			itemSchema: 'customers#CustomerItem',
			keyOf: ( { erpId } ) => erpId,
		} ),
		applyInvoices: applyWith< InvoiceItem >( requests, {
			route: 'POST apply/invoices',
			itemSchema: 'invoices#InvoiceItem',
			keyOf: ( { erpId } ) => erpId,
		} ),
		flaggedCustomers: ( after, limit ) =>
			requests.send(
				'GET customers/flagged',
				undefined,
				`customers/flagged?after=${ after ?? '0' }&limit=${ limit }`
			),
		compareOrders: ( request ) =>
			requests.send( 'POST orders/compare', request ),
		compareInvoices: ( request ) =>
			requests.send( 'POST invoices/compare', request ),
		takeBalances: ( request ) =>
			requests.send( 'POST invoices/balances', request ),
		digests: ( request ) =>
			requests.send( 'POST catalogue/digests', request ),
		compare: ( request ) =>
			requests.send( 'POST catalogue/compare', request ),
		liveCheck: ( request ) =>
			requests.send( 'POST catalogue/live-check', request ),
		brokenRows: ( request ) =>
			requests.send( 'POST catalogue/broken-rows', request ),
		unlinked: ( after, limit, ids = [] ) => {
			const only =
				ids.length === 0
					? ''
					: `&ids=${ encodeURIComponent( ids.join( ',' ) ) }`;
			return requests.send(
				'GET catalogue/unlinked',
				undefined,
				`catalogue/unlinked?after=${ after }&limit=${ limit }${ only }`
			);
		},
		pairing: ( request ) =>
			requests.send( 'POST catalogue/pairing', request ),
		applyPhotos: ( request ) =>
			requests.send( 'POST apply/photos', request ),
		uploadPhoto: ( hash, contentType, content ) =>
			requests.upload( 'POST photos/{hash}', `photos/${ hash }`, {
				contentType,
				content,
			} ),
		photoFile: ( attachmentId, mostBytes ) =>
			requests.download( `photos/${ attachmentId }`, mostBytes ),
		claimDocuments: ( request ) =>
			requests.send( 'POST documents/claim', request ),
		uploadDocument: ( hash, content ) =>
			requests.upload( 'POST documents/{hash}', `documents/${ hash }`, {
				contentType: 'application/pdf',
				content,
			} ),
		productionProgress: ( document ) =>
			requests.send( 'POST production/progress', document ),
		settings: () => requests.send( 'GET worker/settings' ),
		dictionaries: ( request ) =>
			requests.send( 'POST worker/dictionaries', request ),
		status: ( request ) => requests.send( 'POST worker/status', request ),
		claimRun: ( request ) =>
			requests.send( 'POST worker/runs/claim', request ),
		reportRun: ( id, request ) =>
			requests.send(
				'POST worker/runs/{id}/report',
				request,
				`worker/runs/${ id }/report`
			),
		skewSeconds: requests.skewSeconds,
	};
	return { shop, close: requests.close };
}
