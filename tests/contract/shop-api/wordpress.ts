import { startRealShop, type RealShop } from '../../harness/real-shop.ts';
import { WordPressVisitor } from '../../../demo/story/wordpress-visitor.ts';
import { anonymous, apiClient, signedBy, type Credentials } from './client.ts';
import type {
	ProductFacts,
	ShopStarter,
	ShopUnderTest,
} from './shop-under-test.ts';

const VIEWER = { user: 'podglad', password: 'podglad-haslo' };

const PREPARE = `
	$viewer = wp_create_user( '${ VIEWER.user }', '${ VIEWER.password }', 'podglad@example.com' );
	( new WP_User( $viewer ) )->add_cap( 'wapro_mag_view' );
`;

/** One real shop for all cases; its database goes back to the start before each. */
export function wordpressStarter(): ShopStarter {
	let running: Promise< RealShop > | undefined;
	return {
		async start() {
			running ??= startRealShop();
			const shop = await running;
			await shop.reset();
			await shop.php( PREPARE );
			return underTest( shop );
		},
		async end() {
			await ( await running )?.close();
		},
	};
}

function underTest( shop: RealShop ): ShopUnderTest {
	const { url } = shop;
	const prefix = 'wp_wapro_mag_';
	return {
		name: 'wordpress',
		url,
		workerKey: shop.workerKey,
		worker: apiClient( url, signedBy( shop.workerKey ) ),
		admin: apiClient( url, loggedIn( url, shop.manager ) ),
		viewer: apiClient( url, loggedIn( url, VIEWER ) ),
		customer: apiClient( url, loggedIn( url, shop.customer ) ),
		guest: apiClient( url, anonymous ),
		addOwnProduct: async ( name, price ) =>
			Number(
				await shop.php( `
					$product = new WC_Product_Simple();
					$product->set_name( ${ JSON.stringify( name ) } );
					$product->set_regular_price( '${ price }' );
					$product->set_status( 'publish' );
					echo $product->save();
				` )
			),
		placeOrder: async ( { lines, email } ) =>
			( await new WordPressVisitor( url ).checkOut( lines, email ) ).id,
		readProduct: ( id ) => readProduct( shop, id ),
		expireLeases: async () => {
			await shop.query(
				`UPDATE ${ prefix }streams SET ready_at = '2020-01-01' WHERE lease_token IS NOT NULL`
			);
			await shop.query(
				`UPDATE ${ prefix }runs SET leased_until = '2020-01-01' WHERE lease_token IS NOT NULL`
			);
		},
		ageMessages: async ( hours ) => {
			await shop.query(
				`UPDATE ${ prefix }messages SET captured_at = UTC_TIMESTAMP(3) - INTERVAL ${ hours } HOUR`
			);
		},
		rememberAddress: async ( known ) => {
			await shop.php(
				`update_option( 'wapro_mag_known_url', '${ known }' );`
			);
		},
		close: async () => {},
	};
}

async function readProduct(
	shop: RealShop,
	id: number
): Promise< ProductFacts | null > {
	const facts = await shop.php( `
		$product = wc_get_product( ${ id } );
		echo wp_json_encode( ! $product ? null : [
			'status'     => $product->get_status(),
			'name'       => $product->get_name(),
			'price'      => $product->get_regular_price() === '' ? null : number_format( (float) wc_get_price_including_tax( $product, [ 'price' => $product->get_regular_price() ] ), 2, '.', '' ),
			'stock'      => $product->get_manage_stock() ? (int) $product->get_stock_quantity() : null,
			'taxClass'   => $product->get_tax_class(),
			'temporary'  => in_array( (int) get_option( 'wapro_mag_temporary_category' ), $product->get_category_ids(), true ),
			'categories' => $product->get_category_ids(),
		] );
	` );
	return JSON.parse( facts ) as ProductFacts | null;
}

function loggedIn(
	url: string,
	login: { user: string; password: string }
): Credentials {
	let visitor: Promise< WordPressVisitor > | undefined;
	return async () => {
		visitor ??= WordPressVisitor.loggedIn( url, login );
		return ( await visitor ).restHeaders();
	};
}
