import pino, { type DestinationStream, type Logger } from 'pino';
import { SyncError } from '../errors.ts';
import type { Log } from '../ports/log.ts';
import { redactedPaths } from './redaction.ts';

export const logLevels = [
	'debug',
	'info',
	'warn',
	'error',
	'silent',
] as const;
export type LogLevel = ( typeof logLevels )[ number ];

export interface LogOptions {
	readonly level: LogLevel;
	readonly worker: string;
	readonly destination?: DestinationStream;
}

/** JSON, one line per event. */
export function pinoLog( { level, worker, destination }: LogOptions ): Log {
	const log: Logger = pino(
		{
			level,
			base: { worker },
			timestamp: pino.stdTimeFunctions.isoTime,
			formatters: { level: ( label ) => ( { level: label } ) },
			redact: { paths: [ ...redactedPaths ], censor: '[redacted]' },
			serializers: { error: plainError, err: plainError },
		},
		destination ?? pino.destination( { dest: 1, sync: true } )
	);
	return log;
}

/** Errors in few words: libraries hang whole requests, credentials included, on theirs. */
function plainError( error: unknown ): Record< string, unknown > {
	if ( ! ( error instanceof Error ) ) {
		return { message: String( error ) };
	}
	const { name, message, cause, stack } = error;
	return error instanceof SyncError && error.kind !== 'unexpected'
		? {
				kind: error.kind,
				code: error.code,
				reached: error.delivery,
				message,
				field: error.field,
				cause: cause instanceof Error ? cause.message : undefined,
			}
		: {
				name,
				message,
				stack: cause instanceof Error ? cause.stack : stack,
			};
}
