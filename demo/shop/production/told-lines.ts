import type { ProductionLine } from '../../../contracts/generated/shop-api.ts';
import { scaled } from '../decimal.ts';

/** What production was ever told of a line, with the greatest quantity: what is made does not become less. */
export interface ToldLine {
	readonly index: string;
	readonly name: string;
	readonly quantity: string;
	readonly unit: string;
}

export type ToldLines = Readonly< Record< string, ToldLine > >;

export function linesWith(
	before: ToldLines,
	lines: readonly ProductionLine[]
): ToldLines {
	const told: Record< string, ToldLine > = { ...before };
	for ( const { lineId, index, name, quantity, unit } of lines ) {
		const least = before[ lineId ]?.quantity ?? '0';
		told[ lineId ] = {
			index,
			name,
			quantity: scaled( quantity ) < scaled( least ) ? least : quantity,
			unit,
		};
	}
	return told;
}
