import { SyncError } from '../errors.ts';

export interface Answer {
	readonly status: number;
	readonly location: string | undefined;
	readonly delaySeconds: number | undefined;
	/** Beginning of the body. */
	readonly text: string;
}

/** The worker did not get a whole answer. What may have arrived is sent again under the same id. */
export function productionFailed( thrown: unknown ): SyncError {
	if ( nameOf( thrown ) === 'TimeoutError' ) {
		return new SyncError( {
			kind: 'retryable',
			code: 'production_timeout',
			delivery: 'unclear',
			reason: 'The production application did not answer in time; the order is sent again under the same id.',
			cause: thrown,
		} );
	}
	const system = systemCode( thrown );
	const unsent =
		/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(
			system
		);
	return new SyncError( {
		kind: 'retryable',
		code: unsent ? 'production_unreachable' : 'production_lost',
		delivery: unsent ? 'unsent' : 'unclear',
		reason: unsent
			? `The production application cannot be reached (${ system }): check that it runs and that PRODUCTION_URL is right.`
			: 'The connection to the production application broke before its answer; the order is sent again under the same id.',
		cause: thrown,
	} );
}

/** An answer other than 2xx. */
export function productionRefused( answer: Answer ): SyncError {
	const { status, delaySeconds } = answer;
	if ( status === 401 || status === 403 ) {
		return lasting(
			'production_denied',
			`The production application refused the signature (HTTP ${ status }): PRODUCTION_SECRET must be the same on both sides, and the clocks within five minutes.`
		);
	}
	if ( status === 404 || status === 405 || status === 410 ) {
		return lasting(
			'production_unreachable',
			`Nobody takes production orders at PRODUCTION_URL (HTTP ${ status }): check the address.`
		);
	}
	if ( status >= 300 && status < 400 ) {
		return lasting(
			'production_unreachable',
			`PRODUCTION_URL redirects${
				answer.location === undefined
					? ''
					: ` to ${ answer.location.split( '?' )[ 0 ]?.slice( 0, 200 ) ?? '' }`
			}: set it to the final address.`
		);
	}
	if ( status === 429 || ( status === 503 && delaySeconds !== undefined ) ) {
		return new SyncError( {
			kind: 'retryable',
			code: 'production_throttled',
			delivery: 'unsent',
			reason: 'The production application asks for a pause; the worker obeys.',
			delaySeconds: delaySeconds ?? 10,
		} );
	}
	if ( status >= 502 && status <= 504 ) {
		return new SyncError( {
			kind: 'retryable',
			code: 'production_away',
			delivery: 'unclear',
			reason: `The production application is away or overloaded (HTTP ${ status }); the order is sent again under the same id.`,
		} );
	}
	if ( status >= 500 || status === 408 || status === 425 ) {
		return new SyncError( {
			kind: 'retryable',
			code: 'production_error',
			delivery: 'unclear',
			reason: `The production application failed at this order (HTTP ${ status }): look into its log. The order is sent again under the same id.`,
		} );
	}
	return new SyncError( {
		kind: 'user',
		code: 'production_refused',
		delivery: 'answered',
		reason: `The production application refused the order (HTTP ${ status })${ words( answer.text ) }`,
	} );
}

function lasting( code: string, reason: string ): SyncError {
	return new SyncError( {
		kind: 'permanent',
		code,
		delivery: 'unsent',
		reason,
	} );
}

/** What the receiver says itself: `message` of a JSON answer, else its text. */
function words( text: string ): string {
	const plain = ( said( text ) ?? text ).replace( /\s+/g, ' ' ).trim();
	return plain === '' || plain.startsWith( '<' )
		? '.'
		: `: ${ plain.slice( 0, 500 ) }`;
}

function said( text: string ): string | undefined {
	try {
		const parsed: unknown = JSON.parse( text );
		return typeof parsed === 'object' &&
			parsed !== null &&
			'message' in parsed &&
			typeof parsed.message === 'string'
			? parsed.message
			: undefined;
	} catch {
		return undefined;
	}
}

function nameOf( thrown: unknown ): unknown {
	return typeof thrown === 'object' && thrown !== null && 'name' in thrown
		? thrown.name
		: undefined;
}

function systemCode( thrown: unknown ): string {
	const cause =
		typeof thrown === 'object' && thrown !== null && 'cause' in thrown
			? thrown.cause
			: thrown;
	return typeof cause === 'object' && cause !== null && 'code' in cause
		? String( cause.code )
		: '';
}
