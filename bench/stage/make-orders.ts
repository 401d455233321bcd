import { eventually } from '../../tests/harness/process.ts';
import { publishAll } from './publish.ts';
import type { Stage } from './stage.ts';

/** Articles that are bought. */
const ARTICLES = 3;
const QUANTITY = 2;

/** Whose an order is. */
export interface Placed {
	readonly person: number;
	readonly company?: number;
	readonly point?: number;
}

/**
 * Orders by WooCommerce's own objects, with all that this product does about them; WAPRO has taken them in the end.
 *
 * @return Their ids, in this order.
 */
export async function makeOrders(
	stage: Stage,
	placed: readonly Placed[]
): Promise< number[] > {
	const { shop, wapro } = stage;
	const indexes = wapro.articles.slice( 0, ARTICLES );
	await wapro.flag( indexes );
	await wapro.change(
		new Map(
			indexes.map( ( index ) => [
				index,
				{ onHand: '100000', gross: '24.60' },
			] )
		),
		{ announced: false }
	);
	await stage.run( 'refreshGoods' );
	await publishAll( stage );
	const products = [ ...( await stage.products() ).values() ];
	const ids = JSON.parse(
		await shop.php( `
			$ids      = [];
			$products = json_decode( '${ JSON.stringify( products ) }' );
			foreach ( json_decode( '${ JSON.stringify( placed ) }', true ) as $n => $placed ) {
				$person  = new WC_Customer( $placed['person'] );
				$address = array_filter( [ 'first_name' => $person->get_first_name(), 'last_name' => $person->get_last_name(), 'company' => $person->get_billing_company(), 'address_1' => 'ul. Prosta 1', 'postcode' => '00-001', 'city' => 'Warszawa', 'country' => 'PL', 'phone' => '600700800' ] );
				$order   = wc_create_order( [ 'customer_id' => $placed['person'] ] );
				$order->add_product( wc_get_product( $products[ $n % count( $products ) ] ), ${ QUANTITY } );
				$order->set_address( $address + [ 'email' => $person->get_email() ], 'billing' );
				$order->set_address( $address, 'shipping' );
				foreach ( [ 'company', 'point', 'person' ] as $name ) {
					if ( isset( $placed['company'], $placed[ $name ] ) ) {
						$order->update_meta_data( '_wapro_mag_' . $name, (string) $placed[ $name ] );
					}
				}
				$order->set_payment_method( 'cod' );
				$order->calculate_totals();
				$order->set_status( 'processing' );
				$order->save();
				$ids[] = $order->get_id();
			}
			echo json_encode( $ids );
		` )
	) as number[];
	await eventually(
		'WAPRO to take the orders',
		async () => {
			const [ row = {} ] = await shop.query(
				`SELECT COUNT( * ) AS taken FROM wp_wapro_mag_order_scope WHERE order_id IN ( ${ ids.join( ', ' ) } ) AND accepted_hash IS NOT NULL`
			);
			return Number( row.taken ) === ids.length;
		},
		{ timeoutMs: 180_000, everyMs: 500 }
	);
	return ids;
}
