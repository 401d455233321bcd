import type { PriceItem } from '../../contracts/generated/shop-api.ts';
import type { PriceRow } from '../../contracts/generated/wapro-mag.ts';

/** One item per asked index; an index without a row has no price in this list. */
export function priceItems(
	indexes: readonly string[],
	priceList: string,
	rows: readonly PriceRow[],
	asOf: string
): PriceItem[] {
	const rowByIndex = new Map( rows.map( ( row ) => [ row.index, row ] ) );
	return indexes.map( ( index ) => {
		const row = rowByIndex.get( index );
		return row === undefined
			? { index, asOf, priceList }
			: { ...row, asOf };
	} );
}
