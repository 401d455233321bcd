import type { Lease, Result } from '../../contracts/generated/shop-api.ts';
import type { Log } from '../ports/log.ts';

const MOST_TROUBLES = 1000;

/** WAPRO names whom it found twice; who that is stands in the panel, and in no log. */
const withoutPersons = ( reason: string ): string =>
	reason
		.replace( /[^\s@<>"'()]+@[^\s@<>"'()]+/g, '[redacted]' )
		.replace( /\bNIP [A-Z]{0,2}[\d -]*\d/g, 'NIP [redacted]' );

/**
 * Writes one line per handled message: an error when a person must act, a warning when a trouble begins or changes, the
 * rest as information. Every line of an order or a change carries its reference, the name under which WAPRO knows it too.
 */
export function messageLog( queue: string, log: Log ) {
	/** Code of the last trouble by message. */
	const troubles = new Map< number, string >();

	function level( { messageId, outcome, code }: Result ) {
		if ( outcome === 'accepted' || outcome === 'rejected' ) {
			troubles.delete( messageId );
			return outcome === 'rejected' ? 'error' : 'info';
		}
		if ( code === undefined || troubles.get( messageId ) === code ) {
			return 'info';
		}
		if ( troubles.size >= MOST_TROUBLES ) {
			troubles.clear();
		}
		troubles.set( messageId, code );
		return 'warn';
	}

	return ( leases: readonly Lease[], results: readonly Result[] ): void => {
		const messages = new Map(
			leases
				.flatMap( ( lease ) => lease.messages )
				.map( ( message ) => [ message.id, message ] )
		);
		for ( const result of results ) {
			const { messageId, outcome, code, field, reason, durationMs } =
				result;
			const message = messages.get( messageId );
			log[ level( result ) ](
				{
					message: messageId,
					reference:
						message?.order?.reference ??
						message?.cancel?.reference ??
						message?.production?.reference ??
						message?.proposal?.reference,
					intent: message?.intent,
					attempt: message?.attempt,
					outcome,
					code,
					field,
					reason:
						reason === undefined
							? undefined
							: withoutPersons( reason ),
					durationMs,
				},
				`${ queue } message handled`
			);
		}
	};
}
