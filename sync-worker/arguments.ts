import { parseArgs } from 'node:util';
import { ConfigError } from './config.ts';

export const usage = `Usage: wapro-mag-worker [--check] [--pretty]

  --check   Looks at every condition of the connection once, says what is missing, ends.
  --pretty  Writes the log for people instead of as JSON.
  --help    Says this.

Everything else is set by environment variables; see README.md.`;

/** What the command line asks for. Throws ConfigError with the usage. */
export function readArguments( args: readonly string[] ) {
	try {
		return parseArgs( {
			args: [ ...args ],
			options: {
				check: { type: 'boolean', default: false },
				pretty: { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false },
			},
		} ).values;
	} catch ( error ) {
		throw new ConfigError( [
			error instanceof Error ? error.message : String( error ),
			...usage.split( '\n' ),
		] );
	}
}
