import { SyncError } from '../../sync-worker/errors.ts';
import { pinoLog } from '../../sync-worker/logging/pino-log.ts';
import { redactedKeys } from '../../sync-worker/logging/redaction.ts';

function logged( fields: Record< string, unknown > ) {
	let line = '';
	const log = pinoLog( {
		level: 'debug',
		worker: 'w1',
		destination: {
			write( text ) {
				line += text;
			},
		},
	} );
	log.warn( fields, 'something' );
	return line;
}

test( 'a line is one JSON object with worker, level and time', () => {
	expect( JSON.parse( logged( { flow: 'pullChanges' } ) ) ).toMatchObject( {
		level: 'warn',
		worker: 'w1',
		flow: 'pullChanges',
		msg: 'something',
	} );
} );

test.each( redactedKeys )( '%s never reaches a line, at no depth', ( key ) => {
	const deep = {
		a: { b: { [ key ]: 'hush' } },
		[ key ]: { x: 'hush' },
		c: { [ key ]: 'hush' },
	};

	expect( logged( deep ) ).not.toMatch( /hush/ );
} );

test( 'errors are told without the requests that libraries hang on them', () => {
	const cause = Object.assign( new Error( 'refused' ), {
		config: { auth: { username: 'ck', password: 'hush' } },
		request: 'hush',
	} );
	const line = logged( {
		error: new SyncError( {
			kind: 'retryable',
			code: 'shop_unreachable',
			delivery: 'unclear',
			reason: 'The shop cannot be reached.',
			cause,
		} ),
	} );

	expect( line ).not.toMatch( /hush/ );
	expect( JSON.parse( line ).error ).toEqual( {
		kind: 'retryable',
		code: 'shop_unreachable',
		reached: 'unclear',
		message: 'The shop cannot be reached.',
		cause: 'refused',
	} );
	expect( logged( { error: cause } ) ).not.toMatch( /hush/ );
} );
