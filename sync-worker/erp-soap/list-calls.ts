import { z } from 'zod';
import * as wire from '../../contracts/generated/wapro-mag.ts';
import { list } from '../../contracts/wire.ts';
import type { Erp, Page } from '../ports/erp.ts';
import type { Call } from './caller.ts';
import { checkRows, keyOf } from './rows.ts';

// Lists are read loosely first: their rows are checked one by one.
const anyRows = list( z.unknown() );
const looseGoods = wire.getGoodsResponseSchema.extend( { goods: anyRows } );
const loosePage = wire.listGoodsResponseSchema.extend( { goods: anyRows } );
const looseStock = wire.listStockResponseSchema.extend( { rows: anyRows } );
const loosePrices = wire.listPricesResponseSchema.extend( { rows: anyRows } );

type ListMethods =
	| 'listGoods'
	| 'getGoods'
	| 'listStock'
	| 'listStockPage'
	| 'listPrices'
	| 'listPricesPage';

/** The lists of articles, stock and prices. */
export function listCalls( call: Call ): Pick< Erp, ListMethods > {
	return {
		async listGoods( shopId, afterIndex, limit ) {
			const { asOf, goods, more } = await call(
				'ListGoods',
				wire.listGoodsSchema,
				{ shopId, afterIndex: afterIndex ?? undefined, limit },
				loosePage
			);
			return {
				asOf,
				more,
				lastIndex: keyOf( goods.at( -1 ), 'index' ) || null,
				...checkRows( goods, wire.goodsSchema, 'index' ),
			};
		},
		async getGoods( shopId, indexes ) {
			const { asOf, goods } = await call(
				'GetGoods',
				wire.getGoodsSchema,
				{ shopId, indexes: [ ...indexes ] },
				looseGoods
			);
			return { asOf, ...checkRows( goods, wire.goodsSchema, 'index' ) };
		},
		async listStock( shopId, indexes ) {
			const { asOf, rows } = await call(
				'ListStock',
				wire.listStockSchema,
				{ shopId, indexes: [ ...indexes ] },
				looseStock
			);
			return { asOf, ...checkRows( rows, wire.stockRowSchema, 'index' ) };
		},
		async listStockPage( shopId, afterIndex, limit ) {
			const answer = await call(
				'ListStock',
				wire.listStockSchema,
				{
					shopId,
					indexes: [],
					afterIndex: afterIndex ?? undefined,
					limit,
				},
				looseStock
			);
			return page( answer, wire.stockRowSchema );
		},
		async listPrices( shopId, priceList, indexes ) {
			const { asOf, rows } = await call(
				'ListPrices',
				wire.listPricesSchema,
				{ shopId, priceList, indexes: [ ...indexes ] },
				loosePrices
			);
			return { asOf, ...checkRows( rows, wire.priceRowSchema, 'index' ) };
		},
		async listPricesPage( shopId, priceList, afterIndex, limit ) {
			const answer = await call(
				'ListPrices',
				wire.listPricesSchema,
				{
					shopId,
					priceList,
					indexes: [],
					afterIndex: afterIndex ?? undefined,
					limit,
				},
				loosePrices
			);
			return page( answer, wire.priceRowSchema );
		},
	};
}

function page< Schema extends z.ZodType >(
	answer: {
		readonly asOf: string;
		readonly rows: readonly unknown[];
		readonly more?: boolean | undefined;
		readonly lastIndex?: string | undefined;
	},
	schema: Schema
): Page< z.output< Schema > > {
	return {
		asOf: answer.asOf,
		more: answer.more ?? false,
		lastIndex:
			answer.lastIndex ??
			( keyOf( answer.rows.at( -1 ), 'index' ) || null ),
		...checkRows( answer.rows, schema, 'index' ),
	};
}
