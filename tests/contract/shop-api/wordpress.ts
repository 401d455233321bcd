import { WordPressVisitor } from '../../../demo/story/wordpress-visitor.ts';
import {
	startRealShop,
	type Login,
	type RealShop,
} from '../../harness/real-shop.ts';
import { anonymous, apiClient, signedBy, type Credentials } from './client.ts';
import type {
	ProductFacts,
	ShopStarter,
	ShopUnderTest,
} from './shop-under-test.ts';

const TABLES = 'wp_wapro_mag_';
const VIEWER = 'podglad';

/** A user who may look at the panel and change nothing, with the customer's password. */
const ADD_VIEWER = `
INSERT INTO wp_users ( user_login, user_pass, user_nicename, user_email, display_name, user_registered )
	SELECT '${ VIEWER }', user_pass, '${ VIEWER }', 'podglad@example.test', '${ VIEWER }', user_registered FROM wp_users WHERE user_login = 'klient';
INSERT INTO wp_usermeta ( user_id, meta_key, meta_value )
	SELECT ID, 'wp_capabilities', 'a:2:{s:10:"subscriber";b:1;s:14:"wapro_mag_view";b:1;}' FROM wp_users WHERE user_login = '${ VIEWER }';
`;

interface Prepared {
	readonly shop: RealShop;
	readonly manager: WordPressVisitor;
	readonly viewer: WordPressVisitor;
	readonly customer: WordPressVisitor;
}

/** One real shop for all cases; its database goes back to the start, with everybody logged in, before each. */
export function wordpressStarter(): ShopStarter {
	let running: Promise< Prepared > | undefined;
	return {
		async start() {
			running ??= prepare();
			const prepared = await running;
			await prepared.shop.reset();
			return underTest( prepared );
		},
		async end() {
			await ( await running )?.shop.close();
		},
	};
}

async function prepare(): Promise< Prepared > {
	const shop = await startRealShop();
	await shop.query( ADD_VIEWER );
	const logIn = ( login: Login ) =>
		WordPressVisitor.loggedIn( shop.url, login );
	const [ manager, viewer, customer ] = await Promise.all( [
		logIn( shop.manager ),
		logIn( { user: VIEWER, password: shop.customer.password } ),
		logIn( shop.customer ),
	] );
	await shop.snapshot();
	return { shop, manager, viewer, customer };
}

function underTest( {
	shop,
	manager,
	viewer,
	customer,
}: Prepared ): ShopUnderTest {
	const { url } = shop;
	return {
		name: 'wordpress',
		url,
		workerKey: shop.workerKey,
		worker: apiClient( url, signedBy( shop.workerKey ) ),
		admin: apiClient( url, credentials( manager ) ),
		viewer: apiClient( url, credentials( viewer ) ),
		customer: apiClient( url, credentials( customer ) ),
		guest: apiClient( url, anonymous ),
		addOwnProduct: ( name, price, sku ) =>
			create( manager, 'products', {
				name,
				...( sku === undefined ? {} : { sku } ),
				regular_price: price,
				status: 'publish',
			} ),
		tamperPrice: async ( id, price ) => {
			await shop.query(
				`UPDATE wp_postmeta SET meta_value = '${ price }' WHERE post_id = ${ id } AND meta_key IN ( '_price', '_regular_price' );
				UPDATE wp_wc_product_meta_lookup SET min_price = ${ price }, max_price = ${ price } WHERE product_id = ${ id }`
			);
		},
		addCategory: ( name ) =>
			create( manager, 'products/categories', { name } ),
		staffEmail: 'kierownik@example.test',
		signUp: ( { email, nip } ) =>
			create( manager, 'customers', {
				email,
				username: email,
				...( nip === undefined
					? {}
					: {
							meta_data: [ { key: 'billing_nip', value: nip } ],
						} ),
			} ),
		placeOrder: async ( { lines, email } ) =>
			( await new WordPressVisitor( url ).checkOut( lines, email ) ).id,
		cancelOrder: ( id ) =>
			changeOrder( manager, id, { status: 'cancelled' } ),
		moveOrder: ( id, status ) => changeOrder( manager, id, { status } ),
		changeQuantity: ( id, quantity ) =>
			changeQuantity( manager, id, quantity ),
		readProduct: ( id ) => readProduct( shop, manager, id ),
		expireLeases: async () => {
			await shop.query(
				`UPDATE ${ TABLES }streams SET ready_at = '2020-01-01' WHERE lease_token IS NOT NULL;
				UPDATE ${ TABLES }runs SET leased_until = '2020-01-01' WHERE lease_token IS NOT NULL`
			);
		},
		ageMessages: async ( hours ) => {
			await shop.query(
				`UPDATE ${ TABLES }messages SET sent_at = UTC_TIMESTAMP(3) - INTERVAL ${ hours } HOUR WHERE sent_at IS NOT NULL`
			);
		},
		rememberAddress: async ( known ) => {
			await shop.query(
				`UPDATE wp_options SET option_value = '${ known }' WHERE option_name = 'wapro_mag_known_url'`
			);
		},
		// The starter keeps it for the next case.
		close: async () => {},
	};
}

async function create(
	manager: WordPressVisitor,
	what: string,
	data: object
): Promise< number > {
	const { body } = await manager.rest< { id: number } >( `wc/v3/${ what }`, {
		method: 'POST',
		body: JSON.stringify( data ),
	} );
	return body.id;
}

async function changeOrder(
	manager: WordPressVisitor,
	id: number,
	data: object
): Promise< void > {
	await manager.rest( `wc/v3/orders/${ id }`, {
		method: 'PUT',
		body: JSON.stringify( data ),
	} );
}

interface StoredLine {
	readonly id: number;
	readonly quantity: number;
	readonly total: string;
}

async function changeQuantity(
	manager: WordPressVisitor,
	id: number,
	quantity: number
): Promise< void > {
	const { body } = await manager.rest< {
		line_items: readonly StoredLine[];
	} >( `wc/v3/orders/${ id }` );
	const [ line ] = body.line_items;
	if ( ! line ) {
		throw new Error( `Order ${ id } has no lines.` );
	}
	const total = (
		( Number( line.total ) / line.quantity ) *
		quantity
	).toFixed( 2 );
	await changeOrder( manager, id, {
		line_items: [ { id: line.id, quantity, total, subtotal: total } ],
	} );
}

interface StoredProduct {
	readonly status: string;
	readonly name: string;
	readonly sku: string;
	readonly sale_price: string;
	readonly images: readonly object[];
	readonly regular_price: string;
	readonly manage_stock: boolean;
	readonly stock_quantity: number | null;
	readonly tax_class: string;
	readonly categories: readonly { readonly id: number }[];
}

/** The shop's prices are entered with VAT. */
async function readProduct(
	shop: RealShop,
	manager: WordPressVisitor,
	id: number
): Promise< ProductFacts | null > {
	const { status, body } = await manager.rest< StoredProduct >(
		`wc/v3/products/${ id }`
	);
	if ( status === 404 ) {
		return null;
	}
	const [ option ] = await shop.query(
		"SELECT option_value AS id FROM wp_options WHERE option_name = 'wapro_mag_temporary_category'"
	);
	const categories = body.categories.map( ( category ) => category.id );
	return {
		status: body.status,
		name: body.name,
		price:
			body.regular_price === ''
				? null
				: Number( body.regular_price ).toFixed( 2 ),
		sku: body.sku || null,
		salePrice:
			body.sale_price === ''
				? null
				: Number( body.sale_price ).toFixed( 2 ),
		photos: body.images.length,
		stock: body.manage_stock ? body.stock_quantity : null,
		taxClass: body.tax_class === 'standard' ? '' : body.tax_class,
		temporary: categories.includes( Number( option?.id ) ),
		categories,
	};
}

/** Logs in at the first need. */
function credentials( visitor: WordPressVisitor ): Credentials {
	return async () => visitor.restHeaders();
}
