/**
 * Reads one long list over HTTP and tells how that went, as JSON: `node bench/lists/read.ts streamed|soap <url>`.
 */
import { readFileSync } from 'node:fs';
import { waproMagWsdl } from '../../contracts/generated/wsdl-text.ts';
import { stockRowSchema } from '../../contracts/generated/wapro-mag.ts';
import { soapMessage } from '../../sync-worker/erp-soap/envelope.ts';
import { listReader } from '../../sync-worker/erp-soap/list-reader.ts';
import { checkRow } from '../../sync-worker/erp-soap/rows.ts';
import { transport } from '../../sync-worker/erp-soap/transport.ts';
import { watchLoop } from '../measure/loop.ts';

const [ , , mode, url = '' ] = process.argv;
const REQUEST = { shopId: 'sklep', indexes: [ 'A' ] };

interface Seen {
	readonly items: number;
	/** A quantity with more digits than a double holds, as it was read. */
	readonly quantity: unknown;
}

/** The product's reader: each row checked and let go. */
async function streamed(): Promise< Seen > {
	const wires = transport( {
		url,
		user: 'bench',
		password: 'bench',
		timeoutMs: 300_000,
		mostBytes: 1024 * 1024 * 1024,
	} );
	let items = 0;
	let quantity: unknown;
	await wires.exchange(
		soapMessage( 'ListStock', REQUEST ),
		async ( { parts } ) => {
			const reader = listReader( 'ListStock', {
				rows: ( row ) => {
					const checked = checkRow( row, stockRowSchema, 'index' );
					if ( checked.ok ) {
						items += 1;
						quantity ??= checked.row.onHand;
					}
				},
			} );
			for await ( const part of parts ) {
				reader.write( part );
			}
			return reader.close();
		}
	);
	wires.close();
	return { items, quantity };
}

/** The library as it comes: no row is checked. */
async function byLibrary(): Promise< Seen > {
	const soap = await import( 'soap' );
	const client = await soap.createClientAsync( waproMagWsdl, {}, url );
	const [ answer ] = await client.ListStockAsync( REQUEST );
	return { items: answer.rows.length, quantity: answer.rows[ 0 ].onHand };
}

const peak = () =>
	Number(
		/^VmHWM:\s+(\d+)/m.exec(
			readFileSync( '/proc/self/status', 'utf8' )
		)?.[ 1 ]
	) * 1024;

const loop = watchLoop();
// The start of the program itself is not what is measured.
await new Promise( ( resolve ) => setTimeout( resolve, 100 ) );
loop.reset();
const began = performance.now();
const seen = await ( mode === 'soap' ? byLibrary() : streamed() );
const seconds = ( performance.now() - began ) / 1000;
// The last turn of the loop counts as well.
await new Promise( ( resolve ) => setTimeout( resolve, 20 ) );
process.stdout.write(
	`${ JSON.stringify( {
		...seen,
		seconds,
		peakBytes: peak(),
		loop: loop.read(),
	} ) }\n`
);
process.exit( 0 );
