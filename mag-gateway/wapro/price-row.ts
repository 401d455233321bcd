import type { PriceRow } from '../../contracts/generated/wapro-mag.ts';
import type { PriceListEntry, PriceListRow } from '../database/port.ts';
import { dateOfClarion } from './clarion.ts';
import { millionths, money } from '../decimal.ts';
import { rowHash } from './hash.ts';

const day = ( clarion: number ): string | undefined =>
	clarion > 0 ? dateOfClarion( clarion ) : undefined;

/**
 * WAPRO keeps one promotion price per article, which replaces the price of the article's own list. Without a day of
 * beginning or end there is no promotion, else a forgotten price would hold for ever.
 */
function promotion( entry: PriceListEntry ) {
	const dated = entry.promoFromDay > 0 || entry.promoToDay > 0;
	const priced =
		millionths( entry.promoNet ) > 0n &&
		millionths( entry.promoGross ) > 0n;
	return entry.promoted && dated && priced
		? {
				promoNet: money( millionths( entry.promoNet ) ),
				promoGross: money( millionths( entry.promoGross ) ),
				promoFrom: day( entry.promoFromDay ),
				promoTo: day( entry.promoToDay ),
			}
		: {};
}

export function priceRow(
	entry: PriceListEntry,
	list: PriceListRow
): PriceRow {
	const row = {
		index: entry.index,
		priceList: list.code,
		currency: entry.currency,
		net: money( millionths( entry.net ) ),
		gross: money( millionths( entry.gross ) ),
		vatCode: entry.vatCode,
		...promotion( entry ),
	};
	return { ...row, hash: rowHash( row ) };
}
