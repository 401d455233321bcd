import type { Stage } from '../stage/stage.ts';

/** Echoes of writes: rows for other systems, deliveries to webhooks, background actions. */
export interface Noise {
	readonly outbox: number;
	readonly deliveries: number;
	readonly actions: number;
}

export async function noise( { shop }: Stage ): Promise< Noise > {
	const [ row = {} ] = await shop.query(
		`SELECT ( SELECT COUNT( * ) FROM wp_wapro_mag_messages WHERE direction = 'out' ) AS outbox,
		( SELECT COUNT( * ) FROM wp_actionscheduler_actions WHERE hook = 'woocommerce_deliver_webhook_async' ) AS deliveries,
		( SELECT COUNT( * ) FROM wp_actionscheduler_actions ) AS actions`
	);
	return {
		outbox: Number( row.outbox ),
		deliveries: Number( row.deliveries ),
		actions: Number( row.actions ),
	};
}

export const noiseBetween = ( before: Noise, after: Noise ): Noise => ( {
	outbox: after.outbox - before.outbox,
	deliveries: after.deliveries - before.deliveries,
	actions: after.actions - before.actions,
} );

/** Webhooks of products that somebody listens to; none is delivered, since nothing runs the queue. */
export async function listenToProducts( { shop }: Stage ): Promise< void > {
	await shop.php( `
		foreach ( [ 'product.created', 'product.updated' ] as $topic ) {
			$webhook = new WC_Webhook();
			$webhook->set_name( $topic );
			$webhook->set_user_id( 1 );
			$webhook->set_topic( $topic );
			$webhook->set_delivery_url( 'http://127.0.0.1:9/' );
			$webhook->set_secret( 'bench' );
			$webhook->set_status( 'active' );
			$webhook->save();
		}
	` );
}
