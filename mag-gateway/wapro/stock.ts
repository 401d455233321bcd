import type { StockRow } from '../../contracts/generated/wapro-mag.ts';
import type { ArticleRow, SupplyRow } from '../database/port.ts';
import { floor, millionths, quantity } from '../decimal.ts';
import type { Millionths } from '../decimal.ts';
import { rowHash } from './hash.ts';
import { supply } from './supply.ts';

type Levels = Pick<
	ArticleRow,
	'onHand' | 'edited' | 'reserved' | 'divisible'
>;

/** On hand less edited less reserved, cut to whole units, or to four places where the unit is divisible. */
export function available( levels: Levels ): Millionths {
	const free =
		millionths( levels.onHand ) -
		millionths( levels.edited ) -
		millionths( levels.reserved );
	return floor( free, levels.divisible ? 4 : 0 );
}

/** The hash covers also what is on its way to this row; without any it is the row's alone. */
export function stockRow(
	article: ArticleRow,
	supplies: readonly SupplyRow[] = []
): StockRow {
	const onTheWay = supplies.filter(
		( { articleId } ) => articleId === article.id
	);
	const row = {
		index: article.index,
		warehouse: article.warehouse,
		unit: article.unit,
		divisible: article.divisible,
		onHand: quantity( millionths( article.onHand ) ),
		edited: quantity( millionths( article.edited ) ),
		reserved: quantity( millionths( article.reserved ) ),
		available: quantity( available( article ) ),
	};
	return {
		...row,
		hash: rowHash(
			onTheWay.length === 0 ? row : [ row, ...onTheWay.map( supply ) ]
		),
	};
}
