import { freePort } from '../../tests/harness/ports.ts';
import { startRealShop, type RealShop } from '../../tests/harness/real-shop.ts';
import { WordPressVisitor } from '../story/wordpress-visitor.ts';
import { callPanel } from './embedded-shop.ts';
import { randomBytes } from 'node:crypto';
import { agreed, type DemoShop } from './shop.ts';
import { readSurfaces, tellsOf, unescape } from './surfaces.ts';

/** A WordPress with WooCommerce and the plugin. `publicUrl`: reached through somebody else's address. */
export async function wordPressDemoShop( options: {
	publicUrl?: string;
} ): Promise< { shop: DemoShop; innerUrl: string } > {
	const port = await freePort();
	const running = await startRealShop( { ...options, port } );
	return {
		shop: demoShop( running ),
		innerUrl: `http://127.0.0.1:${ port }`,
	};
}

interface AdminProduct {
	readonly id: number;
	readonly permalink: string;
	readonly slug: string;
}

interface StoreProduct {
	readonly id: number;
	readonly sku: string;
	readonly prices: {
		readonly price: string;
		readonly currency_minor_unit: number;
	};
	readonly add_to_cart: { readonly maximum: number };
	readonly is_in_stock: boolean;
	readonly description: string;
	readonly categories: readonly { readonly name: string }[];
	readonly images: readonly { readonly src: string }[];
}

function demoShop( running: RealShop ): DemoShop {
	const { url } = running;
	const guest = () => new WordPressVisitor( url );
	let admin: Promise< WordPressVisitor > | undefined;
	const asAdmin = () => {
		admin ??= WordPressVisitor.loggedIn( url, running.admin );
		return admin;
	};
	const get = ( path: string ) => guest().fetch( path );
	const search = async ( index: string ) =>
		(
			await guest().rest< StoreProduct[] >(
				`wc/store/v1/products?sku=${ encodeURIComponent( index ) }`
			)
		).body;

	/** Where the product is, by the admin's own list: a guest may have kept any of these addresses. */
	const adminProduct = async ( index: string ) => {
		const { body } = await (
			await asAdmin()
		).rest< AdminProduct[] >(
			`wc/v3/products?status=any&sku=${ encodeURIComponent( index ) }`
		);
		return body[ 0 ];
	};

	const wanted = async ( lines: Parameters< DemoShop[ 'buy' ] >[ 0 ] ) => {
		return Promise.all(
			lines.map( async ( { index, quantity } ) => {
				const product = ( await search( index ) )[ 0 ];
				if ( ! product ) {
					throw new Error( `${ index } is not on sale.` );
				}
				return { productId: product.id, quantity };
			} )
		);
	};

	return {
		kind: 'wordpress',
		url,
		panelUrl: `${ url }/wp-admin/admin.php?page=wapro-mag`,
		logins: [
			{ role: 'administrator', ...running.admin },
			{ role: 'kierownik sklepu / shop manager', ...running.manager },
			{ role: 'klient / customer', ...running.customer },
		],
		panel: async ( route, data, id ) =>
			callPanel(
				url,
				( await asAdmin() ).restHeaders(),
				route,
				data,
				id
			),
		surfacesOf: async ( { index, name } ) => {
			const product = await adminProduct( index );
			const words = [ index, name ];
			const id = product?.id ?? 0;
			const answersFor = async ( path: string ) =>
				( await guest().rest( path ) ).status === 200;
			const listHolds = async ( path: string ) => {
				const { body } = await guest().rest< { id: number }[] >( path );
				return (
					Array.isArray( body ) &&
					body.some( ( one ) => one.id === id )
				);
			};
			return readSurfaces( {
				list: () => tellsOf( get( '/shop/' ), words ),
				search: async () => {
					const found = await get(
						`/?s=${ encodeURIComponent( name ) }&post_type=product`
					);
					// A single hit leads straight to the product.
					return product?.slug !== undefined && found.status === 302
						? ( found.headers.get( 'location' ) ?? '' ).includes(
								`/product/${ product.slug }/`
							)
						: // The page repeats what was searched for, so its words prove nothing.
							tellsOf( found, [
								`post-${ id } `,
								`data-product_id="${ id }"`,
							] );
				},
				'direct address': async () => {
					const seen = await Promise.all( [
						tellsOf(
							get( `/?post_type=product&p=${ id }` ),
							words
						),
						tellsOf( get( `/?p=${ id }` ), words ),
						...( product?.slug
							? [
									tellsOf(
										get( `/product/${ product.slug }/` ),
										words
									),
								]
							: [] ),
					] );
					return seen.some( Boolean );
				},
				'wp/v2': async () =>
					( await answersFor( `wp/v2/product/${ id }` ) ) ||
					( await listHolds( 'wp/v2/product?per_page=100' ) ) ||
					( await listHolds(
						`wp/v2/search?search=${ encodeURIComponent( name ) }`
					) ),
				'Store API': async () =>
					( await answersFor( `wc/store/v1/products/${ id }` ) ) ||
					( await listHolds(
						'wc/store/v1/products?per_page=100'
					) ) ||
					( await search( index ) ).length > 0,
				feed: () => tellsOf( get( '/feed/?post_type=product' ), words ),
				sitemap: () =>
					tellsOf(
						get( '/wp-sitemap-posts-product-1.xml' ),
						product?.slug
							? [ `/product/${ product.slug }/` ]
							: words
					),
			} );
		},
		temporaryCategory: async () => {
			const { body: terms } = await (
				await asAdmin()
			).rest< { id: number; name: string; slug: string }[] >(
				'wc/v3/products/categories?per_page=100'
			);
			const id = Number(
				await running.php(
					"echo get_option( 'wapro_mag_temporary_category' );"
				)
			);
			const term = terms.find( ( one ) => one.id === id );
			if ( ! term ) {
				throw new Error( 'The shop has no temporary category.' );
			}
			const words = [ term.slug, term.name ];
			const listHolds = async ( path: string ) => {
				const { body } = await guest().rest< { id: number }[] >( path );
				return (
					Array.isArray( body ) &&
					body.some( ( one ) => one.id === id )
				);
			};
			return readSurfaces( {
				list: () => tellsOf( get( '/shop/' ), words ),
				'direct address': async () =>
					( await get( `/product-category/${ term.slug }/` ) )
						.status === 200,
				feed: async () =>
					( await get( `/product-category/${ term.slug }/feed/` ) )
						.status === 200,
				'wp/v2': () =>
					listHolds(
						'wp/v2/product_cat?per_page=100&hide_empty=false'
					),
				'Store API': () =>
					listHolds( 'wc/store/v1/products/categories?per_page=100' ),
				sitemap: () =>
					tellsOf(
						get( '/wp-sitemap-taxonomies-product_cat-1.xml' ),
						words
					),
			} );
		},
		publicProduct: async ( index ) => {
			const product = ( await search( index ) ).find(
				( { sku } ) => sku === index
			);
			if ( ! product ) {
				return undefined;
			}
			const { price, currency_minor_unit: places } = product.prices;
			return {
				id: product.id,
				price: ( Number( price ) / 10 ** places ).toFixed( 2 ),
				// The most that a basket takes is what is in stock.
				stock: product.is_in_stock ? product.add_to_cart.maximum : 0,
				description: unescape(
					product.description.replace( /<[^>]*>/g, '' )
				),
				categories: product.categories.map( ( { name } ) =>
					unescape( name )
				),
				photos: product.images.map( ( { src } ) => src ),
			};
		},
		signUp: async ( { email, name, nip } ) => {
			await running.php(
				`$id = wc_create_new_customer( '${ email }', '', wp_generate_password(), [ 'display_name' => '${ name }' ] );
				update_user_meta( $id, 'billing_nip', '${ nip }' );`
			);
		},
		addProduct: async ( { name, price, sku } ) => {
			const { id } = await asked< { id: number } >(
				await asAdmin(),
				'wc/v3/products',
				{
					method: 'POST',
					body: JSON.stringify( { name, sku, regular_price: price } ),
				}
			);
			return id;
		},
		setPhoto: async ( productId, { content, name } ) => {
			const visitor = await asAdmin();
			const { id } = await asked< { id: number } >(
				visitor,
				'wp/v2/media',
				{
					method: 'POST',
					headers: {
						'content-type': 'image/png',
						'content-disposition': `attachment; filename="${ name }"`,
					},
					body: new Uint8Array( content ),
				}
			);
			await asked( visitor, `wc/v3/products/${ productId }`, {
				method: 'PUT',
				body: JSON.stringify( { images: [ { id } ] } ),
			} );
		},
		buy: async ( lines, email ) => {
			const { id, key } = await guest().checkOut(
				await wanted( lines ),
				email
			);
			return { orderId: id, key, email };
		},
		person: async ( email ) => {
			const password = randomBytes( 12 ).toString( 'base64url' );
			// As the link of the invitation does.
			await running.php(
				`reset_password( get_user_by( 'email', '${ email }' ), '${ password }' );`
			);
			const login = {
				role: 'osoba z firmy / company user',
				user: email,
				password,
			};
			const visitor = await WordPressVisitor.loggedIn( url, login );
			return {
				login,
				async buy( lines ) {
					const { id, key } = await visitor.checkOut(
						await wanted( lines ),
						email
					);
					return { orderId: id, key, email };
				},
				async sees( orderId ) {
					const view = `/my-account/view-order/${ orderId }/`;
					const list = await (
						await visitor.fetch( '/my-account/orders/' )
					).text();
					const page = await ( await visitor.fetch( view ) ).text();
					return agreed(
						list.includes( view ),
						page.includes( 'woocommerce-order-details' )
					);
				},
				invoices: async () =>
					unescape(
						await (
							await visitor.fetch( '/my-account/wapro-invoices/' )
						).text()
					),
			};
		},
		mailsTo: async ( email ) =>
			( await running.mails() )
				.filter( ( { to } ) => [ to ].flat().includes( email ) )
				.map( ( { message } ) => message ),
		cancel: async ( { orderId } ) => {
			await (
				await asAdmin()
			).rest( `wc/v3/orders/${ orderId }`, {
				method: 'PUT',
				body: JSON.stringify( { status: 'cancelled' } ),
			} );
		},
		buyersPage: async ( { orderId, key, email } ) => {
			const visitor = guest();
			const path = `/checkout/order-received/${ orderId }/?key=${ key }`;
			const page = await ( await visitor.fetch( path ) ).text();
			return unescape(
				page.includes( email ) || page.includes( String( orderId ) )
					? page
					: ''
			);
		},
		adminsPage: async ( orderId ) => {
			const visitor = await asAdmin();
			const response = await visitor.fetch(
				`/wp-admin/admin.php?page=wc-orders&action=edit&id=${ orderId }`
			);
			return unescape( await response.text() );
		},
		close: () => running.close(),
	};
}

async function asked< Body >(
	visitor: WordPressVisitor,
	path: string,
	init: RequestInit
): Promise< Body > {
	const { status, body } = await visitor.rest< Body >( path, init );
	if ( status >= 300 ) {
		throw new Error( `${ path }: ${ status } ${ JSON.stringify( body ) }` );
	}
	return body;
}
