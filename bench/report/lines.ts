import {
	perSecond,
	perWriteSecond,
	times,
	WAYS,
	type Measurement,
	type Results,
} from '../measure/results.ts';

export const COLUMNS = [
	'task',
	'way',
	'items',
	'seconds',
	'items/s',
	'this product is',
	'requests',
	'SQL / item',
	'writes / item',
	'bytes / item',
	'PHP MB',
	'worker MB',
	'loop ms',
	'p99 call',
] as const;

const fixed = ( value: number, digits = 0 ): string =>
	value.toLocaleString( 'en-US', {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	} );

const megabytes = ( bytes: number ): string =>
	bytes === 0 ? '–' : fixed( bytes / 1_048_576 );

/** One row of the table; ratios are of the whole work, and of the write calls alone in brackets. */
export function cells( results: Results, one: Measurement ): string[] {
	const { cost } = one;
	const product = results.measurements.find(
		( { task, way } ) => task === one.task && way === WAYS.product
	);
	const each = ( value: number ): string =>
		cost.items === 0
			? '–'
			: fixed( value / cost.items, value / cost.items < 10 ? 1 : 0 );
	return [
		one.task,
		one.way + ( one.unequal ? ` – UNEQUAL: ${ one.unequal }` : '' ),
		fixed( cost.items ),
		fixed( cost.seconds, 2 ) +
			( one.wholeSeconds === undefined ||
			Math.abs( one.wholeSeconds - cost.seconds ) < 0.01
				? ''
				: ` → ${ fixed( one.wholeSeconds ) }` ),
		fixed( perSecond( one ) ),
		ratio( product, one ),
		fixed( cost.requests + cost.waproRequests ),
		each( cost.statements ),
		each( cost.writes ),
		each( cost.bytes + cost.waproBytes ),
		megabytes( cost.phpPeakBytes ),
		megabytes( cost.workerPeakBytes ),
		cost.loop.wallMs === 0
			? '–'
			: `${ fixed( cost.loop.ownMs ) } (${ fixed( cost.loop.wallMs ) })`,
		`${ fixed( cost.p99Ms ) } ms`,
	];
}

function ratio( product: Measurement | undefined, one: Measurement ): string {
	if ( product === undefined || product === one ) {
		return '';
	}
	if ( product.unequal || one.unequal ) {
		return '0 (not equal)';
	}
	if (
		product.wholeSeconds !== undefined &&
		one.wholeSeconds !== undefined
	) {
		return `${ fixed( one.wholeSeconds / Math.max( product.wholeSeconds, 0.001 ), 1 ) }×`;
	}
	return `${ fixed( times( product, one ), 1 ) }× (${ fixed( times( product, one, perWriteSecond ), 1 ) }×)`;
}

/** The result as text for a terminal. */
export function resultLines( results: Results ): string[] {
	const rows = [
		[ ...COLUMNS ],
		...results.measurements.map( ( one ) => cells( results, one ) ),
	];
	const widths = COLUMNS.map( ( _, column ) =>
		Math.max( ...rows.map( ( row ) => ( row[ column ] ?? '' ).length ) )
	);
	return [
		...rows.map( ( row ) =>
			row
				.map( ( cell, column ) =>
					column < 2
						? cell.padEnd( widths[ column ] ?? 0 )
						: cell.padStart( widths[ column ] ?? 0 )
				)
				.join( '  ' )
		),
		'',
		...results.targets.map(
			( { name, target, value, met, note } ) =>
				`${ met ? 'met   ' : 'MISSED' } ${ name }: ${ value } (${ target })${ note ? ` – ${ note }` : '' }`
		),
		'',
		...results.notes.map( ( { text } ) => text ),
		...results.failures.map(
			( { step, text } ) => `FAILED ${ step }: ${ text }`
		),
	];
}
