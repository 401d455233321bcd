import { copyFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { eventually } from '../../../tests/harness/process.ts';
import { percentile } from '../../measure/cost.ts';
import { publishAll } from '../../stage/publish.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Step } from '../step.ts';

const PER_SECOND = 10;
/** As WordPress's own handbook advises for shops: once a minute. */
const CRON_MS = 60_000;
const PATIENCE_MS = 10 * 60_000;

const DOOR = path.resolve(
	import.meta.dirname,
	'../../../tests/faults/ground/php/door.php'
);

/** Moments of `performance.now()`, by the shop's number of the order. */
type Moments = Map< number, number >;

/** Ten orders a second while the catalogue is synchronised: how long until WAPRO has each, and until a webhook is delivered. */
export const arrival: Step = {
	name: 'arrival',
	async run( stage, { sample }, book ) {
		const { shop, wapro } = stage;
		await copyFile(
			DOOR,
			path.join( shop.root, 'wp-content/mu-plugins/bench-door.php' )
		);
		await wapro.flag( wapro.articles );
		await wapro.change(
			new Map(
				wapro.articles.map( ( index ) => [
					index,
					{ onHand: '100000', gross: '24.60' },
				] )
			),
			{ announced: false }
		);
		await stage.run( 'refreshGoods' );
		await publishAll( stage );
		const delivered: Moments = new Map();
		const receiver = await webhookReceiver( stage, delivered );
		const inWapro: Moments = new Map();
		const forget = stage.waproMeter.onExchange( ( exchange ) => {
			const id = Number( exchange.reference.split( '-' ).at( -2 ) );
			if ( exchange.name === 'PlaceOrder' && ! inWapro.has( id ) ) {
				inWapro.set( id, exchange.ended );
			}
		} );
		const placed: Moments = new Map();
		let over = false;
		const sync = ( async () => {
			let passes = 0;
			while ( ! over ) {
				await stage.run( 'refreshGoods' );
				passes++;
			}
			return passes;
		} )();
		const cron = beating( stage, () => over );
		try {
			const began = performance.now();
			await placing( stage, sample, placed );
			const seconds = ( performance.now() - began ) / 1000;
			await eventually(
				'WAPRO to have every order',
				() => [ ...placed.keys() ].every( ( id ) => inWapro.has( id ) ),
				{ timeoutMs: PATIENCE_MS }
			);
			await eventually(
				'every webhook to be delivered',
				() =>
					[ ...placed.keys() ].every( ( id ) => delivered.has( id ) ),
				{ timeoutMs: PATIENCE_MS, everyMs: 250 }
			);
			over = true;
			const [ passes ] = await Promise.all( [ sync, cron ] );
			const own = waits( placed, inWapro );
			const theirs = waits( placed, delivered );
			const p = ( of: readonly number[], share: number ) =>
				`${ ( percentile( of, share ) / 1000 ).toFixed( 2 ) } s`;
			const spread = ( of: readonly number[] ) =>
				`p50 ${ p( of, 0.5 ) }, p95 ${ p( of, 0.95 ) }, p99 ${ p( of, 0.99 ) }`;
			book.target( {
				name: 'order placed → WAPRO has it, by the bell, p95',
				target: '≤ 1.5 s',
				value: p( own, 0.95 ),
				met: percentile( own, 0.95 ) <= 1500,
				note: `${ spread( own ) }; ${ placed.size } orders, ${ ( placed.size / seconds ).toFixed( 1 ) } a second of ${ PER_SECOND } wanted, during ${ passes } passes over ${ wapro.articles.length } articles`,
			} );
			const ratio = percentile( own, 0.95 ) / percentile( theirs, 0.95 );
			book.target( {
				name: 'the same against WooCommerce’s own webhook, p95',
				target: '≤ 1/50',
				value: `1/${ ( 1 / ratio ).toFixed( 1 ) }`,
				met: ratio <= 1 / 50,
				note: `webhook of order.created, WP-Cron run once a minute: ${ spread( theirs ) }`,
			} );
		} finally {
			over = true;
			forget();
			receiver.close();
			receiver.closeAllConnections();
		}
	},
};

const waits = ( from: Moments, to: Moments ): number[] =>
	[ ...from ].map( ( [ id, moment ] ) =>
		Math.max( 0, ( to.get( id ) ?? Infinity ) - moment )
	);

/** Each begins at its own moment, whether or not the one before has been answered. */
async function placing(
	{ shop, wapro }: Stage,
	count: number,
	placed: Moments
): Promise< void > {
	const began = performance.now();
	const one = async ( n: number ) => {
		await setTimeout(
			Math.max( 0, began + ( n * 1000 ) / PER_SECOND - performance.now() )
		);
		const answer = await fetch( `${ shop.origin }/?order`, {
			method: 'POST',
			headers: { 'x-fault-door': 'yes' },
			body: JSON.stringify( {
				do: 'place',
				email: `kupujacy-${ n }@example.test`,
				nip: '',
				via: 'checkout',
				payment: 'cod',
				discount: false,
				free: false,
				lines: [
					{
						index: wapro.articles[ n % wapro.articles.length ],
						quantity: 1,
					},
				],
			} ),
		} );
		const { id } = ( await answer.json() ) as { id: number };
		placed.set( id, performance.now() );
	};
	await Promise.all( Array.from( { length: count }, ( _, n ) => one( n ) ) );
}

/** WP-Cron as a server's own clock calls it. */
async function beating(
	{ shop }: Stage,
	over: () => boolean
): Promise< void > {
	for ( let next = performance.now() + CRON_MS; ! over(); ) {
		if ( performance.now() >= next ) {
			next += CRON_MS;
			await (
				await fetch( `${ shop.origin }/wp-cron.php?doing_wp_cron` )
			).text();
		}
		await setTimeout( 100 );
	}
}

async function webhookReceiver(
	{ shop }: Stage,
	delivered: Moments
): Promise< http.Server > {
	const server = http.createServer( ( request, response ) => {
		json( request ).then(
			( order ) => {
				delivered.set(
					( order as { id: number } ).id,
					performance.now()
				);
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
		path.join( import.meta.dirname, '../../stage/php/webhook-ports.php' ),
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
	return server;
}
