import { readOptions } from '../../bench/options.ts';

describe( 'options of the benchmark', () => {
	test( 'each subject has a size of its own, and its flags for the page', () => {
		expect( readOptions( [ 'catalogue' ] ) ).toMatchObject( {
			subject: 'catalogue',
			size: 5000,
			flags: '--size 5000 --sample 300 --csv-sample 90 --memory 1024',
		} );
		expect( readOptions( [ 'customers' ] ) ).toMatchObject( {
			subject: 'customers',
			size: 1000,
			flags: '--size 1000 --sample 300 --orders 100000 --memory 1024',
		} );
		expect( readOptions( [ 'orders' ] ) ).toMatchObject( {
			subject: 'orders',
			size: 200_000,
			flags: '--size 200000 --sample 300 --memory 1024',
		} );
		expect( readOptions( [ 'invoices' ] ) ).toMatchObject( {
			subject: 'invoices',
			size: 200_000,
			flags: '--size 200000 --memory 1024',
		} );
	} );

	test( 'what is typed counts', () => {
		expect(
			readOptions( [
				'customers',
				'--size',
				'10000',
				'--only',
				'import,orders',
				'--no-page',
			] )
		).toMatchObject( {
			size: 10_000,
			only: [ 'import', 'orders' ],
			writesPage: false,
		} );
	} );

	test.each( [
		[ 'no subject', [] ],
		[ 'an unknown subject', [ 'photos' ] ],
		[ 'two subjects', [ 'catalogue', 'customers' ] ],
		[ 'no number', [ 'customers', '--size', 'many' ] ],
		[ 'too small a number', [ 'customers', '--orders', '10' ] ],
	] )( 'refused with the usage: %s', ( _, args ) => {
		expect( () => readOptions( args ) ).toThrow( 'npm run bench --' );
	} );
} );
