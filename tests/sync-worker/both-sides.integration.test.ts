import * as desk from '../../mag-gateway/desk-commands.ts';
import type { Run } from '../../contracts/generated/shop-api.ts';
import { startFaultProxy, type FaultProxy } from '../harness/fault-proxy.ts';
import { eventually } from '../harness/process.ts';
import {
	startBothSides,
	type BothSides,
	type WorkerProcess,
} from './support/both-sides.ts';

/*
 * The worker as a process between the real gateway and the embedded shop; every step is read from the systems.
 */
const HANDLE = 'OKUC-KLAMKA-01';
const HINGE = 'OKUC-ZAWIAS-02';

describe( 'the worker between gateway and shop', () => {
	let sides: BothSides;
	let worker: WorkerProcess;
	let shopProxy: FaultProxy;
	let waproProxy: FaultProxy;

	beforeAll( async () => {
		shopProxy = await startFaultProxy();
		sides = await startBothSides( { shopUrl: shopProxy.url } );
		shopProxy.forwardTo( sides.shop.url );
		waproProxy = await startFaultProxy( sides.gateway.url );
		worker = await startWorker();
		await sides.chooseMaps();
	} );
	afterAll( async () => {
		await sides?.close();
		await shopProxy?.close();
		await waproProxy?.close();
	} );

	const startWorker = () =>
		sides.startWorker( {
			WAPRO_URL: `${ waproProxy.url }/wapro-mag`,
			// Leases are as long as a call may take and a little more.
			WAPRO_TIMEOUT_SECONDS: '5',
		} );

	/** What a killed worker held is free again when its lease is over; here that is now. */
	const endLeases = () =>
		sides.shop.db.run(
			"UPDATE streams SET ready_at = '2000-01-01T00:00:00.000Z' WHERE lease_token IS NOT NULL"
		);

	const isOperation =
		( name: string ) =>
		( { body }: { readonly body: string } ) =>
			body.includes( `<${ name } ` );

	const placedInWapro = async ( orderId: number ) =>
		( await desk.orders( sides.desk, 100 ) ).filter( ( { reference } ) =>
			reference?.startsWith( `sklep-${ orderId }-` )
		);

	const accepted = ( orderId: number ) =>
		eventually(
			`order ${ orderId } accepted`,
			() => {
				const message = sides.messageOf( orderId );
				return message?.status === 'accepted' && message;
			},
			{ timeoutMs: 25_000 }
		);

	async function publish( indexes: readonly string[] ) {
		await desk.flag( sides.desk, indexes );
		const ids = await Promise.all(
			indexes.map( async ( index ) => {
				const product = await eventually(
					`${ index } with price and stock`,
					() => {
						const found = sides.product( index );
						return (
							found !== undefined &&
							found.price !== null &&
							found.stock !== null &&
							found
						);
					}
				);
				return product.id;
			} )
		);
		await sides.panel( 'POST', 'review/publish', { ids, preview: false } );
	}

	test( 'S2 G2: a flagged article waits for review in the shop, with stock and price, and WAPRO knows', async () => {
		await desk.flag( sides.desk, [ HANDLE ] );

		const product = await eventually( 'the product', () => {
			const found = sides.product( HANDLE );
			return (
				found !== undefined &&
				found.price !== null &&
				found.stock !== null &&
				found
			);
		} );
		expect( product.status ).toBe( 'pending' );
		await eventually( 'the state in WAPRO', async () =>
			( await desk.states( sides.desk ) ).some(
				( { index, state } ) => index === HANDLE && state === 'waiting'
			)
		);
		await eventually( 'every change accepted', async () => {
			const { changes } = await desk.queue( sides.desk );
			const open = changes.filter(
				( { state } ) => state !== 'accepted'
			);
			if ( open.length > 0 ) {
				throw new Error( JSON.stringify( open ) );
			}
			return true;
		} );
	} );

	test( 'G4 G5: stock and price follow WAPRO', async () => {
		const before = sides.product( HANDLE );
		await desk.receive( sides.desk, HANDLE, 'M1', '7' );
		await desk.price( sides.desk, HANDLE, 'DET', '63.50' );

		await eventually( 'the new figures', () => {
			const now = sides.product( HANDLE );
			return (
				now?.stock === ( before?.stock ?? 0 ) + 7 &&
				now.price === '63.50'
			);
		} );
	} );

	test( 'O1 O4 S1: an order reaches WAPRO with a number and a reservation', async () => {
		await publish( [ HANDLE, HINGE ] );

		const id = await sides.order( 'anna@example.com', HANDLE, 2 );

		await accepted( id );
		expect( await placedInWapro( id ) ).toMatchObject( [
			{
				state: 'registered',
				reserved: true,
				number: expect.stringMatching( /./ ),
			},
		] );
	} );

	test( 'S1: an order does not wait for a place while all other calls to the shop take their time', async () => {
		const others = shopProxy.rule(
			( { path, body } ) =>
				/\/(apply\/|status)/.test( path ) ||
				( path.includes( '/claim' ) &&
					! body.includes( '"objectType":"order"' ) ),
			{ kind: 'hold' }
		);
		try {
			await others.hit( 2 );
			const id = await sides.order( 'anna@example.com', HANDLE, 1 );

			await accepted( id );
		} finally {
			shopProxy.clear();
		}
	} );

	test( 'O3: production, parcel and payment come back', async () => {
		const id = await sides.order( 'anna@example.com', HANDLE, 1 );
		await accepted( id );
		const [ order ] = await placedInWapro( id );
		const erpId = order?.erpId ?? '';

		await desk.production( sides.desk, erpId );
		await desk.ship( sides.desk, erpId, {
			number: '620012345678901234567890',
		} );

		await eventually( 'the statuses', () => {
			const row = sides.shop.db.get< {
				production_code: string;
				parcels: string;
			} >(
				'SELECT production_code, parcels FROM erp_orders WHERE erp_id = :erpId',
				{ erpId }
			);
			return (
				row?.production_code === 'in_production' &&
				row.parcels.includes( '620012345678901234567890' )
			);
		} );
	} );

	test( 'S4: while WAPRO is away orders wait without burning attempts, then load in order, each once', async () => {
		await desk.away( sides.desk );
		await eventually(
			'the loss noticed',
			async () =>
				( await fetch( `${ worker.address }/ready` ) ).status === 503,
			{ timeoutMs: 30_000 }
		);
		const ids: number[] = [];
		for ( let count = 0; count < 3; count++ ) {
			ids.push( await sides.order( 'jan@example.com', HINGE, 1 ) );
		}
		expect( ids.map( ( id ) => sides.messageOf( id ) ) ).toEqual(
			ids.map( () =>
				expect.objectContaining( { status: 'pending', attempts: 0 } )
			)
		);

		await desk.back( sides.desk );

		await Promise.all( ids.map( accepted ) );
		const erpIds = await Promise.all( ids.map( placedInWapro ) );
		expect( erpIds.map( ( found ) => found.length ) ).toEqual( [
			1, 1, 1,
		] );
		const order = erpIds.map( ( [ one ] ) => Number( one?.erpId ) );
		expect( order ).toEqual( [ ...order ].sort( ( a, b ) => a - b ) );
	} );

	test( 'S4: a locked record costs no attempt and holds up no other customer', async () => {
		await desk.setLock( sides.desk, 'article', HINGE, true );
		const stuck = await sides.order( 'jan@example.com', HINGE, 1 );
		const free = await sides.order( 'ewa@example.com', HANDLE, 1 );

		await accepted( free );
		await eventually(
			'the reason on the stuck one',
			() => sides.messageOf( stuck )?.error_code === 'wapro_busy'
		);
		expect( sides.messageOf( stuck ) ).toMatchObject( { attempts: 0 } );
		await desk.setLock( sides.desk, 'article', HINGE, false );
		await accepted( stuck );
		expect( await placedInWapro( stuck ) ).toHaveLength( 1 );
	} );

	test( 'H2: runs that a person asked for are done and reported', async () => {
		const connection = await sides.finished(
			await sides.panel< Run >( 'POST', 'runs', {
				flow: 'connectionTest',
			} )
		);
		expect( connection.checks.filter( ( { ok } ) => ! ok ) ).toEqual( [] );
		expect( connection.state ).toBe( 'done' );

		const goods = await sides.finished(
			await sides.panel< Run >( 'POST', 'runs', { flow: 'refreshGoods' } )
		);
		expect( goods ).toMatchObject( {
			state: 'done',
			done: 2,
			counts: { rejected: 0 },
		} );

		const dictionaries = await sides.finished(
			await sides.panel< Run >( 'POST', 'runs', {
				flow: 'importDictionaries',
			} )
		);
		expect( dictionaries.state ).toBe( 'done' );
	} );

	test( 'a bad article is refused alone, with code and reason, in both queues', async () => {
		await desk.vat( sides.desk, 'OKUC-ZAMEK-03', '5' );
		await desk.flag( sides.desk, [ 'OKUC-ZAMEK-03', 'OKUC-KLAMKA-04' ] );

		await eventually(
			'the sound one',
			() => sides.product( 'OKUC-KLAMKA-04' )?.price
		);
		await eventually( 'the refusal in WAPRO', async () =>
			( await desk.queue( sides.desk, 100 ) ).changes.some(
				( change ) =>
					change.key === 'OKUC-ZAMEK-03' &&
					change.state === 'rejected' &&
					change.code === 'vat_unmapped'
			)
		);
		expect( sides.product( 'OKUC-ZAMEK-03' ) ).toBeUndefined();
	} );

	test( 'O1: kill -9 at any moment loses nothing and doubles nothing', async () => {
		const ids: number[] = [];
		for ( let round = 0; round < 4; round++ ) {
			ids.push( await sides.order( 'piotr@example.com', HINGE, 1 ) );
			ids.push(
				await sides.order( `gosc${ round }@example.com`, HANDLE, 1 )
			);
			await new Promise( ( resolve ) =>
				setTimeout( resolve, 300 + round * 137 )
			);
			worker.kill();
			await worker.ended;
			worker = await startWorker();
		}
		endLeases();

		await Promise.all( ids.map( accepted ) );
		const found = await Promise.all( ids.map( placedInWapro ) );
		expect( found.map( ( one ) => one.length ) ).toEqual(
			ids.map( () => 1 )
		);
	}, 90_000 );

	test( 'O1: killed between WAPRO’s answer and the report: one order in WAPRO, message accepted', async () => {
		const report = shopProxy.rule(
			( { path, body } ) =>
				path.includes( '/messages/' ) && body.includes( '"accepted"' ),
			{ kind: 'hold' }
		);
		const id = await sides.order( 'olga@example.com', HANDLE, 1 );
		await report.hit();
		expect( await placedInWapro( id ) ).toHaveLength( 1 );

		worker.kill();
		await worker.ended;
		report.remove();
		endLeases();
		worker = await startWorker();

		await accepted( id );
		expect( await placedInWapro( id ) ).toHaveLength( 1 );
	} );

	test.each( [ 'lose-answer', 'hang-answer' ] as const )(
		'S2: an order whose answer was lost (%s) is asked for, not repeated',
		async ( kind ) => {
			const rule = waproProxy.rule(
				isOperation( 'PlaceOrder' ),
				{ kind },
				1
			);
			const asked = waproProxy.rule( isOperation( 'FindOrders' ), {
				kind: 'truncate',
				bytes: 1_000_000,
			} );
			const id = await sides.order(
				`kind-${ kind }@example.com`,
				HANDLE,
				1
			);

			await accepted( id );

			expect( rule.hits ).toBe( 1 );
			expect( asked.hits ).toBeGreaterThan( 0 );
			expect( await placedInWapro( id ) ).toHaveLength( 1 );
			waproProxy.clear();
		}
	);

	test( 'O8, O1: a change and a cancellation arrive once each, though the answer of the first was lost', async () => {
		const id = await sides.order( 'zofia@example.com', HANDLE, 1 );
		await accepted( id );
		const rule = waproProxy.rule(
			isOperation( 'ChangeOrder' ),
			{ kind: 'lose-answer' },
			1
		);
		sides.shop.changeQuantity( id, 3 );
		await accepted( id );
		expect( rule.hits ).toBe( 1 );
		expect( await placedInWapro( id ) ).toMatchObject( [
			{ lines: [ { index: HANDLE, ordered: '3.000000' }, {} ] },
		] );

		sides.shop.cancelOrder( id );
		await accepted( id );
		expect( await placedInWapro( id ) ).toMatchObject( [
			{ state: 'cancelled', reserved: false },
		] );
		waproProxy.clear();
	}, 60_000 );

	test( 'O8: a cancellation that comes too late waits for a person, with what WAPRO has done', async () => {
		const id = await sides.order( 'zofia@example.com', HANDLE, 1 );
		await accepted( id );
		const [ order ] = await placedInWapro( id );
		await desk.production( sides.desk, order?.erpId ?? '' );
		sides.shop.cancelOrder( id );

		await eventually(
			'the conflict',
			() => sides.messageOf( id )?.error_code === 'order_realised'
		);
		expect( ( await placedInWapro( id ) )[ 0 ]?.state ).toBe(
			'registered'
		);
	} );

	test( 'S4: a shop that throttles and breaks for a while misses nothing', async () => {
		// The newest rule is met first.
		shopProxy.rule( /apply\//, { kind: 'lose-answer' }, 1 );
		shopProxy.rule( /apply\//, { kind: 'answer', status: 500 }, 1 );
		shopProxy.rule(
			/apply\//,
			{ kind: 'answer', status: 429, headers: { 'Retry-After': '1' } },
			1
		);

		await desk.price( sides.desk, HINGE, 'DET', '71.00' );

		await eventually(
			'the price',
			() => sides.product( HINGE )?.price === '71.00',
			{ timeoutMs: 90_000 }
		);
	}, 100_000 );

	test( 'wrong credentials of the shop are named, and the worker stays alive', async () => {
		const other = await sides.startWorker( {
			SHOP_SECRET: 'cs_wrong',
			WORKER_PORT: '0',
		} );

		await other.waitFor( /"code":"shop_denied"/ );
		await eventually(
			'not ready',
			async () =>
				( await fetch( `${ other.address }/ready` ) ).status === 503
		);
		expect( ( await fetch( `${ other.address }/health` ) ).status ).toBe(
			200
		);
		expect( other.output() ).not.toMatch( /cs_wrong/ );
		await other.stop();
	} );

	test( 'SIGTERM ends the worker cleanly within ten seconds', async () => {
		const before = Date.now();
		process.kill( worker.pid, 'SIGTERM' );

		expect( await worker.ended ).toBe( 0 );
		expect( Date.now() - before ).toBeLessThan( 10_000 );
		expect( worker.output() ).toMatch( /"stopped"/ );
	} );
} );
