import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';

describe( 'fault proxy', () => {
	let server: Server;
	let proxy: FaultProxy;
	let received: string[];

	beforeEach( async () => {
		received = [];
		server = createServer( ( request, response ) => {
			received.push( `${ request.method } ${ request.url }` );
			response.end( 'the whole answer' );
		} );
		await new Promise< void >( ( resolve ) =>
			server.listen( 0, '127.0.0.1', resolve )
		);
		proxy = await startFaultProxy(
			`http://127.0.0.1:${ ( server.address() as AddressInfo ).port }`
		);
	} );

	afterEach( async () => {
		await proxy.close();
		server.closeAllConnections();
		await new Promise( ( resolve ) => server.close( resolve ) );
	} );

	test( 'passes on what no rule names', async () => {
		const answer = await fetch( `${ proxy.url }/a?b=1`, {
			method: 'POST',
			body: 'x',
		} );
		expect( await answer.text() ).toBe( 'the whole answer' );
		expect( received ).toEqual( [ 'POST /a?b=1' ] );
		expect( proxy.seen[ 0 ]?.body ).toBe( 'x' );
	} );

	test( 'answers 429 once, then steps aside', async () => {
		proxy.rule(
			/GET \/a/,
			{ kind: 'answer', status: 429, headers: { 'retry-after': '2' } },
			1
		);
		const first = await fetch( `${ proxy.url }/a` );
		expect( [ first.status, first.headers.get( 'retry-after' ) ] ).toEqual(
			[ 429, '2' ]
		);
		expect( ( await fetch( `${ proxy.url }/a` ) ).status ).toBe( 200 );
		expect( received ).toHaveLength( 1 );
	} );

	test( 'a cut request never arrives, a lost answer did', async () => {
		proxy.rule( /\/cut/, { kind: 'cut' } );
		proxy.rule( /\/lost/, { kind: 'lose-answer' } );
		await expect( fetch( `${ proxy.url }/cut` ) ).rejects.toThrow();
		await expect( fetch( `${ proxy.url }/lost` ) ).rejects.toThrow();
		expect( received ).toEqual( [ 'GET /lost' ] );
	} );

	test( 'a truncated answer fails while it is read', async () => {
		proxy.rule( /\/a/, { kind: 'truncate', bytes: 4 } );
		const answer = await fetch( `${ proxy.url }/a` );
		await expect( answer.text() ).rejects.toThrow();
	} );

	test( 'holds a request until it is released', async () => {
		const rule = proxy.rule( /\/a/, { kind: 'hold' } );
		const answer = fetch( `${ proxy.url }/a` );
		await rule.hit();
		expect( received ).toEqual( [] );
		rule.release();
		expect( ( await answer ).status ).toBe( 200 );
		expect( received ).toEqual( [ 'GET /a' ] );
	} );

	test( 'drops a held request whose caller has gone', async () => {
		const rule = proxy.rule( /\/a/, { kind: 'hold' } );
		const leaving = new AbortController();
		const answer = fetch( `${ proxy.url }/a`, { signal: leaving.signal } );
		await rule.hit();
		leaving.abort();
		await expect( answer ).rejects.toThrow();
		await fetch( `${ proxy.url }/b` );
		rule.release();
		await fetch( `${ proxy.url }/c` );
		expect( received ).toEqual( [ 'GET /b', 'GET /c' ] );
	} );
} );
