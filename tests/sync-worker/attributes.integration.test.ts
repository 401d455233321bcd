import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { startGateway, type Gateway } from '../../mag-gateway/server.ts';
import { soapErp, type SoapErp } from '../../sync-worker/erp-soap/soap-erp.ts';

let folder: string;
let gateway: Gateway;
let wapro: SoapErp;

beforeAll( async () => {
	folder = await mkdtemp( path.join( tmpdir(), 'worker-attributes-' ) );
	const database = path.join( folder, 'mag.sqlite' );
	gateway = await startGateway( {
		database,
		user: 'sklep',
		password: 'tajne',
		seed: 60,
	} );
	const opened = desk.openDesk( database );
	await desk.flag( opened, [ 'OKUC-G0000001' ] );
	await opened.close();
	wapro = await soapErp( {
		url: gateway.soapUrl,
		user: 'sklep',
		password: 'tajne',
		timeoutMs: 10_000,
		mostBytes: 1_000_000,
	} );
} );
afterAll( async () => {
	wapro.close();
	await gateway.close();
	await rm( folder, { recursive: true, force: true } );
} );

test( 'G7: attributes of an article cross the wire both ways', async () => {
	const attributes = [
		{ code: 'kolor', name: 'KOLOR', value: 'biel & srebro' },
		{ code: 'material', name: 'MATERIAL', value: 'stal' },
	];

	const put = await wapro.erp.putGoods( {
		shopId: 'sklep',
		paired: false,
		goods: {
			reference: 'sklep-goods-1',
			index: 'SKLEP-1',
			name: 'Klamka ze sklepu',
			vatCode: '23',
			unit: 'szt',
			attributes,
		},
	} );
	expect( put.outcome ).toBe( 'created' );

	const { rows } = await wapro.erp.getGoods( 'sklep', [
		'SKLEP-1',
		'OKUC-G0000001',
	] );
	const [ seeded, sent ] = [ ...rows ].sort( ( a, b ) =>
		a.index.localeCompare( b.index )
	);
	expect( seeded?.attributes.length ).toBeGreaterThan( 0 );
	expect( sent?.attributes.map( ( { value } ) => value ).sort() ).toEqual( [
		'biel & srebro',
		'stal',
	] );
} );
