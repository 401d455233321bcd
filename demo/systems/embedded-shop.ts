import { startEmbeddedShop, type EmbeddedShop } from '../shop/main.ts';
import {
	agreed,
	type DemoShop,
	type PublicProduct,
	type Receipt,
} from './shop.ts';
import { readSurfaces, tellsOf, unescape } from './surfaces.ts';

const NAMESPACE = '/wp-json/wc-wapro-mag/v1/';

/** The embedded shop on a database of its own. `publicUrl`: reached through somebody else's address. */
export async function embeddedDemoShop( options: {
	database: string;
	shopId: string;
	publicUrl?: string;
	port?: number;
} ): Promise< { shop: DemoShop; innerUrl: string } > {
	const { publicUrl, ...rest } = options;
	const running = await startEmbeddedShop( {
		...rest,
		...( publicUrl === undefined ? {} : { siteUrl: publicUrl } ),
	} );
	return {
		shop: demoShop( running, publicUrl ?? running.url ),
		innerUrl: running.url,
	};
}

interface CatalogueRow extends PublicProduct {
	readonly sku: string;
	readonly url: string;
}

function demoShop( running: EmbeddedShop, url: string ): DemoShop {
	const get = ( path: string ) => fetch( url + path, { redirect: 'manual' } );
	const catalogue = async ( search = '' ) =>
		( await (
			await get(
				`/catalogue.json?search=${ encodeURIComponent( search ) }`
			)
		).json() ) as CatalogueRow[];
	const session = panelSession( url, running.admin );
	const panel = async < Body >(
		route: string,
		data?: unknown,
		id?: number
	) => {
		const { cookie, nonce } = await session();
		return callPanel< Body >(
			url,
			{ cookie, 'x-wp-nonce': nonce },
			route,
			data,
			id
		);
	};

	async function buy(
		lines: Parameters< DemoShop[ 'buy' ] >[ 0 ],
		email: string,
		headers: Record< string, string > = {}
	): Promise< Receipt > {
		const products = await catalogue();
		const form = new URLSearchParams( {
			name: 'Anna Nowak',
			email,
			street: 'Prosta 1',
			postcode: '00-001',
			city: 'Warszawa',
		} );
		for ( const { index, quantity } of lines ) {
			const product = products.find( ( { sku } ) => sku === index );
			if ( ! product ) {
				throw new Error( `${ index } is not on sale.` );
			}
			form.set( `q${ product.id }`, String( quantity ) );
		}
		const response = await fetch( `${ url }/order`, {
			method: 'POST',
			headers,
			body: form,
			redirect: 'manual',
		} );
		const receipt = /^\/order\/([0-9]+)\?key=(.+)$/.exec(
			response.headers.get( 'location' ) ?? ''
		);
		if ( ! receipt ) {
			throw new Error(
				`The order was not taken: ${ await response.text() }`
			);
		}
		return {
			orderId: Number( receipt[ 1 ] ),
			key: receipt[ 2 ] ?? '',
			email,
		};
	}

	return {
		kind: 'embedded',
		url,
		panelUrl: `${ url }/panel`,
		logins: [
			{ role: 'administrator', ...running.admin },
			{ role: 'podgląd / view only', ...running.viewer },
		],
		panel,
		surfacesOf: async ( { index, name } ) => {
			const words = [ index, name ];
			const address = await productAddress( running, index );
			return readSurfaces( {
				list: () => tellsOf( get( '/' ), words ),
				search: async () =>
					tellsOf(
						get(
							`/catalogue.json?search=${ encodeURIComponent( index ) }`
						),
						words
					),
				'direct address': () =>
					address === undefined
						? null
						: tellsOf( get( address ), words ),
				categories: async () => {
					const categories = ( await (
						await get( '/categories.json' )
					).json() ) as { slug: string }[];
					const seen = await Promise.all(
						categories.map( ( { slug } ) =>
							tellsOf(
								get( `/product-category/${ slug }` ),
								words
							)
						)
					);
					return seen.some( Boolean );
				},
				'wp/v2': () => null,
				'Store API': () => null,
				feed: () => tellsOf( get( '/feed' ), words ),
				sitemap: () =>
					tellsOf(
						get( '/sitemap.xml' ),
						address === undefined ? words : [ ...words, address ]
					),
			} );
		},
		temporaryCategory: () => {
			const words = [ 'kategoria-tymczasowa', 'Kategoria tymczasowa' ];
			return readSurfaces( {
				list: () => tellsOf( get( '/' ), words ),
				'direct address': async () =>
					( await get( '/product-category/kategoria-tymczasowa' ) )
						.status === 200,
				categories: () => tellsOf( get( '/categories.json' ), words ),
				sitemap: () => tellsOf( get( '/sitemap.xml' ), words ),
				'wp/v2': () => null,
				'Store API': () => null,
			} );
		},
		publicProduct: async ( index ) =>
			( await catalogue( index ) ).find( ( { sku } ) => sku === index ),
		addProduct: async ( { name, price, sku } ) =>
			running.addOwnProduct( name, price, { sku } ),
		setPhoto: async ( productId, { content } ) =>
			running.setPhoto( productId, content, 'image/png' ),
		signUp: async ( account ) => {
			running.signUp( account );
		},
		buy: ( lines, email ) => buy( lines, email ),
		person: async ( email ) => {
			const password = running.passwordOf( email );
			if ( password === undefined ) {
				throw new Error( `${ email } has no account.` );
			}
			const headers = {
				authorization: `Basic ${ Buffer.from( `${ email }:${ password }` ).toString( 'base64' ) }`,
			};
			return {
				login: {
					role: 'osoba z firmy / company user',
					user: email,
					password,
				},
				buy: ( lines ) => buy( lines, email, headers ),
				async sees( orderId ) {
					const list = await fetch( `${ url }/my/orders.json`, {
						headers,
					} );
					const listed = (
						( await list.json() ) as { id: number }[]
					 ).some( ( { id } ) => id === orderId );
					const page = await fetch(
						`${ url }/my/orders/${ orderId }.json`,
						{ headers }
					);
					return agreed( listed, page.status === 200 );
				},
				invoices: async () => null,
			};
		},
		mailsTo: () => Promise.resolve( [] ),
		cancel: async ( { orderId, key } ) => {
			await fetch( `${ url }/order/${ orderId }/cancel`, {
				method: 'POST',
				body: new URLSearchParams( { key } ),
				redirect: 'manual',
			} );
		},
		buyersPage: async ( { orderId, key } ) =>
			unescape(
				await ( await get( `/order/${ orderId }?key=${ key }` ) ).text()
			),
		adminsPage: async ( objectId ) =>
			JSON.stringify(
				await panel( 'GET history', { objectType: 'order', objectId } )
			),
		close: () => running.close(),
	};
}

/** Where the product would be found by who guesses or kept its address; from the shop's own table. */
async function productAddress(
	{ db }: EmbeddedShop,
	sku: string
): Promise< string | undefined > {
	const row = db.get< { slug: string } >(
		'SELECT slug FROM products WHERE sku = :sku',
		{ sku }
	);
	return row && `/product/${ row.slug }`;
}

/** Headers of the admin, who logs in at the first call. */
export function panelSession(
	url: string,
	login: { user: string; password: string }
) {
	let session: Promise< { cookie: string; nonce: string } > | undefined;
	return () => {
		session ??= logIn();
		return session;
	};

	async function logIn() {
		const { user, password } = login;
		const response = await fetch( `${ url }/login`, {
			method: 'POST',
			body: new URLSearchParams( { user, password } ),
			redirect: 'manual',
		} );
		const cookie =
			response.headers.get( 'set-cookie' )?.split( ';' )[ 0 ] ?? '';
		const token = await fetch( `${ url }/panel/token`, {
			headers: { cookie },
		} );
		return { cookie, nonce: await token.text() };
	}
}

/** One call of the panel's API; a refusal is an error that carries the shop's sentence. */
export async function callPanel< Body >(
	url: string,
	headers: Readonly< Record< string, string > >,
	route: string,
	data?: unknown,
	id?: number
): Promise< Body > {
	const [ method = 'GET', path = '' ] = route.split( ' ' );
	const address = new URL(
		url + NAMESPACE + path.replace( '{id}', String( id ?? '' ) )
	);
	if ( method === 'GET' ) {
		for ( const [ name, value ] of Object.entries( data ?? {} ) ) {
			address.searchParams.set( name, String( value ) );
		}
	}
	const response = await fetch( address, {
		method,
		headers: { ...headers, 'content-type': 'application/json' },
		...( method === 'GET' ? {} : { body: JSON.stringify( data ?? {} ) } ),
	} );
	const body = ( await response.json() ) as Body & { message?: string };
	if ( ! response.ok ) {
		throw new Error(
			`${ route }: ${ response.status } ${ body.message ?? '' }`
		);
	}
	return body;
}
