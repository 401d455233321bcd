import { SyncError } from '../../sync-worker/errors.ts';
import { breaker } from '../../sync-worker/resilience/breaker.ts';
import { guarded } from '../../sync-worker/resilience/guarded.ts';
import { oneContract } from '../../sync-worker/resilience/one-contract.ts';
import { scriptedErp } from './support/fake-erp.ts';
import { noTelemetry, testLog } from './support/ports.ts';

let contract: number | SyncError;
let calls: string[];

const erp = scriptedErp( {
	ping: async () => {
		calls.push( 'ping' );
		if ( typeof contract !== 'number' ) {
			throw contract;
		}
		return {
			contract,
			version: '1',
			erpTime: '2026-11-22T12:00:00Z',
			company: 'Okna',
			capabilities: [],
			warehouses: [],
		};
	},
	changeQueue: async () => {
		calls.push( 'changeQueue' );
		return [];
	},
} );

beforeEach( () => {
	contract = 1;
	calls = [];
} );

test( 'S2: the version is asked for once, before the first call', async () => {
	const bound = oneContract( erp );

	await Promise.all( [
		bound.changeQueue( 'sklep' ),
		bound.changeQueue( 'sklep' ),
	] );
	await bound.changeQueue( 'sklep' );

	expect( calls ).toEqual( [
		'ping',
		'changeQueue',
		'changeQueue',
		'changeQueue',
	] );
} );

test( 'S2: a WAPRO of another contract is held off until a ping finds ours again', async () => {
	const bound = oneContract( erp );
	const watched = breaker( {
		system: 'wapro',
		clock: {
			now: Date.now,
			elapsed: Date.now,
			pause: async () => undefined,
		},
		log: testLog(),
		telemetry: noTelemetry,
		probe: () => bound.ping(),
		onLost: () => undefined,
		onBack: () => undefined,
		firstPauseMs: 0,
	} );
	const port = guarded( bound, watched );
	contract = 2;
	for ( let time = 0; time < 3; time++ ) {
		await expect( port.changeQueue( 'sklep' ) ).rejects.toMatchObject( {
			code: 'wapro_error',
			kind: 'permanent',
			delivery: 'unsent',
		} );
	}
	expect( calls ).toEqual( [ 'ping' ] );
	expect( watched.state() ).toMatchObject( {
		reachable: false,
		reason: 'WAPRO speaks contract 2, this worker 1: update the older of the two.',
	} );

	contract = 1;
	await watched.probe();
	expect( watched.state().reachable ).toBe( true );
	await expect( port.changeQueue( 'sklep' ) ).resolves.toEqual( [] );
} );

test( 'S2: while the version cannot be asked for, nothing is sent', async () => {
	contract = new SyncError( {
		kind: 'retryable',
		code: 'wapro_timeout',
		delivery: 'unclear',
		reason: 'Too slow.',
	} );

	await expect(
		oneContract( erp ).changeQueue( 'sklep' )
	).rejects.toMatchObject( { code: 'wapro_timeout', delivery: 'unsent' } );
	expect( calls ).toEqual( [ 'ping' ] );
} );
