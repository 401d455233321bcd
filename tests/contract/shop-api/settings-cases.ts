import type {
	ApiError,
	KeyResponse,
	Overview,
	Run,
	RunClaimResponse,
	RunsResponse,
	Settings,
	WorkerSettings,
	WorkerStatusResponse,
} from '../../../contracts/generated/shop-api.ts';
import {
	apply,
	claim,
	configure,
	DICTIONARIES,
	goods,
	MAPS,
} from './arrange.ts';
import { apiClient, signedBy } from './client.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** Maps, keys, runs, the bell and the guard against copies. */
export function settingsCases( shop: () => ShopUnderTest ): void {
	const claimRun = () =>
		shop().worker.ask< RunClaimResponse >( 'POST worker/runs/claim', {
			worker: 'contract',
			leaseSeconds: 60,
			flows: [
				'connectionTest',
				'importDictionaries',
				'refreshGoods',
				'refreshOrders',
			],
		} );
	const requestRun = ( data: object ) =>
		shop().admin.ask< Run >( 'POST runs', data );
	const counts = {
		created: 1,
		updated: 0,
		unchanged: 2,
		stale: 0,
		rejected: 0,
	};

	test( 'M4: saved maps come back, reach the worker and ask for everything anew', async () => {
		const before = await shop().admin.ask< Settings >( 'GET settings' );
		const saved = await configure( shop() );
		expect( saved.maps ).toEqual( MAPS );
		expect( saved.mapVersion ).toBeGreaterThan( before.mapVersion );
		expect( saved.unmapped ).toEqual( {
			warehouses: [ 'M3' ],
			vat: [ 'zw' ],
		} );
		const forWorker = await shop().worker.ask< WorkerSettings >(
			'GET worker/settings'
		);
		expect( forWorker ).toMatchObject( {
			priceList: 'DET',
			warehouses: [ 'M1' ],
			mapVersion: saved.mapVersion,
			paused: false,
		} );
		expect( ( await claimRun() ).run ).toMatchObject( {
			flow: 'refreshGoods',
			cause: 'settings',
		} );
	} );

	test( 'G5: a changed map applies an unchanged article anew', async () => {
		await configure( shop() );
		const { shopId = 0 } = await apply( shop(), 'goods', goods( 'A-1' ) );
		await configure( shop(), {
			vat: [
				{ code: '23', taxClass: 'reduced-rate' },
				{ code: '8', taxClass: 'reduced-rate' },
			],
		} );
		expect(
			( await apply( shop(), 'goods', goods( 'A-1' ) ) ).outcome
		).toBe( 'updated' );
		expect( ( await shop().readProduct( shopId ) )?.taxClass ).toBe(
			'reduced-rate'
		);
	} );

	test.each( [
		[
			'a warehouse that WAPRO does not have',
			{ warehouses: [ { symbol: 'X9', use: 'sell' } ] },
			'warehouse_unmapped',
			'maps.warehouses[0].symbol',
		],
		[
			'a warehouse named twice',
			{
				warehouses: [
					{ symbol: 'M1', use: 'sell' },
					{ symbol: 'M1', use: 'ignore' },
				],
			},
			'duplicate',
			'maps.warehouses[1].symbol',
		],
		[
			'a price list that WAPRO does not have',
			{ priceList: 'NIE' },
			'price_list_unmapped',
			'maps.priceList',
		],
		[
			'a price list in another currency',
			{ priceList: 'EXP' },
			'currency_mismatch',
			'maps.priceList',
		],
		[
			'a VAT code that WAPRO does not have',
			{ vat: [ { code: '99', taxClass: '' } ] },
			'vat_unmapped',
			'maps.vat[0].code',
		],
		[
			'a tax class that the shop does not have',
			{ vat: [ { code: '23', taxClass: 'luxury' } ] },
			'vat_unmapped',
			'maps.vat[0].taxClass',
		],
		[
			'a buffer below zero',
			{ buffer: '-1' },
			'quantity_invalid',
			'maps.buffer',
		],
	] )(
		'M4: %s is refused and nothing is stored',
		async ( _case, change, code, field ) => {
			await shop().worker.ask( 'POST worker/dictionaries', DICTIONARIES );
			const answer = await shop().admin.send< ApiError >(
				'PUT settings',
				{
					data: { maps: { ...MAPS, ...change } },
				}
			);
			expect( answer.status ).toBe( 400 );
			expect( answer.body ).toMatchObject( { code, data: { field } } );
			expect(
				( await shop().admin.ask< Settings >( 'GET settings' ) ).maps
					.priceList
			).toBeNull();
		}
	);

	test( 'M4: dictionaries say whether they changed', async () => {
		const put = ( data: object ) =>
			shop().worker.ask< { changed: boolean } >(
				'POST worker/dictionaries',
				data
			);
		expect( await put( DICTIONARIES ) ).toEqual( { changed: true } );
		expect( await put( { ...DICTIONARIES, asOf: '2' } ) ).toEqual( {
			changed: false,
		} );
	} );

	test( 'H2: a run is requested, claimed once, reported and done', async () => {
		const requested = await requestRun( {
			flow: 'refreshGoods',
			keys: [ 'A-1' ],
		} );
		expect( requested ).toMatchObject( {
			state: 'requested',
			cause: 'by_hand',
			keys: [ 'A-1' ],
		} );
		const { token = '', run } = await claimRun();
		expect( run ).toMatchObject( { id: requested.id, state: 'running' } );
		expect( ( await claimRun() ).run ).toBeNull();
		const report = ( data: object ) =>
			shop().worker.ask(
				'POST worker/runs/{id}/report',
				data,
				requested.id
			);
		expect(
			await report( {
				token,
				state: 'running',
				done: 1,
				total: 3,
				counts,
			} )
		).toEqual( { stop: false } );
		await report( {
			token,
			state: 'done',
			done: 3,
			total: 3,
			counts,
			checks: [ { name: 'wapro', ok: true } ],
		} );
		const { items } = await shop().admin.ask< RunsResponse >( 'GET runs' );
		expect( items[ 0 ] ).toMatchObject( {
			id: requested.id,
			state: 'done',
			done: 3,
			counts,
			checks: [ { name: 'wapro', ok: true } ],
		} );
	} );

	test( 'H2: a person stops a run; the worker hears of it and writes no more', async () => {
		const { id } = await requestRun( { flow: 'refreshGoods' } );
		const { token = '' } = await claimRun();
		await shop().admin.ask( 'POST runs/{id}/stop', {}, id );
		const answer = await shop().worker.ask(
			'POST worker/runs/{id}/report',
			{ token, state: 'running', done: 1, total: 3, counts },
			id
		);
		expect( answer ).toEqual( { stop: true } );
		expect(
			await shop().admin.ask< Run >( 'GET runs/{id}', undefined, id )
		).toMatchObject( {
			state: 'stopped',
		} );
	} );

	test( 'M3: a run whose worker fell silent goes to another, and the first is told to stop', async () => {
		const { id } = await requestRun( { flow: 'refreshGoods' } );
		const { token: old = '' } = await claimRun();
		await shop().expireLeases();
		expect( ( await claimRun() ).run?.id ).toBe( id );
		const answer = await shop().worker.ask(
			'POST worker/runs/{id}/report',
			{ token: old, state: 'done', done: 3, total: 3, counts },
			id
		);
		expect( answer ).toEqual( { stop: true } );
	} );

	test( 'M3, S3: a run over which one worker after the other falls silent fails with a reason, lets the next one through, and can go on', async () => {
		const { id } = await requestRun( { flow: 'refreshGoods' } );
		const run = () =>
			shop().admin.ask< Run >( 'GET runs/{id}', undefined, id );
		for ( let taken = 0; taken < 6; taken++ ) {
			expect( ( await claimRun() ).run?.id ).toBe( id );
			await shop().expireLeases();
		}
		const { id: next } = await requestRun( {
			flow: 'refreshGoods',
			keys: [ 'A-1' ],
		} );
		const other = await claimRun();
		expect( other.run?.id ).toBe( next );
		expect( await run() ).toMatchObject( {
			state: 'failed',
			code: 'worker_fell_silent',
			reason: expect.any( String ),
		} );
		await shop().worker.ask(
			'POST worker/runs/{id}/report',
			{
				token: other.token ?? '',
				state: 'done',
				done: 1,
				total: 1,
				counts,
			},
			next
		);
		await shop().admin.ask( 'POST runs/{id}/resume', {}, id );
		expect( ( await claimRun() ).run?.id ).toBe( id );
	} );

	test( 'S3: a run that gets further from one silent worker to the next goes on', async () => {
		const { id } = await requestRun( { flow: 'refreshGoods' } );
		for ( let taken = 0; taken < 8; taken++ ) {
			const { run, token = '' } = await claimRun();
			expect( run?.id ).toBe( id );
			await shop().worker.ask(
				'POST worker/runs/{id}/report',
				{
					token,
					state: 'running',
					done: taken,
					total: null,
					counts,
					cursor: `A-${ taken }`,
				},
				id
			);
			await shop().expireLeases();
		}
	} );

	test( 'H2: a new key opens the worker’s routes and shows its secret once', async () => {
		const key = await shop().admin.ask< KeyResponse >(
			'POST settings/keys',
			{}
		);
		const client = apiClient(
			shop().url,
			signedBy( { key: key.consumerKey, secret: key.consumerSecret } )
		);
		expect( ( await client.send( 'GET worker/settings' ) ).status ).toBe(
			200
		);
		const settings = await shop().admin.ask< Settings >( 'GET settings' );
		expect( settings.keys.map( ( { truncated } ) => truncated ) ).toContain(
			key.consumerKey.slice( -7 )
		);
		expect( JSON.stringify( settings ) ).not.toContain(
			key.consumerSecret
		);
	} );

	test( 'S1: the bell is a small public file that changes when something waits', async () => {
		const { bellUrl } = await shop().worker.ask< WorkerSettings >(
			'GET worker/settings'
		);
		expect( bellUrl ).toMatch( /\/[0-9a-f]{32}\.txt$/ );
		const read = async () => {
			const response = await fetch( bellUrl );
			return response.ok ? response.text() : '';
		};
		const before = await read();
		await requestRun( { flow: 'connectionTest' } );
		expect( await read() ).not.toBe( before );
	} );

	test( 'M3: a copy under another address hands out nothing and takes nothing', async () => {
		await configure( shop() );
		await apply( shop(), 'goods', goods( 'A-1' ) );
		await shop().rememberAddress( 'https://sklep.example.com' );
		const paused = await claim( shop(), { objectType: 'shop_state' } );
		expect( paused ).toMatchObject( { paused: true, leases: [] } );
		expect( ( await claimRun() ).run ).toBeNull();
		const refused = await shop().worker.send< ApiError >(
			'POST apply/goods',
			{
				data: { cause: 'wapro_event', items: [ goods( 'A-2' ) ] },
			}
		);
		expect( refused.status ).toBe( 409 );
		expect( refused.body.code ).toBe( 'paused_address' );
		expect(
			await shop().admin.ask< Overview >( 'GET overview' )
		).toMatchObject( {
			paused: true,
			pausedReason: expect.any( String ),
		} );

		await shop().admin.ask( 'POST settings/confirm-address', {
			confirm: true,
		} );
		expect(
			( await claim( shop(), { objectType: 'shop_state' } ) ).leases
		).toHaveLength( 1 );
	} );

	test( 'H2: the overview knows the worker, WAPRO and what needs a person', async () => {
		const at = new Date().toISOString();
		const answer = await shop().worker.ask< WorkerStatusResponse >(
			'POST worker/status',
			{
				worker: 'contract',
				version: '0.1.0',
				startedAt: at,
				backend: {
					reachable: false,
					since: at,
					code: 'wapro_denied',
					reason: 'WAPRO nie przyjmuje loginu.',
				},
				changeQueue: [ { state: 'pending', count: 3, oldestAt: at } ],
			}
		);
		expect( answer.queue.orders ).toEqual( {
			waiting: 0,
			oldestAt: null,
			lastAcceptedAt: null,
		} );
		const overview = await shop().admin.ask< Overview >( 'GET overview' );
		expect( overview ).toMatchObject( {
			wapro: { reachable: false, code: 'wapro_denied' },
			worker: { alive: true, version: '0.1.0' },
			changesIn: { waiting: 3 },
		} );
		expect( overview.hours ).toHaveLength( 24 );
		expect( overview.needs.map( ( { kind } ) => kind ) ).toEqual(
			expect.arrayContaining( [ 'wapro_away', 'no_price_list' ] )
		);
	} );
}
