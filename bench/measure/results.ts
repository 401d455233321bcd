import type { Cost } from './cost.ts';

/** What a step found. */
interface OfStep {
	readonly step: string;
}

/** One way of doing one task. */
export interface Measurement extends OfStep {
	readonly task: string;
	readonly way: string;
	readonly cost: Cost;
	/** Seconds for the whole catalogue, where only a part of it was done. */
	readonly wholeSeconds?: number;
	/** Why it may not be compared; absent when it was shown equal. */
	readonly unequal?: string;
}

export interface Target extends OfStep {
	readonly name: string;
	readonly target: string;
	readonly value: string;
	readonly met: boolean;
	/** How far off, or how it was found. */
	readonly note?: string;
}

export interface Facts {
	readonly date: string;
	readonly commit: string;
	readonly machine: string;
	readonly versions: string;
	readonly flags: string;
	/** Processes ready to run for each processor at the start: what else the machine did. */
	readonly load: string;
}

export interface Results {
	readonly size: number;
	readonly facts: Facts;
	readonly measurements: readonly Measurement[];
	readonly targets: readonly Target[];
	/** Further lines: what was seen beside the table. */
	readonly notes: readonly Line[];
	/** Steps that failed, with why. */
	readonly failures: readonly Line[];
	/** Steps of this run. */
	readonly steps: readonly string[];
	/** Later runs that measured some steps anew. */
	readonly again?: readonly {
		readonly facts: Facts;
		readonly steps: readonly string[];
	}[];
}

export interface Line extends OfStep {
	readonly text: string;
}

/** Where steps put what they find. */
export interface Book {
	measure: ( measurement: Omit< Measurement, 'step' > ) => void;
	/** The cost of a way, once measured. */
	find: ( task: string, way: string ) => Measurement | undefined;
	target: ( target: Omit< Target, 'step' > ) => void;
	note: ( line: string ) => void;
}

export const WAYS = {
	product: 'this product',
	batch: 'wc/v3 batch of 100',
	fields: 'wc/v3 batch with _fields',
	csv: 'CSV importer',
} as const;

/** Peak of the worker's memory over all tasks, in bytes. */
export const workerPeak = ( { measurements }: Results ): number =>
	Math.max( 0, ...measurements.map( ( { cost } ) => cost.workerPeakBytes ) );

export const perSecond = ( { cost }: Measurement ): number =>
	cost.seconds === 0 ? 0 : cost.items / cost.seconds;

/** How many times as fast; 0 unless both were shown equal. */
export function times(
	faster: Measurement | undefined,
	slower: Measurement | undefined,
	rate: ( one: Measurement ) => number = perSecond
): number {
	if ( ! faster || ! slower || faster.unequal || slower.unequal ) {
		return 0;
	}
	const divisor = perSecond( slower );
	return divisor === 0 ? 0 : rate( faster ) / divisor;
}

/** Items for each second in which write calls were under way. */
export const perWriteSecond = ( { cost }: Measurement ): number =>
	cost.writeSeconds === 0 ? 0 : cost.items / cost.writeSeconds;
