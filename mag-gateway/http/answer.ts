import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply } from 'fastify';

export const XML = 'text/xml; charset=utf-8';

/** Below it, compressing costs more than it saves. */
const WORTH_COMPRESSING = 1024;

const compress = promisify( gzip );

const takesGzip = ( accepted: string | undefined ): boolean =>
	( accepted ?? '' )
		.split( ',' )
		.some(
			( one ) =>
				/^(x-)?gzip$/.test( one.split( ';' )[ 0 ]?.trim() ?? '' ) &&
				! /;\s*q=0(\.0*)?\s*$/.test( one )
		);

/** Sends an answer, compressed when it is worth it and the caller can read it. */
export async function answerXml(
	reply: FastifyReply,
	xml: string,
	accepted: string | undefined
): Promise< FastifyReply > {
	reply.type( XML ).header( 'vary', 'accept-encoding' );
	if ( xml.length <= WORTH_COMPRESSING || ! takesGzip( accepted ) ) {
		return reply.send( xml );
	}
	return reply
		.header( 'content-encoding', 'gzip' )
		.send( await compress( xml, { level: 4 } ) );
}
