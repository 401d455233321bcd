/** Downloads WordPress and WooCommerce into the cache: used by setup. */
import { obtainSources } from './sources.ts';

try {
	await obtainSources();
} catch ( error ) {
	console.error( error instanceof Error ? error.message : error );
	process.exitCode = 1;
}
