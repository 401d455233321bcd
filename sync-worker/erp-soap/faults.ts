import { z } from 'zod';
import {
	busySchema,
	conflictSchema,
	deniedSchema,
	invalidSchema,
	notFoundSchema,
} from '../../contracts/generated/wapro-mag.ts';
import { SyncError } from '../errors.ts';
import { answerMalformed } from './transport-errors.ts';

const faultSchema = z.object( {
	faultcode: z.string(),
	faultstring: z.string().nullish(),
	detail: z.unknown(),
} );

const rootSchema = z.object( {
	Envelope: z.object( { Body: z.object( { Fault: faultSchema } ) } ),
} );

const detailSchema = z.object( {
	Busy: busySchema.optional(),
	Invalid: invalidSchema.optional(),
	NotFound: notFoundSchema.optional(),
	Conflict: conflictSchema.optional(),
	Denied: deniedSchema.optional(),
} );

/** The library throws faults as an Error with the whole document in `root`. */
export function errorOfFault( thrown: unknown ): SyncError {
	if ( thrown instanceof SyncError ) {
		return thrown;
	}
	const root =
		typeof thrown === 'object' && thrown !== null && 'root' in thrown
			? rootSchema.safeParse( thrown.root )
			: null;
	return root?.success
		? faultError( root.data.Envelope.Body.Fault )
		: answerMalformed( thrown );
}

/** A fault element as the error that it means. */
export function faultError( element: unknown ): SyncError {
	const fault = faultSchema.safeParse( element );
	if ( ! fault.success ) {
		return answerMalformed( 'its fault does not say what is wrong' );
	}
	const { faultcode, faultstring } = fault.data;
	const detail = detailSchema.safeParse( fault.data.detail );
	return (
		( detail.success ? typed( detail.data ) : null ) ??
		untyped( faultcode, faultstring ?? '' )
	);
}

function typed( {
	Busy,
	Invalid,
	NotFound,
	Conflict,
	Denied,
}: z.output< typeof detailSchema > ): SyncError | null {
	if ( Busy ) {
		return new SyncError( {
			kind: 'retryable',
			code: 'wapro_busy',
			delivery: 'unsent',
			reason: Busy.reason,
			delaySeconds: Math.max( Busy.retryAfterSeconds, 1 ),
		} );
	}
	const refused = Invalid ?? NotFound ?? Conflict;
	if ( refused ) {
		return new SyncError( {
			kind: 'user',
			code: refused.code,
			delivery: 'answered',
			reason: refused.reason,
			field: refused.field,
			conflict: Conflict !== undefined,
			candidates: Conflict?.candidates ?? [],
		} );
	}
	return Denied
		? new SyncError( {
				kind: 'permanent',
				code: 'wapro_denied',
				delivery: 'unsent',
				reason: Denied.reason,
			} )
		: null;
}

/** SOAP 1.1: a Client fault says that the message itself is wrong and must not come again unchanged. */
function untyped( faultcode: string, faultstring: string ): SyncError {
	return /(^|:)Client(\.|$)/.test( faultcode )
		? new SyncError( {
				kind: 'user',
				code: 'wapro_invalid',
				delivery: 'answered',
				reason: `WAPRO’s service refused the message: ${ faultstring }`,
			} )
		: new SyncError( {
				kind: 'retryable',
				code: 'wapro_error',
				delivery: 'unclear',
				reason: `WAPRO’s service failed: ${ faultstring }`,
			} );
}
