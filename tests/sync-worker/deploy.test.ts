import { readFileSync } from 'node:fs';
import path from 'node:path';

const read = ( name: string ) =>
	readFileSync( path.resolve( 'sync-worker/deploy', name ), 'utf8' );

test( 'H2: the service does not start again and again over a mistake in the settings', () => {
	const unit = read( 'wapro-mag-worker.service' );
	expect( unit ).toMatch( /^RestartPreventExitStatus=2$/m );
	expect( unit ).toMatch( /^RestartMaxDelaySec=60$/m );
} );

test( 'the example of settings leaves the address to the container', () => {
	const names = read( 'worker.env.example' )
		.split( '\n' )
		.filter( ( line ) => line !== '' && ! line.startsWith( '#' ) )
		.map( ( line ) => line.split( '=' )[ 0 ] );
	expect( names ).toEqual( [
		'WAPRO_URL',
		'WAPRO_USER',
		'SHOP_URL',
		'SHOP_KEY',
	] );
	expect( read( 'Containerfile' ) ).toContain( 'WORKER_HOST=0.0.0.0' );
} );
