import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { COMMANDS } from '../../mag-gateway/desk/catalogue.ts';
import { picture } from '../../mag-gateway/demo/picture.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import type { Desk } from '../../mag-gateway/desk-commands.ts';

const root = path.resolve( __dirname, '../..' );
const folder = mkdtempSync( path.join( tmpdir(), 'mag-' ) );
const file = path.join( folder, 'mag.sqlite' );
const photo = path.join( folder, 'gałka.png' );
const INDEX = 'OKUC-KLAMKA-04';
let user: Desk;

beforeAll( () => {
	writeFileSync( photo, picture( [ 10, 120, 60 ] ) );
} );
afterAll( () => rmSync( folder, { recursive: true } ) );

beforeEach( async () => {
	for ( const end of [ '', '-wal', '-shm' ] ) {
		rmSync( file + end, { force: true } );
	}
	user = desk.openDesk( file );
	await user.seed();
	await desk.flag( user, [ INDEX ] );
	await acceptAll();
} );
afterEach( () => user.close() );

/** As a shop that has answered everything. */
const acceptAll = () =>
	user.database.write( async ( { changes } ) => {
		const claimed = await changes.claim( {
			shop: 'sklep',
			limit: 100,
			token: 'x',
			now: new Date().toISOString(),
			hiddenUntil: new Date( Date.now() + 60_000 ).toISOString(),
		} );
		for ( const { id } of claimed ) {
			await changes.end( {
				shop: 'sklep',
				id,
				token: 'x',
				state: 'accepted',
				code: null,
				reason: null,
				now: new Date().toISOString(),
			} );
		}
	} );

const waiting = async () =>
	( await desk.queue( user, 50 ) ).changes
		.filter( ( { state } ) => state === 'pending' )
		.map( ( { type, key } ) => `${ type } ${ key }` )
		.toSorted();

/** The command as its line on the desk runs it. */
const run = ( line: readonly string[], options = {} ) => {
	const [ name = '', ...args ] = line;
	const command = COMMANDS[ name ];
	if ( ! command || args.length < command.needs ) {
		throw new Error( `No command "${ line.join( ' ' ) }".` );
	}
	return command.run( user, args, { drop: false, last: false, ...options } );
};

const main = async ( index = INDEX ) =>
	( await desk.show( user, index ) ).article;

test.each< [ string, string[], object, string[] ] >( [
	[
		'note',
		[ 'note', INDEX, 'Klamka', 'z', 'szyldem' ],
		{ description: 'Klamka z szyldem' },
		[ 'goods' ],
	],
	[
		'category by name',
		[ 'category', INDEX, 'Zamki', 'i', 'wkładki' ],
		{ categoryPath: 'Okucia / Zamki i wkładki' },
		[ 'goods' ],
	],
	[
		'name',
		[ 'rename', INDEX, 'Klamka', 'czarna' ],
		{ fullName: 'Klamka czarna' },
		[ 'goods' ],
	],
	[
		'bar code',
		[ 'ean', INDEX, '5901234123457' ],
		{ ean: '5901234123457' },
		[ 'goods' ],
	],
	[ 'no bar code', [ 'ean', INDEX ], { ean: '' }, [ 'goods' ] ],
	[
		'producer',
		[ 'producer', INDEX, 'Zamki', 'Beskid' ],
		{ producer: 'Zamki Beskid' },
		[ 'goods' ],
	],
	[
		'weight with a comma',
		[ 'weight', INDEX, '0,75' ],
		{ weight: '0.750000' },
		[ 'goods' ],
	],
	[ 'no weight', [ 'weight', INDEX, '-' ], { weight: null }, [ 'goods' ] ],
	[
		'size, one side unknown',
		[ 'size', INDEX, '4', '–', '14,5' ],
		{ width: '4.000000', height: null, depth: '14.500000' },
		[ 'goods' ],
	],
	[
		'VAT, which changes the price too',
		[ 'vat', INDEX, '8' ],
		{ vatCode: '8' },
		[ 'goods', 'prices' ],
	],
	[
		'promotion',
		[ 'promo', INDEX, '99,90', '2026-12-01', '2026-12-24' ],
		{},
		[ 'goods', 'prices' ],
	],
	[
		'end of a promotion',
		[ 'promo', INDEX, 'off' ],
		{},
		[ 'goods', 'prices' ],
	],
	[ 'archive', [ 'archive', INDEX ], { archived: true }, [ 'goods' ] ],
	[ 'restore', [ 'restore', INDEX ], { archived: false }, [ 'goods' ] ],
	[ 'photo', [ 'photo', INDEX, photo ], {}, [ 'goods', 'photos' ] ],
	[
		'supply',
		[ 'supply', INDEX, 'M2', '40', '2026-12-09' ],
		{},
		[ 'stock' ],
	],
	[
		'move',
		[ 'move', INDEX, 'M2', 'M1', '4' ],
		{ onHand: '22.000000' },
		[ 'stock' ],
	],
	[
		'stocktaking',
		[ 'correct', INDEX, 'M1', '17' ],
		{ onHand: '17.000000' },
		[ 'stock' ],
	],
] )(
	'S2: the desk changes %s, and the shop is told',
	async ( _, line, expected, told ) => {
		await run( line );
		expect( await main() ).toMatchObject( expected );
		expect( await waiting() ).toEqual(
			told.map( ( type ) => `${ type } ${ INDEX }` )
		);
	}
);

test( 'S2: another index keeps the GUID, and the shop is told of both', async () => {
	const { guid } = await main();
	await run( [ 'reindex', INDEX, 'OKUC-KLAMKA-4B' ] );
	expect( await main( 'OKUC-KLAMKA-4B' ) ).toMatchObject( {
		guid,
		flaggedFor: [ 'sklep' ],
	} );
	await expect( main() ).rejects.toThrow( 'no article' );
	expect( await waiting() ).toEqual( [
		`goods ${ INDEX }`,
		'goods OKUC-KLAMKA-4B',
		'prices OKUC-KLAMKA-4B',
		'stock OKUC-KLAMKA-4B',
	] );
} );

test( 'photos: the newest is the main one unless it goes last; removed by name', async () => {
	const other = path.join( folder, 'druga.png' );
	writeFileSync( other, picture( [ 1, 2, 3 ] ) );
	await run( [ 'photo', INDEX, photo ] );
	await run( [ 'photo', INDEX, other ], { last: true } );
	expect( await run( [ 'photos', INDEX ] ) ).toMatchObject( [
		{ name: 'gałka.png', main: true },
		{ name: 'druga.png', main: false },
	] );
	expect( await run( [ 'photo-remove', INDEX, 'gałka.png' ] ) ).toEqual( {
		removed: 1,
	} );
	expect( await desk.photos( user, INDEX ) ).toMatchObject( [
		{ name: 'druga.png' },
	] );
} );

test.each< [ string, string[], string, string ] >( [
	[
		'an unknown article',
		[ 'note', 'BRAK', 'x' ],
		'article_unknown',
		'index',
	],
	[
		'an unknown category',
		[ 'category', INDEX, 'Brak' ],
		'category_unknown',
		'category',
	],
	[
		'an unknown attribute',
		[ 'attribute', INDEX, 'smak', 'x' ],
		'attribute_unknown',
		'attribute',
	],
	[
		'a note of 1001 characters',
		[ 'note', INDEX, 'ż'.repeat( 1001 ) ],
		'too_long',
		'description',
	],
	[
		'a name of 101 characters',
		[ 'rename', INDEX, 'ż'.repeat( 101 ) ],
		'too_long',
		'name',
	],
	[
		'a bar code of 21 characters',
		[ 'ean', INDEX, '1'.repeat( 21 ) ],
		'too_long',
		'ean',
	],
	[
		'an attribute of 101 characters',
		[ 'attribute', INDEX, 'kolor', 'x'.repeat( 101 ) ],
		'too_long',
		'POLE1',
	],
	[
		'an index that is taken',
		[ 'reindex', INDEX, 'OKUC-ZAMEK-03' ],
		'article_exists',
		'index',
	],
	[
		'an index of 21 characters',
		[ 'reindex', INDEX, 'X'.repeat( 21 ) ],
		'too_long',
		'index',
	],
	[
		'a weight that is none',
		[ 'weight', INDEX, 'ciężki' ],
		'quantity_invalid',
		'weight',
	],
	[
		'a size below nought',
		[ 'size', INDEX, '1', '2', '-3' ],
		'malformed',
		'depth',
	],
	[
		'a promotion that ends before it begins',
		[ 'promo', INDEX, '9', '2026-12-02', '2026-12-01' ],
		'out_of_range',
		'to',
	],
	[
		'a day that does not exist',
		[ 'promo', INDEX, '9', '2026-02-30', '2026-12-01' ],
		'malformed',
		'from',
	],
	[
		'a promotion for nothing',
		[ 'promo', INDEX, '0', '2026-12-01', '2026-12-02' ],
		'price_invalid',
		'price',
	],
	[
		'a price list that is none',
		[ 'price', INDEX, 'X', '1' ],
		'price_list_unmapped',
		'priceList',
	],
	[
		'a file that is not there',
		[ 'photo', INDEX, '/nie/ma.png' ],
		'file_unreadable',
		'file',
	],
	[
		'a file that is no picture',
		[ 'photo', INDEX, __filename ],
		'photo_type',
		'contentType',
	],
	[
		'a photo that is not there',
		[ 'photo-remove', INDEX, 'x.png' ],
		'photo_unknown',
		'photo',
	],
	[
		'a warehouse without the article',
		[ 'supply', INDEX, 'M3', '1' ],
		'warehouse_unmapped',
		'warehouse',
	],
	[
		'an order of nothing',
		[ 'supply', INDEX, 'M1', '0' ],
		'quantity_invalid',
		'quantity',
	],
	[
		'a day of delivery that is none',
		[ 'supply', INDEX, 'M1', '1', 'jutro' ],
		'malformed',
		'expectedOn',
	],
	[
		'more than a warehouse holds',
		[ 'move', INDEX, 'M1', 'M2', '1000' ],
		'quantity_invalid',
		'quantity',
	],
] )(
	'refused with code, field and a sentence: %s',
	async ( _, line, code, field ) => {
		const error = await Promise.resolve()
			.then( () => run( line ) )
			.catch( ( reason: unknown ) => reason );
		expect( error ).toMatchObject( { detail: { code, field } } );
		expect( String( error ).length ).toBeGreaterThan( 30 );
		expect( await waiting() ).toEqual( [] );
	}
);

describe( 'the command line', () => {
	const mag = ( ...args: string[] ) =>
		new Promise< { code: number; out: string; err: string } >(
			( resolve ) =>
				execFile(
					path.join( root, 'node_modules/.bin/node' ),
					[
						'--disable-proto=delete',
						'mag-gateway/desk.ts',
						...args,
					],
					{ cwd: root, env: { ...process.env, MAG_DATABASE: file } },
					( error, out, err ) =>
						resolve( {
							code: error ? Number( error.code ) : 0,
							out,
							err,
						} )
				)
		);

	test( 'prints an error with code and field, as text and as JSON', async () => {
		const text = await mag( 'weight', INDEX, 'ciężki' );
		expect( text ).toMatchObject( { code: 1, out: '' } );
		expect( text.err ).toMatch(
			/^quantity_invalid \(weight\): "ciężki" is/
		);
		const json = await mag( 'weight', INDEX, 'ciężki', '--json' );
		expect( JSON.parse( json.err ) ).toMatchObject( {
			error: { code: 'quantity_invalid', field: 'weight' },
		} );
	} );

	test( 'lists every command in its help, and takes a supplier and a negative quantity', async () => {
		const { out } = await mag( 'help' );
		for ( const { usage } of Object.values( COMMANDS ) ) {
			expect( out ).toContain( usage );
		}
		await mag( 'supply', INDEX, 'M1', '12', '--supplier=Hurtownia Wschód' );
		await mag( 'receive', INDEX, 'M1', '-3' );
		const { movements, supplies } = await desk.movements( user, INDEX );
		expect( supplies ).toMatchObject( [
			{ supplier: 'Hurtownia Wschód' },
		] );
		expect( movements ).toMatchObject( [
			{ kind: 'issued', quantity: '-3.000000' },
		] );
	} );
} );
