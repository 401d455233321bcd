import { nameIndex, plainName } from '../../mag-gateway/wapro/like-name.ts';
import { vatNumbers } from '../../mag-gateway/wapro/nip.ts';

test.each( [
	[ 'Osiedle Zielone Sp. z o.o.', 'osiedle zielone' ],
	[
		'OSIEDLE ZIELONE SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ',
		'osiedle zielone',
	],
	[ '„Osiedle-Zielone” sp.z o.o.', 'osiedle zielone' ],
	[ 'P.P.H.U. Łącznik s.c.', 'lacznik' ],
	[ 'Fensterbau Müller GmbH & Co. KG', 'fensterbau muller' ],
	[ 'Sp. z o.o.', 'sp z o o' ],
	[ '  ', '' ],
	[ 'Сад', 'сад' ],
] )( 'C5: "%s" is compared as "%s"', ( name, plain ) => {
	expect( plainName( name ) ).toBe( plain );
} );

describe( 'C5: like names', () => {
	const names = [
		'Budmax Hurtownie S.A.',
		'Budmax Kraków',
		'Budmax',
		'Dom',
		'Żabka i Syn',
	].map( ( fullName, n ) => ( { id: String( n ), fullName } ) );
	const like = nameIndex( names );

	test.each< [ string, string[] ] >( [
		[ 'budmax', [ '2', '0', '1' ] ],
		[ 'Budmax Hurtownie Śląsk', [ '2', '0' ] ],
		[ 'Budmaxx', [] ],
		[ 'Dom', [ '3' ] ],
		[ 'Dom Zdrowia', [] ],
		[ 'ZABKA I SYN SP. J.', [ '4' ] ],
		[ 'constructor', [] ],
		[ '', [] ],
		[ '%', [] ],
	] )( '"%s" is like %j', ( name, ids ) => {
		expect( like( name ) ).toEqual( ids );
	} );

	test( 'a name of 5,000 words is only slow to read', () => {
		expect( like( 'słowo '.repeat( 5000 ) ) ).toEqual( [] );
	} );
} );

test.each( [
	[
		'DE 811.569-869',
		[ { number: 'DE811569869' }, { number: '811569869', country: 'DE' } ],
	],
	[
		'el123456789',
		[ { number: 'EL123456789' }, { number: '123456789', country: 'GR' } ],
	],
	[
		'XI123456789',
		[ { number: 'XI123456789' }, { number: '123456789', country: 'GB' } ],
	],
	[ 'PL5265877635', [ { number: '5265877635' } ] ],
	[ '811569869', [ { number: '811569869' } ] ],
	[ ' - ', [] ],
] )( 'C5: WAPRO may hold the VAT number "%s" as %j', ( text, expected ) => {
	expect( vatNumbers( text ) ).toEqual( expected );
} );
