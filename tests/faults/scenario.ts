import type { Random } from '../harness/random.ts';
import { eventually } from '../harness/process.ts';
import type { Ground } from './ground/ground.ts';
import { buy, type Bought } from './orders/buyers.ts';
import { plannedOrders, type PlannedOrder } from './orders/kinds.ts';
import type { Told } from './verdict.ts';

export interface Stage extends Ground {
	readonly random: Random;
	/** How many orders the scenario is about. */
	readonly orders: number;
}

export interface Scenario {
	readonly name: string;
	readonly title: string;
	/** Of the orders that were asked for; a fifth when absent. */
	readonly share?: number;
	/** Plays, and leaves everything running as it found it; its sentence tells what was done. */
	play: ( stage: Stage ) => Promise< Played >;
}

export interface Played {
	readonly done: string;
	/** What production holds, where it is not the receiver that took it. */
	readonly told?: Told;
}

/** The scenario cannot be played here. */
export class NotHere extends Error {}

const LONGEST_MS = 10 * 60_000;

export const planned = (
	{ random, shop, orders }: Stage,
	scenario: string
): PlannedOrder[] => plannedOrders( random, shop.kind, scenario, orders );

/** A seeded moment within so many milliseconds: faults shall not wait for what tests could see. */
export const aMoment = ( { random }: Stage, most: number ): Promise< void > =>
	new Promise( ( resolve ) => setTimeout( resolve, random.below( most ) ) );

/** Until nothing of an order waits any more; what a dead process left is found by the sweep first. */
export async function settled( { shop }: Stage ): Promise< void > {
	await shop.sweep();
	await eventually(
		'every message of an order to end',
		async () => {
			const open = await shop.messages(
				"SELECT object_key, destination, status FROM {messages} WHERE direction = 'out' AND object_type = 'order' AND status IN ( 'held', 'pending', 'sent', 'unknown' ) LIMIT 5"
			);
			if ( open.length > 0 ) {
				throw new Error( JSON.stringify( open ) );
			}
			return true;
		},
		{ timeoutMs: LONGEST_MS, everyMs: 500 }
	);
}

/** Places what was planned for the scenario and nothing else happens. */
export const placeAll = ( stage: Stage, scenario: string ): Promise< Bought > =>
	buy( stage, planned( stage, scenario ) );
