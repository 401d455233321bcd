import type { ShopContext } from '../context.ts';
import type { Parameters } from '../database/database.ts';

/** How many rows there are of what stands after FROM. */
export function countRows(
	shop: ShopContext,
	from: string,
	parameters: Parameters = {},
	what = '*'
): number {
	return (
		shop.db.get< { n: number } >(
			`SELECT COUNT(${ what }) AS n FROM ${ from }`,
			parameters
		)?.n ?? 0
	);
}
