import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type {
	HistoryResponse,
	MessagesResponse,
	ProductionSettings,
} from '../../contracts/generated/shop-api.ts';
import {
	startProductionReceiver,
	type ProductionReceiver,
} from '../../demo/production/receiver.ts';
import { eventually } from '../harness/process.ts';
import {
	startBothSides,
	type BothSides,
	type WorkerProcess,
} from './support/both-sides.ts';
import { secret } from './support/production.ts';

/*
 * Orders on their way to production as a worker process carries them. The goods are the shop's own: WAPRO refuses these
 * orders, and production does not care.
 */
describe( 'orders on their way to production', () => {
	let sides: BothSides;
	let receiver: ProductionReceiver;
	let worker: WorkerProcess;
	let productId = 0;

	beforeAll( async () => {
		receiver = await startProductionReceiver( { secret } );
		sides = await startBothSides();
		worker = await startWorker( {
			PRODUCTION_URL: receiver.url,
			PRODUCTION_SECRET: secret,
		} );
		await sides.chooseMaps();
		productId = sides.shop.addOwnProduct( 'Okno na wymiar', '500.00', {
			sku: 'OKNO-WLASNE',
		} );
		await change( { on: true, lines: 'all' } );
	}, 30_000 );
	afterAll( async () => {
		await sides?.close();
		await receiver?.close();
	} );

	const startWorker = ( where: Record< string, string > ) =>
		sides.startWorker( { PRODUCTION_TIMEOUT_SECONDS: '1', ...where } );

	async function change(
		settings: Partial< ProductionSettings >
	): Promise< void > {
		const before = await sides.panel< ProductionSettings >(
			'GET',
			'settings/production'
		);
		await sides.panel( 'PUT', 'settings/production', {
			...before,
			...settings,
		} );
	}

	async function order(): Promise< number > {
		const answer = await fetch( `${ sides.shop.url }/order`, {
			method: 'POST',
			redirect: 'manual',
			body: new URLSearchParams( {
				name: 'Anna Nowak',
				email: 'anna@example.com',
				street: 'Lipowa 4',
				postcode: '00-950',
				city: 'Warszawa',
				[ `q${ productId }` ]: '1',
			} ),
		} );
		return Number(
			/\/order\/([0-9]+)/.exec(
				answer.headers.get( 'location' ) ?? ''
			)?.[ 1 ]
		);
	}

	const states = async ( destination: string ) => {
		const { items } = await sides.panel< MessagesResponse >(
			'GET',
			`messages?destination=${ destination }&objectType=order&perPage=100`
		);
		return new Map(
			items.map( ( { objectKey, status } ) => [
				Number( objectKey ),
				status,
			] )
		);
	};

	const arrived = ( id: number ) =>
		eventually(
			`order ${ id } accepted by production`,
			async () =>
				( await states( 'production' ) ).get( id ) === 'accepted',
			{ timeoutMs: 20_000 }
		);

	test( 'O2: an order that WAPRO refuses reaches production all the same', async () => {
		const id = await order();
		await arrived( id );

		await eventually(
			'WAPRO’s message to be refused',
			async () => ( await states( 'wapro' ) ).get( id ) === 'rejected'
		);
		const [ taken ] = [ ...receiver.orders.values() ];
		expect( taken ).toMatchObject( {
			event: 'created',
			sequence: 1,
			number: String( id ),
			lines: [ { index: 'OKNO-WLASNE', quantity: '1' } ],
		} );
	} );

	test( 'O2: lost answers, failures, pauses and time-outs lose nothing and double nothing', async () => {
		const before = receiver.taken.length;
		receiver.meet(
			{ kind: 'lost' },
			{ kind: 'status', status: 500 },
			{ kind: 'status', status: 429, retryAfter: 1 },
			{ kind: 'hang' },
			{ kind: 'lost' }
		);
		const ids = [
			await order(),
			await order(),
			await order(),
			await order(),
		];
		for ( const id of ids ) {
			await arrived( id );
		}

		expect( receiver.taken ).toHaveLength( before + ids.length );
		expect( new Set( receiver.taken ).size ).toBe( receiver.taken.length );
		expect( receiver.repeats.length ).toBeGreaterThanOrEqual( 1 );
		expect( receiver.contradictions ).toEqual( [] );
		expect( receiver.outOfOrder ).toEqual( [] );
		expect( receiver.forged() ).toBe( 0 );
	}, 60_000 );

	test( 'O2: what waited through a pause goes when it is over; a worker killed in between changes nothing', async () => {
		await change( { paused: true } );
		const before = receiver.taken.length;
		const id = await order();
		await eventually(
			'WAPRO’s message to be refused meanwhile',
			async () => ( await states( 'wapro' ) ).get( id ) === 'rejected'
		);
		expect( receiver.taken ).toHaveLength( before );
		worker.kill( 'SIGKILL' );
		await worker.ended;

		await change( { paused: false } );
		worker = await startWorker( {
			PRODUCTION_URL: receiver.url,
			PRODUCTION_SECRET: secret,
		} );
		await arrived( id );

		expect( receiver.taken ).toHaveLength( before + 1 );
	}, 30_000 );

	test( 'O2: the same orders as files, in the format of the settings, and answers in files come back', async () => {
		const folder = await mkdtemp( path.join( tmpdir(), 'production-' ) );
		const answers = await mkdtemp( path.join( tmpdir(), 'answers-' ) );
		await worker.stop();
		await change( {
			format: 'csv',
			progress: { source: 'application', statuses: [] },
		} );
		worker = await startWorker( {
			PRODUCTION_FOLDER: folder,
			PRODUCTION_ANSWERS_FOLDER: answers,
		} );
		const id = await order();
		await arrived( id );

		// Names with a dot are the worker's own, of what it is writing at this moment.
		const names = ( await readdir( folder ) ).filter(
			( name ) => ! name.startsWith( '.' )
		);
		expect( names ).toHaveLength( 1 );
		expect( names[ 0 ] ).toMatch(
			new RegExp( `^sklep-${ id }-[0-9a-f]{6}_000001\\.csv$` )
		);
		expect(
			await readFile( path.join( folder, names[ 0 ] ?? '' ), 'utf8' )
		).toContain( 'OKNO-WLASNE' );

		const document = {
			version: '1.0',
			id: 'prod-1',
			event: 'progress',
			reference: names[ 0 ]?.split( '_' )[ 0 ],
			sequence: 1,
			at: '2026-11-24T09:12:00Z',
			status: 'ready',
		};
		await writeFile(
			path.join( answers, 'prod-1.json' ),
			JSON.stringify( document )
		);
		await writeFile(
			path.join( answers, 'prod-2.json' ),
			JSON.stringify( {
				...document,
				id: 'prod-2',
				sequence: 2,
				status: 'glazed',
			} )
		);
		await eventually(
			'both answers to be put aside',
			async () =>
				( await readdir( answers ) ).sort().join() === 'done,refused',
			{ timeoutMs: 20_000 }
		);
		expect(
			( await readdir( path.join( answers, 'refused' ) ) ).sort()
		).toEqual( [ 'prod-2.json', 'prod-2.json.reason.txt' ] );
		const { items } = await sides.panel< HistoryResponse >(
			'GET',
			`history?objectType=order&objectId=${ id }`
		);
		expect( items[ 0 ] ).toMatchObject( {
			cause: 'production',
			changes: [ { field: 'production', after: 'wykonane' } ],
		} );
		await rm( folder, { recursive: true } );
		await rm( answers, { recursive: true } );
	}, 30_000 );
} );
