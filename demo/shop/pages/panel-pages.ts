import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { PanelAuth } from '../api/panel-auth.ts';
import { API_ROOT } from '../api/root.ts';
import type { ShopContext } from '../context.ts';
import { TIME_ZONE } from '../time-zone.ts';
import { html, scriptValue, type Markup } from './html.ts';
import { page } from './layout.ts';

const TYPES: Readonly< Record< string, string > > = {
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.map': 'application/json',
	'.json': 'application/json',
	'.woff2': 'font/woff2',
	'.svg': 'image/svg+xml',
};

/** Log-in and the page that carries the control panel, the same build as in the plugin. */
export function registerPanelPages(
	server: FastifyInstance,
	shop: ShopContext,
	auth: PanelAuth,
	directory: string
): void {
	server.get( '/login', async ( _request, reply ) =>
		sendHtml( reply, page( 'Logowanie', loginForm( false ) ) )
	);

	server.post( '/login', async ( request, reply ) => {
		const { user = '', password = '' } = request.body as {
			user?: string;
			password?: string;
		};
		const cookie = auth.logIn( { user, password } );
		return cookie === undefined
			? sendHtml(
					reply.status( 403 ),
					page( 'Logowanie', loginForm( true ) )
				)
			: reply.header( 'set-cookie', cookie ).redirect( '/panel', 303 );
	} );

	server.post( '/logout', async ( request, reply ) =>
		reply
			.header( 'set-cookie', auth.logOut( request.headers.cookie ) )
			.redirect( '/login', 303 )
	);

	server.get( '/panel', async ( request, reply ) => {
		const user = auth.userOf( request.headers.cookie );
		if ( ! user ) {
			return reply.redirect( '/login', 303 );
		}
		const files = await panelFiles( directory );
		if ( files === undefined ) {
			return sendHtml(
				reply.status( 503 ),
				page(
					'Panel nie jest zbudowany',
					html`<p>
						Uruchom <code>npm run build</code> i odśwież stronę.
					</p>`
				)
			);
		}
		return sendHtml(
			reply,
			panelPage( files, {
				apiRoot: `${ shop.siteUrl() }${ API_ROOT }`,
				nonce: auth.nonceOf( request.headers.cookie ),
				locale: 'pl_PL',
				currency: 'PLN',
				timezone: TIME_ZONE,
				can: {
					manage: user.may.includes( 'manage' ),
					view: user.may.includes( 'view' ),
				},
				adminUrl: `${ shop.siteUrl() }/panel`,
				productsUrl: `${ shop.siteUrl() }/`,
				ordersUrl: `${ shop.siteUrl() }/panel?path=/messages&objectType=order`,
				version: 'demo',
			} )
		);
	} );

	// A page that was open for long asks for a new token, as WordPress's client does.
	server.get( '/panel/token', async ( request, reply ) => {
		const { cookie } = request.headers;
		return auth.userOf( cookie )
			? reply
					.type( 'text/plain' )
					.header( 'cache-control', 'no-store' )
					.send( auth.nonceOf( cookie ) )
			: reply.status( 401 ).type( 'text/plain' ).send( '' );
	} );

	server.get( '/panel/assets/:file', async ( request, reply ) => {
		const { file } = request.params as { file: string };
		const type = TYPES[ path.extname( file ) ];
		const known = ( await panelFiles( directory ) )?.all.has( file );
		if ( ! type || ! known ) {
			return reply.callNotFound();
		}
		return reply
			.type( type )
			.send( await readFile( path.join( directory, file ) ) );
	} );
}

interface PanelFiles {
	readonly all: ReadonlySet< string >;
	readonly scripts: readonly string[];
	readonly styles: readonly string[];
}

/** Files of the built panel; undefined while nobody built it. */
async function panelFiles(
	directory: string
): Promise< PanelFiles | undefined > {
	const names = await readdir( directory ).catch( (): string[] => [] );
	if ( ! names.includes( 'panel.js' ) ) {
		return undefined;
	}
	return {
		all: new Set( names ),
		scripts: [ 'panel.js' ],
		styles: names.filter(
			( name ) => name.endsWith( '.css' ) && ! name.includes( '-rtl' )
		),
	};
}

function panelPage( files: PanelFiles, boot: object ): string {
	return html`<!doctype html>
		<html lang="pl">
			<head>
				<meta charset="utf-8" />
				<meta
					name="viewport"
					content="width=device-width, initial-scale=1"
				/>
				<title>Panel kontrolny integracji – sklep pokazowy</title>
				${ files.styles.map( ( file ) => html`<link rel="stylesheet" href="/panel/assets/${ file }" />` ) }
			</head>
			<body>
				<div id="wapro-mag-panel"></div>
				<script>
					window.waproMagPanel = ${ scriptValue( boot ) };
				</script>
				${ files.scripts.map( ( file ) => html`<script src="/panel/assets/${ file }"></script>` ) }
			</body>
		</html>`.markup;
}

function loginForm( wrong: boolean ): Markup {
	return html`${ wrong ? html`<p class="error" role="alert">Nazwa użytkownika albo hasło jest nieprawidłowe.</p>` : [] }
		<form method="post" action="/login">
			<label
				>Nazwa użytkownika
				<input name="user" autocomplete="username" required
			/></label>
			<label
				>Hasło
				<input
					name="password"
					type="password"
					autocomplete="current-password"
					required
			/></label>
			<button>Zaloguj się</button>
		</form>`;
}

function sendHtml( reply: FastifyReply, content: string ): FastifyReply {
	return reply
		.type( 'text/html' )
		.header( 'cache-control', 'no-store' )
		.send( content );
}
