import type { WarehouseDifference } from '../../contracts/generated/wapro-mag.ts';
import type {
	ArticleRow,
	PriceListEntry,
	PriceListRow,
} from '../database/port.ts';
import { millionths, money } from '../decimal.ts';

const title = ( row: ArticleRow ): string =>
	row.fullName.trim() || row.name.trim();

/** "DET 39.9000" for each list that has a price of the row, on the list's own side. */
const pricesOf = (
	row: ArticleRow,
	entries: readonly PriceListEntry[],
	lists: readonly PriceListRow[]
): readonly string[] =>
	lists.map( ( list ) => {
		const entry = entries.find(
			( { articleId, listId } ) =>
				articleId === row.id && listId === list.id
		);
		return entry
			? `${ list.code } ${ money( millionths( entry[ list.basis ] ) ) }`
			: `${ list.code } –`;
	} );

/**
 * Where rows of one article say something else than the row that wins. Flags are those of the shop that asks; of
 * prices the first list that differs is named.
 */
export function warehouseDifferences(
	main: ArticleRow,
	rows: readonly ArticleRow[],
	shop: string,
	entries: readonly PriceListEntry[],
	lists: readonly PriceListRow[]
): WarehouseDifference[] {
	const mainPrices = pricesOf( main, entries, lists );
	return rows
		.filter( ( { id } ) => id !== main.id )
		.flatMap( ( row ) => {
			const prices = pricesOf( row, entries, lists );
			const list = prices.findIndex(
				( price, n ) => price !== mainPrices[ n ]
			);
			const pairs: [ string, string, string ][] = [
				[
					'flagged',
					String( main.flaggedFor.includes( shop ) ),
					String( row.flaggedFor.includes( shop ) ),
				],
				[ 'name', title( main ), title( row ) ],
				[ 'vat_code', main.vatCode, row.vatCode ],
				[ 'price', mainPrices[ list ] ?? '', prices[ list ] ?? '' ],
			];
			return pairs
				.filter( ( [ , mainValue, value ] ) => mainValue !== value )
				.map( ( [ field, mainValue, value ] ) => ( {
					field,
					warehouse: row.warehouse,
					mainValue,
					value,
				} ) );
		} );
}
