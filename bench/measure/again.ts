import type { Results } from './results.ts';

/** An earlier run of the same size in which some steps are replaced by newer ones. */
export function again( before: Results, now: Results ): Results {
	const renewed = new Set( now.steps );
	const kept = < One extends { readonly step: string } >(
		all: readonly One[]
	): One[] => all.filter( ( { step } ) => ! renewed.has( step ) );
	return {
		...before,
		again: [
			...( before.again ?? [] ).filter( ( { steps } ) =>
				steps.some( ( step ) => ! renewed.has( step ) )
			),
			{ facts: now.facts, steps: now.steps },
		],
		measurements: [ ...kept( before.measurements ), ...now.measurements ],
		targets: [ ...kept( before.targets ), ...now.targets ],
		notes: [ ...kept( before.notes ), ...now.notes ],
		failures: [ ...kept( before.failures ), ...now.failures ],
	};
}
