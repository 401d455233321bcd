import { setTimeout } from 'node:timers/promises';
import { placeOrder } from '../../stage/place-order.ts';
import type { Stage } from '../../stage/stage.ts';

/** As many as the shop has PHP processes. */
const AT_ONCE = 4;
const TRIED = 40;
const MOST_A_SECOND = 10;
/** Above that, what waits before PHP hides everything else. */
const SHARE = 0.5;

/** Moments of `performance.now()`, by the shop's number of the order. */
export type Moments = Map< number, number >;

export interface Pace {
	/** Orders a second that the shop can place at all. */
	readonly most: number;
	/** Ten a second, or half of what the shop can. */
	readonly perSecond: number;
}

const articleOf = ( { wapro }: Stage, n: number ): string =>
	wapro.articles[ n % wapro.articles.length ] ?? '';

/** Orders in a row as fast as the shop takes them, and the pace that leaves it time for other requests. */
export async function paceOf( stage: Stage ): Promise< Pace > {
	let next = 0;
	const began = performance.now();
	const buying = async () => {
		while ( next < TRIED ) {
			const n = next++;
			await placeOrder(
				stage,
				`proba-${ n }@example.test`,
				articleOf( stage, n )
			);
		}
	};
	await Promise.all( Array.from( { length: AT_ONCE }, buying ) );
	const most = ( TRIED / ( performance.now() - began ) ) * 1000;
	return { most, perSecond: Math.min( MOST_A_SECOND, most * SHARE ) };
}

/** Each begins at its own moment, whether or not the one before has been answered; the moment of each answer. */
export async function placing(
	stage: Stage,
	name: string,
	count: number,
	perSecond: number
): Promise< Moments > {
	const placed: Moments = new Map();
	const began = performance.now();
	const one = async ( n: number ) => {
		await setTimeout(
			Math.max( 0, began + ( n * 1000 ) / perSecond - performance.now() )
		);
		const id = await placeOrder(
			stage,
			`${ name }-${ n }@example.test`,
			articleOf( stage, n )
		);
		placed.set( id, performance.now() );
	};
	await Promise.all( Array.from( { length: count }, ( _, n ) => one( n ) ) );
	return placed;
}

/** How long each took from one to the other. */
export const waits = ( from: Moments, to: Moments ): number[] =>
	[ ...from ].map( ( [ id, moment ] ) =>
		Math.max( 0, ( to.get( id ) ?? Infinity ) - moment )
	);
