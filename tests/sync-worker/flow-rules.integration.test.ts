import type {
	ExchangeSettings,
	FlowRule,
	Overview,
	Run,
} from '../../contracts/generated/shop-api.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { eventually } from '../harness/process.ts';
import { startBothSides, type BothSides } from './support/both-sides.ts';

/*
 * The worker as a process between the real gateway and the embedded shop, with another integrator on the same WAPRO.
 */
const HANDLE = 'OKUC-KLAMKA-01';

describe( 'rules of flows', () => {
	let sides: BothSides;

	beforeAll( async () => {
		sides = await startBothSides();
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
	afterAll( () => sides?.close() );

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

	test( 'S6: orders wait while another integrator has them, lose nothing and burn no attempt, and go afterwards', async () => {
		await rules( [ { flow: 'orders', lock: true, quiet: [] } ] );
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
} );
