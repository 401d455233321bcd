import type { Client } from 'soap';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { openEmbedded } from '../../mag-gateway/database/sqlite/database.ts';
import { call, clientOf, faultOf, startTestGateway } from './gateway.ts';
import type { TestGateway } from './gateway.ts';

const shopId = 'sklep';
const HANDLE_EAN = '5900000000138';
let gateway: TestGateway;
let client: Client;

beforeAll( async () => {
	gateway = await startTestGateway();
	client = await clientOf( gateway );
} );
afterAll( () => gateway.close() );

interface Candidate {
	readonly index: string;
	readonly by: string;
	readonly flagged: boolean;
}

async function find( ...queries: object[] ) {
	const { matches = [] } = await call( client, 'FindGoods', {
		shopId,
		queries: queries.map( ( query, n ) => ( {
			key: `k${ n }`,
			...query,
		} ) ),
	} );
	return ( matches as { key: string; candidates?: Candidate[] }[] ).map(
		( { key, candidates = [] } ) => [
			key,
			...candidates.map( ( { index, by } ) => `${ index } ${ by }` ),
		]
	);
}

test( 'G8: each question is answered under its own key, in the order asked, also when nothing is found', async () => {
	expect(
		await find(
			{ index: 'BRAK' },
			{ index: 'OKUC-KLAMKA-01' },
			{ ean: HANDLE_EAN },
			{ tradeIndex: 'H-13' },
			{}
		)
	).toEqual( [
		[ 'k0' ],
		[ 'k1', 'OKUC-KLAMKA-01 index' ],
		[ 'k2', 'OKUC-KLAMKA-01 ean' ],
		[ 'k3', 'OKUC-KLAMKA-01 trade_index' ],
		[ 'k4' ],
	] );
} );

test( 'G8: the index speaks louder than the EAN, the EAN louder than the trade index; an article is named once', async () => {
	expect(
		await find( {
			index: 'OKUC-ZAMEK-03',
			ean: HANDLE_EAN,
			tradeIndex: 'H-14',
		} )
	).toEqual( [
		[
			'k0',
			'OKUC-ZAMEK-03 index',
			'OKUC-KLAMKA-01 ean',
			'OKUC-ZAWIAS-02 trade_index',
		],
	] );
	expect(
		await find( {
			index: 'OKUC-KLAMKA-01',
			ean: HANDLE_EAN,
			tradeIndex: 'H-13',
		} )
	).toEqual( [ [ 'k0', 'OKUC-KLAMKA-01 index' ] ] );
} );

test( 'G8: several articles of one EAN are all named', async () => {
	await desk.ean( gateway.mag, 'OKUC-SMAR-18', HANDLE_EAN );
	expect( await find( { ean: HANDLE_EAN } ) ).toEqual( [
		[ 'k0', 'OKUC-KLAMKA-01 ean', 'OKUC-SMAR-18 ean' ],
	] );
	await desk.ean( gateway.mag, 'OKUC-SMAR-18', '5900000000305' );
} );

test( 'G8: the code of a pack is not the code of a piece, a second code of a piece is', async () => {
	const database = openEmbedded( gateway.file );
	const packs = await new Promise< string[] >( ( resolve ) =>
		database.fill( ( c ) => {
			c.run(
				`INSERT INTO KOD_KRESKOWY ( ID_ARTYKULU, KOD_KRESKOWY, ID_JEDNOSTKI, DOM_ILOSC )
				SELECT ID_ARTYKULU, '5905555555552', 1, '1' FROM ARTYKUL WHERE INDEKS_KATALOGOWY = 'OKUC-SMAR-18'`
			);
			resolve(
				c
					.all< { code: string } >(
						`SELECT DISTINCT KOD_KRESKOWY AS code FROM KOD_KRESKOWY WHERE DOM_ILOSC = '10'`
					)
					.map( ( { code } ) => code )
			);
		} )
	);
	await database.close();
	expect( packs.length ).toBeGreaterThan( 0 );
	expect( await find( { ean: packs[ 0 ] } ) ).toEqual( [ [ 'k0' ] ] );
	expect( await find( { ean: '5905555555552' } ) ).toEqual( [
		[ 'k0', 'OKUC-SMAR-18 ean' ],
	] );
} );

test( 'G8: an archived article is found by its index only', async () => {
	await desk.archive( gateway.mag, 'OKUC-PIANA-15' );
	const { article } = await desk.show( gateway.mag, 'OKUC-PIANA-15' );
	expect(
		await find(
			{ index: 'OKUC-PIANA-15' },
			{ ean: article.ean },
			{ tradeIndex: article.tradeIndex }
		)
	).toEqual( [ [ 'k0', 'OKUC-PIANA-15 index' ], [ 'k1' ], [ 'k2' ] ] );
} );

test( 'G8: a candidate says whether it is flagged, and what it is', async () => {
	await desk.flag( gateway.mag, [ 'OKUC-KLAMKA-05' ] );
	const { matches } = await call( client, 'FindGoods', {
		shopId,
		queries: [ { key: 'a', index: 'OKUC-KLAMKA-05' } ],
	} );
	expect( matches ).toMatchObject( [
		{
			key: 'a',
			candidates: [
				{
					index: 'OKUC-KLAMKA-05',
					by: 'index',
					name: 'Klamka okienna z kluczykiem, biała',
					vatCode: '23',
					unit: 'szt',
					flagged: true,
				},
			],
		},
	] );
} );

test( 'G8: more than two hundred questions are refused', async () => {
	expect(
		await faultOf( client, 'FindGoods', {
			shopId,
			queries: Array( 201 ).fill( { key: 'a', index: 'X' } ),
		} )
	).toMatchObject( {
		name: 'Invalid',
		detail: { code: 'too_many', field: 'queries' },
	} );
} );
