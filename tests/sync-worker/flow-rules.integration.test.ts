import type {
	ExchangeSettings,
	FlowRule,
	Overview,
	Run,
} from '../../contracts/generated/shop-api.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { startFaultProxy, type FaultProxy } from '../harness/fault-proxy.ts';
import { eventually } from '../harness/process.ts';
import { startBothSides, type BothSides } from './support/both-sides.ts';

/*
 * The worker as a process between the real gateway and the embedded shop, with another integrator on the same WAPRO.
 */
const HANDLE = 'OKUC-KLAMKA-01';

describe( 'rules of flows', () => {
	let sides: BothSides;
	let proxy: FaultProxy;

	beforeAll( async () => {
		proxy = await startFaultProxy();
		sides = await startBothSides( { shopUrl: proxy.url } );
		proxy.forwardTo( sides.shop.url );
		await sides.startWorker();
		await sides.chooseMaps();
		await desk.flag( sides.desk, [ HANDLE ] );
		const { id } = await eventually( 'the article in the shop', () => {
			const found = sides.product( HANDLE );
			return (
				found !== undefined &&
				found.price !== null &&
				found.stock !== null &&
				found
			);
		} );
		await sides.panel( 'POST', 'review/publish', {
			ids: [ id ],
			preview: false,
		} );
	} );
	afterAll( async () => {
		await sides?.close();
		await proxy?.close();
	} );

	const rules = async ( flows: FlowRule[] ) =>
		sides.panel( 'PUT', 'settings/exchange', {
			...( await sides.panel< ExchangeSettings >(
				'GET',
				'settings/exchange'
			) ),
			flows,
		} );

	const resting = async () =>
		( await sides.panel< Overview >( 'GET', 'overview' ) ).resting ?? [];

	const rested = ( what: string, found: () => Promise< boolean > ) =>
		eventually( what, found, { timeoutMs: 25_000 } );

	const accepted = ( orderId: number ) =>
		eventually(
			`order ${ orderId } accepted`,
			() => sides.messageOf( orderId )?.status === 'accepted',
			{ timeoutMs: 25_000 }
		);

	const asked = ( route: string, body = '' ) =>
		proxy.seen.filter(
			( request ) =>
				request.path.includes( route ) && request.body.includes( body )
		).length;
	/** Times that the worker asked for orders. */
	const claims = () => asked( 'messages/claim', '"objectType":"order"' );
	const moreThan = ( count: number, ask: () => number ) =>
		eventually( `more than ${ count }`, () => ask() > count, {
			timeoutMs: 60_000,
		} );

	test( 'S6: orders wait while another integrator has them, lose nothing and burn no attempt, and go afterwards', async () => {
		const read = asked( 'worker/settings' );
		await rules( [ { flow: 'orders', lock: true, quiet: [] } ] );
		await moreThan( read, () => asked( 'worker/settings' ) );
		await moreThan( asked( 'worker/status' ), () =>
			asked( 'worker/status' )
		);
		await desk.lockFlow( sides.desk, 'orders', 'BaseLinker', 10 );
		const first = await sides.order( 'anna@example.com', HANDLE, 1 );
		await rested( 'the panel says who has the orders', async () =>
			( await resting() ).some(
				( { flow, why, heldBy } ) =>
					flow === 'orders' &&
					why === 'lock' &&
					heldBy === 'BaseLinker'
			)
		);
		expect( sides.messageOf( first ) ).toEqual( {
			status: 'pending',
			attempts: 0,
			error_code: null,
		} );
		expect( await desk.orders( sides.desk, 10 ) ).toEqual( [] );

		// What a person asks for is carried out meanwhile.
		const run = await sides.panel< Run >( 'POST', 'runs', {
			flow: 'refreshGoods',
		} );
		expect( await sides.finished( run ) ).toMatchObject( {
			state: 'done',
		} );
		expect( sides.messageOf( first )?.status ).toBe( 'pending' );

		await desk.unlockFlow( sides.desk, 'orders', 'BaseLinker' );
		const second = await sides.order( 'anna@example.com', HANDLE, 2 );
		await accepted( first );
		await accepted( second );
		expect( await desk.orders( sides.desk, 10 ) ).toHaveLength( 2 );
		await rested( 'nothing rests', async () =>
			( await resting() ).every( ( { flow } ) => flow !== 'orders' )
		);
		await eventually(
			'the lock is given back',
			async () => ( await desk.flowLocks( sides.desk ) ).length === 0
		);
	} );

	test( 'S6: orders in a quiet window wait until it is switched off', async () => {
		const always = {
			days: [ 1, 2, 3, 4, 5, 6, 7 ],
			from: '00:00',
			to: '00:00',
		};
		await rules( [ { flow: 'orders', lock: false, quiet: [ always ] } ] );
		await rested( 'the panel says that orders rest', async () =>
			( await resting() ).some(
				( { flow, why } ) => flow === 'orders' && why === 'quiet'
			)
		);
		const id = await sides.order( 'jan@example.com', HANDLE, 1 );
		await rested( 'the worker has reported since', async () => {
			const { worker } = await sides.panel< Overview >(
				'GET',
				'overview'
			);
			return (
				Date.parse( worker.seenAt ?? '' ) >
				Date.parse(
					sides.shop.db.get< { captured_at: string } >(
						"SELECT captured_at FROM messages WHERE object_type = 'order' AND direction = 'out' ORDER BY id DESC LIMIT 1"
					)?.captured_at ?? ''
				)
			);
		} );
		expect( sides.messageOf( id ) ).toMatchObject( {
			status: 'pending',
			attempts: 0,
		} );

		await rules( [] );
		await accepted( id );
	} );

	test( 'S6: an interval that changes is taken over by the worker that runs, although the bell cannot be read', async () => {
		const every = ( everySeconds: number ) =>
			rules( [
				{ flow: 'orders', lock: false, quiet: [], everySeconds },
			] );
		const read = asked( 'worker/settings' );
		await every( 3600 );
		await moreThan( read, () => asked( 'worker/settings' ) );
		// From here on nothing calls it; what the change itself woke is done by the second report.
		proxy.rule( /^GET \/bell\//, { kind: 'answer', status: 404 } );
		await moreThan( asked( 'worker/status' ) + 1, () =>
			asked( 'worker/status' )
		);
		const sleeping = claims();
		const id = await sides.order( 'anna@example.com', HANDLE, 1 );
		// Longer than the worker's own interval.
		await moreThan( asked( 'worker/status' ) + 3, () =>
			asked( 'worker/status' )
		);
		expect( claims() ).toBe( sleeping );
		expect( sides.messageOf( id )?.status ).toBe( 'pending' );

		await every( 2 );
		await eventually(
			'the order accepted',
			() => sides.messageOf( id )?.status === 'accepted',
			{ timeoutMs: 60_000 }
		);
		const awake = claims();
		const status = asked( 'worker/status' );
		await moreThan( awake + 5, claims );
		expect( asked( 'worker/status' ) - status ).toBeLessThan( 4 );
	}, 180_000 );
} );
