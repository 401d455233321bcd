import { createServer as createHttpServer } from 'node:http';
import fastify, { type FastifyInstance } from 'fastify';
import { obeyMethodOverride } from './api/method-override.ts';
import type { PanelAuth } from './api/panel-auth.ts';
import { registerShopApi, sendProblem } from './api/register.ts';
import { WorkerAuth } from './api/worker-auth.ts';
import type { Bell } from './bell.ts';
import type { ShopContext } from './context.ts';
import { registerBuyerPages } from './pages/buyer-pages.ts';
import { page } from './pages/layout.ts';
import { html } from './pages/html.ts';
import { registerOrderPages } from './pages/order-pages.ts';
import { registerPanelPages } from './pages/panel-pages.ts';
import { registerPublicData } from './pages/public-data.ts';
import { registerStorefront } from './pages/storefront.ts';

const FORM_LIMIT = 64 * 1024;
/** As Fastify's own servers: longer than any client keeps a connection that it does not use. */
const KEEP_ALIVE_MS = 72_000;

export function createServer( parts: {
	shop: ShopContext;
	bell: Bell;
	panelAuth: PanelAuth;
	panelDirectory: string;
} ): FastifyInstance {
	const { shop, bell, panelAuth } = parts;
	const server = fastify( {
		logger: { level: 'error' },
		forceCloseConnections: true,
		serverFactory: ( handler ) =>
			createHttpServer(
				{ keepAliveTimeout: KEEP_ALIVE_MS },
				( request, response ) => {
					obeyMethodOverride( request );
					handler( request, response );
				}
			),
	} );
	server.setErrorHandler( sendProblem );
	server.setNotFoundHandler( ( request, reply ) =>
		request.url.startsWith( '/wp-json/' )
			? reply.status( 404 ).send( {
					code: 'rest_no_route',
					message: 'Nie ma takiej drogi.',
					data: { status: 404 },
				} )
			: reply
					.status( 404 )
					.type( 'text/html' )
					.send(
						page(
							'Nie ma takiej strony',
							html`<p><a href="/">Wróć do produktów</a></p>`
						)
					)
	);
	server.addContentTypeParser(
		'application/x-www-form-urlencoded',
		{ parseAs: 'string', bodyLimit: FORM_LIMIT },
		( _request, body, done ) =>
			done(
				null,
				Object.fromEntries( new URLSearchParams( String( body ) ) )
			)
	);
	registerShopApi( server, {
		shop,
		panelAuth,
		workerAuth: new WorkerAuth( shop ),
		bellUrl: () => shop.siteUrl() + bell.path,
	} );
	bell.register( server );
	registerStorefront( server, shop );
	registerPublicData( server, shop );
	registerOrderPages( server, shop );
	registerBuyerPages( server, shop );
	registerPanelPages( server, shop, panelAuth, parts.panelDirectory );
	return server;
}
