/**
 * Internal dependencies
 */
import { boot } from '../boot.ts';

/** `pl_PL` → `pl-PL`; what the browser does not know falls back to English. */
function browserLocale(): string {
	const tag = boot()
		.locale.replace( /_(formal|informal).*$/, '' )
		.replaceAll( '_', '-' );
	try {
		return Intl.getCanonicalLocales( tag )[ 0 ] ?? 'en';
	} catch {
		return 'en';
	}
}

const offset = /^([+-])(\d{2}):?(\d{2})$/;

/**
 * A moment as the shop's clock shows it. An offset in place of a zone's name is added by hand: not every browser
 * takes it.
 */
function inShopZone(
	moment: Date,
	options: Intl.DateTimeFormatOptions,
	locale = browserLocale()
) {
	const { timezone } = boot();
	const match = offset.exec( timezone );
	if ( match ) {
		const minutes = Number( match[ 2 ] ) * 60 + Number( match[ 3 ] );
		const shift = ( match[ 1 ] === '-' ? -1 : 1 ) * minutes * 60_000;
		return new Intl.DateTimeFormat( locale, {
			...options,
			timeZone: 'UTC',
		} ).format( new Date( moment.getTime() + shift ) );
	}
	return new Intl.DateTimeFormat( locale, {
		...options,
		timeZone: timezone,
	} ).format( moment );
}

/**
 * '22.11.2026, 14:32', in the shop's zone.
 * @param moment
 */
export function formatMoment( moment: string ): string {
	return inShopZone( new Date( moment ), {
		day: '2-digit',
		month: '2-digit',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
	} );
}

/**
 * '14:32', in the shop's zone.
 * @param moment
 */
export function formatTime( moment: string ): string {
	return inShopZone( new Date( moment ), {
		hour: '2-digit',
		minute: '2-digit',
	} );
}

/**
 * '14:32' for today in the shop's zone, else with the date.
 * @param moment
 * @param now    Milliseconds.
 */
export function formatSince( moment: string, now: number ): string {
	const day: Intl.DateTimeFormatOptions = {
		day: '2-digit',
		month: '2-digit',
		year: 'numeric',
	};
	return inShopZone( new Date( moment ), day ) ===
		inShopZone( new Date( now ), day )
		? formatTime( moment )
		: formatMoment( moment );
}

/**
 * 'pon.'.
 * @param day 1 Monday – 7 Sunday.
 */
export function formatWeekday( day: number ): string {
	return new Intl.DateTimeFormat( browserLocale(), {
		weekday: 'short',
		timeZone: 'UTC',
		// The first of January 2024 was a Monday.
	} ).format( Date.UTC( 2024, 0, day ) );
}

/**
 * '03.12.2026' for a day of the calendar; what is none stays as it is.
 * @param day '2026-12-03'.
 */
export function formatDay( day: string ): string {
	const moment = new Date( `${ day }T00:00:00Z` );
	return Number.isNaN( moment.getTime() )
		? day
		: new Intl.DateTimeFormat( browserLocale(), {
				day: '2-digit',
				month: '2-digit',
				year: 'numeric',
				timeZone: 'UTC',
			} ).format( moment );
}

/**
 * '2026-12-03': the day that the shop's calendar shows at a moment, as a date field takes it.
 * @param moment Milliseconds.
 */
export function shopDay( moment: number ): string {
	// Swedish writes days as machines read them.
	return inShopZone(
		new Date( moment ),
		{ day: '2-digit', month: '2-digit', year: 'numeric' },
		'sv-SE'
	);
}

type AgeUnit = 'second' | 'minute' | 'hour' | 'day';

function largestUnit( milliseconds: number ): [ number, AgeUnit ] {
	const seconds = Math.max( 0, Math.round( milliseconds / 1000 ) );
	if ( seconds < 60 ) {
		return [ seconds, 'second' ];
	}
	if ( seconds < 3600 ) {
		return [ Math.floor( seconds / 60 ), 'minute' ];
	}
	if ( seconds < 86_400 ) {
		return [ Math.floor( seconds / 3600 ), 'hour' ];
	}
	return [ Math.floor( seconds / 86_400 ), 'day' ];
}

/**
 * '3 min temu', or 'za 2 min' for what is to come; what is older than a day by its date.
 * @param moment
 * @param now    Milliseconds.
 */
export function formatAge( moment: string, now: number ): string {
	const difference = now - new Date( moment ).getTime();
	if ( difference >= 86_400_000 ) {
		return formatMoment( moment );
	}
	const [ amount, unit ] = largestUnit( Math.abs( difference ) );
	return new Intl.RelativeTimeFormat( browserLocale(), {
		style: 'short',
	} ).format( difference < 0 ? amount : -amount, unit );
}

/**
 * '3 min': how long something has been waiting.
 * @param moment
 * @param now    Milliseconds.
 */
export function formatWait( moment: string, now: number ): string {
	const [ amount, unit ] = largestUnit( now - new Date( moment ).getTime() );
	return new Intl.NumberFormat( browserLocale(), {
		style: 'unit',
		unit,
		unitDisplay: 'short',
	} ).format( amount );
}

const intervalUnits = [
	[ 3600, 'hour' ],
	[ 60, 'minute' ],
	[ 1, 'second' ],
] as const;

/**
 * '5 sek.', '15 min', '2 godz.': how often something is done.
 * @param seconds
 */
export function formatInterval( seconds: number ): string {
	const [ size, unit ] =
		intervalUnits.find( ( [ each ] ) => seconds % each === 0 ) ??
		intervalUnits[ 2 ];
	return new Intl.NumberFormat( browserLocale(), {
		style: 'unit',
		unit,
		unitDisplay: 'short',
	} ).format( seconds / size );
}

/**
 * '0,24 s', '18 s'.
 * @param milliseconds
 */
export function formatDuration( milliseconds: number ): string {
	return new Intl.NumberFormat( browserLocale(), {
		style: 'unit',
		unit: 'second',
		unitDisplay: 'narrow',
		maximumFractionDigits: milliseconds < 10_000 ? 2 : 0,
	} ).format( milliseconds / 1000 );
}

/** Decimals travel as text; the browser formats text without losing digits. */
function numeric( decimal: string ): number {
	return decimal as unknown as number;
}

/**
 * '1 234,50 zł'.
 * @param decimal
 * @param currency
 */
export function formatMoney( decimal: string, currency?: string ): string {
	return new Intl.NumberFormat( browserLocale(), {
		style: 'currency',
		currency: currency || boot().currency,
		currencyDisplay: 'narrowSymbol',
		useGrouping: 'always',
	} as Intl.NumberFormatOptions ).format( numeric( decimal ) );
}

/**
 * '12,5 szt'.
 * @param decimal
 * @param unit
 */
export function formatQuantity( decimal: string, unit?: string | null ) {
	const amount = new Intl.NumberFormat( browserLocale(), {
		maximumFractionDigits: 6,
		useGrouping: 'always',
	} as Intl.NumberFormatOptions ).format( numeric( decimal ) );
	return unit ? `${ amount }\u00a0${ unit }` : amount;
}

export function formatCount( count: number ): string {
	return new Intl.NumberFormat( browserLocale() ).format( count );
}
