import type { ArticleRow } from '../../mag-gateway/database/port.ts';
import {
	clarionDate,
	clarionTime,
	dateOfClarion,
	momentOfClarion,
} from '../../mag-gateway/wapro/clarion.ts';
import { decimalText, millionths } from '../../mag-gateway/decimal.ts';
import { mainRows, rowDifferences } from '../../mag-gateway/wapro/main-row.ts';
import { priceOrigin } from '../../mag-gateway/wapro/markup.ts';
import { plainNip } from '../../mag-gateway/wapro/nip.ts';
import { documentNumber } from '../../mag-gateway/wapro/numbering.ts';
import { available } from '../../mag-gateway/wapro/stock.ts';
import { orderTotals } from '../../mag-gateway/wapro/totals.ts';
import { bothSides } from '../../mag-gateway/wapro/vat.ts';

const RATES = new Map( [
	[ '23', millionths( '23' ) ],
	[ '8', millionths( '8' ) ],
	[ 'zw', 0n ],
] );

describe( 'Clarion dates', () => {
	test( '80820 is 8 April 2022', () => {
		expect( dateOfClarion( 80_820 ) ).toBe( '2022-04-08' );
		expect( clarionDate( new Date( '2022-04-08T10:00:00Z' ) ) ).toBe(
			80_820
		);
	} );

	test( 'the day is that of Warsaw, not of Greenwich', () => {
		expect(
			dateOfClarion( clarionDate( new Date( '2026-06-30T22:30:00Z' ) ) )
		).toBe( '2026-07-01' );
	} );

	test.each( [ '2026-01-15T23:59:59.000Z', '2026-07-15T01:02:03.000Z' ] )(
		'%s comes back',
		( text ) => {
			const moment = new Date( text );
			expect(
				momentOfClarion( clarionDate( moment ), clarionTime( moment ) )
			).toBe( text );
		}
	);
} );

describe( 'G4: available stock', () => {
	const levels = ( onHand: string, edited: string, reserved: string ) => ( {
		onHand,
		edited,
		reserved,
	} );

	test.each( [
		[
			'less edited and reserved',
			levels( '10', '1', '2.5' ),
			false,
			'6.000000',
		],
		[
			'cut to whole pieces',
			levels( '10.9', '0', '0' ),
			false,
			'10.000000',
		],
		[
			'cut to four places by the metre',
			levels( '10.123456', '0', '0' ),
			true,
			'10.123400',
		],
		[
			'below nought as WAPRO shows it',
			levels( '1', '0', '3' ),
			false,
			'-2.000000',
		],
	] )( 'is %s', ( _, given, divisible, expected ) => {
		expect( decimalText( available( { ...given, divisible } ), 6 ) ).toBe(
			expected
		);
	} );
} );

describe( 'O4: totals by the ERP', () => {
	const line = ( vatCode: string, quantity: string, price: string ) => ( {
		vatCode,
		quantity,
		netPrice: price,
		grossPrice: price,
	} );

	test( 'tax is counted on the sum per rate, not per line', () => {
		const { net, gross } = orderTotals(
			[
				line( '23', '1', '0.99' ),
				line( '23', '1', '8.19' ),
				line( '23', '1', '10.15' ),
			],
			'net',
			RATES
		);
		expect( decimalText( net, 2 ) ).toBe( '19.33' );
		expect( decimalText( gross - net, 2 ) ).toBe( '4.45' );
	} );

	test( 'gross is authoritative where the order says so', () => {
		const { net, gross } = orderTotals(
			[
				line( '23', '3', '33.33' ),
				line( '8', '1', '10.00' ),
				line( 'zw', '2', '5.50' ),
			],
			'gross',
			RATES
		);
		expect( decimalText( gross, 2 ) ).toBe( '120.99' );
		expect( decimalText( net, 2 ) ).toBe( '101.55' );
	} );
} );

describe( 'prices', () => {
	test.each( [
		[ 'gross', '44.00', '35.7700', '44.0000' ],
		[ 'net', '23.36', '23.3600', '28.7300' ],
	] as const )( 'both sides of a %s price', ( basis, value, net, gross ) => {
		expect( bothSides( value, basis, millionths( '23' ) ) ).toEqual( {
			net,
			gross,
		} );
	} );

	test.each( [
		[ 'a discount is a negative mark-up', '90', '100', '-10.0000', 'm' ],
		[ 'a surcharge is positive', '110', '100', '10.0000', 'm' ],
		[
			'the list price is the catalogue price',
			'100.0000',
			'100',
			'0.0000',
			'k',
		],
		[
			'without a list price it is set by hand',
			'50',
			undefined,
			'0.0000',
			'm',
		],
	] )( '%s', ( _, price, listed, markup, marker ) => {
		expect( priceOrigin( price, listed ) ).toEqual( { markup, marker } );
	} );
} );

test.each( [
	[ 'ZO ######/$$$$', 'ZO 000123/2026' ],
	[ 'ZO ####/$$', 'ZO 0123/26' ],
] )( 'number format %s', ( format, expected ) => {
	expect( documentNumber( format, 123, 2026 ) ).toBe( expected );
} );

test.each( [
	'526-587-76-35',
	'PL5265877635',
	'pl 526 587 76 35',
	'5265877635',
] )( 'C6: "%s" is one and the same NIP', ( nip ) => {
	expect( plainNip( nip ) ).toBe( '5265877635' );
} );

describe( 'rows of one article in several warehouses', () => {
	const row = ( warehouseId: string, name: string ) =>
		( {
			index: 'A',
			warehouseId,
			warehouse: `M${ warehouseId }`,
			name,
			fullName: name,
			vatCode: '23',
			unit: 'szt',
			archived: false,
			flaggedFor: [],
		} ) as unknown as ArticleRow;
	const rows = [ row( '1', 'one' ), row( '2', 'two' ) ];

	test( 'the main warehouse wins', () => {
		expect( mainRows( rows, '2' ).get( 'A' )?.name ).toBe( 'two' );
	} );

	test( 'without a row in the main warehouse the first one wins', () => {
		expect( mainRows( rows, '3' ).get( 'A' )?.name ).toBe( 'one' );
	} );

	test( 'what differs is named', () => {
		expect( rowDifferences( rows, '1' ) ).toContainEqual( {
			warehouse: 'M2',
			field: 'name',
			value: 'two',
			mainValue: 'one',
		} );
	} );
} );
