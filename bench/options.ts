import { parseArgs } from 'node:util';

export interface Options {
	/** Articles in WAPRO, nearly all of them for the shop. */
	readonly size: number;
	/** Articles that this product itself brings; SQL puts the others into the shop as this product leaves them. */
	readonly made: number;
	/** Products that wc/v3 creates and changes; its rate does not depend on how many. */
	readonly sample: number;
	/** Lines that the CSV importer reads. */
	readonly csvSample: number;
	/** Buffer pool of the database, in megabytes. */
	readonly databaseMemory: number;
	/** Names of steps; all when empty. */
	readonly only: readonly string[];
	readonly minutes: number;
	readonly writesPage: boolean;
}

export const usage = `npm run bench -- catalogue [options]
  --size 5000       articles in WAPRO
  --made 5000       articles that this product itself brings, others are put into the shop by SQL; default all
  --sample 300      products that wc/v3 creates and changes
  --csv-sample 90   lines that WooCommerce's CSV importer reads
  --memory 1024     buffer pool of the database, in megabytes
  --only a,b        only these steps (see bench/steps)
  --minutes 40      end after so many minutes with what is known by then
  --no-page         leave docs/benchmarks.md alone`;

/** Throws with the usage when an option is unknown or no number. */
export function readOptions( args: readonly string[] ): Options {
	const { values, positionals } = parseArgs( {
		args: [ ...args ],
		allowPositionals: true,
		options: {
			size: { type: 'string', default: '5000' },
			made: { type: 'string', default: '1000000' },
			sample: { type: 'string', default: '300' },
			'csv-sample': { type: 'string', default: '90' },
			memory: { type: 'string', default: '1024' },
			only: { type: 'string', default: '' },
			minutes: { type: 'string', default: '40' },
			'no-page': { type: 'boolean', default: false },
		},
	} );
	if ( positionals.join() !== 'catalogue' ) {
		throw new Error( usage );
	}
	const whole = ( name: keyof typeof values, least: number ): number => {
		const number = Number( values[ name ] );
		if ( ! Number.isInteger( number ) || number < least ) {
			throw new Error(
				`--${ name } takes a whole number from ${ least }.\n${ usage }`
			);
		}
		return number;
	};
	return {
		size: whole( 'size', 200 ),
		made: whole( 'made', 200 ),
		sample: whole( 'sample', 100 ),
		csvSample: whole( 'csv-sample', 30 ),
		databaseMemory: whole( 'memory', 128 ),
		only: values.only.split( ',' ).filter( Boolean ),
		minutes: whole( 'minutes', 1 ),
		writesPage: ! values[ 'no-page' ],
	};
}
