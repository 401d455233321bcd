import { readArguments } from '../../sync-worker/arguments.ts';
import { ConfigError } from '../../sync-worker/config.ts';

test( 'the command line is read', () => {
	expect( readArguments( [ '--check' ] ) ).toEqual( {
		check: true,
		pretty: false,
		help: false,
	} );
	expect( readArguments( [ '-h' ] ).help ).toBe( true );
} );

test( 'a mistyped option is named, with the usage', () => {
	expect( () => readArguments( [ '--chek' ] ) ).toThrow( ConfigError );
	expect( () => readArguments( [ '--chek' ] ) ).toThrow(
		/--chek[^]*Usage:[^]*--check/
	);
} );
