import type { IncomingMessage } from 'node:http';
import fastify, { LogController } from 'fastify';
import type {
	FastifyBaseLogger,
	FastifyInstance,
	FastifyRequest,
} from 'fastify';
import { faultXml } from '../contract/faults.ts';
import type { SoapService } from '../contract/soap-service.ts';
import { wsdlFor } from '../contract/vocabulary.ts';
import { ContractFault, denied } from '../errors.ts';
import { basicAuth } from './basic-auth.ts';
import type { Credentials } from './basic-auth.ts';
import { answerXml, XML } from './answer.ts';
import {
	limitedBody,
	limitFor,
	PHOTO_LIMIT,
	requestText,
	tooLarge,
} from './body.ts';

export const SOAP_PATH = '/wapro-mag';

/** How the gateway plays a WAPRO that is away: `refuse` answers 503, `drop` cuts the connection. */
export type Absence = '' | 'refuse' | 'drop';

export interface AppOptions {
	readonly service: SoapService;
	readonly credentials: Credentials;
	readonly absence: () => Promise< Absence >;
	/** Address under which callers reach the gateway, when a proxy stands before it. */
	readonly publicUrl?: string | undefined;
	readonly version: string;
	readonly logger?: { readonly level: string } | false;
}

function statusOf( error: unknown ): number {
	if ( ! ( error instanceof ContractFault ) ) {
		return 500;
	}
	const byCode: Readonly< Record< string, number > > = {
		too_large: 413,
		encoding_unsupported: 415,
	};
	return error.fault === 'Denied'
		? 401
		: ( byCode[ String( error.detail.code ) ] ?? 500 );
}

/** Fastify's own errors as faults of the contract. */
function asFault( error: unknown ): unknown {
	const code = error instanceof Error && 'code' in error ? error.code : '';
	return code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? tooLarge() : error;
}

export function createApp( options: AppOptions ): FastifyInstance {
	const app = fastify( {
		logger: options.logger
			? { level: options.logger.level, stream: process.stderr }
			: false,
		logController: new LogController( { disableRequestLogging: true } ),
		bodyLimit: PHOTO_LIMIT,
		requestTimeout: 30_000,
		connectionTimeout: 60_000,
		forceCloseConnections: true,
	} );
	app.removeAllContentTypeParsers();
	app.addContentTypeParser(
		'*',
		async ( { headers }: FastifyRequest, payload: IncomingMessage ) =>
			limitedBody(
				payload,
				headers[ 'content-length' ],
				limitFor( headers.soapaction )
			)
	);
	const known = basicAuth( options.credentials );

	app.addHook( 'onRequest', async ( request, reply ) => {
		const absence = await options.absence();
		if ( absence === 'drop' ) {
			reply.hijack();
			request.raw.socket.destroy();
		} else if ( absence === 'refuse' ) {
			return reply
				.code( 503 )
				.header( 'connection', 'close' )
				.type( 'text/plain; charset=utf-8' )
				.send( 'WAPRO Mag is away.\n' );
		}
		return undefined;
	} );

	app.get( '/health', async () => ( {
		status: 'ok',
		version: options.version,
	} ) );

	app.get( SOAP_PATH, async ( request, reply ) => {
		if ( ! /\?wsdl/i.test( request.url ) ) {
			return reply.code( 405 ).header( 'allow', 'POST' ).send();
		}
		return reply
			.type( XML )
			.send( wsdlFor( addressOf( request, options.publicUrl ) ) );
	} );

	app.post(
		SOAP_PATH,
		{
			// Before a byte of the body is read.
			onRequest: async ( request ) => {
				if ( ! known( request.headers.authorization ) ) {
					throw denied( 'The user name or the password is wrong.' );
				}
			},
		},
		async ( request, reply ) => {
			const started = performance.now();
			const { headers } = request;
			const { operation, xml } = await options.service.answer(
				await requestText(
					request.body,
					headers[ 'content-encoding' ],
					limitFor( headers.soapaction )
				)
			);
			request.log.info(
				{ operation, ms: Math.round( performance.now() - started ) },
				'answered'
			);
			return answerXml( reply, xml, headers[ 'accept-encoding' ] );
		}
	);

	app.setErrorHandler( ( raw, request, reply ) => {
		const error = asFault( raw );
		logFailure( request.log, error );
		const status = statusOf( error );
		if ( status === 401 ) {
			reply.header( 'www-authenticate', 'Basic realm="WAPRO Mag"' );
		}
		return reply.code( status ).type( XML ).send( faultXml( error ) );
	} );

	return app;
}

function addressOf(
	request: FastifyRequest,
	publicUrl: string | undefined
): string {
	if ( publicUrl !== undefined ) {
		return `${ publicUrl.replace( /\/$/, '' ) }${ SOAP_PATH }`;
	}
	const host = /^[A-Za-z0-9.[\]:-]{1,255}$/.test( request.host )
		? request.host
		: 'localhost';
	return `${ request.protocol }://${ host }${ SOAP_PATH }`;
}

function logFailure( log: FastifyBaseLogger, error: unknown ): void {
	if ( error instanceof ContractFault ) {
		const { code, field } = error.detail;
		log.warn( { fault: error.fault, code, field }, 'refused' );
	} else {
		log.error( { err: error }, 'failed' );
	}
}
