import type { Client } from 'soap';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { call, clientOf, startTestGateway } from './gateway.ts';
import type { TestGateway } from './gateway.ts';

let gateway: TestGateway;
let client: Client;
let now = new Date( '2026-11-22T10:00:00Z' );
const shopId = 'sklep';

beforeEach( async () => {
	now = new Date( '2026-11-22T10:00:00Z' );
	gateway = await startTestGateway( { now: () => now } );
	client = await clientOf( gateway );
} );
afterEach( () => gateway.close() );

const list = ( limit = 100, visibilitySeconds = 60 ) =>
	call( client, 'ListChanges', { shopId, limit, visibilitySeconds } );
const acknowledge = ( token: string | undefined, results: object[] ) =>
	call( client, 'AcknowledgeChanges', { shopId, token, results } );
const later = ( seconds: number ) => {
	now = new Date( now.getTime() + seconds * 1000 );
};
const states = async () =>
	Object.fromEntries(
		(
			( await call( client, 'GetChangeQueue', { shopId } ) ).states ?? []
		).map( ( { state, count } ) => [ state, count ] )
	);
const brief = ( {
	changes = [],
}: {
	changes?: readonly Record< string, string >[];
} ) => changes.map( ( { objectType, key } ) => `${ objectType } ${ key }` );

test( 'S2: a flagged article is told with its price and stock, oldest change first', async () => {
	await desk.flag( gateway.mag, [ 'OKUC-KLAMKA-01', 'OKUC-ZAWIAS-02' ] );
	const answer = await list( 4 );
	expect( brief( answer ) ).toEqual( [
		'goods OKUC-KLAMKA-01',
		'prices OKUC-KLAMKA-01',
		'stock OKUC-KLAMKA-01',
		'goods OKUC-ZAWIAS-02',
	] );
	expect( answer.more ).toBe( true );
	expect( answer.changes?.[ 0 ] ).toMatchObject( {
		attempt: '1',
		cause: 'flag_on',
		changedAt: '2026-11-22T10:00:00.000Z',
	} );
	expect( await states() ).toEqual( { pending: '2', sent: '4' } );
} );

test( 'S2: nobody is told of an article that is not flagged', async () => {
	await desk.receive( gateway.mag, 'OKUC-KLAMKA-01', 'M1', '1' );
	await desk.price( gateway.mag, 'OKUC-KLAMKA-01', 'DET', '41.00' );
	expect( brief( await list() ) ).toEqual( [] );
} );

test( 'S2: a waiting change takes in later ones and keeps its place', async () => {
	await desk.flag( gateway.mag, [ 'OKUC-KLAMKA-01', 'OKUC-ZAWIAS-02' ] );
	await desk.receive( gateway.mag, 'OKUC-KLAMKA-01', 'M1', '1' );
	await desk.receive( gateway.mag, 'OKUC-KLAMKA-01', 'M2', '1' );
	const answer = await list();
	expect( answer.changes ).toHaveLength( 6 );
	expect( answer.changes?.[ 2 ] ).toMatchObject( {
		objectType: 'stock',
		key: 'OKUC-KLAMKA-01',
		cause: 'received',
	} );
} );

test( 'S2: what was handed out stays hidden for its time, then comes again with a higher attempt', async () => {
	await desk.unflag( gateway.mag, [ 'OKUC-KLAMKA-01' ] );
	await desk.flag( gateway.mag, [ 'OKUC-KLAMKA-01' ] );
	const first = await list();
	expect( first.changes ).toHaveLength( 3 );
	later( 59 );
	expect( ( await list() ).changes ?? [] ).toHaveLength( 0 );
	later( 2 );
	const second = await list();
	expect( second.changes?.map( ( { attempt } ) => attempt ) ).toEqual( [
		'2',
		'2',
		'2',
	] );
	expect( second.token ).not.toBe( first.token );
} );

test( 'S2: a change during the hand-out is a change of its own', async () => {
	await desk.flag( gateway.mag, [ 'OKUC-KLAMKA-01' ] );
	await list();
	await desk.receive( gateway.mag, 'OKUC-KLAMKA-01', 'M1', '1' );
	expect( brief( await list() ) ).toEqual( [ 'stock OKUC-KLAMKA-01' ] );
} );

test( 'S2: accepted and rejected with a reason; repeating it is harmless', async () => {
	await desk.flag( gateway.mag, [ 'OKUC-KLAMKA-01' ] );
	const { token, changes = [] } = await list();
	const results = changes.map( ( { messageId }, n ) =>
		n === 0
			? {
					messageId,
					outcome: 'rejected',
					code: 'vat_unmapped',
					reason: 'Stawka „23” nie ma klasy podatkowej.',
				}
			: { messageId, outcome: 'accepted' }
	);
	for ( let time = 0; time < 2; time++ ) {
		expect( await acknowledge( token, results ) ).toMatchObject( {
			acknowledged: '3',
			unknown: '0',
		} );
	}
	expect( await states() ).toEqual( { accepted: '2', rejected: '1' } );
	later( 3600 );
	expect( brief( await list() ) ).toEqual( [] );
	const { changes: rows } = await desk.queue( gateway.mag );
	expect( rows.find( ( { state } ) => state === 'rejected' ) ).toMatchObject(
		{
			type: 'goods',
			code: 'vat_unmapped',
			reason: 'Stawka „23” nie ma klasy podatkowej.',
		}
	);
} );

test( 'S2: an outdated token and unknown ids end nothing', async () => {
	await desk.flag( gateway.mag, [ 'OKUC-KLAMKA-01' ] );
	const first = await list();
	later( 61 );
	const second = await list();
	const results = [
		{ messageId: first.changes?.[ 0 ]?.messageId, outcome: 'accepted' },
		{ messageId: '18446744073709551615', outcome: 'accepted' },
	];
	expect( await acknowledge( first.token, results ) ).toMatchObject( {
		acknowledged: '0',
		unknown: '2',
	} );
	expect( await acknowledge( second.token, results ) ).toMatchObject( {
		acknowledged: '1',
		unknown: '1',
	} );
} );

test( 'S4: changes wait while WAPRO is away and come in order when it returns', async () => {
	await desk.away( gateway.mag );
	await desk.flag( gateway.mag, [ 'OKUC-KLAMKA-01' ] );
	const post = () => fetch( gateway.soapUrl, { method: 'POST', body: '' } );
	expect( ( await post() ).status ).toBe( 503 );
	expect( ( await fetch( `${ gateway.url }/health` ) ).status ).toBe( 503 );
	await desk.away( gateway.mag, 'drop' );
	await expect( post() ).rejects.toThrow();
	await expect( list() ).rejects.toThrow();
	await desk.back( gateway.mag );
	expect( brief( await list() ) ).toEqual( [
		'goods OKUC-KLAMKA-01',
		'prices OKUC-KLAMKA-01',
		'stock OKUC-KLAMKA-01',
	] );
} );

test( 'two pumps never get the same change', async () => {
	await desk.flag( gateway.mag, [
		'OKUC-KLAMKA-01',
		'OKUC-ZAWIAS-02',
		'OKUC-ZAMEK-03',
	] );
	const answers = await Promise.all( [
		list( 3 ),
		list( 3 ),
		list( 3 ),
		list( 3 ),
	] );
	const ids = answers.flatMap( ( { changes = [] } ) =>
		changes.map( ( { messageId } ) => messageId )
	);
	expect( ids ).toHaveLength( 9 );
	expect( new Set( ids ).size ).toBe( 9 );
} );
