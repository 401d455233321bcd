import {
	fixed,
	floor,
	isDecimal,
	multiply,
	netOf,
	scaled,
} from '../../demo/shop/decimal.ts';

describe( 'exact decimals of the embedded shop', () => {
	test.each( [
		[ '0.005', 2, '0.01' ],
		[ '-0.005', 2, '-0.01' ],
		[ '1234567890.123456', 4, '1234567890.1235' ],
		[ '2', 0, '2' ],
	] )( 'G5: %s with %d places is %s', ( text, places, expected ) => {
		expect( fixed( scaled( text ), places ) ).toBe( expected );
	} );

	test( 'G5: a tenth three times is three tenths', () => {
		expect( multiply( scaled( '0.1' ), scaled( '3' ) ) ).toBe(
			scaled( '0.3' )
		);
	} );

	test.each( [
		[ '123.00', '23', '100.00' ],
		[ '54.50', '8', '50.46' ],
		[ '19.99', '0', '19.99' ],
	] )( 'O4: %s with VAT at %s %% is %s without', ( gross, rate, net ) => {
		expect( fixed( netOf( scaled( gross ), scaled( rate ) ), 2 ) ).toBe(
			net
		);
	} );

	test( 'G4: stock is rounded down, below zero too', () => {
		expect( [
			floor( scaled( '7.999999' ) ),
			floor( scaled( '-0.1' ) ),
		] ).toEqual( [ 7, -1 ] );
	} );

	test.each( [ '1,5', '1e3', '', ' 1', 'NaN', '0x1' ] )(
		'G5: "%s" is no decimal',
		( text ) => {
			expect( isDecimal( text ) ).toBe( false );
			expect( () => scaled( text ) ).toThrow( RangeError );
		}
	);
} );
