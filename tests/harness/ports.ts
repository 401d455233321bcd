import { createServer } from 'node:net';

/** A free loopback port, for programs that cannot choose one themselves. */
export async function freePort(): Promise< number > {
	const server = createServer();
	await new Promise< void >( ( resolve, reject ) => {
		server.once( 'error', reject );
		server.listen( 0, '127.0.0.1', resolve );
	} );
	const address = server.address();
	await new Promise( ( resolve ) => server.close( resolve ) );
	if ( address === null || typeof address === 'string' ) {
		throw new Error( 'The system gave no port' );
	}
	return address.port;
}
