import {
	times,
	WAYS,
	workerPeak,
	type Results,
	type Target,
} from '../measure/results.ts';

export const LIMITS = 'limits';

const megabytes = ( bytes: number ) => bytes / 1_048_576;

/** Of creation, each way against the others. */
export function creationLimits( { measurements, size }: Results ): Target[] {
	const creating = ( wanted: string ) =>
		measurements.find(
			( { task, way } ) => task === 'create' && way === wanted
		);
	const ratio = ( way: string, least: number ): Target => {
		const value = times( creating( WAYS.product ), creating( way ) );
		return {
			step: LIMITS,
			name: `create, this product : ${ way }`,
			target: `≥ ${ least }×${ way === WAYS.csv ? ' (at 100,000)' : '' }`,
			value: `${ value.toFixed( 1 ) }×`,
			met: value >= least,
			note: `catalogue of ${ size.toLocaleString( 'en-US' ) }`,
		};
	};
	return [ ratio( WAYS.batch, 2 ), ratio( WAYS.csv, 8 ) ];
}

/** Targets that hold for all tasks together. */
export function budgets( results: Results ): Target[] {
	const { measurements } = results;
	const costs = measurements
		.filter( ( { way } ) => way === WAYS.product )
		.map( ( { cost } ) => cost );
	if ( costs.length === 0 ) {
		return [];
	}
	const most = ( of: ( cost: ( typeof costs )[ number ] ) => number ) =>
		Math.max( 0, ...costs.map( of ) );
	const worker = megabytes( workerPeak( results ) );
	const php = megabytes( most( ( { phpPeakBytes } ) => phpPeakBytes ) );
	const p99 = most( ( { p99Ms } ) => p99Ms );
	const own = most( ( { loop } ) => loop.ownMs );
	const wall = most( ( { loop } ) => loop.wallMs );
	return [
		{
			step: LIMITS,
			name: 'worker, peak memory over all tasks',
			target: '≤ 150 MB',
			value: `${ worker.toFixed( 0 ) } MB`,
			met: worker <= 150,
		},
		{
			step: LIMITS,
			name: 'worker, longest block of the event loop over all tasks',
			target: '≤ 50 ms',
			value: `${ own.toFixed( 0 ) } ms`,
			met: own <= 50,
			note: `its own work; ${ wall.toFixed( 0 ) } ms with waits for a processor that others used`,
		},
		{
			step: LIMITS,
			name: 'PHP, peak memory of a call',
			target: '≤ 64 MB',
			value: `${ php.toFixed( 0 ) } MB`,
			met: php <= 64,
		},
		{
			step: LIMITS,
			name: 'write calls, p99',
			target: '≤ 5 s',
			value: `${ ( p99 / 1000 ).toFixed( 2 ) } s`,
			met: p99 <= 5000,
		},
	];
}
