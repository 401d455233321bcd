import type { ShopKind } from '../../demo/systems/shop.ts';
import { randomOf } from '../harness/random.ts';
import { startGround, type Ground } from './ground/ground.ts';
import { NotHere, type Scenario } from './scenario.ts';
import { bell } from './scenarios/bell.ts';
import { clock } from './scenarios/clock.ts';
import { cut } from './scenarios/cut.ts';
import { fullDisk } from './scenarios/full-disk.ts';
import { kill } from './scenarios/kill.ts';
import { lostAnswer } from './scenarios/lost-answer.ts';
import { night } from './scenarios/night.ts';
import { twoWorkers } from './scenarios/two-workers.ts';
import { judge, type Verdict } from './verdict.ts';

export const SCENARIOS: readonly Scenario[] = [
	kill,
	cut,
	lostAnswer,
	night,
	twoWorkers,
	clock,
	bell,
	fullDisk,
];

/** Of the orders that were asked for, in a scenario that needs fewer. */
const SHARE = 0.2;

export interface Outcome {
	readonly scenario: string;
	readonly title: string;
	readonly seconds: number;
	readonly done: string;
	/** Undefined when it could not be played, or did not come to its end. */
	readonly verdict?: Verdict;
	readonly skipped?: string;
	readonly failed?: string;
}

export interface Report {
	readonly shop: ShopKind;
	readonly seed: number;
	readonly outcomes: readonly Outcome[];
}

/** Plays the scenarios one after another on the same systems. */
export async function playFaults( options: {
	readonly shop: ShopKind;
	readonly seed: number;
	readonly orders: number;
	readonly only: readonly string[];
	readonly tell: ( outcome: Outcome ) => void;
} ): Promise< Report > {
	const outcomes: Outcome[] = [];
	const chosen = SCENARIOS.filter(
		( { name } ) =>
			options.only.length === 0 || options.only.includes( name )
	);
	const ground = await startGround( options.shop );
	try {
		for ( const [ n, scenario ] of chosen.entries() ) {
			const outcome = await playOne( ground, scenario, {
				seed: options.seed + n,
				orders: Math.ceil(
					options.orders * ( scenario.share ?? SHARE )
				),
			} );
			outcomes.push( outcome );
			options.tell( outcome );
		}
	} finally {
		await ground.close();
	}
	return { shop: options.shop, seed: options.seed, outcomes };
}

/**
 * Nothing lost, doubled or out of order, and every scenario came to its end with orders that were placed; one that
 * cannot be played here says why.
 */
export const isGood = ( { outcomes }: Report ): boolean =>
	outcomes.every(
		( { failed, skipped, verdict } ) =>
			skipped !== undefined ||
			( failed === undefined &&
				verdict !== undefined &&
				verdict.placed > 0 &&
				verdict.lost + verdict.doubled + verdict.outOfOrder === 0 )
	);

async function playOne(
	ground: Ground,
	{ name, title, play }: Scenario,
	{ seed, orders }: { seed: number; orders: number }
): Promise< Outcome > {
	const began = performance.now();
	const ended = ( rest: Partial< Outcome > ): Outcome => ( {
		scenario: name,
		title,
		done: '',
		seconds: Math.round( ( performance.now() - began ) / 1000 ),
		...rest,
	} );
	const last = ( await ground.shop.lines( 0 ) ).at( -1 );
	const after = Number( last?.id ?? 0 );
	try {
		const { done, told } = await play( {
			...ground,
			random: randomOf( seed ),
			orders,
		} );
		return ended( { done, verdict: await judge( ground, after, told ) } );
	} catch ( error ) {
		const text = causes( error ).join( ' – ' );
		return error instanceof NotHere
			? ended( { skipped: text } )
			: ended( {
					failed: text,
					verdict: await judge( ground, after ),
				} );
	}
}

function causes( error: unknown ): string[] {
	return error instanceof Error
		? [
				error.message,
				...( error.cause === undefined ? [] : causes( error.cause ) ),
			]
		: [ String( error ) ];
}
