import type { Systems } from '../systems/systems.ts';
import type { Stage, Step, StepResult } from './step.ts';
import { flagged } from './steps/a-flagged.ts';
import { published } from './steps/b-published.ts';
import { received } from './steps/c-received.ts';
import { priced } from './steps/d-priced.ts';
import { ordered } from './steps/e-ordered.ts';
import { realised } from './steps/f-realised.ts';
import { away } from './steps/g-away.ts';
import { killed } from './steps/h-killed.ts';
import { switched } from './steps/i-switched.ts';
import { described } from './steps/j-described.ts';
import { pictured } from './steps/k-pictured.ts';
import { paired } from './steps/l-paired.ts';
import { branched } from './steps/m-branched.ts';
import { cancelled } from './steps/n-cancelled.ts';
import { produced } from './steps/o-produced.ts';
import { doubled } from './steps/p-doubled.ts';
import { parted } from './steps/q-parted.ts';
import { invoiced } from './steps/r-invoiced.ts';

const STEPS: readonly Step[] = [
	flagged,
	published,
	received,
	priced,
	ordered,
	realised,
	away,
	killed,
	switched,
	described,
	pictured,
	paired,
	branched,
	cancelled,
	produced,
	doubled,
	parted,
	invoiced,
];

export interface StoryResult {
	readonly shop: string;
	readonly steps: readonly StepResult[];
	readonly passed: number;
	readonly failed: number;
}

/** Plays the whole story; a step that does not hold does not stop the following ones. */
export async function playStory(
	systems: Systems,
	tell: ( line: string ) => void
): Promise< StoryResult > {
	const stage: Stage = { ...systems, receipts: [] };
	const steps: StepResult[] = [];
	for ( const step of STEPS ) {
		const result = await playStep( step, stage );
		steps.push( result );
		tell(
			`${ result.outcome === 'passed' ? '✔' : '✘' } ${ step.step }) ${ step.title } (${ ( result.ms / 1000 ).toFixed( 1 ) } s)\n    ${ result.detail }`
		);
	}
	const passed = steps.filter(
		( { outcome } ) => outcome === 'passed'
	).length;
	return {
		shop: systems.shop.kind,
		steps,
		passed,
		failed: steps.length - passed,
	};
}

async function playStep( step: Step, stage: Stage ): Promise< StepResult > {
	const began = performance.now();
	const done = (
		outcome: StepResult[ 'outcome' ],
		detail: string
	): StepResult => ( {
		step: step.step,
		title: step.title,
		outcome,
		ms: Math.round( performance.now() - began ),
		detail,
	} );
	try {
		return done( 'passed', await step.play( stage ) );
	} catch ( error ) {
		return done( 'failed', causes( error ).join( ' – ' ) );
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
