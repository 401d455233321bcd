import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import {
	answerMalformed,
	answerTooLarge,
	connectionFailed,
	type Reached,
} from './transport-errors.ts';

interface Limits {
	/** Of the inflated text: a small answer may hold a large one. */
	readonly mostBytes: number;
	readonly reached: Reached;
}

/** Inflating in pieces of this size keeps each of them short. */
const PIECE = 64 * 1024;

/** The text of an answer while it arrives. Throws SyncError. */
export async function* textOf(
	response: IncomingMessage,
	{ mostBytes, reached }: Limits
): AsyncGenerator< string > {
	const decoder = new TextDecoder( 'utf-8' );
	let bytes = 0;
	try {
		for await ( const part of inflated( response ) ) {
			bytes += part.length;
			if ( bytes > mostBytes ) {
				throw answerTooLarge( mostBytes );
			}
			yield decoder.decode( part, { stream: true } );
		}
	} catch ( thrown ) {
		throw isZlibError( thrown ) && ! reached.timedOut
			? answerMalformed( 'its compressed text is damaged' )
			: connectionFailed( thrown, reached );
	}
	yield decoder.decode();
}

function inflated( response: IncomingMessage ): AsyncIterable< Buffer > {
	const encoding = response.headers[ 'content-encoding' ] ?? 'identity';
	if ( encoding === 'identity' ) {
		return response;
	}
	if ( encoding !== 'gzip' && encoding !== 'x-gzip' ) {
		throw answerMalformed(
			`it is compressed as “${ encoding.slice( 0, 20 ) }”, which was not asked for`
		);
	}
	// The error reaches whoever reads the inflated side.
	const gunzip: Readable = pipeline(
		response,
		createGunzip( { chunkSize: PIECE } ),
		() => undefined
	);
	return gunzip;
}

function isZlibError( thrown: unknown ): boolean {
	return (
		typeof thrown === 'object' &&
		thrown !== null &&
		'code' in thrown &&
		String( thrown.code ).startsWith( 'Z_' )
	);
}
