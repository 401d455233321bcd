import path from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { runProcess, startNode } from '../../tests/harness/process.ts';
import { bundle } from '../measure/bundle.ts';
import type { LoopBlock } from '../measure/loop.ts';
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
	readonly loop: LoopBlock;
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
		const to = await mkdtemp(
			path.join( tmpdir(), 'wapro-mag-bench-lists-' )
		);
		const reader = path.join( to, 'read.mjs' );
		await bundle( path.join( folder, 'read.ts' ), reader );
		try {
			const [ , port = '', bytes = '' ] = await server.waitFor(
				/listening (\d+) (\d+)/,
				60_000
			);
			const all = { streamed: [] as Read[], soap: [] as Read[] };
			for ( let round = 0; round < ROUNDS; round++ ) {
				all.streamed.push( await read( reader, 'streamed', port ) );
				all.soap.push( await read( reader, 'soap', port ) );
			}
			tell( book, {
				streamed: middle( all.streamed ),
				library: middle( all.soap ),
				bytes: Number( bytes ),
			} );
		} finally {
			await server.stop( 1000 );
			await rm( to, { recursive: true } );
		}
	},
};

async function read( reader: string, mode: 'streamed' | 'soap', port: string ) {
	const said = await runProcess( {
		name: `reading by ${ mode }`,
		command: process.execPath,
		args: [
			'--disable-warning=ExperimentalWarning',
			reader,
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
		`${ name }: ${ rate( one ).toFixed( 0 ) } rows a second, peak ${ megabytes( one.peakBytes ) } MB, longest block ${ one.loop.ownMs.toFixed( 0 ) } ms by its own work and ${ one.loop.wallMs.toFixed( 0 ) } ms with waits for a processor, first quantity read as ${ JSON.stringify( one.quantity ) }`;
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
		value: `${ streamed.loop.ownMs.toFixed( 0 ) } ms`,
		met: streamed.loop.ownMs <= 50,
		note: `its own work; ${ streamed.loop.wallMs.toFixed( 0 ) } ms with waits for a processor that others used`,
	} );
	book.target( {
		name: 'SOAP list, decimals exact',
		target: 'as text',
		value: JSON.stringify( streamed.quantity ),
		met: streamed.quantity === FIRST_QUANTITY,
	} );
}
