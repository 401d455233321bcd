import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { callPanel } from '../../../demo/systems/embedded-shop.ts';
import type { DemoShop } from '../../../demo/systems/shop.ts';
import { WordPressVisitor } from '../../../demo/story/wordpress-visitor.ts';
import { freePort } from '../../harness/ports.ts';
import { eventually } from '../../harness/process.ts';
import { startRealShop, type RealShop } from '../../harness/real-shop.ts';
import type { PlannedOrder } from '../orders/kinds.ts';
import { attemptsOf, type FaultShop } from './shop.ts';

const LINES = ( afterId: number ) => `
	SELECT o.id, REPLACE( o.status, 'wc-', '' ) AS status, o.billing_email AS email, l.sku, q.meta_value AS quantity
	FROM wp_wc_orders o
	LEFT JOIN wp_woocommerce_order_items i ON i.order_id = o.id AND i.order_item_type = 'line_item'
	LEFT JOIN wp_woocommerce_order_itemmeta q ON q.order_item_id = i.order_item_id AND q.meta_key = '_qty'
	LEFT JOIN wp_woocommerce_order_itemmeta p ON p.order_item_id = i.order_item_id AND p.meta_key = '_product_id'
	LEFT JOIN wp_wc_product_meta_lookup l ON l.product_id = p.meta_value
	WHERE o.type = 'shop_order' AND o.id > ${ afterId } ORDER BY o.id`;

/** WordPress with WooCommerce and the plugin, its commits on the disk, with a door for placing orders. */
export async function wordPressFaultShop( options: {
	readonly url: string;
} ): Promise< FaultShop > {
	const shop = await startRealShop( {
		port: await freePort(),
		publicUrl: options.url,
		durable: true,
	} );
	await copyFile(
		path.join( import.meta.dirname, 'php/door.php' ),
		path.join( shop.root, 'wp-content/mu-plugins/fault-door.php' )
	);
	await shop.php( `
		$coupon = new WC_Coupon();
		$coupon->set_code( 'RABAT10' );
		$coupon->set_discount_type( 'percent' );
		$coupon->set_amount( '10' );
		$coupon->save();
	` );
	let admin: Promise< WordPressVisitor > | undefined;
	const panel: DemoShop[ 'panel' ] = async ( route, data, id ) => {
		admin ??= WordPressVisitor.loggedIn( shop.origin, shop.admin );
		return callPanel(
			shop.origin,
			( await admin ).restHeaders(),
			route,
			data,
			id
		);
	};
	return {
		kind: 'wordpress',
		url: shop.url,
		innerUrl: shop.origin,
		workerKey: {
			consumerKey: shop.workerKey.key,
			consumerSecret: shop.workerKey.secret,
			siteUrl: shop.url,
		},
		panel,
		place: async ( order ) =>
			order.byCheckout
				? checkOut( shop, order )
				: door( shop, { do: 'place', ...order } ),
		async edit( id, quantity ) {
			await door( shop, { do: 'edit', id, quantity } );
		},
		async cancel( id ) {
			await door( shop, { do: 'cancel', id } );
		},
		lines: ( afterId ) => shop.query( LINES( afterId ) ),
		messages: ( query ) =>
			shop.query(
				query.replace( '{messages}', 'wp_wapro_mag_messages' )
			),
		attempts: async ( worker ) =>
			Number(
				(
					await shop.query(
						attemptsOf( 'wp_wapro_mag_attempts', worker )
					)
				)[ 0 ]?.many
			),
		sweep: () => sweep( shop ),
		shiftClock: ( seconds ) =>
			writeFile(
				path.join( shop.root, 'wp-content/fault-clock' ),
				String( seconds )
			),
		kill: () => shop.killPhp(),
		close: () => shop.close(),
	};
}

async function door( shop: RealShop, wanted: object ): Promise< number > {
	const answer = await fetch( `${ shop.origin }/?fault`, {
		method: 'POST',
		headers: { 'x-fault-door': 'yes' },
		body: JSON.stringify( wanted ),
	} );
	const text = await answer.text();
	if ( ! answer.ok ) {
		throw new Error(
			`The order was not taken (${ answer.status }): ${ text.replace( /<[^>]*>/g, ' ' ).slice( -300 ) }`
		);
	}
	return ( JSON.parse( text ) as { id: number } ).id;
}

const skus = new WeakMap< RealShop, Promise< Map< string, number > > >();

async function checkOut(
	shop: RealShop,
	order: PlannedOrder
): Promise< number > {
	const ids =
		skus.get( shop ) ??
		shop
			.query(
				'SELECT sku, product_id AS id FROM wp_wc_product_meta_lookup'
			)
			.then(
				( rows ) =>
					new Map(
						rows.map( ( { sku, id } ) => [
							String( sku ),
							Number( id ),
						] )
					)
			);
	skus.set( shop, ids );
	const known = await ids;
	const { id } = await new WordPressVisitor( shop.origin ).checkOut(
		order.lines.map( ( { index, quantity } ) => ( {
			productId: known.get( index ) ?? 0,
			quantity,
		} ) ),
		order.email
	);
	return id;
}

/** The worker's beat sweeps once five minutes have gone by; the shop is made to believe they have. */
async function sweep( shop: RealShop ): Promise< void > {
	const swept = async () =>
		Number(
			(
				await shop.query(
					"SELECT option_value AS until FROM wp_options WHERE option_name = 'wapro_mag_swept_until'"
				)
			)[ 0 ]?.until ?? 0
		);
	const due = Math.floor( Date.now() / 1000 ) - 301;
	await shop.php(
		`update_option( 'wapro_mag_swept_until', ${ due }, false );`
	);
	await eventually(
		'the worker’s beat to sweep',
		async () => ( await swept() ) > due,
		{ timeoutMs: 60_000, everyMs: 500 }
	);
}
