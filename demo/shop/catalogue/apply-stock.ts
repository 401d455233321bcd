import type {
	ApplyResponse,
	ApplyStockRequest,
	ItemResult,
	Maps,
	StockItem,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { isDecimal } from '../decimal.ts';
import { recordHistory } from '../history.ts';
import { Problem } from '../problem.ts';
import { readMaps } from '../settings/maps.ts';
import { applyItems, type Occasion } from './apply-items.ts';
import { findLink, isStale, updateLink } from './links.ts';
import { findProduct, writeStock } from './products.ts';
import { stockByLevels } from './stock-formula.ts';

type Outcome = Omit< ItemResult, 'key' >;

/** Keeps WAPRO's figures per warehouse and sells what the formula leaves. */
export function applyStock(
	shop: ShopContext,
	request: ApplyStockRequest
): ApplyResponse {
	const maps = readMaps( shop );
	return applyItems(
		shop,
		'stock',
		request,
		( item ) => item.index,
		( item ) => applyOne( shop, item, maps, request )
	);
}

function applyOne(
	shop: ShopContext,
	item: StockItem,
	maps: Maps,
	occasion: Occasion
): Outcome {
	const link = findLink( shop, item.index );
	if ( ! link || link.shop_id === null ) {
		return notLinked( link?.flagged === 1, item.index );
	}
	const product = findProduct( shop, link.shop_id );
	if ( ! product ) {
		return notLinked( true, item.index );
	}
	if ( isStale( item.asOf, link.as_of_stock ) ) {
		return { outcome: 'stale', shopId: product.id };
	}
	checkStock( item, maps );
	writeLevels( shop, product.id, item );
	updateLink( shop, item.index, {
		as_of_stock: item.asOf,
		stock_hash: item.hash ?? null,
		...( item.supplies
			? { supplies: JSON.stringify( item.supplies ) }
			: {} ),
	} );

	if ( ! product.manage_stock ) {
		return { outcome: 'unchanged', shopId: product.id };
	}
	const stock = stockByLevels( shop, product.id, item.asOf ) ?? 0;
	if ( stock === product.stock ) {
		return { outcome: 'unchanged', shopId: product.id };
	}
	writeStock( shop, product.id, stock );
	recordHistory( shop, {
		objectType: 'product',
		objectId: product.id,
		erpKey: item.index,
		cause: occasion.cause,
		runId: occasion.runId,
		changes: [
			{
				field: 'stock',
				before: product.stock === null ? null : String( product.stock ),
				after: String( stock ),
			},
			...movementsSince( item, BigInt( link.as_of_stock ) ),
		],
	} );
	return { outcome: 'updated', shopId: product.id };
}

/** What moved the figures since the last apply, for the history. */
function movementsSince( item: StockItem, seen: bigint ) {
	return ( item.movements ?? [] )
		.filter( ( { counter } ) => BigInt( counter ) > seen )
		.map( ( { kind, warehouse, quantity, document } ) => ( {
			field: `movement_${ kind }`,
			before: null,
			after: [ quantity, warehouse, document ]
				.filter( ( part ) => part !== undefined )
				.join( ' · ' ),
		} ) );
}

/** An article that is not in the shop needs no stock here; one that should be has to arrive first. */
export function notLinked( expected: boolean, index: string ): Outcome {
	if ( ! expected ) {
		return { outcome: 'unchanged' };
	}
	throw new Problem(
		'not_linked',
		`Towar ${ index } nie ma jeszcze produktu w sklepie. Popraw przyczynę odmowy i ponów.`,
		400,
		'index'
	);
}

function checkStock( item: StockItem, maps: Maps ): void {
	item.warehouses.forEach( ( level, position ) => {
		if (
			! maps.warehouses.some(
				( { symbol } ) => symbol === level.warehouse
			)
		) {
			throw new Problem(
				'warehouse_unmapped',
				`Magazyn „${ level.warehouse }” nie ma przypisanej roli. Wybierz ją w ustawieniach.`,
				400,
				`warehouses[${ position }].warehouse`
			);
		}
		for ( const field of [
			'onHand',
			'edited',
			'reserved',
			'available',
		] as const ) {
			if ( ! isDecimal( level[ field ] ) ) {
				throw new Problem(
					'quantity_invalid',
					`Stan „${ level[ field ] }” nie jest liczbą.`,
					400,
					`warehouses[${ position }].${ field }`
				);
			}
		}
	} );
}

function writeLevels(
	shop: ShopContext,
	productId: number,
	item: StockItem
): void {
	shop.db.run( 'DELETE FROM stock_levels WHERE product_id = :id', {
		id: productId,
	} );
	for ( const level of item.warehouses ) {
		shop.db.run(
			`INSERT OR REPLACE INTO stock_levels ( product_id, warehouse, on_hand, edited, reserved, available, as_of )
			VALUES ( :id, :warehouse, :onHand, :edited, :reserved, :available, :asOf )`,
			{ id: productId, ...level, asOf: item.asOf }
		);
	}
}
