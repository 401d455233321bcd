import { ConfigurationError, configurationOf } from './config.ts';
import { startGateway } from './server.ts';
import type { GatewayOptions } from './server.ts';

function configuration(): GatewayOptions {
	try {
		return configurationOf( process.env );
	} catch ( error ) {
		if ( error instanceof ConfigurationError ) {
			process.stderr.write(
				`The gateway cannot start. Correct these variables:\n${ error.message }\n`
			);
			process.exit( 2 );
		}
		throw error;
	}
}

const gateway = await startGateway( configuration() );
process.stdout.write( `listening ${ gateway.url }\n` );

let closing = false;
for ( const signal of [ 'SIGTERM', 'SIGINT' ] as const ) {
	process.on( signal, () => {
		if ( ! closing ) {
			closing = true;
			void gateway.close().then( () => process.exit( 0 ) );
		}
	} );
}
