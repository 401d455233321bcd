import { openEmbedded } from '../../mag-gateway/database/sqlite/database.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import type { Run, RunFlow } from '../../contracts/generated/shop-api.ts';
import { startFaultProxy, type FaultProxy } from '../harness/fault-proxy.ts';
import { eventually } from '../harness/process.ts';
import { startBothSides, type BothSides } from './support/both-sides.ts';

/*
 * The full pass as a worker process carries it out, between the real gateway and the embedded shop. What was asked and
 * written is counted where it passes: on the wire.
 */
const INDEXES = [
	'OKUC-KLAMKA-01',
	'OKUC-ZAWIAS-02',
	'OKUC-ZAMEK-03',
	'OKUC-KLAMKA-04',
	'OKNO-PCV-1200',
	'DRZWI-STAL-90',
	'OKUC-ZACZEP-10',
];
const [ HANDLE = '', HINGE = '', LOCK = '' ] = INDEXES;
/** The one that is ordered at a supplier. */
const STRIKE = 'OKUC-ZACZEP-10';

/** Somebody writes into WAPRO's tables past its gateway. */
async function past(
	file: string,
	{ sql, index }: { readonly sql: string; readonly index: string }
): Promise< void > {
	const database = openEmbedded( file );
	try {
		await database.fill( ( c ) => void c.run( sql, index ) );
	} finally {
		await database.close();
	}
}

describe( 'the full pass between gateway and shop', () => {
	let sides: BothSides;
	let wapro: FaultProxy;
	let shop: FaultProxy;

	beforeAll( async () => {
		shop = await startFaultProxy();
		sides = await startBothSides( { shopUrl: shop.url } );
		shop.forwardTo( sides.shop.url );
		wapro = await startFaultProxy( sides.gateway.url );
		await sides.startWorker( { WAPRO_URL: `${ wapro.url }/wapro-mag` } );
		await sides.chooseMaps();
		await desk.flag( sides.desk, INDEXES );
		await eventually( 'every article with stock and price', () =>
			INDEXES.every( ( index ) => {
				const product = sides.product( index );
				return (
					product !== undefined &&
					product.price !== null &&
					product.stock !== null
				);
			} )
		);
		await quiet();
		// The first pass learns the row hashes that single changes do not carry.
		await pass( 'reconcileGoods' );
	}, 60_000 );
	afterAll( async () => {
		await sides?.close();
		await shop?.close();
		await wapro?.close();
	} );

	const quiet = () =>
		eventually( 'every change of WAPRO answered', async () =>
			( await desk.queue( sides.desk, 500 ) ).changes.every(
				( { state } ) => state === 'accepted'
			)
		);

	async function pass( flow: RunFlow ): Promise< Run > {
		const run = await sides.finished(
			await sides.panel< Run >( 'POST', 'runs', { flow } )
		);
		expect( run ).toMatchObject( { state: 'done' } );
		return run;
	}

	/** What passed while something was done: SOAP operations, and writes into the shop's catalogue. */
	async function watched( work: () => Promise< Run > ) {
		const calls = wapro.seen.length;
		const writes = shop.seen.length;
		const run = await work();
		const operations = wapro.seen
			.slice( calls )
			.map(
				( { headers } ) =>
					/(\w+)"?$/.exec( String( headers.soapaction ) )?.[ 1 ] ?? ''
			);
		return {
			run,
			/** GetChanges goes its own way all the time. */
			asked: operations.filter( ( name ) =>
				/^(GetDigests|ListHashes|GetGoods|ListGoods|ListStock|ListPrices|GetPhoto)$/.test(
					name
				)
			),
			written: shop.seen
				.slice( writes )
				.filter( ( { path } ) => path.includes( '/apply/' ) ),
		};
	}

	test( 'S3: an unchanged catalogue costs WAPRO one answer and the shop no write', async () => {
		const { asked, written, run } = await watched( () =>
			pass( 'reconcileGoods' )
		);

		expect( asked ).toEqual( [ 'GetDigests' ] );
		expect( written ).toEqual( [] );
		expect( run.checks ).toMatchObject( [
			{ name: 'catalogue_compared' },
		] );
	} );

	test( 'S3: what the shop missed is found by its digest and brought, and nothing else is', async () => {
		sides.shop.db.run(
			"UPDATE links SET stock_hash = 'ffffffffffffffff' WHERE erp_key = :index",
			{ index: HANDLE }
		);
		sides.shop.db.run( 'UPDATE products SET stock = 1 WHERE id = :id', {
			id: sides.product( HANDLE )?.id ?? 0,
		} );
		sides.shop.db.run(
			"UPDATE links SET price_hash = 'ffffffffffffffff', shown_price = '1.00' WHERE erp_key = :index",
			{ index: HINGE }
		);
		sides.shop.db.run(
			"UPDATE products SET price = '1.00' WHERE id = :id",
			{ id: sides.product( HINGE )?.id ?? 0 }
		);

		const { written, run } = await watched( () =>
			pass( 'reconcileGoods' )
		);

		const bodies = written.map( ( { path, body } ) => ( {
			facet: /apply\/(\w+)/.exec( path )?.[ 1 ],
			keys: (
				JSON.parse( body ) as { items: { index: string }[] }
			 ).items.map( ( { index } ) => index ),
		} ) );
		expect( bodies ).toEqual( [
			{ facet: 'stock', keys: [ HANDLE ] },
			{ facet: 'prices', keys: [ HINGE ] },
		] );
		expect( sides.product( HINGE )?.price ).not.toBe( '1.00' );
		expect( sides.product( HANDLE )?.stock ).toBeGreaterThan( 1 );
		expect( run.checks.map( ( { name } ) => name ) ).toEqual( [
			'catalogue_compared',
			'stock_differed',
			'prices_differed',
		] );
	} );

	test( 'S5: a price that somebody changed in the shop is found, set right and told to the admin', async () => {
		const before = sides.product( LOCK );
		sides.shop.db.run(
			"UPDATE products SET price = '0.01' WHERE id = :id",
			{ id: before?.id ?? 0 }
		);

		const { run } = await watched( () => pass( 'reconcileGoods' ) );

		expect( sides.product( LOCK )?.price ).toBe( before?.price );
		expect( run.checks.map( ( { name } ) => name ) ).toContain(
			'prices_shown_differed'
		);
	} );

	test( 'S5: the check of stock looks at nothing but stock', async () => {
		sides.shop.db.run(
			"UPDATE links SET price_hash = 'ffffffffffffffff', stock_hash = 'ffffffffffffffff' WHERE erp_key = :index",
			{ index: HANDLE }
		);

		const { written } = await watched( () => pass( 'checkStock' ) );

		expect( written.map( ( { path } ) => path ) ).toEqual( [
			expect.stringContaining( '/apply/stock' ),
		] );
		await pass( 'reconcileGoods' );
	} );

	test( 'G11: a delivery that changes in WAPRO alone reaches the shop with the nightly pass, and costs no stock', async () => {
		const known = () =>
			sides.shop.db.get< { supplies: string } >(
				'SELECT supplies FROM links WHERE erp_key = :index',
				{ index: STRIKE }
			)?.supplies;
		const before = sides.product( STRIKE );
		await past( sides.magFile, {
			sql: "UPDATE ZAMOWIENIE SET KONTRAHENT_NAZWA = 'Inny dostawca' WHERE TYP = 2 AND ID_ZAMOWIENIA IN ( SELECT ID_ZAMOWIENIA FROM POZYCJA_ZAMOWIENIA JOIN ARTYKUL USING ( ID_ARTYKULU ) WHERE INDEKS_KATALOGOWY = ? )",
			index: STRIKE,
		} );

		expect( known() ).not.toContain( 'Inny dostawca' );
		const { written } = await watched( () => pass( 'reconcileGoods' ) );

		expect( JSON.parse( known() ?? '[]' ) ).toMatchObject( [
			{ supplier: 'Inny dostawca', quantity: '1000.000000' },
		] );
		expect( written.map( ( { path } ) => path ) ).toEqual( [
			expect.stringContaining( '/apply/stock' ),
		] );
		expect( sides.product( STRIKE ) ).toEqual( before );
	} );

	test( 'S3: an article that WAPRO took off is hidden by the pass, also when its change was lost', async () => {
		sides.shop.db.run(
			"INSERT INTO links ( erp_key, shop_id, flagged, state, state_since, created_at, bucket ) SELECT 'NIE-MA-TAKIEGO', NULL, 1, 'published', state_since, created_at, 7 FROM links LIMIT 1"
		);
		const { asked } = await watched( () => pass( 'reconcileGoods' ) );

		expect( asked.filter( ( name ) => name === 'GetGoods' ) ).toHaveLength(
			1
		);
		expect(
			sides.shop.db.get(
				"SELECT flagged FROM links WHERE erp_key = 'NIE-MA-TAKIEGO'"
			)
		).toEqual( { flagged: 0 } );
	} );

	test( 'S3: a WAPRO restored from a backup, whose answers the shop takes for old, is no pass that succeeded', async () => {
		const before = sides.shop.db.all< {
			erp_key: string;
			as_of_stock: string;
			stock_hash: string | null;
		} >( 'SELECT erp_key, as_of_stock, stock_hash FROM links' );
		sides.shop.db.run(
			"UPDATE links SET as_of_stock = '999999999', stock_hash = 'ffffffffffffffff'"
		);

		const run = await sides.finished(
			await sides.panel< Run >( 'POST', 'runs', {
				flow: 'reconcileGoods',
			} )
		);
		for ( const link of before ) {
			sides.shop.db.run(
				'UPDATE links SET as_of_stock = :as_of_stock, stock_hash = :stock_hash WHERE erp_key = :erp_key',
				link
			);
		}

		expect( run ).toMatchObject( {
			state: 'failed',
			code: 'counter_behind',
		} );
	} );

	test( 'S3: a WAPRO that lists nothing at all changes nothing: the wrong database is no empty catalogue', async () => {
		const digests = wapro.rule(
			( { body } ) => /<(?:\w+:)?GetDigests/.test( body ),
			{
				kind: 'replace',
				body: emptyDigests,
			}
		);
		const run = await sides.finished(
			await sides.panel< Run >( 'POST', 'runs', {
				flow: 'reconcileGoods',
			} )
		);
		digests.remove();

		expect( run ).toMatchObject( {
			state: 'failed',
			code: 'catalogue_empty',
		} );
		expect(
			INDEXES.map( ( index ) => sides.product( index )?.status )
		).toEqual( INDEXES.map( () => 'pending' ) );
	} );
} );

const emptyDigests =
	'<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><GetDigestsResponse xmlns="urn:wapro-mag:contract:1"><asOf>999999</asOf><articles>0</articles></GetDigestsResponse></soap:Body></soap:Envelope>';
