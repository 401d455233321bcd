import {
	STAFF_EMAIL,
	startEmbeddedShop,
	type EmbeddedShop,
} from '../../../demo/shop/main.ts';
import { anonymous, apiClient, signedBy, type Credentials } from './client.ts';
import type { ShopStarter, ShopUnderTest } from './shop-under-test.ts';

/** A new embedded shop in memory for each case. */
export const embeddedStarter: ShopStarter = {
	start: async () => {
		const shop = await startEmbeddedShop( {
			database: ':memory:',
			shopId: 'sklep',
		} );
		return underTest( shop );
	},
	end: async () => {},
};

function underTest( shop: EmbeddedShop ): ShopUnderTest {
	const { url, db } = shop;
	return {
		name: 'embedded',
		url,
		workerKey: shop.workerKey,
		worker: apiClient( url, signedBy( shop.workerKey ) ),
		admin: apiClient( url, loggedIn( url, shop.admin ) ),
		viewer: apiClient( url, loggedIn( url, shop.viewer ) ),
		customer: undefined,
		guest: apiClient( url, anonymous ),
		addOwnProduct: async ( name, price, sku ) =>
			shop.addOwnProduct( name, price, sku === undefined ? {} : { sku } ),
		tamperPrice: async ( id, price ) => {
			db.run( 'UPDATE products SET price = :price WHERE id = :id', {
				id,
				price,
			} );
		},
		addCategory: async ( name ) =>
			db.run(
				'INSERT INTO categories ( name, slug ) VALUES ( :name, :slug )',
				{ name, slug: name.toLowerCase() }
			).id,
		staffEmail: STAFF_EMAIL,
		signUp: async ( { email, nip } ) =>
			shop.signUp( { email, name: email, nip: nip ?? null } ),
		placeOrder: ( { lines, email } ) =>
			placeOrder( url, {
				name: 'Anna Nowak',
				email,
				street: 'Prosta 1',
				postcode: '00-001',
				city: 'Warszawa',
				...Object.fromEntries(
					lines.map( ( line ) => [
						`q${ line.productId }`,
						String( line.quantity ),
					] )
				),
			} ),
		cancelOrder: async ( id ) => shop.cancelOrder( id ),
		moveOrder: async ( id, status ) => shop.moveOrder( id, status ),
		changeQuantity: async ( id, quantity ) =>
			shop.changeQuantity( id, quantity ),
		readProduct: async ( id ) => {
			const product = db.get< {
				status: string;
				name: string;
				sku: string | null;
				price: string | null;
				sale_price: string | null;
				stock: number | null;
				tax_class: string;
			} >( 'SELECT * FROM products WHERE id = :id', { id } );
			const categories = db.all< { id: number; slug: string } >(
				'SELECT categories.id, slug FROM product_categories JOIN categories ON category_id = categories.id WHERE product_id = :id',
				{ id }
			);
			return product
				? {
						status: product.status,
						name: product.name,
						sku: product.sku,
						price: product.price,
						salePrice: product.sale_price,
						photos:
							db.get< { n: number } >(
								'SELECT COUNT(*) AS n FROM product_photos WHERE product_id = :id',
								{ id }
							)?.n ?? 0,
						stock: product.stock,
						taxClass: product.tax_class,
						temporary: categories.some(
							( { slug } ) => slug === 'kategoria-tymczasowa'
						),
						categories: categories.map(
							( category ) => category.id
						),
					}
				: null;
		},
		expireLeases: async () => {
			db.run(
				"UPDATE streams SET ready_at = '2020-01-01T00:00:00.000Z' WHERE lease_token IS NOT NULL"
			);
			db.run(
				"UPDATE runs SET leased_until = '2020-01-01T00:00:00.000Z'"
			);
		},
		ageMessages: async ( hours ) => {
			const at = new Date( Date.now() - hours * 3_600_000 ).toISOString();
			db.run(
				'UPDATE messages SET sent_at = :at WHERE sent_at IS NOT NULL',
				{ at }
			);
		},
		rememberAddress: async ( known ) => shop.rememberAddress( known ),
		close: () => shop.close(),
	};
}

/** Logs in once, as a browser does, and sends the token of the panel's page. */
function loggedIn(
	url: string,
	login: { user: string; password: string }
): Credentials {
	let headers: Promise< Record< string, string > > | undefined;
	return () => {
		headers ??= logIn();
		return headers;
	};

	async function logIn(): Promise< Record< string, string > > {
		const response = await fetch( `${ url }/login`, {
			method: 'POST',
			body: new URLSearchParams( login ),
			redirect: 'manual',
		} );
		const cookie =
			response.headers.get( 'set-cookie' )?.split( ';' )[ 0 ] ?? '';
		const token = await fetch( `${ url }/panel/token`, {
			headers: { cookie },
		} );
		return { cookie, 'x-wp-nonce': await token.text() };
	}
}

async function placeOrder(
	url: string,
	form: Record< string, string >
): Promise< number > {
	const response = await fetch( `${ url }/order`, {
		method: 'POST',
		body: new URLSearchParams( form ),
		redirect: 'manual',
	} );
	const id = /^\/order\/([0-9]+)\?/.exec(
		response.headers.get( 'location' ) ?? ''
	);
	if ( response.status !== 303 || ! id ) {
		throw new Error(
			`The order was not taken: ${ await response.text() }`
		);
	}
	return Number( id[ 1 ] );
}
