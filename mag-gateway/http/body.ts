import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { invalid } from '../errors.ts';

/** Bytes of one request, as sent and as inflated. */
export const BODY_LIMIT = 2 * 1024 * 1024;

const inflate = promisify( gunzip );

export const tooLarge = () =>
	invalid(
		'too_large',
		'request',
		`A request may have ${ BODY_LIMIT } bytes. Send less at a time.`
	);

const malformed = () =>
	invalid( 'xml_malformed', 'request', 'The request is no well-formed XML.' );

/** The request's text; a compressed one is inflated only as far as the limit allows. */
export async function requestText(
	body: unknown,
	encoding: string | undefined
): Promise< string > {
	const bytes = Buffer.isBuffer( body ) ? body : Buffer.alloc( 0 );
	const plain = await decoded( bytes, encoding?.trim().toLowerCase() ?? '' );
	try {
		return new TextDecoder( 'utf-8', { fatal: true } ).decode( plain );
	} catch {
		throw malformed();
	}
}

async function decoded( bytes: Buffer, encoding: string ): Promise< Buffer > {
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
		return await inflate( bytes, { maxOutputLength: BODY_LIMIT } );
	} catch ( error ) {
		const code =
			error instanceof Error && 'code' in error ? error.code : '';
		throw code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : malformed();
	}
}
