import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { shortIdleAgent } from '../../sync-worker/sockets/short-idle-agent.ts';

const IDLE_MS = 100;

let server: http.Server;
let agent: http.Agent;
const opened: Socket[] = [];

beforeAll( async () => {
	server = http.createServer( ( request, response ) => {
		setTimeout(
			() => response.end( 'x' ),
			request.url === '/slow' ? IDLE_MS * 4 : 0
		);
	} );
	server.on( 'connection', ( socket ) => opened.push( socket ) );
	server.keepAliveTimeout = 60_000;
	await new Promise< void >( ( resolve ) =>
		server.listen( 0, '127.0.0.1', resolve )
	);
	agent = shortIdleAgent( false, IDLE_MS );
} );
afterAll( () => {
	agent.destroy();
	server.closeAllConnections();
	server.close();
} );

async function get( path: string ): Promise< void > {
	const { port } = server.address() as AddressInfo;
	const request = http.get( { port, path, agent, host: '127.0.0.1' } );
	const [ response ] = await once( request, 'response' );
	response.resume();
	await once( response, 'end' );
}

test( 'S4: the worker closes idle connections itself, reuses fresh ones and lets slow answers come', async () => {
	await get( '/' );
	await get( '/slow' );
	expect( opened ).toHaveLength( 1 );

	await once( opened[ 0 ]!, 'close' );
	await get( '/slow' );
	expect( opened ).toHaveLength( 2 );
} );
