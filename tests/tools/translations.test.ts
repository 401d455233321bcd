import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { faults } from '../../tools/translations/check.ts';
import { phpEntries } from '../../tools/translations/php.ts';
import { typescriptEntries } from '../../tools/translations/typescript.ts';

const root = path.resolve( __dirname, '../..' );

test( 'the Polish catalogue is complete and its files are current', () => {
	const { stderr, status } = spawnSync(
		process.execPath,
		[ 'tools/translations.ts', '--check' ],
		{ cwd: root, encoding: 'utf8' }
	);
	expect( stderr.replace( /^\(node.*\n?/gm, '' ) ).toBe( '' );
	expect( status ).toBe( 0 );
} );

describe( 'strings in PHP', () => {
	test( 'are found with context, plural and the note for translators', () => {
		const code = `<?php
			// __( 'not this', 'wapro-mag-for-woocommerce' )
			/* translators: %s: name */
			sprintf( __( 'It\\'s %s', 'wapro-mag-for-woocommerce' ), $name );
			esc_html_x( "a \\"b\\"", 'ctx', 'wapro-mag-for-woocommerce' );
			\\_n( '%d one', '%d many', count( [ 1, 2 ] ), 'wapro-mag-for-woocommerce' );
			__( 'foreign', 'woocommerce' );
			$this->__( 'a method', 'wapro-mag-for-woocommerce' );
		`;
		expect( phpEntries( code, 'a.php' ) ).toEqual( [
			{
				id: "It's %s",
				comment: '%s: name',
				references: [ 'a.php:4' ],
				isInPanel: false,
			},
			expect.objectContaining( { id: 'a "b"', context: 'ctx' } ),
			expect.objectContaining( { id: '%d one', plural: '%d many' } ),
		] );
	} );

	test( 'must be plain, or they could not be translated', () => {
		expect( () =>
			phpEntries(
				"<?php __( $text, 'wapro-mag-for-woocommerce' );",
				'a.php'
			)
		).toThrow( 'a.php:1: __() must be given plain strings' );
	} );
} );

test( 'strings in TypeScript are found with their notes', () => {
	const code = `
		const a = sprintf(
			/* translators: %s: age. */
			__( 'last seen %s', 'wapro-mag-for-woocommerce' ),
			age
		);
		const b = <p>{ _nx( '%s item', '%s items', 2, 'list', 'wapro-mag-for-woocommerce' ) }</p>;
	`;
	expect( typescriptEntries( code, 'a.tsx' ) ).toEqual( [
		{
			id: 'last seen %s',
			comment: '%s: age.',
			references: [ 'a.tsx:4' ],
			isInPanel: true,
		},
		expect.objectContaining( {
			id: '%s item',
			plural: '%s items',
			context: 'list',
		} ),
	] );
} );

test( 'a translation with other placeholders than its source is a fault', () => {
	const entry = {
		id: '%1$s of %2$s',
		references: [ 'a.ts:1' ],
		isInPanel: true,
	};
	expect(
		faults( [ entry ], new Map( [ [ entry.id, [ '%1$s z' ] ] ] ) )
	).toEqual( [ 'a.ts:1: “%1$s of %2$s” “%1$s z” has other placeholders' ] );
	expect( faults( [ entry ], new Map() ) ).toEqual( [
		'a.ts:1: “%1$s of %2$s” is not translated',
	] );
} );
