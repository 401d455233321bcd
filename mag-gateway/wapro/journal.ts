import type { ArticleRow, MovementKind, Tables } from '../database/port.ts';
import { yearOf } from './clarion.ts';
import type { Millionths } from '../decimal.ts';
import { quantity } from '../decimal.ts';
import { documentNumber } from './numbering.ts';

/** By which document, and when, a figure moved. */
export interface Occasion {
	readonly document: string | null;
	readonly now: Date;
}

/**
 * Writes down what moved a stock figure: goods on hand (received, issued, moved, corrected), or what is free of them
 * (reserved is negative, released positive). The counter moves first, so that whoever read the stock before asks for
 * movements after a smaller one.
 */
export async function journal(
	tables: Tables,
	article: Pick< ArticleRow, 'index' | 'warehouseId' >,
	kind: MovementKind,
	moved: Millionths,
	{ document, now }: Occasion
): Promise< void > {
	await tables.changes.touch();
	await tables.movements.add( {
		index: article.index,
		warehouseId: article.warehouseId,
		kind,
		quantity: quantity( moved ),
		document,
		at: now.toISOString(),
	} );
}

/** "PZ 000001/2026": warehouse documents and supplier orders are counted per kind and year. */
export async function nextDocument(
	tables: Tables,
	kind: 'PZ' | 'WZ' | 'MM' | 'RW' | 'PW' | 'ZD',
	now: Date
): Promise< string > {
	const year = yearOf( now );
	return documentNumber(
		`${ kind } ######/$$$$`,
		await tables.movements.nextNumber( kind, year ),
		year
	);
}
