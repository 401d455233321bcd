import { createSocket } from 'node:dgram';
import type { ExchangeSettings } from '../../contracts/generated/shop-api.ts';
import { datagramText } from '../../demo/shop/datagram.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { startFaultProxy, type FaultProxy } from '../harness/fault-proxy.ts';
import { eventually } from '../harness/process.ts';
import {
	startBothSides,
	type BothSides,
	type WorkerProcess,
} from './support/both-sides.ts';

/*
 * The worker as a process whose shop has no bell that could be read: what is quick came by a datagram.
 */
const HANDLE = 'OKUC-KLAMKA-01';

describe( 'datagrams of the shop', () => {
	let sides: BothSides;
	let proxy: FaultProxy;
	let worker: WorkerProcess;
	let port: number;

	beforeAll( async () => {
		proxy = await startFaultProxy();
		sides = await startBothSides( { shopUrl: proxy.url } );
		proxy.forwardTo( sides.shop.url );
		worker = await sides.startWorker( { DATAGRAM_PORT: '0' } );
		const [ , found ] = await worker.waitFor( /"datagramPort":(\d+)/ );
		port = Number( found );
		await sides.chooseMaps();
		await desk.flag( sides.desk, [ HANDLE ] );
		const { id } = await eventually( 'the article in the shop', () => {
			const product = sides.product( HANDLE );
			return (
				product !== undefined &&
				product.price !== null &&
				product.stock !== null &&
				product
			);
		} );
		await sides.panel( 'POST', 'review/publish', {
			ids: [ id ],
			preview: false,
		} );
		// Orders are not asked for by themselves from here on: only a datagram can be what wakes them.
		const read = asked( 'worker/settings' );
		await sides.panel( 'PUT', 'settings/exchange', {
			...( await sides.panel< ExchangeSettings >(
				'GET',
				'settings/exchange'
			) ),
			flows: [
				{ flow: 'orders', lock: false, quiet: [], everySeconds: 3600 },
			],
		} );
		await moreThan( read, () => asked( 'worker/settings' ) );
		proxy.rule( /^GET \/bell\//, { kind: 'answer', status: 404 } );
		await moreThan( asked( 'worker/status' ) + 1, () =>
			asked( 'worker/status' )
		);
	} );
	afterAll( async () => {
		await sides?.close();
		await proxy?.close();
	} );

	const counted = async ( outcome: string ) => {
		const metrics = await fetch( `${ worker.address }/metrics` );
		const [ , count = '0' ] =
			new RegExp(
				`^wapro_mag_datagrams_total\\{outcome="${ outcome }"\\} (\\d+)`,
				'm'
			).exec( await metrics.text() ) ?? [];
		return Number( count );
	};

	const asked = ( route: string, body = '' ) =>
		proxy.seen.filter(
			( request ) =>
				request.path.includes( route ) && request.body.includes( body )
		).length;
	const moreThan = ( count: number, ask: () => number ) =>
		eventually( `more than ${ count }`, () => ask() > count, {
			timeoutMs: 60_000,
		} );
	const claims = () => asked( 'messages/claim', '"objectType":"order"' );

	test( 'S1: forged, stale and oversized packets wake nobody', async () => {
		const { secret } = sides.shop.workerKey;
		const nonce = '0'.repeat( 32 );
		const before = claims();
		const sender = createSocket( 'udp4' );
		for ( const content of [
			datagramText( `${ secret }x`, Date.now(), nonce ),
			datagramText( secret, Date.now() - 3_600_000, nonce ),
			'x'.repeat( 20_000 ),
		] ) {
			sender.send( content, port, '127.0.0.1' );
		}
		await eventually(
			'all of them to be judged',
			async () =>
				( await counted( 'refused' ) ) === 2 &&
				( await counted( 'stale' ) ) === 1
		);
		await new Promise< void >( ( resolve ) =>
			sender.close( () => resolve() )
		);
		expect( await counted( 'taken' ) ).toBe( 0 );
		expect( claims() ).toBe( before );
	} );

	test( 'S1: the shop’s datagram brings an order to WAPRO although its bell cannot be read', async () => {
		await sides.panel( 'PUT', 'settings/exchange', {
			...( await sides.panel< ExchangeSettings >(
				'GET',
				'settings/exchange'
			) ),
			datagram: { address: '127.0.0.1', port },
		} );
		const id = await sides.order( 'anna@example.com', HANDLE, 1 );
		await eventually(
			'the order to be accepted',
			() => sides.messageOf( id )?.status === 'accepted'
		);
		expect( await counted( 'taken' ) ).toBeGreaterThan( 0 );
	} );
} );
