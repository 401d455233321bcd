import type { ClaimResponse } from '../../../contracts/generated/shop-api.ts';
import {
	apiClient,
	signedBy,
} from '../../../tests/contract/shop-api/client.ts';
import { makeOrders } from '../../stage/make-orders.ts';
import { privateCustomer } from '../../stage/people.ts';
import { seedOrders } from '../../stage/seed-orders.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Step } from '../step.ts';

const MODELS = 5;
/** Orders that can be claimed, before all that only wait. */
const FRONT = 1300;
/** As the worker asks. */
const STREAMS_AT_ONCE = 4;
const REQUESTS = 75;
const LEAST_RATIO = 0.7;

const COLUMNS =
	'direction, destination, stream, object_type, object_key, status, cause, correlation_id, captured_at, updated_at';
const VALUES = ( stream: string, key: string ) =>
	`'out', 'wapro', ${ stream }, 'order', ${ key }, 'pending', 'shop_event', UUID(), UTC_TIMESTAMP( 3 ), UTC_TIMESTAMP( 3 )`;

/** A stream of each order that only waits: half of them are told by their names. */
const WAITS = "CONCAT( 'waits:', IF( seq % 2, 'odd:', 'even:' ), seq )";
/** Found in an index of either table, however many there are. */
const named = ( streams: string ) =>
	`destination = 'wapro' AND stream LIKE '${ streams }%'`;

/** How fast orders are handed out while very many wait. */
export const claims: Step = {
	name: 'claims',
	async run( stage, { size }, book ) {
		const { shop, worker } = stage;
		const person = await privateCustomer( stage );
		const models = await makeOrders(
			stage,
			Array.from( { length: MODELS }, () => ( { person } ) )
		);
		await worker.stop();
		try {
			await front( stage, models );
			const before = await rate( stage );
			await shop.query( `
				INSERT INTO wp_wapro_mag_messages ( ${ COLUMNS } ) SELECT ${ VALUES( WAITS, '1000000000 + seq' ) } FROM seq_1_to_${ size };
				INSERT INTO wp_wapro_mag_streams ( destination, stream, object_type, ready_at ) SELECT 'wapro', ${ WAITS }, 'order', UTC_TIMESTAMP( 3 ) FROM seq_1_to_${ size };
				ANALYZE TABLE wp_wapro_mag_messages, wp_wapro_mag_streams` );
			const many = await rate( stage );
			await shop.query( `
				UPDATE wp_wapro_mag_messages SET stream = 'waits:blocked' WHERE ${ named( 'waits:odd:' ) };
				DELETE FROM wp_wapro_mag_streams WHERE ${ named( 'waits:odd:' ) };
				INSERT INTO wp_wapro_mag_streams ( destination, stream, object_type, ready_at, reason ) VALUES ( 'wapro', 'waits:blocked', 'order', UTC_TIMESTAMP( 3 ) + INTERVAL 1 HOUR, 'wapro_busy' );
				ANALYZE TABLE wp_wapro_mag_messages, wp_wapro_mag_streams` );
			const blocked = await rate( stage );
			await forget( stage, 'waits:' );
			const after = await rate( stage );
			// Other programs on the machine come and go: a mean of before and after.
			const few = ( before + after ) / 2;
			const target = ( how: string, value: number ) =>
				book.target( {
					name: `claims, ${ size.toLocaleString( 'en-US' ) } waiting${ how } : ${ FRONT.toLocaleString( 'en-US' ) } waiting`,
					target: `≥ ${ LEAST_RATIO }`,
					value: ( value / few ).toFixed( 2 ),
					met: value >= LEAST_RATIO * few,
					note: `${ value.toFixed( 1 ) } and ${ few.toFixed( 1 ) } orders a second, payloads built, one caller, ${ STREAMS_AT_ONCE } streams a call`,
				} );
			target( '', many );
			target( ', half of them behind one blocked stream', blocked );
		} finally {
			await forget( stage, 'waits:' );
			await forget( stage, 'front:' );
			await worker.start();
		}
	},
};

const forget = ( { shop }: Stage, streams: string ) =>
	shop.query(
		`DELETE FROM wp_wapro_mag_messages WHERE ${ named( streams ) }; DELETE FROM wp_wapro_mag_streams WHERE ${ named( streams ) }; ANALYZE TABLE wp_wapro_mag_messages, wp_wapro_mag_streams`
	);

/** Copies of real orders that WAPRO was never told of, first in the queue. */
async function front(
	stage: Stage,
	models: readonly number[]
): Promise< void > {
	const last = Math.max( ...models );
	await seedOrders( stage, [ { models, copies: FRONT } ] );
	await stage.shop.query( `
		UPDATE wp_wapro_mag_order_scope SET accepted_hash = NULL, content_hash = NULL WHERE order_id > ${ last };
		INSERT INTO wp_wapro_mag_messages ( ${ COLUMNS } ) SELECT ${ VALUES( "CONCAT( 'front:', id )", 'id' ) } FROM wp_wc_orders WHERE id > ${ last } AND type = 'shop_order';
		INSERT INTO wp_wapro_mag_streams ( destination, stream, object_type, ready_at ) SELECT 'wapro', CONCAT( 'front:', id ), 'order', UTC_TIMESTAMP( 3 ) - INTERVAL 1 DAY FROM wp_wc_orders WHERE id > ${ last } AND type = 'shop_order'` );
}

/** Orders a second that one caller gets; what it gets stays leased. */
async function rate( { shop }: Stage ): Promise< number > {
	const { ask } = apiClient( shop.url, signedBy( shop.workerKey ) );
	let got = 0;
	const began = performance.now();
	for ( let n = 0; n < REQUESTS; n++ ) {
		const { leases } = await ask< ClaimResponse >( 'POST messages/claim', {
			destination: 'wapro',
			objectType: 'order',
			limit: STREAMS_AT_ONCE,
			perStream: 5,
			leaseSeconds: 600,
			worker: 'bench',
		} );
		got += leases.flatMap( ( { messages } ) => messages ).length;
	}
	if ( got < REQUESTS * STREAMS_AT_ONCE ) {
		throw new Error(
			`${ got } orders were handed out where ${ REQUESTS * STREAMS_AT_ONCE } were ready`
		);
	}
	return ( got / ( performance.now() - began ) ) * 1000;
}
