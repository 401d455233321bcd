import type {
	ApiError,
	ExchangeSettings,
	FlowRest,
	FlowRule,
	Overview,
	RunsResponse,
	WorkerSettings,
	WorkerStatusRequest,
} from '../../../contracts/generated/shop-api.ts';
import { configure } from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

const NIGHT: FlowRule = {
	flow: 'goods',
	lock: false,
	quiet: [ { days: [ 7, 6, 6 ], from: '22:00', to: '06:00' } ],
};
const LOCKED: FlowRule = { flow: 'orders', lock: true, quiet: [] };
const HOURLY: FlowRule = {
	flow: 'photos',
	lock: false,
	quiet: [],
	everySeconds: 3600,
};

/** Flows that ask at intervals of their own, keep other integrators out or rest at set times: what the worker is told, and what it tells. */
export function flowRulesCases( shop: () => ShopUnderTest ): void {
	const read = () =>
		shop().admin.ask< ExchangeSettings >( 'GET settings/exchange' );
	const save = async ( flows: FlowRule[] ) =>
		shop().admin.ask< ExchangeSettings >( 'PUT settings/exchange', {
			...( await read() ),
			flows,
		} );
	const forWorker = () =>
		shop().worker.ask< WorkerSettings >( 'GET worker/settings' );
	const overview = () => shop().admin.ask< Overview >( 'GET overview' );
	const report = ( resting?: FlowRest[] ) => {
		const at = new Date().toISOString();
		const status: WorkerStatusRequest = {
			worker: 'contract',
			version: '0.1.0',
			startedAt: at,
			backend: { reachable: true, since: at },
			...( resting === undefined ? {} : { resting } ),
		};
		return shop().worker.ask( 'POST worker/status', status );
	};

	test( 'S6: every flow has its rule; none locks, rests or has an interval of its own until a person says so', async () => {
		const { flows } = await read();
		expect( flows.map( ( { flow } ) => flow ) ).toEqual( [
			'orders',
			'changes',
			'goods',
			'photos',
			'customers',
			'proposals',
			'states',
			'documents',
			'production',
		] );
		expect(
			flows.filter(
				( { lock, quiet, everySeconds } ) =>
					lock || quiet.length > 0 || everySeconds !== undefined
			)
		).toEqual( [] );
		const settings = await forWorker();
		expect( settings ).not.toHaveProperty( 'flows' );
		expect( settings.timeZone ).toMatch(
			/^([A-Za-z_]+(\/[A-Za-z_/-]+)?|[+-]\d{2}:\d{2})$/
		);
	} );

	test( 'S6: saved rules come back with their days in order, reach the worker, and the rest of the settings stays', async () => {
		const before = await read();
		const saved = await save( [ NIGHT, HOURLY, LOCKED ] );
		const night = {
			...NIGHT,
			quiet: [ { days: [ 6, 7 ], from: '22:00', to: '06:00' } ],
		};
		expect( saved.flows[ 0 ] ).toEqual( LOCKED );
		expect( saved.flows[ 2 ] ).toEqual( night );
		expect( saved.flows[ 3 ] ).toEqual( HOURLY );
		expect( saved ).toEqual( { ...before, flows: saved.flows } );
		expect( await read() ).toEqual( saved );
		expect( ( await forWorker() ).flows ).toEqual( [
			LOCKED,
			night,
			HOURLY,
		] );

		await save( [] );
		expect( await read() ).toEqual( before );
	} );

	test( 'S6: an interval alone is a rule; null is none', async () => {
		const before = await read();
		for ( const everySeconds of [ 2, 3600 ] ) {
			await save( [ { ...HOURLY, everySeconds } ] );
			expect( ( await forWorker() ).flows ).toEqual( [
				{ ...HOURLY, everySeconds },
			] );
		}
		await save( [ { ...HOURLY, everySeconds: null } ] );
		expect( await forWorker() ).not.toHaveProperty( 'flows' );
		expect( await read() ).toEqual( before );
	} );

	test( 'S6: the nightly passes begin at half past two until a person names another time; the worker is told', async () => {
		const before = await read();
		expect( before.nightlyAt ).toBe( '02:30' );
		expect( ( await forWorker() ).reconcileAt ).toBe( '02:30' );
		const put = ( nightlyAt: string ) =>
			shop().admin.send< ExchangeSettings | ApiError >(
				'PUT settings/exchange',
				{ data: { ...before, nightlyAt } }
			);
		expect( ( await put( '23:05' ) ).body ).toEqual( {
			...before,
			nightlyAt: '23:05',
		} );
		expect( ( await forWorker() ).reconcileAt ).toBe( '23:05' );
		expect( await put( '' ) ).toMatchObject( {
			status: 400,
			body: { code: 'time_missing', data: { field: 'nightlyAt' } },
		} );
		for ( const wrong of [ '24:00', '2:30', 'noc' ] ) {
			expect( await put( wrong ) ).toMatchObject( {
				status: 400,
				body: { data: { field: 'nightlyAt' } },
			} );
		}
		expect( ( await read() ).nightlyAt ).toBe( '23:05' );
		await put( '02:30' );
		expect( await read() ).toEqual( before );
	} );

	test( 'S3: the worker’s beat asks for each nightly pass and the check of stock once, as soon as the shop knows what it sells', async () => {
		const asked = async () => {
			await report();
			const { items } =
				await shop().admin.ask< RunsResponse >( 'GET runs' );
			return items
				.filter( ( { cause } ) => cause === 'nightly' )
				.map( ( { flow } ) => flow )
				.sort();
		};
		expect( await asked() ).toEqual( [] );

		await configure( shop() );
		const passes = [
			'checkStock',
			'reconcileGoods',
			'reconcileInvoices',
			'reconcileOrders',
			'refreshCustomers',
		];
		expect( await asked() ).toEqual( passes );
		expect( await asked() ).toEqual( passes );
	} );

	test( 'S1: an address of one machine is kept for the datagram, anything else refused by its field', async () => {
		const before = await read();
		expect( before.datagram ).toEqual( { address: '', port: 8088 } );
		const put = ( address: string, port: number ) =>
			shop().admin.send< ExchangeSettings | ApiError >(
				'PUT settings/exchange',
				{ data: { ...before, datagram: { address, port } } }
			);
		for ( const address of [ '192.168.1.20', 'fd00::20' ] ) {
			await put( address, 9000 );
			expect( ( await read() ).datagram ).toEqual( {
				address,
				port: 9000,
			} );
		}
		await put( '', 8088 );
		for ( const address of [
			'worker.example.pl',
			'0.0.0.0',
			'::',
			'255.255.255.255',
			'239.1.1.1',
			'ff02::1',
		] ) {
			expect( await put( address, 8088 ) ).toMatchObject( {
				status: 400,
				body: {
					code: 'address_invalid',
					data: { field: 'datagram.address' },
				},
			} );
		}
		expect( ( await put( '127.0.0.1', 0 ) ).status ).toBe( 400 );
		expect( ( await put( '127.0.0.1', 65_536 ) ).status ).toBe( 400 );
		expect( await read() ).toEqual( before );
	} );

	test( 'S6: the bell calls the worker when a rule changes', async () => {
		const { bellUrl } = await forWorker();
		const rung = async () => {
			const response = await fetch( bellUrl );
			return response.ok ? response.text() : '';
		};
		const before = await rung();
		await save( [ NIGHT ] );
		expect( await rung() ).not.toBe( before );
	} );

	test.each< [ string, unknown[], string ] >( [
		[
			'a window without a day',
			[
				LOCKED,
				{
					...NIGHT,
					quiet: [
						...NIGHT.quiet,
						{ days: [], from: '00:00', to: '01:00' },
					],
				},
			],
			'flows[1].quiet[1].days',
		],
		[ 'a flow twice', [ LOCKED, LOCKED ], 'flows[1].flow' ],
		[
			'no time of the day',
			[
				{
					...NIGHT,
					quiet: [ { days: [ 1 ], from: '24:00', to: '01:00' } ],
				},
			],
			'flows[0].quiet[0].from',
		],
		[
			'an eighth day',
			[
				{
					...NIGHT,
					quiet: [ { days: [ 8 ], from: '22:00', to: '01:00' } ],
				},
			],
			'flows[0].quiet[0].days[0]',
		],
		[
			'a lock of what WAPRO has no lock for',
			[ { ...LOCKED, flow: 'production' } ],
			'flows[0].lock',
		],
		[
			'an interval of one second',
			[ LOCKED, { ...HOURLY, everySeconds: 1 } ],
			'flows[1].everySeconds',
		],
		[
			'an interval of more than an hour',
			[ { ...HOURLY, everySeconds: 3601 } ],
			'flows[0].everySeconds',
		],
		[
			'half a second more',
			[ { ...HOURLY, everySeconds: 2.5 } ],
			'flows[0].everySeconds',
		],
		[
			'an unknown flow',
			[ { ...LOCKED, flow: 'coffee' } ],
			'flows[0].flow',
		],
	] )(
		'S6: %s is refused by name, and nothing is kept',
		async ( _, flows, field ) => {
			const before = await read();
			const { status, body } = await shop().admin.send< ApiError >(
				'PUT settings/exchange',
				{ data: { ...before, flows } }
			);
			expect( status ).toBe( 400 );
			expect( body.data?.field ).toBe( field );
			expect( await read() ).toEqual( before );
		}
	);

	test( 'S6: what rests stands on the overview with who holds it since when, until the worker says otherwise', async () => {
		const held: FlowRest = {
			flow: 'orders',
			why: 'lock',
			heldBy: 'BaseLinker',
			since: '2026-11-24T13:32:00.000Z',
			until: '2026-11-24T13:42:00.000Z',
		};
		const quiet: FlowRest = {
			flow: 'goods',
			why: 'quiet',
			since: '2026-11-24T21:00:00.000Z',
			until: '2026-11-25T05:00:00.000Z',
		};
		await report( [ held, quiet ] );
		expect( ( await overview() ).resting ).toEqual( [ held, quiet ] );
		await report();
		expect( await overview() ).not.toHaveProperty( 'resting' );
	} );
}
