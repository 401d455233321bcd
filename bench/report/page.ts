import {
	WAYS,
	workerPeak,
	type Facts,
	type Results,
	type Target,
} from '../measure/results.ts';
import { cells, COLUMNS } from './lines.ts';

const row = ( values: readonly string[] ): string =>
	`| ${ values.map( ( value ) => value.replaceAll( '|', '\\|' ) ).join( ' | ' ) } |`;

const table = (
	head: readonly string[],
	rows: readonly ( readonly string[] )[]
): string =>
	[ row( head ), row( head.map( () => '---' ) ), ...rows.map( row ) ].join(
		'\n'
	);

const number = ( value: number ): string => value.toLocaleString( 'en-US' );

export interface PageWords {
	/** In `docs`. */
	readonly file: string;
	readonly title: string;
	/** What stands before the figures. */
	readonly about: readonly string[];
	/** What the size counts. */
	readonly unit: string;
}

/** The whole page, smallest size first. */
export function page(
	words: PageWords,
	runs: readonly Results[],
	notes: string
): string {
	return `${ [
		`# ${ words.title }`,
		...words.about,
		...runs.map( ( run ) => section( words, run ) ),
		...( runs.length > 1 &&
		runs.some( ( { measurements } ) => measurements.length > 0 )
			? [ scaling( runs ) ]
			: [] ),
		notes.trim(),
	].join( '\n\n' ) }\n`;
}

function section( { unit }: PageWords, results: Results ): string {
	const {
		facts,
		again = [],
		measurements,
		targets,
		notes,
		failures,
	} = results;
	return [
		`## ${ number( results.size ) } ${ unit }`,
		about( facts ),
		...again.map(
			( one ) =>
				`Measured anew: ${ one.steps.join( ', ' ) }. ${ about( one.facts ) }`
		),
		...( measurements.length > 0
			? [
					table(
						COLUMNS,
						measurements.map( ( one ) => cells( results, one ) )
					),
				]
			: [] ),
		table(
			[ 'target', 'wanted', 'seen', '', 'how' ],
			targets.map( targetRow )
		),
		...( notes.length > 0
			? [ notes.map( ( { text } ) => `- ${ text }` ).join( '\n' ) ]
			: [] ),
		...( failures.length > 0
			? [
					`Not measured: ${ failures.map( ( { step, text } ) => `${ step } – ${ text }` ).join( '; ' ) }.`,
				]
			: [] ),
	].join( '\n\n' );
}

const about = ( facts: Facts ): string =>
	`${ facts.date } UTC, commit ${ facts.commit }. ${ facts.machine }, ${ facts.load } other processes waiting for each processor when the run began. ${ facts.versions }. \`${ facts.flags }\``;

const targetRow = ( { name, target, value, met, note }: Target ): string[] => [
	name,
	target,
	value,
	met ? 'met' : '**missed**',
	note ?? '',
];

/** Whether a ratio between two runs keeps a target: only runs of the same code can tell. */
function kept( small: Results, large: Results, met: boolean ): string {
	if ( small.facts.commit !== large.facts.commit ) {
		return 'not comparable: the runs are of different commits';
	}
	return met ? 'met' : '**missed**';
}

/** Memory of the worker, whatever the size. */
function flat( small: Results, large: Results ): string[] {
	const before = workerPeak( small );
	const after = workerPeak( large );
	const ratio = before === 0 ? 0 : after / before;
	return [
		'all tasks',
		`worker, peak memory: ${ ( before / 1_048_576 ).toFixed( 0 ) } → ${ ( after / 1_048_576 ).toFixed( 0 ) } MB`,
		ratio.toFixed( 2 ),
		`≤ 1.15: ${ kept( small, large, ratio > 0 && ratio <= 1.15 ) }`,
	];
}

/** Rates of the largest catalogue against those of the smallest. */
function scaling( runs: readonly Results[] ): string {
	const small = runs[ 0 ] as Results;
	const large = runs.at( -1 ) as Results;
	const rows = large.measurements.flatMap( ( one ) => {
		const same = small.measurements.find(
			( { task, way } ) => task === one.task && way === one.way
		);
		if (
			same === undefined ||
			one.wholeSeconds !== undefined ||
			same.cost.seconds === 0
		) {
			return [];
		}
		const rate =
			one.cost.items /
			one.cost.seconds /
			( same.cost.items / same.cost.seconds );
		return [
			[
				one.task,
				one.way,
				rate.toFixed( 2 ),
				one.way === WAYS.product
					? `≥ 0.8: ${ kept( small, large, rate >= 0.8 ) }`
					: '',
			],
		];
	} );
	return [
		`## Rate at ${ number( large.size ) } against rate at ${ number( small.size ) }`,
		table(
			[ 'task', 'way', 'ratio', 'target' ],
			[ ...rows, flat( small, large ) ]
		),
	].join( '\n\n' );
}
