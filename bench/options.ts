import { parseArgs } from 'node:util';

export const SUBJECTS = [
	'catalogue',
	'customers',
	'orders',
	'invoices',
] as const;
export type SubjectName = ( typeof SUBJECTS )[ number ];

export interface Options {
	readonly subject: SubjectName;
	/** Articles in WAPRO, nearly all of them for the shop; contractors in WAPRO, all of them for the shop; orders that wait. */
	readonly size: number;
	/** Articles that this product itself brings; SQL puts the others into the shop as this product leaves them. */
	readonly made: number;
	/** Products or customers that wc/v3 creates and changes; its rate does not depend on how many; orders that are placed. */
	readonly sample: number;
	/** Lines that the CSV importer reads. */
	readonly csvSample: number;
	/** Of the company that has most, put there by SQL as this product leaves them. */
	readonly orders: number;
	/** Buffer pool of the database, in megabytes. */
	readonly databaseMemory: number;
	/** Names of steps; all when empty. */
	readonly only: readonly string[];
	readonly minutes: number;
	readonly writesPage: boolean;
	/** Those of the subject, as they are typed. */
	readonly flags: string;
}

const DEFAULT_SIZE: Readonly< Record< SubjectName, number > > = {
	catalogue: 5000,
	customers: 1000,
	orders: 200_000,
	invoices: 200_000,
};

export const usage = `npm run bench -- catalogue|customers|orders|invoices [options]
  --size 5000       articles in WAPRO; of customers: contractors, default 1000; of orders: how many wait, of invoices: how many there are, default 200000
  --made 5000       articles that this product itself brings, others are put into the shop by SQL; default all
  --sample 300      products or customers that wc/v3 creates and changes; orders that are placed
  --csv-sample 90   lines that WooCommerce's CSV importer reads
  --orders 100000   orders of the company that has most
  --memory 1024     buffer pool of the database, in megabytes
  --only a,b        only these steps (see bench/steps)
  --minutes 40      end after so many minutes with what is known by then
  --no-page         leave the page in docs alone`;

const isSubject = ( name: string | undefined ): name is SubjectName =>
	SUBJECTS.some( ( subject ) => subject === name );

/** Throws with the usage when an option is unknown or no number. */
export function readOptions( args: readonly string[] ): Options {
	const { values, positionals } = parseArgs( {
		args: [ ...args ],
		allowPositionals: true,
		options: {
			size: { type: 'string' },
			made: { type: 'string', default: '1000000' },
			sample: { type: 'string', default: '300' },
			'csv-sample': { type: 'string', default: '90' },
			orders: { type: 'string', default: '100000' },
			memory: { type: 'string', default: '1024' },
			only: { type: 'string', default: '' },
			minutes: { type: 'string', default: '40' },
			'no-page': { type: 'boolean', default: false },
		},
	} );
	const [ subject ] = positionals;
	if ( ! isSubject( subject ) || positionals.length > 1 ) {
		throw new Error( usage );
	}
	const whole = ( name: keyof typeof values, least: number ): number => {
		const number = Number( values[ name ] ?? DEFAULT_SIZE[ subject ] );
		if ( ! Number.isInteger( number ) || number < least ) {
			throw new Error(
				`--${ name } takes a whole number from ${ least }.\n${ usage }`
			);
		}
		return number;
	};
	const read = {
		size: whole( 'size', 200 ),
		made: whole( 'made', 200 ),
		sample: whole( 'sample', 100 ),
		csvSample: whole( 'csv-sample', 30 ),
		orders: whole( 'orders', 1000 ),
		databaseMemory: whole( 'memory', 128 ),
	};
	return {
		...read,
		subject,
		only: values.only.split( ',' ).filter( Boolean ),
		minutes: whole( 'minutes', 1 ),
		writesPage: ! values[ 'no-page' ],
		flags: FLAGS[ subject ]( read ),
	};
}

type Numbers = Pick<
	Options,
	'size' | 'made' | 'sample' | 'csvSample' | 'orders' | 'databaseMemory'
>;

const FLAGS: Readonly< Record< SubjectName, ( read: Numbers ) => string > > = {
	catalogue: ( { size, made, sample, csvSample, databaseMemory } ) =>
		`--size ${ size }${ made < size ? ` --made ${ made }` : '' } --sample ${ sample } --csv-sample ${ csvSample } --memory ${ databaseMemory }`,
	customers: ( { size, sample, orders, databaseMemory } ) =>
		`--size ${ size } --sample ${ sample } --orders ${ orders } --memory ${ databaseMemory }`,
	orders: ( { size, sample, databaseMemory } ) =>
		`--size ${ size } --sample ${ sample } --memory ${ databaseMemory }`,
	invoices: ( { size, databaseMemory } ) =>
		`--size ${ size } --memory ${ databaseMemory }`,
};
