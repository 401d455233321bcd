import { copyFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import type { Stage } from './stage.ts';

/** As WordPress's own handbook advises for shops: once a minute. */
const CRON_MS = 60_000;

export interface WebhookReceiver {
	close: () => void;
}

/** WooCommerce's own webhook of new orders, and who receives it. */
export async function webhookReceiver(
	{ shop }: Stage,
	onOrder: ( id: number ) => void
): Promise< WebhookReceiver > {
	const server = http.createServer( ( request, response ) => {
		json( request ).then(
			( order ) => {
				onOrder( ( order as { id: number } ).id );
				response.end();
			},
			() => response.end()
		);
	} );
	await new Promise< void >( ( resolve ) =>
		server.listen( 0, '127.0.0.1', resolve )
	);
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : 0;
	await copyFile(
		path.join( import.meta.dirname, 'php/webhook-ports.php' ),
		path.join( shop.root, 'wp-content/mu-plugins/bench-webhook-ports.php' )
	);
	await shop.php( `
		$webhook = new WC_Webhook();
		$webhook->set_name( 'order.created' );
		$webhook->set_user_id( 1 );
		$webhook->set_topic( 'order.created' );
		$webhook->set_delivery_url( 'http://127.0.0.1:${ port }/' );
		$webhook->set_secret( 'bench' );
		$webhook->set_status( 'active' );
		$webhook->save();
	` );
	return {
		close() {
			server.close();
			server.closeAllConnections();
		},
	};
}

/** WP-Cron as a server's own clock calls it, until it is over. */
export async function beating(
	{ shop }: Stage,
	isOver: () => boolean
): Promise< void > {
	for ( let next = performance.now() + CRON_MS; ! isOver(); ) {
		if ( performance.now() >= next ) {
			next += CRON_MS;
			await (
				await fetch( `${ shop.origin }/wp-cron.php?doing_wp_cron` )
			).text();
		}
		await setTimeout( 100 );
	}
}
