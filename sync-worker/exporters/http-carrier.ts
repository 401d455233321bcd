import { retryAfterSeconds } from '../domain/retry-after.ts';
import { asSyncError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Production } from '../ports/production.ts';
import { productionFailed, productionRefused } from './http-errors.ts';
import { signatureHeaders } from './signature.ts';

export interface HttpCarrierOptions {
	readonly url: string;
	/** `whsec_…` */
	readonly secret: string;
	readonly timeoutMs: number;
	readonly clock: Pick< Clock, 'now' >;
}

/** Enough to tell a person why, too little to fill the memory. */
const MOST_ANSWER_BYTES = 4096;

/** POSTs each document, signed by Standard Webhooks. Follows no redirect: the address is the operator's word. */
export function httpCarrier( options: HttpCarrierOptions ): Production {
	const { url, secret, timeoutMs, clock } = options;

	async function call( request: RequestInit ): Promise< Response > {
		try {
			return await fetch( url, {
				redirect: 'manual',
				signal: AbortSignal.timeout( timeoutMs ),
				...request,
			} );
		} catch ( thrown ) {
			throw productionFailed( thrown );
		}
	}

	async function reach(): Promise< void > {
		const answer = await call( { method: 'OPTIONS' } );
		await answer.body?.cancel();
		if ( answer.status >= 502 && answer.status <= 504 ) {
			throw refusal( answer, '' );
		}
	}

	return {
		async deliver( { id, contentType, text } ) {
			const seconds = Math.floor( clock.now() / 1000 );
			const answer = await call( {
				method: 'POST',
				headers: {
					'Content-Type': contentType,
					'Idempotency-Key': id,
					...signatureHeaders( secret, id, seconds, text ),
				},
				body: text,
			} );
			if ( answer.ok ) {
				await answer.body?.cancel();
				return;
			}
			throw refusal( answer, await beginning( answer ) );
		},
		reach,
		async checks() {
			const name = 'production_reachable';
			try {
				await reach();
				return [ { name, ok: true } ];
			} catch ( thrown ) {
				const { code, message } = asSyncError( thrown );
				return [ { name, ok: false, code, reason: message } ];
			}
		},
	};
}

function refusal( answer: Response, text: string ) {
	return productionRefused( {
		status: answer.status,
		location: answer.headers.get( 'location' ) ?? undefined,
		delaySeconds: retryAfterSeconds(
			answer.headers.get( 'retry-after' ) ?? undefined
		),
		text,
	} );
}

async function beginning( answer: Response ): Promise< string > {
	const parts: Uint8Array[] = [];
	let length = 0;
	try {
		for await ( const part of answer.body ?? [] ) {
			parts.push( part );
			length += part.length;
			if ( length >= MOST_ANSWER_BYTES ) {
				break;
			}
		}
	} catch {
		// The status is answer enough.
	}
	return Buffer.concat( parts )
		.subarray( 0, MOST_ANSWER_BYTES )
		.toString( 'utf8' );
}
