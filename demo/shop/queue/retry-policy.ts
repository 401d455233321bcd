const MAX_ATTEMPTS = 10;
const MAX_AGE_MS = 24 * 3600 * 1000;
const BASE_SECONDS = 5;
const CAP_SECONDS = 900;

/** WAPRO as a whole is away: every message waits for its return, however long that takes. */
const AWAY = [
	'wapro_unreachable',
	'wapro_denied',
	'production_unreachable',
	'production_denied',
	'production_unset',
	'production_throttled',
	'production_folder_full',
	'production_folder_unwritable',
];

/** Trouble of WAPRO, not of the message: it calls a person by its age alone, however often it was tried. */
const FREE = [
	'wapro_busy',
	'wapro_error',
	'connection_lost',
	'wapro_timeout',
	'production_lost',
	'production_timeout',
	'production_away',
	...AWAY,
];

export function costsAttempt(
	sent: boolean,
	code: string | undefined
): boolean {
	return sent && ! FREE.includes( code ?? '' );
}

/** Whether the tries that counted are used up. */
export function isSpent( attempts: number ): boolean {
	return attempts >= MAX_ATTEMPTS;
}

/** Whether a person must look: too many tries that counted, or too long in trouble. No code: it was not tried now. */
export function isExhausted(
	attempts: number,
	ageMs: number,
	code: string | undefined
): boolean {
	return (
		isSpent( attempts ) ||
		( code !== undefined && ageMs > MAX_AGE_MS && ! isAway( code ) )
	);
}

/** Whether the destination as a whole is away. Time without it says nothing of the message. */
export const isAway = ( code: string | undefined ): boolean =>
	AWAY.includes( code ?? '' );

/** Seconds until the next try: what the other side asked for, else exponential with jitter and a cap. */
export function delaySeconds(
	tries: number,
	asked: number | undefined
): number {
	if ( asked !== undefined ) {
		return asked;
	}
	const ceiling = Math.min(
		CAP_SECONDS,
		BASE_SECONDS * 2 ** Math.min( 20, Math.max( 0, tries - 1 ) )
	);
	return ceiling * ( 0.5 + Math.random() / 2 );
}
