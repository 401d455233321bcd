import type { FastifyInstance, FastifyRequest } from 'fastify';
import { routes } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { uploadDocument } from '../documents/upload.ts';
import { photoFile } from '../photos/outbound.ts';
import { uploadPhoto } from '../photos/inbound.ts';
import { Problem } from '../problem.ts';
import { catalogueSettings } from '../settings/catalogue.ts';
import { NAMESPACE } from './root.ts';
import type { Route } from './schemas.ts';

/** Largest file that any setting lets through. */
const MOST_BYTES = 20 * 1024 * 1024;

const PREFIX = 'photos/';
const DOCUMENT = 'documents/{hash}';

/** Routes whose body or answer is a file instead of JSON. */
export function isFileRoute( { path }: Route ): boolean {
	return path.startsWith( PREFIX ) || path === DOCUMENT;
}

type Permit = ( route: Route, request: FastifyRequest ) => unknown;

export function registerFiles(
	server: FastifyInstance,
	shop: ShopContext,
	permit: Permit
): void {
	server.addContentTypeParser(
		/^(image\/|application\/(octet-stream|pdf))/,
		{ parseAs: 'buffer', bodyLimit: MOST_BYTES },
		( _request, body, done ) => done( null, body )
	);
	for ( const route of routes.filter( isFileRoute ) ) {
		const guard = {
			onRequest: async ( request: FastifyRequest ) => {
				permit( route, request );
			},
		};
		if ( route.method === 'POST' ) {
			server.post< { Params: { hash: string } } >(
				`${ NAMESPACE }${ route.path.replace( '{hash}', ':hash(^[0-9a-f]{64}$)' ) }`,
				{ ...guard, bodyLimit: MOST_BYTES },
				async ( { params, body }, reply ) =>
					reply
						.header( 'cache-control', 'no-store' )
						.send(
							route.path === DOCUMENT
								? uploadDocument( shop, params.hash, body )
								: uploadPhoto(
										shop,
										params.hash,
										checkedFile( shop, body )
									)
						)
			);
		} else {
			server.get< { Params: { id: string } } >(
				`${ NAMESPACE }${ PREFIX }:id(^[0-9]{1,15}$)`,
				guard,
				async ( { params }, reply ) => {
					const file = photoFile( shop, Number( params.id ) );
					return reply
						.header( 'cache-control', 'no-store' )
						.type( file.type )
						.send( Buffer.from( file.content ) );
				}
			);
		}
	}
}

function checkedFile( shop: ShopContext, body: unknown ): Buffer {
	if ( ! Buffer.isBuffer( body ) || body.length === 0 ) {
		throw new Problem(
			'photo_broken',
			'Treścią ma być plik zdjęcia.',
			422,
			'body'
		);
	}
	const most = catalogueSettings( shop ).photoMaxMegabytes * 1024 * 1024;
	if ( body.length > most ) {
		throw new Problem(
			'photo_too_large',
			`Zdjęcie ma ponad ${ most / 1024 / 1024 } MB. Zmniejsz je w WAPRO albo podnieś granicę w ustawieniach.`,
			413,
			'body'
		);
	}
	return body;
}
