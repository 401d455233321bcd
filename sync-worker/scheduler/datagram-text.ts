import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';

export type DatagramOutcome =
	| 'taken'
	/** No datagram of the shop, or signed by another key. */
	| 'refused'
	/** Signed by the shop, but not now: the clocks differ, or somebody kept it. */
	| 'stale'
	| 'repeated'
	/** Not looked at: there were too many. */
	| 'too_many';

const FORM = /^(wapro-mag-bell 1 (\d{13}) ([0-9a-f]{32})) ([0-9a-f]{64})$/;
const BYTES = 128;
/** As in plugin/src/Queue/DatagramText.php. */
const KEY_OF = 'wapro-mag datagram 1';
const WINDOW_MS = 60_000;
const MOST_A_SECOND = 100;

/**
 * Judges datagrams by length, number, signature, age and whether they came before, cheapest first. What it remembers is
 * bounded by their number in the time for which one is valid.
 *
 * @param secret Of the worker's key, which the shop knows too.
 * @param clock
 */
export function datagramJudge(
	secret: string,
	clock: Clock
): ( content: Buffer ) => DatagramOutcome {
	const key = createHmac( 'sha256', secret ).update( KEY_OF ).digest();
	/** Moment of each that was taken, by its nonce. */
	const taken = new Map< string, number >();
	let second = -1;
	let examined = 0;

	function isOneTooMany(): boolean {
		const now = Math.floor( clock.elapsed() / 1000 );
		examined = now === second ? examined + 1 : 1;
		second = now;
		return examined > MOST_A_SECOND;
	}

	function forgetPast( now: number ): void {
		for ( const [ nonce, moment ] of taken ) {
			if ( now - moment > WINDOW_MS ) {
				taken.delete( nonce );
			}
		}
	}

	return ( content ) => {
		if ( content.length !== BYTES ) {
			return 'refused';
		}
		if ( isOneTooMany() ) {
			return 'too_many';
		}
		const parts = FORM.exec( content.toString( 'latin1' ) );
		if ( parts === null ) {
			return 'refused';
		}
		const [ , text = '', moment = '', nonce = '', signature = '' ] = parts;
		const own = createHmac( 'sha256', key ).update( text ).digest();
		if ( ! timingSafeEqual( own, Buffer.from( signature, 'hex' ) ) ) {
			return 'refused';
		}
		const now = clock.now();
		if ( Math.abs( now - Number( moment ) ) > WINDOW_MS ) {
			return 'stale';
		}
		forgetPast( now );
		if ( taken.has( nonce ) ) {
			return 'repeated';
		}
		taken.set( nonce, Number( moment ) );
		return 'taken';
	};
}
