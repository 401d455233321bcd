import type { Ground } from '../ground/ground.ts';
import type { PlannedOrder } from './kinds.ts';

/** What the buyers lived through. */
export interface Bought {
	readonly receipts: readonly number[];
	/** Attempts that ended without an answer or with a refusal; the first ones tell why. */
	readonly refused: readonly string[];
}

const AT_ONCE = 3;

/**
 * Places all of them: each buyer one order after another, a few buyers at a time. Who gets no answer leaves it at that,
 * as the shop's own orders tell what was placed.
 *
 * @param ground  Where.
 * @param planned What.
 * @param during  Called as the n-th order begins, with the milliseconds that one took lately; its buyer waits for it, too.
 */
export async function buy(
	ground: Ground,
	planned: readonly PlannedOrder[],
	during: ( n: number, usualMs: number ) => Promise< void > = async () =>
		undefined
): Promise< Bought > {
	const { shop } = ground;
	const waiting = [
		...Map.groupBy( planned, ( { email } ) => email ).values(),
	];
	const receipts: number[] = [];
	const refused: string[] = [];
	let begun = 0;
	let usualMs = 0;

	async function attempt( work: () => Promise< unknown > ): Promise< void > {
		try {
			await work();
		} catch ( error ) {
			refused.push(
				error instanceof Error ? error.message : String( error )
			);
		}
	}

	async function one( order: PlannedOrder ): Promise< void > {
		const began = performance.now();
		const id = await shop.place( order );
		usualMs = performance.now() - began;
		receipts.push( id );
		if ( order.then === 'edited' ) {
			await shop.edit( id, order.newQuantity );
		} else if ( order.then === 'cancelled' ) {
			await shop.cancel( id );
		}
	}

	async function buyer(): Promise< void > {
		for (
			let own = waiting.shift();
			own !== undefined;
			own = waiting.shift()
		) {
			const [ order, ...later ] = own;
			if ( order === undefined ) {
				continue;
			}
			await Promise.all( [
				attempt( () => one( order ) ),
				during( begun++, usualMs ),
			] );
			if ( later.length > 0 ) {
				waiting.push( later );
			}
		}
	}

	await Promise.all( Array.from( { length: AT_ONCE }, buyer ) );
	return { receipts, refused };
}
