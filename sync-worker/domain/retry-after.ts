/** Orders wait meanwhile: a server that asks for an hour is asked again after this. */
const LONGEST_SECONDS = 120;

/** The header Retry-After in seconds: a number or a date; undefined when absent or unreadable. */
export function retryAfterSeconds(
	header: string | undefined,
	now: number = Date.now()
): number | undefined {
	if ( header === undefined || header.trim() === '' ) {
		return undefined;
	}
	const seconds = /^\s*[0-9]+\s*$/.test( header )
		? Number( header )
		: ( Date.parse( header ) - now ) / 1000;
	return Number.isNaN( seconds )
		? undefined
		: Math.min( Math.max( Math.ceil( seconds ), 1 ), LONGEST_SECONDS );
}
