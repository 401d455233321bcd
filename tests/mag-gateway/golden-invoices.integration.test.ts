import {
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { InvoiceItem } from '../../contracts/generated/shop-api.ts';
import { openEmbedded } from '../../mag-gateway/database/sqlite/database.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { getInvoices } from '../../mag-gateway/wapro/invoices.ts';
import { clarionDay } from '../../mag-gateway/wapro/days.ts';
import { invoiceItem } from '../../sync-worker/domain/invoices.ts';
import { REMONTY, shopId } from './customers.ts';

/* First half of the golden scenarios: what WAPRO’s user does, and the documents that the gateway gives then. */

const FOLDER = path.resolve( import.meta.dirname, '../fixtures/invoices' );
const isWriting = process.env.WRITE_GOLDEN === '1';

interface Order {
	readonly branch: string;
	readonly lines: readonly string[];
	readonly currency?: string;
	readonly rate?: string;
}

type Step =
	| [ 'invoice', string, string[], desk.InvoiceFacts ]
	| [ 'advance', string, string, string, desk.InvoiceFacts ]
	| [ 'pay' | 'overpay', string, string, string, string? ]
	| [ 'compensate', string, string ]
	| [ 'correct', string, string, string[] ]
	| [ 'settle-from', string, string ]
	| [ 'cancel', string ];

interface Scenario {
	readonly orders: Readonly< Record< string, Order > >;
	readonly days: readonly { readonly day: string; readonly steps: Step[] }[];
}

const scenarios = readdirSync( FOLDER, { withFileTypes: true } )
	.filter( ( entry ) => entry.isDirectory() )
	.map( ( { name } ) => name );

/** A WAPRO whose calendar the scenario turns. */
async function startWapro( day: string ) {
	const folder = mkdtempSync( path.join( tmpdir(), 'golden-' ) );
	const file = path.join( folder, 'mag.sqlite' );
	let today = day;
	const mag = desk.openDesk( file, () => new Date( `${ today }T09:00:00Z` ) );
	await mag.seed( 'small' );
	await desk.flagContractors( mag, [ REMONTY ] );
	return {
		mag,
		file,
		turnTo: ( next: string ) => {
			today = next;
		},
		close: async () => {
			await mag.close();
			rmSync( folder, { recursive: true } );
		},
	};
}

type Wapro = Awaited< ReturnType< typeof startWapro > >;

/** The desk takes orders in złoty only; those of a shop come in its currency. */
async function inCurrency(
	{ file }: Wapro,
	id: string,
	{ currency, rate }: Order,
	day: string
): Promise< void > {
	if ( currency === undefined ) {
		return;
	}
	const database = openEmbedded( file );
	try {
		await database.fill( ( c ) => {
			c.run(
				'UPDATE ZAMOWIENIE SET SYM_WAL = ?, PRZELICZNIK_WAL = ?, DATA_KURS_WAL = ? WHERE ID_ZAMOWIENIA = ?',
				currency,
				rate ?? null,
				clarionDay( day, 'day' ),
				id
			);
		} );
	} finally {
		await database.close();
	}
}

async function play(
	mag: desk.Desk,
	ids: Map< string, string >,
	step: Step
): Promise< void > {
	const of = ( name: string ) => {
		const id = ids.get( name );
		if ( id === undefined ) {
			throw new Error( `Nothing is called ${ name } yet.` );
		}
		return id;
	};
	switch ( step[ 0 ] ) {
		case 'invoice':
			ids.set(
				step[ 1 ],
				await desk.invoice( mag, step[ 2 ].map( of ), step[ 3 ] )
			);
			break;
		case 'advance':
			ids.set(
				step[ 1 ],
				await desk.advance( mag, of( step[ 2 ] ), step[ 3 ], step[ 4 ] )
			);
			break;
		case 'pay':
		case 'overpay':
			await desk.payInvoice( mag, of( step[ 1 ] ), step[ 2 ], {
				document: step[ 3 ],
				currency: step[ 4 ],
				mayExceed: step[ 0 ] === 'overpay',
			} );
			break;
		case 'compensate':
			await desk.compensate( mag, of( step[ 1 ] ), step[ 2 ] );
			break;
		case 'correct':
			ids.set(
				step[ 1 ],
				await desk.correctInvoice( mag, of( step[ 2 ] ), step[ 3 ] )
			);
			break;
		case 'settle-from':
			await desk.settleFrom( mag, of( step[ 1 ] ), of( step[ 2 ] ) );
			break;
		case 'cancel':
			await desk.cancelInvoice( mag, of( step[ 1 ] ) );
	}
}

/** What the worker brings to the shop; hashes are nobody's business. */
async function documents(
	mag: desk.Desk,
	erpIds: string[],
	asOf: string
): Promise< InvoiceItem[] > {
	const { invoices } = await getInvoices( mag, { shopId, erpIds } );
	return invoices.map( ( invoice ) => {
		const { hash, ...item } = invoiceItem( invoice, asOf );
		expect( hash ).toMatch( /^[0-9a-f]{16}$/ );
		return item;
	} );
}

describe( 'Golden scenarios of invoices', () => {
	test.each( scenarios )(
		'I1: %s: the gateway gives the documents of its folder',
		async ( name ) => {
			const scenario = JSON.parse(
				readFileSync( path.join( FOLDER, name, 'wapro.json' ), 'utf8' )
			) as Scenario;
			const [ first ] = scenario.days;
			const wapro = await startWapro( first?.day ?? '' );
			try {
				const ids = new Map< string, string >();
				const orders: Record< string, object > = {};
				for ( const [ key, order ] of Object.entries(
					scenario.orders
				) ) {
					const id = await desk.foreignOrder(
						wapro.mag,
						REMONTY,
						order.lines,
						{ source: '' }
					);
					await inCurrency( wapro, id, order, first?.day ?? '' );
					ids.set( key, id );
					orders[ key ] = {
						erpId: id,
						number: ( await desk.orderOf( wapro.mag, id ) )?.number,
					};
				}
				const days = [];
				for ( const { day, steps } of scenario.days ) {
					wapro.turnTo( day );
					for ( const step of steps ) {
						await play( wapro.mag, ids, step );
					}
					days.push( {
						day,
						items: await documents(
							wapro.mag,
							[ ...ids ]
								.filter( ( [ key ] ) => ! ( key in orders ) )
								.map( ( [ , id ] ) => id ),
							String( days.length + 1 )
						),
					} );
				}
				const found = `${ JSON.stringify( { orders, days }, null, '\t' ) }\n`;
				const golden = path.join( FOLDER, name, 'documents.json' );
				if ( isWriting ) {
					writeFileSync( golden, found );
				}
				expect( found ).toBe(
					existsSync( golden ) ? readFileSync( golden, 'utf8' ) : ''
				);
			} finally {
				await wapro.close();
			}
		}
	);
} );
