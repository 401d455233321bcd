/*
 * WAPRO keeps dates as integers of the Clarion calendar (day 0 is 1800-12-28) and times as hundredths of a second
 * after midnight plus one. Both are Polish wall-clock time.
 */

const DAY = 86_400_000;
const DAY_ZERO = Date.UTC( 1800, 11, 28 );

const warsaw = new Intl.DateTimeFormat( 'en-CA', {
	timeZone: 'Europe/Warsaw',
	hourCycle: 'h23',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
	hour: '2-digit',
	minute: '2-digit',
	second: '2-digit',
} );

function wallClock( moment: Date ): Date {
	const part = Object.fromEntries(
		warsaw
			.formatToParts( moment )
			.map( ( { type, value } ) => [ type, value ] )
	);
	return new Date(
		`${ part.year }-${ part.month }-${ part.day }T${ part.hour }:${ part.minute }:${ part.second }Z`
	);
}

/** 2022-04-08 → 80820. */
export const clarionDate = ( moment: Date ): number =>
	Math.floor( ( wallClock( moment ).getTime() - DAY_ZERO ) / DAY );

/** Hundredths of a second since midnight, plus one. */
export const clarionTime = ( moment: Date ): number =>
	Math.floor( ( wallClock( moment ).getTime() % DAY ) / 10 ) + 1;

/** 80820 → "2022-04-08". */
export const dateOfClarion = ( day: number ): string =>
	new Date( DAY_ZERO + day * DAY ).toISOString().slice( 0, 10 );

/** "2026-12-31" → "31.12.2026", as WAPRO's users and documents write it. */
export const polishDay = ( day: string ): string =>
	day.split( '-' ).toReversed().join( '.' );

/** The moment of a Clarion date and time in Warsaw, with zone. */
export function momentOfClarion( day: number, time: number ): string {
	const wall = DAY_ZERO + day * DAY + Math.max( 0, time - 1 ) * 10;
	const offset = wallClock( new Date( wall ) ).getTime() - seconds( wall );
	const guess = wall - offset;
	const corrected =
		wall - ( wallClock( new Date( guess ) ).getTime() - seconds( guess ) );
	return new Date( corrected ).toISOString();
}

const seconds = ( instant: number ): number =>
	Math.floor( instant / 1000 ) * 1000;

/** The year in Warsaw, for document numbers. */
export const yearOf = ( moment: Date ): number =>
	wallClock( moment ).getUTCFullYear();
