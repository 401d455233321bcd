import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { invalid } from '../errors.ts';

/** Bytes of one request, as sent and as inflated. */
export const BODY_LIMIT = 2 * 1024 * 1024;

/** A photo of 20 MB in base64, and the envelope around it. */
export const PHOTO_LIMIT = 28 * 1024 * 1024;

/** A caller that sends a photo says so before the first byte; what it sends then is checked against it. */
const SENDS_PHOTO = /\/PutPhoto"?$/;

export const limitFor = ( soapAction: unknown ): number =>
	SENDS_PHOTO.test( String( soapAction ) ) ? PHOTO_LIMIT : BODY_LIMIT;

const inflate = promisify( gunzip );

export const tooLarge = ( limit = BODY_LIMIT ) =>
	invalid(
		'too_large',
		'request',
		`A request may have ${ limit } bytes. Send less at a time.`
	);

/** Of a request that is too large, so much more is read and thrown away: a caller that is still sending hears no answer. */
const THROWN_AWAY = 32 * 1024 * 1024;

/** Keeps a body no further than its limit. */
export async function limitedBody(
	stream: Readable,
	announced: string | undefined,
	limit: number
): Promise< Buffer > {
	const parts: Buffer[] = [];
	let length = 0;
	if ( Number( announced ?? 0 ) <= limit + THROWN_AWAY ) {
		for await ( const part of stream.iterator( {
			destroyOnReturn: false,
		} ) ) {
			length += part.length;
			if ( length <= limit ) {
				parts.push( part );
			} else if ( length > limit + THROWN_AWAY ) {
				break;
			}
		}
	}
	if ( length > limit || Number( announced ?? 0 ) > limit ) {
		stream.resume();
		throw tooLarge( limit );
	}
	return Buffer.concat( parts );
}

const malformed = () =>
	invalid( 'xml_malformed', 'request', 'The request is no well-formed XML.' );

/** The request's text; a compressed one is inflated only as far as the limit allows. */
export async function requestText(
	body: unknown,
	encoding: string | undefined,
	limit = BODY_LIMIT
): Promise< string > {
	const bytes = Buffer.isBuffer( body ) ? body : Buffer.alloc( 0 );
	const plain = await decoded(
		bytes,
		encoding?.trim().toLowerCase() ?? '',
		limit
	);
	try {
		return new TextDecoder( 'utf-8', { fatal: true } ).decode( plain );
	} catch {
		throw malformed();
	}
}

async function decoded(
	bytes: Buffer,
	encoding: string,
	limit: number
): Promise< Buffer > {
	if ( encoding === '' || encoding === 'identity' ) {
		return bytes;
	}
	if ( encoding !== 'gzip' ) {
		throw invalid(
			'encoding_unsupported',
			'request',
			'Compressed requests are taken as gzip only.'
		);
	}
	try {
		return await inflate( bytes, { maxOutputLength: limit } );
	} catch ( error ) {
		const code =
			error instanceof Error && 'code' in error ? error.code : '';
		throw code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge( limit ) : malformed();
	}
}
