import { inspect } from 'node:util';
import { ConfigurationError, configurationOf } from './config.ts';
import { startGateway } from './server.ts';
import type { Gateway } from './server.ts';

async function start(): Promise< Gateway > {
	try {
		return await startGateway( configurationOf( process.env ) );
	} catch ( error ) {
		const misconfigured = error instanceof ConfigurationError;
		process.stderr.write(
			misconfigured
				? `The gateway cannot start. Correct these variables:\n${ error.message }\n`
				: `The gateway cannot start: ${ inspect( error ) }\n`
		);
		process.exit( misconfigured ? 2 : 1 );
	}
}

const gateway = await start();
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
