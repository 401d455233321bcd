import { SyncError } from '../errors.ts';

export interface Reached {
	/** The connection stood (with TLS, the handshake was over), so the request may have arrived. */
	connected: boolean;
	timedOut: boolean;
}

export interface RefusedStatus {
	readonly status: number;
	readonly isXml: boolean;
	readonly location?: string;
	readonly delaySeconds?: number;
}

/** No complete answer: the code says how far it went, `delivery` whether WAPRO can have heard it. */
export function connectionFailed(
	cause: unknown,
	reached: Reached
): SyncError {
	if ( cause instanceof SyncError ) {
		return cause;
	}
	const system = systemCode( cause );
	if ( ! reached.connected ) {
		return new SyncError( {
			kind: 'retryable',
			code: 'wapro_unreachable',
			delivery: 'unsent',
			reason: unreachableReason( system, reached ),
			cause,
		} );
	}
	return reached.timedOut
		? new SyncError( {
				kind: 'retryable',
				code: 'wapro_timeout',
				delivery: 'unclear',
				reason: 'WAPRO’s service did not answer in time; the worker will ask what became of it.',
				cause,
			} )
		: new SyncError( {
				kind: 'retryable',
				code: 'connection_lost',
				delivery: 'unclear',
				reason: 'The connection to WAPRO’s service broke before its answer was complete; the worker will ask what became of it.',
				cause,
			} );
}

function unreachableReason( system: string, { timedOut }: Reached ): string {
	if ( timedOut ) {
		return 'WAPRO’s service cannot be reached: the connection was not made in time. Check WAPRO_URL and the firewall.';
	}
	if ( system === 'ENOTFOUND' || system === 'EAI_AGAIN' ) {
		return 'WAPRO’s service cannot be reached: its name is not known. Check the host in WAPRO_URL.';
	}
	if ( /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test( system ) ) {
		return `WAPRO’s certificate is not trusted (${ system }): install a valid one, or name its authority in NODE_EXTRA_CA_CERTS.`;
	}
	return `WAPRO’s service cannot be reached${
		system === '' ? '' : ` (${ system })`
	}: check that it runs and that WAPRO_URL is right.`;
}

function systemCode( cause: unknown ): string {
	return cause instanceof Error && 'code' in cause
		? String( cause.code )
		: '';
}

/** A complete answer that is no SOAP. */
export function refusedByStatus( refused: RefusedStatus ): SyncError {
	const { status, location, delaySeconds } = refused;
	if ( status === 401 || status === 403 ) {
		return new SyncError( {
			kind: 'permanent',
			code: 'wapro_denied',
			delivery: 'unsent',
			reason: 'WAPRO’s service refused the user or the password: check WAPRO_USER and WAPRO_PASSWORD.',
		} );
	}
	if ( status === 429 || status === 503 ) {
		return new SyncError( {
			kind: 'retryable',
			code: status === 429 ? 'wapro_busy' : 'wapro_unreachable',
			// Both are sent instead of working: the service is overloaded, away, or a proxy finds nobody behind it.
			delivery: 'unsent',
			reason:
				status === 429
					? 'WAPRO’s service asks for a pause; the worker will try again by itself.'
					: 'WAPRO’s service is away (HTTP 503); the worker waits for it.',
			delaySeconds,
		} );
	}
	if ( status >= 500 ) {
		return new SyncError( {
			kind: 'retryable',
			code: 'wapro_error',
			delivery: 'unclear',
			reason: `WAPRO’s service failed (HTTP ${ status }): look into its log.`,
		} );
	}
	if ( status >= 300 && status < 400 ) {
		return new SyncError( {
			kind: 'permanent',
			code: 'wapro_error',
			delivery: 'unsent',
			reason: `WAPRO_URL redirects${
				location === undefined
					? ''
					: ` to ${ withoutQuery( location ) }`
			}: set WAPRO_URL to the final address.`,
		} );
	}
	return status === 200
		? new SyncError( {
				kind: 'retryable',
				code: 'answer_malformed',
				delivery: 'unclear',
				reason: 'WAPRO_URL answers with something that is no SOAP: check the address.',
			} )
		: new SyncError( {
				kind: 'permanent',
				code: 'wapro_error',
				delivery: 'unsent',
				reason: `There is no WAPRO service at WAPRO_URL (HTTP ${ status }): check the address.`,
			} );
}

export function answerTooLarge( mostBytes: number ): SyncError {
	return new SyncError( {
		kind: 'retryable',
		code: 'answer_too_large',
		delivery: 'unclear',
		reason: `WAPRO’s answer is larger than ${ Math.round(
			mostBytes / 1_048_576
		) } MB and was not read.`,
	} );
}

/** One row without end; the rows around it can be asked for without it. */
export function elementTooLarge( mostCharacters: number ): SyncError {
	return new SyncError( {
		kind: 'retryable',
		code: 'answer_too_large',
		delivery: 'unclear',
		reason: `One record in WAPRO’s answer is larger than ${ Math.round(
			mostCharacters / 1_048_576
		) } million characters and was not read.`,
	} );
}

export function answerMalformed( cause: unknown ): SyncError {
	const detail = cause instanceof Error ? cause.message : String( cause );
	return new SyncError( {
		kind: 'retryable',
		code: 'answer_malformed',
		delivery: 'unclear',
		reason: `WAPRO’s answer breaks the contract: ${ detail.slice( 0, 300 ) }`,
		cause,
	} );
}

function withoutQuery( address: string ): string {
	return address.split( '?' )[ 0 ]?.slice( 0, 200 ) ?? '';
}
