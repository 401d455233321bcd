import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Invoice } from '../../contracts/generated/wapro-mag.ts';
import { COMMANDS } from '../../mag-gateway/desk/catalogue.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import type { Desk } from '../../mag-gateway/desk-commands.ts';

const root = path.resolve( __dirname, '../..' );
const folder = mkdtempSync( path.join( tmpdir(), 'mag-' ) );
const file = path.join( folder, 'mag.sqlite' );
let user: Desk;

beforeAll( async () => {
	user = desk.openDesk( file );
	await user.seed();
} );
afterAll( async () => {
	await user.close();
	rmSync( folder, { recursive: true } );
} );

const order = ( line = 'OKUC-KLAMKA-01:3:50' ) =>
	desk.foreignOrder( user, '2', [ line ] );

/** The command as its line on the desk runs it. */
const invoice = async ( ...args: string[] ): Promise< Invoice > =>
	( await COMMANDS.invoice?.run( user, args, {
		drop: false,
		last: false,
	} ) ) as Invoice;

test( 'I1: the command line issues over a part of an order and a line of none', async () => {
	const key = await order();
	const out = await new Promise< string >( ( resolve, reject ) => {
		execFile(
			path.join( root, 'node_modules/.bin/node' ),
			[
				'--disable-proto=delete',
				'mag-gateway/desk.ts',
				...[ 'invoice', 'issue', key, 'OKUC-KLAMKA-01:2' ],
				'--extra=USL-TRANSPORT:1:19',
				'--due=2030-01-31',
				'--note=Odbiór własny',
				'--json',
			],
			{ cwd: root, env: { ...process.env, MAG_DATABASE: file } },
			( error, text ) => ( error ? reject( error ) : resolve( text ) )
		);
	} );
	expect( JSON.parse( out ) ).toMatchObject( {
		kind: 'invoice',
		gross: '119.0000',
		dueOn: '2030-01-31',
		note: 'Odbiór własny',
	} );
} );

test( 'I1, I2, I6: a WAPRO user pays in parts, compensates, corrects, overpays and sends to KSeF', async () => {
	const first = await order();
	const issued = await invoice( 'issue', first, 'OKUC-KLAMKA-01:2' );
	const number = issued.number ?? '';
	expect( await invoice( 'pay', number, '20,50' ) ).toMatchObject( {
		remaining: '79.5000',
	} );
	expect( await invoice( 'compensate', number, '9.5' ) ).toMatchObject( {
		remaining: '70.0000',
		settlements: [ { kind: 'payment' }, { kind: 'compensation' } ],
	} );
	expect(
		await invoice( 'correct', number, 'OKUC-KLAMKA-01:1' )
	).toMatchObject( { kind: 'correction', gross: '-50.0000' } );
	expect( await invoice( 'overpay', number, '25' ) ).toMatchObject( {
		remaining: '0.0000',
		overpaid: '5.0000',
	} );
	expect( await invoice( 'ksef', number ) ).toMatchObject( {
		ksef: { state: 'accepted' },
	} );
	const rest = await invoice( 'issue', first );
	expect( await invoice( 'credit', rest.erpId, number ) ).toMatchObject( {
		remaining: '45.0000',
	} );
	expect(
		await COMMANDS.invoices?.run( user, [], { drop: false, last: false } )
	).toContainEqual(
		expect.objectContaining( { number, overpaid: '0.0000' } )
	);
} );

test( 'I1: one invoice over two orders, an advance, a cancelled one; a wrong kind is named', async () => {
	const [ one, other ] = [ await order(), await order() ];
	expect( await invoice( 'advance', one, '10' ) ).toMatchObject( {
		kind: 'advance',
	} );
	const final = await invoice( 'issue', one, other );
	expect( final ).toMatchObject( { kind: 'final', gross: '290.0000' } );
	expect( await invoice( 'cancel', final.erpId ) ).toMatchObject( {
		state: 'cancelled',
	} );
	await expect(
		COMMANDS.invoice?.run( user, [ 'issue', one ], {
			drop: false,
			last: false,
			kind: 'rachunek',
		} )
	).rejects.toMatchObject( { detail: { code: 'malformed', field: 'kind' } } );
} );
