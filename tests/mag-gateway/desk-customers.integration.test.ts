import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Customer } from '../../contracts/generated/wapro-mag.ts';
import { COMMANDS } from '../../mag-gateway/desk/catalogue.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import type { Desk } from '../../mag-gateway/desk-commands.ts';
import { enterShops } from '../../mag-gateway/wapro/shops.ts';
import { CHAIN, DOMOSTAL, OSIEDLE, REMONTY } from './customers.ts';

const folder = mkdtempSync( path.join( tmpdir(), 'mag-' ) );
const file = path.join( folder, 'mag.sqlite' );
let user: Desk;

afterAll( () => rmSync( folder, { recursive: true } ) );

beforeEach( async () => {
	for ( const end of [ '', '-wal', '-shm' ] ) {
		rmSync( file + end, { force: true } );
	}
	user = desk.openDesk( file );
	await user.seed();
	await enterShops( user.database, [ 'hurt' ] );
	await desk.flagContractors( user, [ OSIEDLE, DOMOSTAL ] );
	await takeAll();
} );
afterEach( () => user.close() );

/** What waits for a shop, as the shop takes it: "3 edited". */
async function takeAll( shop = 'sklep' ): Promise< string[] > {
	const now = new Date();
	const claimed = await user.database.write( ( { changes } ) =>
		changes.claim( {
			shop,
			limit: 1000,
			token: 'x',
			now: now.toISOString(),
			hiddenUntil: new Date( now.getTime() + 60_000 ).toISOString(),
		} )
	);
	expect( new Set( claimed.map( ( { type } ) => type ) ).size ).toBeLessThan(
		2
	);
	return claimed.map( ( { key, cause } ) => `${ key } ${ cause }` );
}

const counter = () =>
	user.database.read( async ( { changes } ) =>
		BigInt( await changes.counter() )
	);

const run = ( line: readonly string[], options = {} ) => {
	const [ name = '', ...args ] = line;
	const command = COMMANDS[ name ];
	if ( ! command || args.length < command.needs ) {
		throw new Error( `No command "${ line.join( ' ' ) }".` );
	}
	return command.run( user, args, { drop: false, last: false, ...options } );
};

const shown = async ( key = OSIEDLE ): Promise< Customer > => {
	const customer = await desk.customer( user, key );
	if ( ! customer ) {
		throw new Error( `No contractor ${ key }.` );
	}
	return customer;
};

test.each< [ string, string[], object, string ] >( [
	[
		'name',
		[ 'contractor', 'rename', OSIEDLE, 'Osiedle', 'Zielone', 'S.A.' ],
		{ name: 'Osiedle Zielone S.A.' },
		'edited',
	],
	[
		'NIP, by its code',
		[ 'contractor', 'nip', 'KON000003', '526-587-76-35' ],
		{ nip: '526-587-76-35' },
		'edited',
	],
	[
		'mail address',
		[ 'contractor', 'email', OSIEDLE, 'nowy@osiedle.example' ],
		{ email: 'nowy@osiedle.example' },
		'edited',
	],
	[
		'address',
		[ 'contractor', 'address', OSIEDLE, 'ul. Nowa 1', '00-001', 'Płock' ],
		{ street: 'ul. Nowa 1', postcode: '00-001', city: 'Płock' },
		'edited',
	],
	[
		'terms',
		[ 'contractor', 'terms', OSIEDLE, 'przelew 14 dni', '30' ],
		{ paymentForm: 'przelew 14 dni', paymentDays: 30 },
		'edited',
	],
	[
		'limit with a comma',
		[ 'contractor', 'limit', OSIEDLE, '1234,50' ],
		{ creditLimit: '1234.5000' },
		'edited',
	],
	[
		'no limit',
		[ 'contractor', 'limit', OSIEDLE, '–' ],
		{ creditLimit: undefined },
		'edited',
	],
	[
		'block when overdue',
		[ 'contractor', 'overdue', OSIEDLE, '5' ],
		{ overdueBlock: true, overdueDays: 5 },
		'edited',
	],
	[
		'no block when overdue',
		[ 'contractor', 'overdue', OSIEDLE ],
		{ overdueBlock: false, overdueDays: undefined },
		'edited',
	],
	[
		'price list',
		[ 'contractor', 'pricelist', OSIEDLE, 'DET' ],
		{ priceList: 'DET' },
		'edited',
	],
	[
		'no price list',
		[ 'contractor', 'pricelist', OSIEDLE ],
		{ priceList: undefined },
		'edited',
	],
	[
		'salesman',
		[ 'contractor', 'salesman', OSIEDLE, 'Ola', 'Sikora', 'Nowa' ],
		{ salesman: 'Ola Sikora Nowa' },
		'edited',
	],
	[
		'no salesman',
		[ 'contractor', 'salesman', OSIEDLE ],
		{ salesman: undefined },
		'edited',
	],
	[
		'block',
		[ 'contractor', 'block', OSIEDLE ],
		{ blocked: true },
		'edited',
	],
	[
		'end of the block',
		[ 'contractor', 'unblock', OSIEDLE ],
		{ blocked: false },
		'edited',
	],
] )(
	'C1, C2: the desk changes a contractor’s %s, and its shop is told',
	async ( _, line, expected, cause ) => {
		const before = await counter();
		await run( line );
		expect( await shown() ).toMatchObject( expected );
		expect( await takeAll() ).toEqual( [ `${ OSIEDLE } ${ cause }` ] );
		expect( await takeAll( 'hurt' ) ).toEqual( [] );
		expect( await counter() ).toBeGreaterThan( before );
	}
);

describe( 'C1: the flag', () => {
	test( 'C1: on and off are told once each, to the shop it is about', async () => {
		await run( [ 'contractor', 'flag', CHAIN, REMONTY ], { shop: 'hurt' } );
		await run( [ 'contractor', 'flag', CHAIN ], { shop: 'hurt' } );
		expect( await takeAll( 'hurt' ) ).toEqual( [
			`${ CHAIN } flag_on`,
			`${ REMONTY } flag_on`,
		] );
		await run( [ 'contractor', 'unflag', CHAIN ], { shop: 'hurt' } );
		await run( [ 'contractor', 'rename', CHAIN, 'Bez', 'flagi' ] );
		expect( await takeAll( 'hurt' ) ).toEqual( [ `${ CHAIN } flag_off` ] );
		expect( await takeAll() ).toEqual( [] );
	} );

	test( 'C1: an edit that no shop has to hear of moves the counter all the same', async () => {
		const before = await counter();
		await run( [ 'contractor', 'rename', CHAIN, 'Nowa', 'nazwa' ] );
		expect( await counter() ).toBeGreaterThan( before );
	} );

	test( 'C1: changes of one contractor wait as one', async () => {
		await run( [ 'contractor', 'rename', OSIEDLE, 'Raz' ] );
		await run( [ 'contractor', 'block', OSIEDLE ] );
		await desk.addContact( user, OSIEDLE, {
			firstName: '',
			lastName: 'Dwa',
		} );
		expect( await takeAll() ).toEqual( [ `${ OSIEDLE } contact_added` ] );
	} );
} );

describe( 'C1: people', () => {
	test( 'C1: added with role and places, changed, given another address', async () => {
		const added = ( await run( [
			'contact',
			'add',
			OSIEDLE,
			'Nina',
			'Nowa',
			'nina@osiedle.example',
			'branch',
			'41',
			'42',
		] ) ) as { readonly id: string };
		expect( await takeAll() ).toEqual( [ `${ OSIEDLE } contact_added` ] );
		const last = async () => ( await shown() ).contacts.at( -1 );
		expect( await last() ).toMatchObject( {
			erpId: added.id,
			lastName: 'Nowa',
			role: 'branch',
			deliveryPlaceIds: [ '41', '42' ],
		} );
		await run( [ 'contact', 'role', added.id, 'company' ] );
		await run( [ 'contact', 'email', added.id ] );
		await run( [ 'contact', 'rename', added.id, 'Nina', 'Stara' ] );
		expect( await takeAll() ).toEqual( [ `${ OSIEDLE } contact_changed` ] );
		expect( await last() ).toMatchObject( {
			lastName: 'Stara',
			email: undefined,
			role: 'company',
			deliveryPlaceIds: [],
		} );
	} );

	test( 'C1: moved to another contractor, where it has no place yet; both are told, the new one first', async () => {
		const [ , marcin ] = ( await shown() ).contacts;
		await run( [ 'contact', 'move', marcin?.erpId ?? '', DOMOSTAL ] );
		expect( await takeAll() ).toEqual( [
			`${ DOMOSTAL } contact_moved`,
			`${ OSIEDLE } contact_moved`,
		] );
		expect( ( await shown() ).contacts ).toHaveLength( 1 );
		expect( ( await shown( DOMOSTAL ) ).contacts.at( -1 ) ).toEqual( {
			...marcin,
			deliveryPlaceIds: [],
		} );
	} );

	test( 'C1: removed', async () => {
		const [ ewa ] = ( await shown() ).contacts;
		await run( [ 'contact', 'remove', ewa?.erpId ?? '' ] );
		expect( await takeAll() ).toEqual( [ `${ OSIEDLE } contact_removed` ] );
		expect( ( await shown() ).contacts ).toHaveLength( 1 );
		expect( await run( [ 'contact', 'list', OSIEDLE ] ) ).toHaveLength( 1 );
	} );
} );

describe( 'C3: delivery places', () => {
	test( 'C3: added, changed, removed with the right of whoever had it', async () => {
		const { id } = ( await run( [
			'place',
			'add',
			OSIEDLE,
			'Budowa IV',
			'ul. Zielona 4',
			'02-100',
			'Warszawa',
		] ) ) as { readonly id: string };
		expect( await takeAll() ).toEqual( [
			`${ OSIEDLE } delivery_place_added`,
		] );
		await run( [
			'place',
			'change',
			'41',
			'Budowa I a',
			'ul. Zielona 1',
			'02-100',
			'Warszawa',
		] );
		expect( await takeAll() ).toEqual( [
			`${ OSIEDLE } delivery_place_changed`,
		] );
		await run( [ 'place', 'remove', '42' ] );
		expect( await takeAll() ).toEqual( [
			`${ OSIEDLE } delivery_place_removed`,
		] );
		const { deliveryPlaces, contacts } = await shown();
		expect(
			deliveryPlaces.map( ( { erpId, name } ) => [ erpId, name ] )
		).toEqual( [
			[ '41', 'Budowa I a' ],
			[ '43', 'Biuro sprzedaży' ],
			[ id, 'Budowa IV' ],
		] );
		expect( contacts[ 1 ]?.deliveryPlaceIds ).toEqual( [ '41' ] );
		expect( await run( [ 'place', 'list', OSIEDLE ] ) ).toHaveLength( 3 );
	} );
} );

describe( 'C1: merging', () => {
	test( 'C1: both are told, the surviving one first; shops of the merged one follow', async () => {
		await desk.flagContractors( user, [ OSIEDLE ], 'hurt' );
		await takeAll( 'hurt' );
		await run( [ 'contractor', 'merge', OSIEDLE, REMONTY ] );
		for ( const shop of [ 'sklep', 'hurt' ] ) {
			expect( await takeAll( shop ) ).toEqual( [
				`${ REMONTY } merged`,
				`${ OSIEDLE } merged`,
			] );
		}
	} );

	test( 'C1: what was merged is changed no more', async () => {
		await run( [ 'contractor', 'merge', OSIEDLE, REMONTY ] );
		await takeAll();
		const error = await Promise.resolve()
			.then( () => run( [ 'contractor', 'rename', OSIEDLE, 'x' ] ) )
			.catch( ( reason: unknown ) => reason );
		expect( error ).toMatchObject( {
			detail: { code: 'contractor_merged', candidates: [ REMONTY ] },
		} );
		expect( await takeAll() ).toEqual( [] );
	} );
} );

test( 'C1: found by name, listed with flags, shown as a shop is shown it', async () => {
	expect( await run( [ 'contractor', 'Domostal' ] ) ).toMatchObject( {
		id: DOMOSTAL,
		contacts: [ { lastName: 'Kozłowski' } ],
	} );
	expect( await run( [ 'contractor', 'nowak' ] ) ).toHaveLength( 2 );
	expect( await run( [ 'contractor', 'list' ] ) ).toContainEqual(
		expect.objectContaining( { id: OSIEDLE, flag: 'sklep' } )
	);
	expect( await run( [ 'contractor', 'show', 'KON000004' ] ) ).toMatchObject(
		{
			erpId: DOMOSTAL,
			flagged: true,
		}
	);
	expect(
		await run( [ 'contractor', 'show', DOMOSTAL ], { shop: 'hurt' } )
	).toMatchObject( { flagged: false } );
} );

test( 'C1: contractors for load stand beside the others, flagged, each with a right NIP of its own', async () => {
	await run( [ 'seed-contractors', '50', '2', '3' ] );
	const rows = await desk.contractors( user, '0', 1000 );
	const made = rows.filter( ( { code } ) => Number( code.slice( 3 ) ) > 12 );
	const load = made.filter( ( { fullName } ) =>
		fullName.startsWith( 'Sieć' )
	);
	expect( load ).toHaveLength( 50 );
	const nips = new Set( load.map( ( { nip } ) => nip ) );
	expect( nips.size ).toBe( 50 );
	for ( const nip of nips ) {
		const sum = [ 6, 5, 7, 2, 3, 4, 5, 6, 7 ].reduce(
			( total, weight, at ) => total + weight * Number( nip[ at ] ),
			0
		);
		expect( String( sum % 11 ) ).toBe( nip[ 9 ] );
	}
	expect(
		load.every( ( { flaggedFor } ) => flaggedFor[ 0 ] === 'sklep' )
	).toBe( true );
} );

test.each< [ string, string[], string, string ] >( [
	[
		'an unknown contractor',
		[ 'contractor', 'rename', 'BRAK', 'x' ],
		'contractor_unknown',
		'contractor',
	],
	[
		'a name of 5,000 characters',
		[ 'contractor', 'rename', OSIEDLE, 'ż'.repeat( 5000 ) ],
		'too_long',
		'fullName',
	],
	[
		'no name',
		[ 'contractor', 'rename', OSIEDLE, ' ' ],
		'missing',
		'fullName',
	],
	[
		'a NIP of 31 characters',
		[ 'contractor', 'nip', OSIEDLE, '1'.repeat( 31 ) ],
		'too_long',
		'nip',
	],
	[
		'a mail address that is none',
		[ 'contractor', 'email', OSIEDLE, 'nic' ],
		'malformed',
		'email',
	],
	[
		'a country that is none',
		[ 'contractor', 'address', OSIEDLE, 'x', '1', 'y', 'Polska' ],
		'malformed',
		'country',
	],
	[
		'a form of payment that is none',
		[ 'contractor', 'terms', OSIEDLE, 'muszelki' ],
		'payment_form_unknown',
		'paymentForm',
	],
	[
		'days that are none',
		[ 'contractor', 'terms', OSIEDLE, 'przelew', 'dużo' ],
		'out_of_range',
		'paymentDays',
	],
	[
		'a limit that is none',
		[ 'contractor', 'limit', OSIEDLE, 'dużo' ],
		'quantity_invalid',
		'creditLimit',
	],
	[
		'a limit below nought',
		[ 'contractor', 'limit', OSIEDLE, '-5' ],
		'out_of_range',
		'creditLimit',
	],
	[
		'a price list that is none',
		[ 'contractor', 'pricelist', OSIEDLE, 'X' ],
		'price_list_unmapped',
		'priceList',
	],
	[
		'a merge into itself',
		[ 'contractor', 'merge', OSIEDLE, 'KON000003' ],
		'out_of_range',
		'into',
	],
	[
		'a merge into nobody',
		[ 'contractor', 'merge', OSIEDLE, '999' ],
		'contractor_unknown',
		'into',
	],
	[
		'a shop that is none',
		[ 'contractor', 'flag', OSIEDLE ],
		'shop_unknown',
		'shop',
	],
	[
		'a role that is none',
		[ 'contact', 'add', OSIEDLE, 'A', 'B', 'a@b.example', 'admin' ],
		'malformed',
		'role',
	],
	[
		'a person without a name',
		[ 'contact', 'add', OSIEDLE, 'A', '', 'a@b.example' ],
		'missing',
		'lastName',
	],
	[
		'another contractor’s place for a person',
		[ 'contact', 'add', OSIEDLE, 'A', 'B', 'a@b.example', 'branch', '1' ],
		'delivery_place_unknown',
		'deliveryPlaceIds[0]',
	],
	[
		'an unknown person',
		[ 'contact', 'remove', '999' ],
		'contact_unknown',
		'contact',
	],
	[
		'a move to nobody',
		[ 'contact', 'move', '43', '999' ],
		'contractor_unknown',
		'contractor',
	],
	[
		'an unknown place',
		[ 'place', 'remove', '999' ],
		'delivery_place_unknown',
		'place',
	],
	[
		'a place without a name',
		[ 'place', 'add', OSIEDLE, '', 'ul. X 1', '1', 'Y' ],
		'missing',
		'company',
	],
	[
		'an unknown proposal',
		[ 'proposal', 'accept', '999' ],
		'proposal_unknown',
		'proposal',
	],
	[
		'a verb that is none',
		[ 'contact', 'dodaj', OSIEDLE ],
		'malformed',
		'verb',
	],
	[
		'a number that is none',
		[ 'seed-contractors', 'dużo' ],
		'out_of_range',
		'contractors',
	],
] )(
	'refused with code, field and a sentence: %s',
	async ( title, line, code, field ) => {
		const options =
			title === 'a shop that is none' ? { shop: 'inny' } : undefined;
		const error = await Promise.resolve()
			.then( () => run( line, options ) )
			.catch( ( reason: unknown ) => reason );
		expect( error ).toMatchObject( { detail: { code, field } } );
		expect( String( error ).length ).toBeGreaterThan( 30 );
		expect( await takeAll() ).toEqual( [] );
	}
);

test.each( [
	[ 'rename', [ 'contractor', 'rename', OSIEDLE, 'x' ] ],
	[ 'unflag', [ 'contractor', 'unflag', OSIEDLE ] ],
	[ 'merge', [ 'contractor', 'merge', DOMOSTAL, OSIEDLE ] ],
	[ 'contact', [ 'contact', 'add', OSIEDLE, 'A', 'B', 'a@b.example' ] ],
	[ 'place', [ 'place', 'remove', '41' ] ],
] )( 'Busy while somebody edits the contractor: %s', async ( _, line ) => {
	await desk.setLock( user, 'contractor', OSIEDLE, true );
	await expect(
		Promise.resolve().then( () => run( line ) )
	).rejects.toMatchObject( { fault: 'Busy' } );
	expect( await takeAll() ).toEqual( [] );
} );
