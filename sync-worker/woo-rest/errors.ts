import { SyncError } from '../errors.ts';

/** No complete answer. Every route is safe to repeat, so it does not matter how far the request came. */
export function shopConnectionFailed( cause: unknown ): SyncError {
	const system =
		cause instanceof Error && 'code' in cause ? String( cause.code ) : '';
	if (
		system === 'ERR_BAD_RESPONSE' ||
		system === 'ERR_FR_MAX_CONTENT_LENGTH_EXCEEDED'
	) {
		const tooLarge =
			cause instanceof Error &&
			cause.message.includes( 'maxContentLength' );
		return new SyncError( {
			kind: 'retryable',
			code: tooLarge ? 'answer_too_large' : 'connection_lost',
			delivery: 'unclear',
			reason: tooLarge
				? 'The shop’s answer is too large and was not read.'
				: 'The connection to the shop broke before its answer was complete.',
			cause: plainCause( cause ),
		} );
	}
	return new SyncError( {
		kind: 'retryable',
		code: 'shop_unreachable',
		delivery: /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test( system )
			? 'unsent'
			: 'unclear',
		reason: unreachableReason( system ),
		cause: plainCause( cause ),
	} );
}

function unreachableReason( system: string ): string {
	if ( system === 'ENOTFOUND' || system === 'EAI_AGAIN' ) {
		return 'The shop cannot be reached: its name is not known. Check the host in SHOP_URL.';
	}
	if ( /ECONNABORTED|ETIMEDOUT|ERR_CANCELED/.test( system ) ) {
		return 'The shop did not answer in time; the worker will try again by itself.';
	}
	if ( /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test( system ) ) {
		return `The shop’s certificate is not trusted (${ system }): install a valid one, or name its authority in NODE_EXTRA_CA_CERTS.`;
	}
	return `The shop cannot be reached${
		system === '' ? '' : ` (${ system })`
	}: check that it runs and that SHOP_URL is right.`;
}

/** The library's errors carry the whole request, credentials included: only their text goes on. */
function plainCause( cause: unknown ): Error {
	return new Error(
		cause instanceof Error ? cause.message : String( cause )
	);
}

export interface Refusal {
	readonly status: number;
	readonly code?: string;
	readonly message?: string;
	readonly field?: string;
	readonly location?: string;
	readonly delaySeconds?: number;
}

/** An answer other than 2xx. */
export function shopRefused( refusal: Refusal ): SyncError {
	const { status, code, message, field, location, delaySeconds } = refusal;
	if ( status >= 300 && status < 400 ) {
		return new SyncError( {
			kind: 'permanent',
			code: 'shop_unreachable',
			delivery: 'unsent',
			reason: `SHOP_URL redirects${
				location === undefined
					? ''
					: ` to ${ location.split( '?' )[ 0 ]?.slice( 0, 200 ) ?? '' }`
			}: set SHOP_URL to the shop’s own address, as WordPress shows it under Settings → General.`,
		} );
	}
	if ( status === 401 || status === 403 ) {
		return new SyncError( {
			kind: 'permanent',
			code: 'shop_denied',
			delivery: 'unsent',
			reason: `The shop refused the worker’s key${
				message === undefined ? '' : ` (${ message })`
			}: check SHOP_KEY and SHOP_SECRET, that SHOP_URL equals the shop’s address, and both clocks.`,
		} );
	}
	if ( status === 429 ) {
		return new SyncError( {
			kind: 'retryable',
			code: 'shop_throttled',
			delivery: 'unsent',
			reason: 'The shop’s server asks for a pause; the worker obeys.',
			delaySeconds: delaySeconds ?? 10,
		} );
	}
	if ( status >= 500 ) {
		return serverFailed( status, delaySeconds );
	}
	if ( code === undefined || code === 'rest_no_route' ) {
		return new SyncError( {
			kind: 'permanent',
			code: 'shop_unreachable',
			delivery: 'unsent',
			reason: `There is no shop interface at SHOP_URL (HTTP ${ status }): activate the plugin, and choose permalinks other than “Plain” in WordPress.`,
		} );
	}
	return new SyncError( {
		// A paused shop is no refusal of the message: it waits until a person confirms the address.
		kind: code === 'paused_address' ? 'retryable' : 'user',
		code,
		delivery: 'answered',
		reason: message ?? `The shop refused the request (HTTP ${ status }).`,
		field,
	} );
}

/** 502 to 504 come from what stands before PHP; any other 5xx may be the fault of what was sent. */
function serverFailed(
	status: number,
	delaySeconds: number | undefined
): SyncError {
	const away = status >= 502 && status <= 504;
	const awayCode =
		delaySeconds === undefined ? 'shop_unreachable' : 'shop_throttled';
	return new SyncError( {
		kind: 'retryable',
		code: away ? awayCode : 'shop_error',
		delivery: 'unclear',
		reason: away
			? `The shop’s server is away or overloaded (HTTP ${ status }); the worker waits for it.`
			: `The shop failed (HTTP ${ status }): look into its PHP error log.`,
		delaySeconds,
	} );
}

export function shopAnswerMalformed(
	route: string,
	detail: string
): SyncError {
	return new SyncError( {
		kind: 'retryable',
		code: 'answer_malformed',
		delivery: 'unclear',
		reason: `The shop’s answer to ${ route } breaks the contract (${ detail.slice(
			0,
			200
		) }): plugin and worker may be of different versions.`,
	} );
}
