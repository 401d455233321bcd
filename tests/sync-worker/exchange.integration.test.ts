import * as desk from '../../mag-gateway/desk-commands.ts';
import { addPhotoFile, removePhotos } from '../../mag-gateway/wapro/photos.ts';
import type {
	CatalogueSettings,
	CatalogueSettingsView,
	PairingResponsePage,
	PairingRow,
	Run,
} from '../../contracts/generated/shop-api.ts';
import { startFaultProxy, type FaultProxy } from '../harness/fault-proxy.ts';
import { eventually } from '../harness/process.ts';
import {
	startBothSides,
	type BothSides,
	type WorkerProcess,
} from './support/both-sides.ts';

/*
 * From the shop to WAPRO and back as a worker process carries it, between the real gateway and the embedded shop.
 */
const HANDLE = 'OKUC-KLAMKA-01';
const HINGE = 'OKUC-ZAWIAS-02';
const OWN = 60;

/** Two pictures of one pixel. */
const WHITE = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64'
);
const RED = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
	'base64'
);

describe( 'the shop’s goods on their way to WAPRO', () => {
	let sides: BothSides;
	let shop: FaultProxy;
	let worker: WorkerProcess;

	beforeAll( async () => {
		shop = await startFaultProxy();
		sides = await startBothSides( { shopUrl: shop.url } );
		shop.forwardTo( sides.shop.url );
		worker = await sides.startWorker();
		await sides.chooseMaps();
	}, 30_000 );
	afterAll( async () => {
		await sides?.close();
		await shop?.close();
	} );

	const push = ( dryRun: boolean ) =>
		sides.panel< Run >( 'POST', 'runs', { flow: 'pushGoods', dryRun } );

	const change = async ( settings: Partial< CatalogueSettings > ) => {
		const view = await sides.panel< CatalogueSettingsView >(
			'GET',
			'settings/catalogue'
		);
		await sides.panel( 'PUT', 'settings/catalogue', {
			...view.settings,
			...settings,
		} );
	};

	const toDecide = () =>
		sides.panel< PairingResponsePage >(
			'GET',
			'pairing/goods?tab=to_decide'
		);

	const articlesOf = async ( prefix: string ) =>
		( await desk.goods( sides.desk, prefix, 200 ) ).filter( ( { index } ) =>
			index.startsWith( prefix )
		);

	const unlinked = () =>
		sides.shop.db.get< { count: number } >(
			'SELECT count(*) AS count FROM products WHERE id NOT IN ( SELECT shop_id FROM links WHERE shop_id IS NOT NULL )'
		)?.count;

	test( 'G8: a dry run of the start-up push says what would happen and writes nothing on either side', async () => {
		await desk.flag( sides.desk, [ HINGE ] );
		await eventually( 'the flagged article', () => sides.product( HINGE ) );
		for ( let number = 0; number < OWN; number++ ) {
			sides.shop.addOwnProduct( `Okap ${ number }`, '123.00', {
				sku: `SKLEP-${ String( number ).padStart( 3, '0' ) }`,
			} );
		}
		sides.shop.addOwnProduct( 'Klamka, ta sama', '59.00', { sku: HANDLE } );
		sides.shop.addOwnProduct( 'Bez numeru', '10.00' );
		const before = unlinked();

		const run = await sides.finished( await push( true ) );

		expect( run ).toMatchObject( {
			state: 'done',
			total: OWN + 2,
			done: OWN + 2,
			counts: { created: OWN },
		} );
		expect( unlinked() ).toBe( before );
		expect( await articlesOf( 'SKLEP-' ) ).toEqual( [] );
	} );

	test( 'G8: a push that only pairs makes no article', async () => {
		const run = await sides.finished(
			await sides.panel< Run >( 'POST', 'runs', {
				flow: 'pushGoods',
				pairOnly: true,
			} )
		);

		expect( run ).toMatchObject( {
			state: 'done',
			counts: { created: 0, unchanged: OWN },
		} );
		expect( await articlesOf( 'SKLEP-' ) ).toEqual( [] );
		const { lastPush } = await toDecide();
		expect( lastPush ).toMatchObject( {
			runId: run.id,
			wouldCreate: OWN,
			toDecide: 1,
			refused: 1,
		} );
	} );

	test( 'G8: an index typed by hand is looked up in WAPRO and waits to be confirmed', async () => {
		const { items } = await sides.panel< PairingResponsePage >(
			'GET',
			'pairing/goods?tab=unpaired&state=refused'
		);
		const nameless = items[ 0 ]?.productId;
		const asked = async ( index: string ) => {
			const path = `pairing/goods/${ nameless }`;
			await sides.panel( 'POST', path, { action: 'find', index } );
			return eventually( `the answer about ${ index }`, async () => {
				const row = await sides.panel< PairingRow >( 'GET', path );
				return row.state !== 'looking' && row;
			} );
		};
		expect( await asked( 'NIE-MA-TAKIEGO' ) ).toMatchObject( {
			state: 'refused',
			candidates: [],
		} );
		expect( await asked( HINGE ) ).toMatchObject( {
			code: 'article_found',
			candidates: [ { index: HINGE, pairedWith: expect.anything() } ],
		} );
	} );

	test( 'G8: the start-up push survives a worker that is killed at any moment; each product becomes one article', async () => {
		const { id } = await push( false );
		for ( const after of [ 1, 2, 5 ] ) {
			const pairing = shop.rule(
				/catalogue\/pairing|messages\/results/,
				{ kind: 'lose-answer' },
				after
			);
			await pairing.hit( after );
			worker.kill();
			await worker.ended;
			shop.clear();
			sides.shop.db.run(
				"UPDATE runs SET leased_until = '2000-01-01T00:00:00.000Z' WHERE state = 'running'"
			);
			sides.shop.db.run(
				"UPDATE streams SET ready_at = '2000-01-01T00:00:00.000Z' WHERE lease_token IS NOT NULL"
			);
			worker = await sides.startWorker();
		}

		await sides.finished( { id, flow: 'pushGoods' } as Run );
		await eventually(
			'every product that can be an article to be one',
			() => unlinked() === 2,
			{ timeoutMs: 60_000 }
		);

		const made = await articlesOf( 'SKLEP-' );
		expect( made ).toHaveLength( OWN );
		expect( new Set( made.map( ( { index } ) => index ) ).size ).toBe(
			OWN
		);
		expect(
			sides.shop.db.all(
				"SELECT status FROM products WHERE sku LIKE 'SKLEP-%' AND status <> 'publish'"
			)
		).toEqual( [] );
	}, 120_000 );

	test( 'G8: an article that is not flagged for the shop is paired by a person only, and then once', async () => {
		const { items } = await toDecide();
		const row = items.find( ( { sku } ) => sku === HANDLE );
		expect( row ).toMatchObject( {
			code: 'article_not_flagged',
			candidates: [ { index: HANDLE } ],
		} );

		await sides.panel( 'POST', `pairing/goods/${ row?.productId }`, {
			action: 'pair',
			index: HANDLE,
			confirmUnflagged: true,
		} );

		expect( sides.product( HANDLE )?.id ).toBe( row?.productId );
	} );

	test( 'G8: a product made after the switch becomes an article by itself, flagged and reviewed', async () => {
		await change( {
			exportNewProducts: true,
			directions: { goods: 'both', photos: 'both' },
		} );
		sides.shop.addOwnProduct( 'Roleta', '246.00', { sku: 'ROLETA-1' } );

		await eventually( 'the article on sale in WAPRO’s eyes', async () =>
			( await desk.states( sides.desk ) ).some(
				( { index, state } ) =>
					index === 'ROLETA-1' && state === 'published'
			)
		);
		await eventually( 'the pair', () => sides.product( 'ROLETA-1' ) );
		expect( sides.product( 'ROLETA-1' ) ).toMatchObject( {
			status: 'publish',
			price: '246.00',
		} );
	} );

	const photosIn = ( index: string ) =>
		sides.shop.db.all< { hash: string; main: number } >(
			'SELECT hash, main FROM product_photos JOIN files ON files.id = file_id JOIN links ON links.shop_id = product_id WHERE erp_key = :index ORDER BY main DESC, position',
			{ index }
		);

	test( 'G9: a photo put in WAPRO becomes the product’s main photo, and goes when WAPRO removes it', async () => {
		await addPhotoFile(
			sides.desk,
			HINGE,
			{ content: WHITE, name: 'zawias.png' },
			true
		);
		await eventually( 'the photo in the shop', () =>
			photosIn( HINGE ).some( ( { main } ) => main === 1 )
		);

		await removePhotos( sides.desk, HINGE );
		await eventually(
			'no photo in the shop',
			() => photosIn( HINGE ).length === 0
		);
	} );

	test( 'G9: a photo set in the shop goes to WAPRO once, and does not come back as a second one', async () => {
		const product = sides.product( 'ROLETA-1' )?.id ?? 0;
		const accepted = () =>
			sides.shop.db.get< { count: number } >(
				"SELECT count(*) AS count FROM messages WHERE object_type = 'photo' AND object_key = :key AND status = 'accepted'",
				{ key: String( product ) }
			)?.count;
		const inWapro = () =>
			sides.desk.database.read( ( { photos } ) =>
				photos.rows( [ 'ROLETA-1' ] )
			);
		sides.shop.setPhoto( product, RED, 'image/png' );
		await eventually( 'the photo accepted', () => accepted() === 1 );
		const [ first, ...others ] = await inWapro();
		expect( others ).toEqual( [] );

		sides.shop.setPhoto( product, RED, 'image/png' );
		await eventually( 'the same photo accepted', () => accepted() === 2 );
		await eventually( 'its changes in WAPRO answered', async () =>
			( await desk.queue( sides.desk, 500 ) ).changes.every(
				( { key, state } ) => key !== 'ROLETA-1' || state === 'accepted'
			)
		);
		expect( await inWapro() ).toEqual( [ first ] );
		expect( photosIn( 'ROLETA-1' ) ).toHaveLength( 1 );
	} );
} );
