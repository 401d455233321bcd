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

/** The whole page `docs/benchmarks.md`, smallest catalogue first. */
export function page( runs: readonly Results[], notes: string ): string {
	return `${ [
		'# Benchmarks of the catalogue',
		'Written by `npm run bench -- catalogue`; do not edit by hand. Every figure of a section comes from one run on one machine: a real WordPress with WooCommerce on MariaDB with durable commits, the gateway, and the worker as it is shipped. All ways go through the same loopback proxy, one connection each. WooCommerce’s ways do samples (`--sample`, `--csv-sample`) in the catalogue that then stands; this product does all of it. Read the ratios; the absolute figures belong to the machine, which other programs share.',
		'“This product is” compares whole tasks, WAPRO’s reading included; in brackets its write calls alone. A ratio stands only where parity was shown: the same product, written by both ways, was equal in wc/v3’s JSON, the lookup row and the terms – else it is 0. SQL counts everything that the database was asked meanwhile, the worker’s polling included; `→` is the time for the whole catalogue, reckoned from the part that was read.',
		...runs.map( section ),
		...( runs.length > 1 ? [ scaling( runs ) ] : [] ),
		notes.trim(),
	].join( '\n\n' ) }\n`;
}

function section( results: Results ): string {
	const {
		facts,
		again = [],
		measurements,
		targets,
		notes,
		failures,
	} = results;
	return [
		`## ${ number( results.size ) } articles`,
		about( facts ),
		...again.map(
			( one ) =>
				`Measured anew: ${ one.steps.join( ', ' ) }. ${ about( one.facts ) }`
		),
		table(
			COLUMNS,
			measurements.map( ( one ) => cells( results, one ) )
		),
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

/** Memory of the worker, whatever the size. */
function flat( small: Results, large: Results ): string[] {
	const before = workerPeak( small );
	const after = workerPeak( large );
	const ratio = before === 0 ? 0 : after / before;
	return [
		'all tasks',
		`worker, peak memory: ${ ( before / 1_048_576 ).toFixed( 0 ) } → ${ ( after / 1_048_576 ).toFixed( 0 ) } MB`,
		ratio.toFixed( 2 ),
		`≤ 1.15: ${ ratio > 0 && ratio <= 1.15 ? 'met' : '**missed**' }`,
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
					? `≥ 0.8: ${ rate >= 0.8 ? 'met' : '**missed**' }`
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
