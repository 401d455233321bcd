import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { endTree } from '../../tools/test/end-tree.ts';
import { eventually } from '../harness/process.ts';

const WAIT = 'setInterval( () => {}, 1000 )';

const isAlive = ( pid: number ) => {
	try {
		process.kill( pid, 0 );
		return true;
	} catch {
		return false;
	}
};

const onLinux = existsSync( '/proc/self/stat' ) ? test : test.skip;

onLinux(
	'a suite that is ended takes the servers with it that it had started in groups of their own',
	async () => {
		const suite = spawn(
			process.execPath,
			[
				'-e',
				`const { pid } = require( 'node:child_process' ).spawn( process.execPath, [ '-e', ${ JSON.stringify( WAIT ) } ], { detached: true, stdio: 'ignore' } );
			console.log( pid ); ${ WAIT }`,
			],
			{ detached: true, stdio: [ 'ignore', 'pipe', 'inherit' ] }
		);
		const ended = new Promise( ( resolve ) => suite.on( 'exit', resolve ) );
		const server = await new Promise< number >( ( resolve ) =>
			suite.stdout.once( 'data', ( text: Buffer ) =>
				resolve( Number( text.toString() ) )
			)
		);
		expect( isAlive( server ) ).toBe( true );

		endTree( suite.pid ?? 0 );

		await ended;
		await eventually( 'the server to end', () => ! isAlive( server ) );
	}
);
