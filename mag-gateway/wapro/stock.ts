import type { StockRow } from '../../contracts/generated/wapro-mag.ts';
import type { ArticleRow } from '../database/port.ts';
import { floor, millionths, quantity } from './decimal.ts';
import type { Millionths } from './decimal.ts';
import { rowHash } from './hash.ts';

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

export function stockRow( article: ArticleRow ): StockRow {
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
	return { ...row, hash: rowHash( row ) };
}
