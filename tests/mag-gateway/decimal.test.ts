import {
	decimalText,
	floor,
	millionths,
	multiply,
	round,
} from '../../mag-gateway/decimal.ts';

describe( 'decimals without floating point', () => {
	test.each( [
		[ 'a plain number', '12', '12.0000' ],
		[ 'a fraction that binary cannot hold', '0.1', '0.1000' ],
		[ 'a negative fraction', '-0.05', '-0.0500' ],
		[
			'more digits than a double has',
			'9007199254740993.1234',
			'9007199254740993.1234',
		],
	] )( '%s keeps its digits', ( _, text, expected ) => {
		expect( decimalText( millionths( text ), 4 ) ).toBe( expected );
	} );

	test.each( [
		[ 'half a grosz goes up', '1.005', 2, '1.01' ],
		[ 'below half goes down', '1.004999', 2, '1.00' ],
		[ 'a negative half goes away from nought', '-1.005', 2, '-1.01' ],
		[ 'to whole units', '2.5', 0, '3' ],
	] )( '%s', ( _, text, places, expected ) => {
		expect( decimalText( millionths( text ), places ) ).toBe( expected );
	} );

	test.each( [ '', '1,5', '1.', '.5', '1e3', '1.1234567', 'NaN', '--1' ] )(
		'"%s" is no decimal',
		( text ) => {
			expect( () => millionths( text ) ).toThrow( TypeError );
		}
	);

	test( 'a product is rounded once', () => {
		const product = multiply( millionths( '20.2439' ), millionths( '3' ) );
		expect( decimalText( round( product, 2 ), 2 ) ).toBe( '60.73' );
	} );

	test.each( [
		[ '2.9', '2' ],
		[ '-0.1', '-1' ],
		[ '-2', '-2' ],
	] )( 'floor of %s is %s', ( text, expected ) => {
		expect( decimalText( floor( millionths( text ), 0 ), 0 ) ).toBe(
			expected
		);
	} );
} );
