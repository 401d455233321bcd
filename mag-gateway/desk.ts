import { parseArgs } from 'node:util';
import { COMMANDS } from './desk/catalogue.ts';
import { failure, plainText } from './desk/print.ts';
import { openDesk } from './desk-commands.ts';

/*
 * The WAPRO user's desk for demo and tests: `npm run mag -- flag OKUC-KLAMKA-01`. Works on the database named by
 * MAG_DATABASE, beside the running gateway.
 */

function help(): string {
	const width = Math.max(
		...Object.values( COMMANDS )
			.map( ( { usage } ) => usage.length )
			.filter( ( length ) => length < 40 )
	);
	const lines = Object.values( COMMANDS ).flatMap( ( { usage, pl, en } ) => {
		const text = `${ pl } / ${ en }`;
		return usage.length > width
			? [ `  ${ usage }`, `  ${ ''.padEnd( width ) }  ${ text }` ]
			: [ `  ${ usage.padEnd( width ) }  ${ text }` ];
	} );
	return [
		'Stanowisko użytkownika WAPRO Mag (demo) / The desk of a WAPRO Mag user (demo)',
		'',
		'  npm run mag -- COMMAND [--json]      MAG_DATABASE = plik bazy / database file',
		'',
		...lines,
	].join( '\n' );
}

async function main(): Promise< number > {
	const { positionals, values } = parseArgs( {
		allowPositionals: true,
		// A quantity such as -3 is no option.
		args: process.argv
			.slice( 2 )
			.filter( ( arg ) => ! /^-[0-9]/.test( arg ) ),
		options: {
			json: { type: 'boolean', default: false },
			help: { type: 'boolean', short: 'h', default: false },
			drop: { type: 'boolean', default: false },
			shop: { type: 'string' },
			carrier: { type: 'string' },
			supplier: { type: 'string' },
			source: { type: 'string' },
			id: { type: 'string' },
			number: { type: 'string' },
			contact: { type: 'string' },
			place: { type: 'string' },
			last: { type: 'boolean', default: false },
			owner: { type: 'string' },
			minutes: { type: 'string' },
		},
	} );
	const negative = process.argv.filter( ( arg ) => /^-[0-9]/.test( arg ) );
	const [ name = '', ...args ] = [ ...positionals, ...negative ];
	if ( name === '' || name === 'help' || values.help ) {
		console.log( help() );
		return 0;
	}
	const command = Object.hasOwn( COMMANDS, name )
		? COMMANDS[ name ]
		: undefined;
	if ( ! command || args.length < command.needs ) {
		console.error( command ? command.usage : help() );
		return 2;
	}
	const file = process.env.MAG_DATABASE;
	if ( ! file ) {
		console.error(
			'Podaj plik bazy w MAG_DATABASE. / Name the database file in MAG_DATABASE.'
		);
		return 2;
	}
	const desk = openDesk( file );
	try {
		const result = await command.run( desk, args, values );
		console.log(
			values.json
				? JSON.stringify( result ?? { done: true }, null, '\t' )
				: plainText( result )
		);
		return 0;
	} finally {
		await desk.close();
	}
}

try {
	process.exitCode = await main();
} catch ( error ) {
	console.error( failure( error, process.argv.includes( '--json' ) ) );
	process.exitCode = 1;
}
