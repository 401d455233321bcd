import path from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { build } from 'esbuild';
import { runProcess, startNode } from '../../tests/harness/process.ts';
import type { Book } from '../measure/results.ts';
import type { Step } from './step.ts';

const ROWS = 100_000;
/** Of each way, taken in turns; the middle one counts. */
const ROUNDS = 3;
const FIRST_QUANTITY = '9007199254.740993';

interface Read {
	readonly items: number;
	readonly quantity: unknown;
	readonly seconds: number;
	readonly peakBytes: number;
	readonly blockMs: number;
}

const folder = path.resolve( import.meta.dirname, '../lists' );

/** The same answer of a hundred thousand rows, read by the product's reader and by the library as it comes. */
export const lists: Step = {
	name: 'lists',
	async run( _stage, _options, book ) {
		const server = startNode( {
			name: 'list server',
			script: path.join( folder, 'server.ts' ),
			args: [ String( ROWS ) ],
		} );
		const bundle = await bundled();
		try {
			const [ , port = '', bytes = '' ] = await server.waitFor(
				/listening (\d+) (\d+)/,
				60_000
			);
			const all = { streamed: [] as Read[], soap: [] as Read[] };
			for ( let round = 0; round < ROUNDS; round++ ) {
				all.streamed.push( await read( bundle, 'streamed', port ) );
				all.soap.push( await read( bundle, 'soap', port ) );
			}
			tell( book, {
				streamed: middle( all.streamed ),
				library: middle( all.soap ),
				bytes: Number( bytes ),
			} );
		} finally {
			await server.stop( 1000 );
			await rm( bundle, { recursive: true } );
		}
	},
};

/** As the worker is shipped: types read at the start would cost both ways memory that is not theirs. */
async function bundled(): Promise< string > {
	const to = await mkdtemp( path.join( tmpdir(), 'wapro-mag-bench-lists-' ) );
	await build( {
		entryPoints: [ path.join( folder, 'read.ts' ) ],
		outfile: path.join( to, 'read.mjs' ),
		bundle: true,
		platform: 'node',
		target: 'node22',
		format: 'esm',
		mainFields: [ 'module', 'main' ],
		logLevel: 'error',
		banner: {
			js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire( import.meta.url ); const __filename = import.meta.filename; const __dirname = import.meta.dirname;",
		},
	} );
	return to;
}

async function read( bundle: string, mode: 'streamed' | 'soap', port: string ) {
	const said = await runProcess( {
		name: `reading by ${ mode }`,
		command: process.execPath,
		args: [
			'--disable-warning=ExperimentalWarning',
			path.join( bundle, 'read.mjs' ),
			mode,
			`http://127.0.0.1:${ port }/`,
		],
	} );
	return JSON.parse( said ) as Read;
}

const middle = ( reads: readonly Read[] ): Read =>
	[ ...reads ].sort( ( a, b ) => a.seconds - b.seconds )[
		Math.floor( reads.length / 2 )
	] as Read;

function tell(
	book: Book,
	{
		streamed,
		library,
		bytes,
	}: {
		readonly streamed: Read;
		readonly library: Read;
		readonly bytes: number;
	}
): void {
	const rate = ( { items, seconds }: Read ) => items / seconds;
	const same = streamed.items === ROWS && library.items === ROWS;
	const faster = same ? rate( streamed ) / rate( library ) : 0;
	const smaller = library.peakBytes / streamed.peakBytes;
	const megabytes = ( value: number ) => ( value / 1_048_576 ).toFixed( 0 );
	const line = ( name: string, one: Read ) =>
		`${ name }: ${ rate( one ).toFixed( 0 ) } rows a second, peak ${ megabytes( one.peakBytes ) } MB, longest block ${ one.blockMs.toFixed( 0 ) } ms, first quantity read as ${ JSON.stringify( one.quantity ) }`;
	book.note(
		`SOAP list of ${ ROWS } rows, ${ megabytes( bytes ) } MB – ${ line( 'streamed, each row checked', streamed ) } – ${ line( 'soap by default, unchecked', library ) }.`
	);
	book.target( {
		name: 'SOAP list, rows a second against soap',
		target: '≥ 4×',
		value: `${ faster.toFixed( 1 ) }×`,
		met: faster >= 4,
	} );
	book.target( {
		name: 'SOAP list, memory against soap',
		target: '≤ 1/2',
		value: `1/${ smaller.toFixed( 1 ) }`,
		met: smaller >= 2,
	} );
	book.target( {
		name: 'SOAP list, longest block of the event loop',
		target: '≤ 50 ms',
		value: `${ streamed.blockMs.toFixed( 0 ) } ms`,
		met: streamed.blockMs <= 50,
	} );
	book.target( {
		name: 'SOAP list, decimals exact',
		target: 'as text',
		value: JSON.stringify( streamed.quantity ),
		met: streamed.quantity === FIRST_QUANTITY,
	} );
}
