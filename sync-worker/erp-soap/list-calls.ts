import * as wire from '../../contracts/generated/wapro-mag.ts';
import type { Erp, Page, Rows } from '../ports/erp.ts';
import type { Listed, ListCaller } from './list-caller.ts';
import { answerMalformed } from './transport-errors.ts';

const goodsPage = {
	head: wire.listGoodsResponseSchema.omit( { goods: true } ),
	element: 'goods',
	row: wire.goodsSchema,
	key: 'index',
} as const;
const goods = {
	...goodsPage,
	head: wire.getGoodsResponseSchema.omit( { goods: true } ),
} as const;
const stock = {
	head: wire.listStockResponseSchema.omit( { rows: true } ),
	element: 'rows',
	row: wire.stockRowSchema,
	key: 'index',
} as const;
const prices = {
	head: wire.listPricesResponseSchema.omit( { rows: true } ),
	element: 'rows',
	row: wire.priceRowSchema,
	key: 'index',
} as const;
const hashes = {
	head: wire.listHashesResponseSchema.omit( { rows: true } ),
	element: 'rows',
	row: wire.articleHashesSchema,
	key: 'index',
} as const;
const ordersFound = {
	head: wire.findOrdersResponseSchema.omit( { orders: true } ),
	element: 'orders',
	row: wire.erpOrderSchema,
	key: 'erpId',
} as const;
const orders = {
	...ordersFound,
	head: wire.getOrdersResponseSchema.omit( { orders: true } ),
} as const;

const ordersPage = {
	head: wire.listOrdersResponseSchema.omit( { orders: true } ),
	element: 'orders',
	row: wire.orderHashSchema,
	key: 'erpId',
} as const;

const invoices = {
	head: wire.getInvoicesResponseSchema.omit( { invoices: true } ),
	element: 'invoices',
	row: wire.invoiceSchema,
	key: 'erpId',
} as const;
const invoicesPage = {
	...invoices,
	head: wire.listInvoicesResponseSchema.omit( { invoices: true } ),
	row: wire.invoiceHashSchema,
} as const;

const customersPage = {
	head: wire.listCustomersResponseSchema.omit( { customers: true } ),
	element: 'customers',
	row: wire.customerSchema,
	key: 'erpId',
} as const;
const customers = {
	...customersPage,
	head: wire.getCustomersResponseSchema.omit( { customers: true } ),
} as const;

type ListMethods =
	| 'listGoods'
	| 'getGoods'
	| 'listStock'
	| 'listStockPage'
	| 'listPrices'
	| 'listPricesPage'
	| 'listHashes'
	| 'listCustomers'
	| 'getCustomers'
	| 'findOrders'
	| 'getOrders'
	| 'listOrders'
	| 'listInvoices'
	| 'getInvoices';

/** The lists whose rows stand alone: articles, stock, prices, hashes, contractors, orders, invoices. */
export function listCalls( { rows }: ListCaller ): Pick< Erp, ListMethods > {
	return {
		async listGoods( shopId, afterIndex, limit ) {
			return page(
				afterIndex,
				await rows( {
					...goodsPage,
					operation: 'ListGoods',
					requestSchema: wire.listGoodsSchema,
					request: {
						shopId,
						afterIndex: afterIndex ?? undefined,
						limit,
					},
				} )
			);
		},
		async getGoods( shopId, indexes ) {
			return all(
				await rows( {
					...goods,
					operation: 'GetGoods',
					requestSchema: wire.getGoodsSchema,
					request: { shopId, indexes: [ ...indexes ] },
				} )
			);
		},
		async listStock( shopId, indexes ) {
			return all(
				await rows( {
					...stock,
					operation: 'ListStock',
					requestSchema: wire.listStockSchema,
					request: { shopId, indexes: [ ...indexes ] },
				} )
			);
		},
		async listStockPage( shopId, afterIndex, limit ) {
			return page(
				afterIndex,
				await rows( {
					...stock,
					operation: 'ListStock',
					requestSchema: wire.listStockSchema,
					request: {
						shopId,
						indexes: [],
						afterIndex: afterIndex ?? undefined,
						limit,
					},
				} )
			);
		},
		async listPrices( shopId, priceList, indexes ) {
			return all(
				await rows( {
					...prices,
					operation: 'ListPrices',
					requestSchema: wire.listPricesSchema,
					request: { shopId, priceList, indexes: [ ...indexes ] },
				} )
			);
		},
		async listPricesPage( shopId, priceList, afterIndex, limit ) {
			return page(
				afterIndex,
				await rows( {
					...prices,
					operation: 'ListPrices',
					requestSchema: wire.listPricesSchema,
					request: {
						shopId,
						priceList,
						indexes: [],
						afterIndex: afterIndex ?? undefined,
						limit,
					},
				} )
			);
		},
		async listHashes( shopId, priceList, buckets ) {
			return all(
				await rows( {
					...hashes,
					operation: 'ListHashes',
					requestSchema: wire.listHashesSchema,
					request: { shopId, priceList, buckets: [ ...buckets ] },
				} )
			);
		},
		async listCustomers( shopId, afterId, limit ) {
			return page(
				afterId,
				await rows( {
					...customersPage,
					operation: 'ListCustomers',
					requestSchema: wire.listCustomersSchema,
					request: { shopId, afterId: afterId ?? undefined, limit },
				} )
			);
		},
		async getCustomers( shopId, erpIds ) {
			return all(
				await rows( {
					...customers,
					operation: 'GetCustomers',
					requestSchema: wire.getCustomersSchema,
					request: { shopId, erpIds: [ ...erpIds ] },
				} )
			);
		},
		async findOrders( request ) {
			return all(
				await rows( {
					...ordersFound,
					operation: 'FindOrders',
					requestSchema: wire.findOrdersSchema,
					request,
				} )
			);
		},
		async getOrders( shopId, erpIds ) {
			return all(
				await rows( {
					...orders,
					operation: 'GetOrders',
					requestSchema: wire.getOrdersSchema,
					request: { shopId, erpIds: [ ...erpIds ] },
				} )
			);
		},
		async listOrders( shopId, since, afterId, limit ) {
			return page(
				afterId,
				await rows( {
					...ordersPage,
					operation: 'ListOrders',
					requestSchema: wire.listOrdersSchema,
					request: {
						shopId,
						since,
						afterId: afterId ?? undefined,
						limit,
					},
				} )
			);
		},
		async listInvoices( shopId, since, afterId, limit ) {
			const listed = await rows( {
				...invoicesPage,
				operation: 'ListInvoices',
				requestSchema: wire.listInvoicesSchema,
				request: {
					shopId,
					since,
					afterId: afterId ?? undefined,
					limit,
				},
			} );
			const { countedOn, balances } = listed.head;
			return { ...page( afterId, listed ), countedOn, balances };
		},
		async getInvoices( shopId, erpIds ) {
			return all(
				await rows( {
					...invoices,
					operation: 'GetInvoices',
					requestSchema: wire.getInvoicesSchema,
					request: { shopId, erpIds: [ ...erpIds ] },
				} )
			);
		},
	};
}

function all< Row >( {
	head,
	rows,
	bad,
}: Listed< { readonly asOf: string }, Row > ): Rows< Row > {
	return { asOf: head.asOf, rows, bad };
}

interface PageHead {
	readonly asOf: string;
	readonly more?: boolean | undefined;
	readonly lastIndex?: string | undefined;
}

/** A page that says there is more must lead on: else a list would never end, or end before its time and pass for whole. */
function page< Row >(
	after: string | null,
	listed: Listed< PageHead, Row >
): Page< Row > {
	const { head, lastKey } = listed;
	const more = head.more ?? false;
	const lastIndex = head.lastIndex ?? lastKey;
	if ( more && ( lastIndex === null || lastIndex === after ) ) {
		throw answerMalformed(
			new Error( 'a page says there is more and leads nowhere' )
		);
	}
	return { ...all( listed ), more, lastIndex };
}
