const DAY_MS = 86_400_000;

/** First and last moment at which the zone's clock shows a time; twice when it is put back, the jump when it is skipped. */
export interface Shown {
	readonly first: number;
	readonly last: number;
}

const formats = new Map< string, Intl.DateTimeFormat >();

function formatOf( zone: string ): Intl.DateTimeFormat {
	const known = formats.get( zone );
	if ( known !== undefined ) {
		return known;
	}
	const format = formatFor( zone );
	formats.set( zone, format );
	return format;
}

function formatFor( timeZone: string ): Intl.DateTimeFormat {
	const parts = {
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric',
		hourCycle: 'h23',
	} as const;
	try {
		return new Intl.DateTimeFormat( 'en', { ...parts, timeZone } );
	} catch {
		// A zone that only the shop's own tables know.
		return new Intl.DateTimeFormat( 'en', { ...parts, timeZone: 'UTC' } );
	}
}

/** What the zone's calendar and clock show at a moment, as milliseconds since its own 1970, to the second. */
export function shownAt( zone: string, moment: number ): number {
	const parts = new Map(
		formatOf( zone )
			.formatToParts( moment )
			.map( ( { type, value } ) => [ type, Number( value ) ] )
	);
	const of = ( type: Intl.DateTimeFormatPartTypes ) => parts.get( type ) ?? 0;
	return Date.UTC(
		of( 'year' ),
		of( 'month' ) - 1,
		of( 'day' ),
		of( 'hour' ),
		of( 'minute' ),
		of( 'second' )
	);
}

const offsetAt = ( zone: string, moment: number ): number =>
	shownAt( zone, moment ) - Math.floor( moment / 1000 ) * 1000;

/** When the zone's clock shows what `shownAt` counts. */
export function momentsOf( zone: string, shown: number ): Shown {
	const tried = [ shown - DAY_MS, shown + DAY_MS ].map(
		( near ) => shown - offsetAt( zone, near )
	);
	const real = tried.filter(
		( moment ) => shownAt( zone, moment ) === shown
	);
	if ( real.length === 0 ) {
		const jump = jumpBetween(
			zone,
			Math.min( ...tried ),
			Math.max( ...tried )
		);
		return { first: jump, last: jump };
	}
	return { first: Math.min( ...real ), last: Math.max( ...real ) };
}

/** The second at which the clock is set; before and after it differ. */
function jumpBetween( zone: string, before: number, after: number ): number {
	const offset = offsetAt( zone, before );
	let [ low, high ] = [ before, after ];
	while ( high - low > 1000 ) {
		const middle = Math.floor( ( low + high ) / 2000 ) * 1000;
		if ( offsetAt( zone, middle ) === offset ) {
			low = middle;
		} else {
			high = middle;
		}
	}
	return high;
}
