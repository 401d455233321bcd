import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { startTestGateway } from './gateway.ts';

interface Notice {
	readonly authorization: string | undefined;
	readonly body: string;
}

/** A worker's ear: keeps what it hears and answers as it is told to. */
async function startEar( status: () => number = () => 200 ) {
	const notices: Notice[] = [];
	const heard: ( () => void )[] = [];
	const server = createServer( ( request, response ) => {
		let body = '';
		request.on( 'data', ( chunk ) => ( body += chunk ) );
		request.on( 'end', () => {
			notices.push( {
				authorization: request.headers.authorization,
				body,
			} );
			response
				.writeHead( status(), { 'content-type': 'text/xml' } )
				.end(
					'<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><NotifyChangedResponse xmlns="urn:wapro-mag:shop-notify:1"><received>true</received></NotifyChangedResponse></e:Body></e:Envelope>'
				);
			heard.splice( 0 ).forEach( ( tell ) => tell() );
		} );
	} );
	await new Promise< void >( ( resolve ) =>
		server.listen( 0, '127.0.0.1', resolve )
	);
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${ port }/shop-notify`,
		notices,
		async until( count: number ) {
			while ( notices.length < count ) {
				await new Promise< void >( ( resolve ) =>
					heard.push( resolve )
				);
			}
		},
		close: () =>
			new Promise< void >( ( resolve ) => {
				server.close( () => resolve() );
				server.closeAllConnections();
			} ),
	};
}

test( 'S2: WAPRO says that an object changed, never what, once for a burst', async () => {
	const ear = await startEar();
	const gateway = await startTestGateway( {
		notify: { url: ear.url, user: 'mag', password: 'dzwonek' },
	} );
	try {
		await desk.flag( gateway.mag, [
			'OKUC-KLAMKA-01',
			'OKUC-ZAWIAS-02',
			'OKUC-ZAMEK-03',
		] );
		await ear.until( 1 );
		await desk.receive( gateway.mag, 'OKUC-ZAMEK-03', 'M1', '1' );
		await ear.until( 2 );
		const [ first ] = ear.notices;
		const last = ear.notices.at( -1 );
		expect( first?.authorization ).toBe(
			`Basic ${ Buffer.from( 'mag:dzwonek' ).toString( 'base64' ) }`
		);
		expect( last?.body ).toContain( '<shopId>sklep</shopId>' );
		expect( last?.body ).toContain( '<objectType>stock</objectType>' );
		expect( last?.body ).toContain( '<key>OKUC-ZAMEK-03</key>' );
		expect( ear.notices.length ).toBeLessThan( 5 );
	} finally {
		await gateway.close();
		await ear.close();
	}
} );

test( 'S4: a worker that does not listen costs WAPRO nothing, the change stays', async () => {
	const ear = await startEar( () => 500 );
	const gateway = await startTestGateway( { notify: { url: ear.url } } );
	try {
		await desk.flag( gateway.mag, [ 'OKUC-KLAMKA-01' ] );
		await ear.until( 1 );
		await ear.close();
		await desk.flag( gateway.mag, [ 'OKUC-ZAWIAS-02' ] );
		const { states } = await desk.queue( gateway.mag );
		expect( states ).toMatchObject( [ { state: 'pending', count: 6 } ] );
	} finally {
		await gateway.close();
	}
} );
