/**
 * `npm run demo`: WAPRO Mag, the shop and the worker on this machine, until Ctrl-C.
 * `--shop=wordpress|embedded` chooses the shop, `--once` plays the story and ends with its result as JSON.
 */
import { parseArgs } from 'node:util';
import { ensurePanel } from './panel-build.ts';
import { screen } from './screen.ts';
import { chainLogins } from './story/chain.ts';
import { playStory } from './story/play.ts';
import { chooseShop } from './systems/choose-shop.ts';
import { startSystems, type Systems } from './systems/systems.ts';

const say = ( text: string ) => process.stdout.write( `${ text }\n` );

async function once( systems: Systems ): Promise< number > {
	const result = await playStory( systems, say );
	say( JSON.stringify( result ) );
	return result.failed === 0 ? 0 : 1;
}

async function main(): Promise< number > {
	const { values } = parseArgs( {
		options: {
			shop: { type: 'string' },
			once: { type: 'boolean', default: false },
		},
	} );
	const shop = chooseShop( values.shop, say );
	const stop = new Promise< void >( ( resolve ) => {
		// Stays until the end: children are ended in order, not at once.
		process.on( 'SIGINT', resolve );
		process.on( 'SIGTERM', resolve );
	} );
	if ( ! values.once ) {
		await ensurePanel( shop, say );
	}
	const systems = await startSystems( { shop, faults: values.once } );
	try {
		if ( values.once ) {
			return await Promise.race( [
				once( systems ),
				stop.then( () => 130 ),
			] );
		}
		say( screen( systems, await chainLogins( systems ) ) );
		await stop;
		say( 'Zatrzymuję… / Stopping…' );
		return 0;
	} finally {
		await systems.close();
	}
}

try {
	process.exitCode = await main();
} catch ( error ) {
	process.stderr.write(
		`${ error instanceof Error ? error.message : String( error ) }\n`
	);
	process.exitCode = 1;
}
