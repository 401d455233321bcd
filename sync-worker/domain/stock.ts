import type { StockItem } from '../../contracts/generated/shop-api.ts';
import type { StockRow } from '../../contracts/generated/wapro-mag.ts';

/**
 * WAPRO's rows (one per article and warehouse) grouped to one item per asked index. An index without any row has no
 * stock anywhere: its item carries no warehouse.
 */
export function stockItems(
	indexes: readonly string[],
	rows: readonly StockRow[],
	asOf: string
): StockItem[] {
	const rowsByIndex = new Map< string, StockRow[] >();
	for ( const row of rows ) {
		const known = rowsByIndex.get( row.index );
		if ( known ) {
			known.push( row );
		} else {
			rowsByIndex.set( row.index, [ row ] );
		}
	}
	return indexes.map( ( index ) => {
		const own = rowsByIndex.get( index ) ?? [];
		return {
			index,
			asOf,
			divisible: own.every( ( row ) => row.divisible ),
			unit: own[ 0 ]?.unit ?? '',
			warehouses: own.map( warehouseFigures ),
		};
	} );
}

function warehouseFigures(
	row: StockRow
): StockItem[ 'warehouses' ][ number ] {
	const { warehouse, onHand, edited, reserved, available } = row;
	return { warehouse, onHand, edited, reserved, available };
}
