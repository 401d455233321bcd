import type { PingResponse } from '../../contracts/generated/wapro-mag.ts';
import { contractMismatch } from '../domain/contract.ts';
import { asSyncError, SyncError } from '../errors.ts';
import type { Erp } from '../ports/erp.ts';

/**
 * The same port, silent towards a WAPRO of another contract: the first call asks for its version before anything else,
 * every ping looks again, and while the versions differ every other call is refused unsent.
 */
export function oneContract( erp: Erp ): Erp {
	let agreed = false;
	let mismatch: SyncError | null = null;
	let asking: Promise< PingResponse > | null = null;

	async function ping(): Promise< PingResponse > {
		const answer = await erp.ping();
		const reason = contractMismatch( answer );
		agreed = reason === null;
		mismatch =
			reason === null
				? null
				: new SyncError( {
						kind: 'permanent',
						code: 'wapro_error',
						delivery: 'unsent',
						reason,
					} );
		if ( mismatch !== null ) {
			throw mismatch;
		}
		return answer;
	}

	async function agreement(): Promise< void > {
		if ( mismatch !== null ) {
			throw mismatch;
		}
		if ( agreed ) {
			return;
		}
		asking ??= ping().finally( () => {
			asking = null;
		} );
		try {
			await asking;
		} catch ( thrown ) {
			throw unsent( asSyncError( thrown ) );
		}
	}

	return new Proxy( erp, {
		get( target, name, receiver ) {
			if ( name === 'ping' ) {
				return ping;
			}
			const method: unknown = Reflect.get( target, name, receiver );
			if ( typeof method !== 'function' ) {
				return method;
			}
			return async ( ...values: unknown[] ) => {
				await agreement();
				return Reflect.apply( method, target, values );
			};
		},
	} );
}

/** The ping failed: the call behind it was never made. */
function unsent( error: SyncError ): SyncError {
	const { kind, code, delaySeconds, message } = error;
	return new SyncError( {
		kind,
		code,
		delivery: 'unsent',
		reason: message,
		delaySeconds,
		cause: error,
	} );
}
