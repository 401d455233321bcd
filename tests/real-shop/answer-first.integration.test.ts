import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { eventually } from '../harness/process.ts';
import {
	realShopAvailability,
	startRealShop,
	type RealShop,
} from '../harness/real-shop.ts';

const { available } = realShopAvailability();

/** Places an order when asked to, and lets no message go before a file says so, or half a minute is over. */
const slowQueue = `<?php
add_action( 'wp_loaded', static function (): void {
	if ( isset( $_GET['place_order'] ) ) {
		$order = wc_create_order();
		$order->set_billing_email( 'anna@example.test' );
		$order->set_status( 'processing' );
		$order->save();
		wp_send_json( [ 'id' => $order->get_id() ] );
	}
} );
add_filter( 'query', static function ( string $query ): string {
	if ( str_contains( $query, "SET status = 'pending', held_until = NULL" ) ) {
		for ( $look = 0; $look < 600 && ! file_exists( WP_CONTENT_DIR . '/let-go' ); $look++ ) {
			usleep( 50000 );
			clearstatcache();
		}
	}
	return $query;
} );
`;

( available ? describe : describe.skip )( 'the answer first', () => {
	let shop: RealShop;

	beforeAll( async () => {
		shop = await startRealShop();
		await writeFile(
			path.join( shop.root, 'wp-content/mu-plugins/slow-queue.php' ),
			slowQueue
		);
	}, 120_000 );
	afterAll( () => shop.close() );

	test( 'O1: a buyer has the answer before the order is let go where PHP can send it first, and the order goes all the same', async () => {
		const letGo = () =>
			writeFile( path.join( shop.root, 'wp-content/let-go' ), '' );
		const status = async ( id: number ) => {
			const [ row ] = await shop.query(
				`SELECT status FROM wp_wapro_mag_messages WHERE object_type = 'order' AND object_key = '${ id }'`
			);
			return row?.status;
		};
		const canAnswerFirst = shop.servedBy === 'nginx';
		if ( ! canAnswerFirst ) {
			await letGo();
		}
		const answer = await fetch( `${ shop.origin }/?place_order` );
		const { id } = ( await answer.json() ) as { id: number };
		expect( await status( id ) ).toBe(
			canAnswerFirst ? 'held' : 'pending'
		);

		await letGo();

		await eventually(
			'the message to be let go',
			async () => ( await status( id ) ) === 'pending'
		);
	} );
} );
