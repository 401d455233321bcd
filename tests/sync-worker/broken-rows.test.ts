import type { BrokenRowsRequest } from '../../contracts/generated/shop-api.ts';
import { soapErp, type SoapErp } from '../../sync-worker/erp-soap/soap-erp.ts';
import { namingBrokenRows } from '../../sync-worker/flows/broken-rows.ts';
import {
	envelope,
	startStandIn,
	xml,
	type StandIn,
} from './support/stand-in.ts';
import { problemOf } from '../../sync-worker/woo-rest/contract.ts';

let standIn: StandIn;
let wapro: SoapErp;

beforeAll( async () => {
	standIn = await startStandIn( xml( '' ) );
	wapro = await soapErp( {
		url: `${ standIn.url }/wapro-mag`,
		user: 'sklep',
		password: 'tajne',
		timeoutMs: 10_000,
		mostBytes: 1_000_000,
	} );
} );
afterAll( async () => {
	wapro.close();
	await standIn.close();
} );

const row = ( index: string, available: string ) =>
	`<rows>${ index }<warehouse>M1</warehouse><unit>szt.</unit><divisible>false</divisible>` +
	`<onHand>5</onHand><edited>0</edited><reserved>2</reserved><available>${ available }</available>` +
	'<hash>0123456789abcdef</hash></rows>';

const rows = [
	row( '<index>A</index>', '3' ),
	row( '<index>B</index>', 'trzy' ),
	row( '', '3' ),
	row( '<index>D</index>', '3' ),
].join( '' );

const quiet = { info() {}, warn() {}, error() {}, debug() {} };

test( 'S3: the shop hears which rows of WAPRO are broken, where and how, and the others land', async () => {
	standIn.answer(
		xml(
			envelope(
				`<ListStockResponse><asOf>7</asOf>${ rows }</ListStockResponse>`
			)
		)
	);
	const heard: BrokenRowsRequest[] = [];
	const { erp, untold } = namingBrokenRows(
		wapro.erp,
		{
			brokenRows: async ( request ) => {
				heard.push( request );
				return { noted: request.rows.length };
			},
		},
		quiet
	);

	const answer = await erp.listStock( 'sklep', [ 'A', 'B', 'C', 'D' ] );

	expect( answer.rows.map( ( { index } ) => index ) ).toEqual( [ 'A', 'D' ] );
	expect( heard ).toEqual( [
		{
			rows: [
				{
					facet: 'stock',
					index: 'B',
					field: 'available',
					value: 'trzy',
				},
				{ facet: 'stock', index: '', field: 'index', value: null },
			],
		},
	] );
	expect( problemOf( 'catalogue#BrokenRowsRequest', heard[ 0 ] ) ).toBeNull();
	expect( untold() ).toBe( 0 );
} );

test( 'S3: more broken rows than one call takes are told in several', async () => {
	const many = Array.from( { length: 1001 }, ( _, n ) =>
		row( `<index>A-${ n }</index>`, 'trzy' )
	);
	standIn.answer(
		xml(
			envelope(
				`<ListStockResponse><asOf>7</asOf>${ many.join( '' ) }</ListStockResponse>`
			)
		)
	);
	const heard: BrokenRowsRequest[] = [];
	const { erp, untold } = namingBrokenRows(
		wapro.erp,
		{
			brokenRows: async ( request ) => {
				heard.push( request );
				return { noted: request.rows.length };
			},
		},
		quiet
	);

	await erp.listStock( 'sklep', [ 'A' ] );

	expect( heard.map( ( { rows: told } ) => told.length ) ).toEqual( [
		1000, 1,
	] );
	expect( untold() ).toBe( 0 );
} );

test( 'S3: a shop that cannot be told of them stops nothing, and is not told that all was named', async () => {
	standIn.answer(
		xml(
			envelope(
				`<ListStockResponse><asOf>7</asOf>${ rows }</ListStockResponse>`
			)
		)
	);
	const { erp, untold } = namingBrokenRows(
		wapro.erp,
		{ brokenRows: () => Promise.reject( new Error( 'away' ) ) },
		quiet
	);

	const answer = await erp.listStock( 'sklep', [ 'A', 'B', 'C', 'D' ] );

	expect( [ answer.rows.length, answer.bad.length, untold() ] ).toEqual( [
		2, 2, 2,
	] );
} );
