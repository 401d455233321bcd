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

/** One real shop for all cases; its database goes back to the start before each. */
export function wordpressStarter(): ShopStarter {
	let running: Promise< RealShop > | undefined;
	return {
		async start() {
			running ??= startRealShop();
			const shop = await running;
			await shop.reset();
			await shop.query( ADD_VIEWER );
			return underTest( shop );
		},
		async end() {
			await ( await running )?.close();
		},
	};
}

function underTest( shop: RealShop ): ShopUnderTest {
	const { url } = shop;
	const manager = session( url, shop.manager );
	return {
		name: 'wordpress',
		url,
		workerKey: shop.workerKey,
		worker: apiClient( url, signedBy( shop.workerKey ) ),
		admin: apiClient( url, credentials( manager ) ),
		viewer: apiClient(
			url,
			credentials(
				session( url, {
					user: VIEWER,
					password: shop.customer.password,
				} )
			)
		),
		customer: apiClient(
			url,
			credentials( session( url, shop.customer ) )
		),
		guest: apiClient( url, anonymous ),
		addOwnProduct: ( name, price ) =>
			create( manager, 'products', {
				name,
				regular_price: price,
				status: 'publish',
			} ),
		addCategory: ( name ) =>
			create( manager, 'products/categories', { name } ),
		placeOrder: async ( { lines, email } ) =>
			( await new WordPressVisitor( url ).checkOut( lines, email ) ).id,
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
	manager: Session,
	what: string,
	data: object
): Promise< number > {
	const { body } = await (
		await manager()
	).rest< { id: number } >( `wc/v3/${ what }`, {
		method: 'POST',
		body: JSON.stringify( data ),
	} );
	return body.id;
}

interface StoredProduct {
	readonly status: string;
	readonly name: string;
	readonly regular_price: string;
	readonly manage_stock: boolean;
	readonly stock_quantity: number | null;
	readonly tax_class: string;
	readonly categories: readonly { readonly id: number }[];
}

/** The shop's prices are entered with VAT. */
async function readProduct(
	shop: RealShop,
	manager: Session,
	id: number
): Promise< ProductFacts | null > {
	const { status, body } = await (
		await manager()
	).rest< StoredProduct >( `wc/v3/products/${ id }` );
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
		stock: body.manage_stock ? body.stock_quantity : null,
		taxClass: body.tax_class === 'standard' ? '' : body.tax_class,
		temporary: categories.includes( Number( option?.id ) ),
		categories,
	};
}

type Session = () => Promise< WordPressVisitor >;

/** Logs in at the first need. */
function session( url: string, login: Login ): Session {
	let visitor: Promise< WordPressVisitor > | undefined;
	return () => {
		visitor ??= WordPressVisitor.loggedIn( url, login );
		return visitor;
	};
}

function credentials( visitor: Session ): Credentials {
	return async () => ( await visitor() ).restHeaders();
}
