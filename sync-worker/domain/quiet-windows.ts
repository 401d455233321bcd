import type { QuietWindow } from '../../contracts/generated/shop-api.ts';
import { momentsOf, shownAt } from './wall-clock.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
/** Windows that touch are one silence; a week of them is told as eight days. */
const MOST_JOINED = 8;

/** Moments; `until` is no longer quiet. */
export interface Silence {
	readonly since: number;
	readonly until: number;
}

/**
 * The silence that a moment lies in, null when it lies in none. An hour that the clock shows twice belongs to it both
 * times, one that it skips is no time at all.
 */
export function silenceAt(
	windows: readonly QuietWindow[],
	zone: string,
	moment: number
): Silence | null {
	const found = covering( windows, zone, moment );
	if ( found === null ) {
		return null;
	}
	let { since, until } = found;
	for ( let joined = 1; joined < MOST_JOINED; joined++ ) {
		until = covering( windows, zone, until )?.until ?? until;
		since = covering( windows, zone, since - 1000 )?.since ?? since;
	}
	return { since, until };
}

/** The longest window over a moment; one of yesterday may last until today. */
function covering(
	windows: readonly QuietWindow[],
	zone: string,
	moment: number
): Silence | null {
	if ( windows.length === 0 ) {
		return null;
	}
	const today = Math.floor( shownAt( zone, moment ) / DAY_MS ) * DAY_MS;
	const spans = [ today, today - DAY_MS ].flatMap( ( day ) =>
		windows
			.filter( ( { days } ) => days.includes( weekday( day ) ) )
			.map( ( window ) => spanOf( window, zone, day ) )
			.filter( ( { since, until } ) => since <= moment && moment < until )
	);
	return spans.reduce< Silence | null >(
		( longest, span ) =>
			longest === null || span.until > longest.until ? span : longest,
		null
	);
}

function spanOf(
	{ from, to }: QuietWindow,
	zone: string,
	day: number
): Silence {
	const begin = minutesOf( from );
	const end = minutesOf( to );
	const overMidnight = end <= begin ? DAY_MS : 0;
	return {
		since: momentsOf( zone, day + begin * MINUTE_MS ).first,
		until: momentsOf( zone, day + overMidnight + end * MINUTE_MS ).last,
	};
}

/** 1 Monday – 7 Sunday. */
const weekday = ( day: number ): number =>
	( ( new Date( day ).getUTCDay() + 6 ) % 7 ) + 1;

function minutesOf( time: string ): number {
	const [ hours = 0, minutes = 0 ] = time.split( ':' ).map( Number );
	return hours * 60 + minutes;
}
