import type { Counts, ItemResult } from '../../contracts/generated/shop-api.ts';

export const noCounts: Counts = {
	created: 0,
	updated: 0,
	unchanged: 0,
	stale: 0,
	rejected: 0,
};

export function counted(
	counts: Counts,
	results: readonly ItemResult[]
): Counts {
	const sum = { ...counts };
	for ( const { outcome } of results ) {
		sum[ outcome ] += 1;
	}
	return sum;
}
