import type { Receipt } from '../systems/shop.ts';
import type { Systems } from '../systems/systems.ts';

/** The systems under the story, and what a buyer keeps: the receipts of the orders, oldest first. */
export interface Stage extends Systems {
	readonly receipts: Receipt[];
}

export interface Step {
	readonly step: string;
	readonly title: string;
	/** Plays and checks; its sentence tells what was seen. Throws when something does not hold. */
	play: ( stage: Stage ) => Promise< string >;
}

export interface StepResult {
	readonly step: string;
	readonly title: string;
	readonly outcome: 'passed' | 'failed';
	readonly ms: number;
	readonly detail: string;
}

export function check( holds: boolean, sentence: string ): asserts holds {
	if ( ! holds ) {
		throw new Error( sentence );
	}
}
