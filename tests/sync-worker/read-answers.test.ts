import {
	mkdtemp,
	readdir,
	readFile,
	rm,
	utimes,
	writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type {
	ProductionProgress,
	WorkerSettings,
} from '../../contracts/generated/shop-api.ts';
import { SyncError } from '../../sync-worker/errors.ts';
import { answerFiles } from '../../sync-worker/exporters/answer-files.ts';
import { readAnswers } from '../../sync-worker/flows/read-answers.ts';
import { settingsSource } from '../../sync-worker/flows/shop-settings.ts';
import { scriptedShop, settings } from './support/fake-shop.ts';
import { running, testClock, testLog } from './support/ports.ts';

let folder: string;

beforeEach( async () => {
	folder = await mkdtemp( path.join( tmpdir(), 'answers-' ) );
} );

afterEach( () => rm( folder, { recursive: true, force: true } ) );

const lay = ( name: string, text: string ) =>
	writeFile( path.join( folder, name ), text );

const list = async ( below = '' ) =>
	( await readdir( path.join( folder, below ) ) ).sort();

const answer = ( id: string ) =>
	JSON.stringify( { id, event: 'progress', status: 'ready' } );

const refusal = ( code: string, kind: SyncError[ 'kind' ] = 'user' ) =>
	new SyncError( {
		kind,
		code,
		delivery: 'answered',
		reason: `no: ${ code }`,
		field: 'lines[0].produced',
	} );

/** One pass over the folder; `meet` says what becomes of each document, by its id. */
async function pass(
	meet: Readonly< Record< string, SyncError > > = {},
	on = true,
	passes = 1
) {
	const brought: string[] = [];
	const production: WorkerSettings[ 'production' ] = {
		on: true,
		paused: false,
		format: 'json',
		columns: [],
		progress: on,
	};
	const { shop } = scriptedShop( [], {
		settings: async () => ( { ...settings, production } ),
		productionProgress: async ( { id }: ProductionProgress ) => {
			const fault = meet[ id ];
			if ( fault ) {
				throw fault;
			}
			brought.push( id );
			return { outcome: 'taken', reference: 'sklep-71-0a1b2c' };
		},
	} );
	const flow = readAnswers( {
		answers: answerFiles( folder ),
		shop,
		settings: settingsSource( shop, testClock(), 30 ),
		log: testLog(),
		everySeconds: 5,
	} );
	let again: number | undefined;
	let thrown: unknown;
	for ( let n = 0; n < passes; n += 1 ) {
		try {
			again = ( await flow.run( running ) ).againInSeconds;
		} catch ( error ) {
			thrown = error;
		}
	}
	return { brought, thrown, again };
}

test( 'O2: answers in files reach the shop in the order of their names and are put aside', async () => {
	await lay( '2.json', answer( 'second' ) );
	await lay( '1.json', answer( 'first' ) );
	await lay( '.3.json', answer( 'under way' ) );
	await lay( 'readme.txt', 'not for us' );

	expect( ( await pass() ).brought ).toEqual( [ 'first', 'second' ] );
	expect( await list( 'done' ) ).toEqual( [ '1.json', '2.json' ] );
	expect( await list() ).toEqual( [ '.3.json', 'done', 'readme.txt' ] );
} );

test( 'O2: half a file is left until it is whole, and refused when it never becomes so', async () => {
	await lay( '1.json', answer( 'first' ).slice( 0, -3 ) );
	expect( ( await pass() ).brought ).toEqual( [] );
	expect( await list() ).toEqual( [ '1.json' ] );

	await lay( '1.json', answer( 'first' ) );
	expect( ( await pass() ).brought ).toEqual( [ 'first' ] );

	await lay( '2.json', '{ "id": ' );
	const long = new Date( Date.now() - 120_000 );
	await utimes( path.join( folder, '2.json' ), long, long );
	await pass();
	expect( await list( 'refused' ) ).toEqual( [
		'2.json',
		'2.json.reason.txt',
	] );
} );

test( 'O2: what the shop refuses is put aside with its reason, and the others go on', async () => {
	await lay( '1.json', answer( 'bad' ) );
	await lay( '2.json', answer( 'good' ) );

	const { brought } = await pass( { bad: refusal( 'produced_too_much' ) } );
	expect( brought ).toEqual( [ 'good' ] );
	const reason = path.join( folder, 'refused', '1.json.reason.txt' );
	expect( await readFile( reason, 'utf8' ) ).toBe(
		'produced_too_much – lines[0].produced – no: produced_too_much\n'
	);
} );

test.each( [
	[ 'the setting was switched', refusal( 'production_progress_off' ) ],
	[ 'the shop is paused', refusal( 'paused_address', 'retryable' ) ],
	[ 'the shop is away', refusal( 'shop_unreachable', 'retryable' ) ],
] )( 'O2: while %s files wait and nothing is lost', async ( _name, fault ) => {
	await lay( '1.json', answer( 'first' ) );
	await lay( '2.json', answer( 'second' ) );

	expect( ( await pass( { first: fault } ) ).brought ).toEqual( [] );
	expect( await list() ).toEqual( [ '1.json', '2.json' ] );
	expect( ( await pass() ).brought ).toEqual( [ 'first', 'second' ] );
} );

test( 'O2: a file at which the shop fails holds up no other', async () => {
	await lay( '1.json', answer( 'bad' ) );
	await lay( '2.json', answer( 'good' ) );

	const { brought } = await pass( {
		bad: refusal( 'shop_error', 'retryable' ),
	} );
	expect( brought ).toEqual( [ 'good' ] );
	expect( await list() ).toEqual( [ '1.json', 'done' ] );
} );

test( 'O2: many files at which the shop fails hold up no other either, and are tried again at the usual pace', async () => {
	const bad = Array.from( { length: 20 }, ( _nothing, n ) => `1-${ n }` );
	await Promise.all(
		bad.map( ( id ) => lay( `${ id }.json`, answer( id ) ) )
	);
	await lay( '2.json', answer( 'good' ) );

	const { brought, again } = await pass(
		Object.fromEntries(
			bad.map( ( id ) => [ id, refusal( 'shop_error', 'retryable' ) ] )
		),
		true,
		2
	);
	expect( [ brought, again ] ).toEqual( [ [ 'good' ], undefined ] );
} );

test( 'O2: a file that begins with a byte order mark is read', async () => {
	await lay( '1.json', `\uFEFF${ answer( 'first' ) }` );
	expect( ( await pass() ).brought ).toEqual( [ 'first' ] );
} );

test( 'O2: no file is touched where WAPRO says how far orders are', async () => {
	await lay( '1.json', answer( 'first' ) );
	expect( ( await pass( {}, false ) ).brought ).toEqual( [] );
	expect( await list() ).toEqual( [ '1.json' ] );
} );

test( 'O2: a folder that is not there is named', async () => {
	await rm( folder, { recursive: true } );
	expect( ( await pass() ).thrown ).toMatchObject( {
		code: 'production_answers_unreadable',
		message: expect.stringContaining( 'PRODUCTION_ANSWERS_FOLDER' ),
	} );
} );
