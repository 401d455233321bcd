import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { endTree } from './end-tree.ts';
import { none, type Counts, type Suite } from './suite.ts';

export interface Outcome extends Counts {
	readonly seconds: number;
	readonly log: string;
	/** Why it failed before it could count; empty otherwise. */
	readonly trouble: string;
}

export async function runSuite( suite: Suite ): Promise< Outcome > {
	const artifacts = path.resolve(
		'artifacts',
		suite.name.replaceAll( /[^a-z0-9]+/gi, '-' )
	);
	const log = path.join( artifacts, 'log.txt' );
	const deadline = new AbortController();
	const timer = setTimeout(
		() => deadline.abort(),
		( suite.timeoutMinutes ?? 20 ) * 60_000
	);
	rmSync( artifacts, { recursive: true, force: true } );
	mkdirSync( artifacts, { recursive: true } );
	const start = Date.now();
	let counts: Counts = { ...none, failed: 1 };
	let trouble = '';
	try {
		counts = await suite.run( {
			artifacts,
			run: ( command, args, env = {} ) =>
				runLogged( command, args, {
					env,
					log,
					deadline: deadline.signal,
				} ),
		} );
	} catch ( error ) {
		trouble = error instanceof Error ? error.message : String( error );
	} finally {
		clearTimeout( timer );
	}
	if ( deadline.signal.aborted ) {
		trouble = 'it took too long and was ended';
	}
	return {
		...counts,
		trouble,
		log,
		seconds: Math.round( ( Date.now() - start ) / 1000 ),
	};
}

interface LoggedRun {
	readonly env: Record< string, string >;
	readonly log: string;
	readonly deadline: AbortSignal;
}

/** In a group of its own; at the deadline, and when the tests are ended by a signal, everything it started ends too. */
function runLogged(
	command: string,
	args: readonly string[],
	{ env, log, deadline }: LoggedRun
) {
	return new Promise< { code: number; output: string } >(
		( resolve, reject ) => {
			const child = spawn( command, args, {
				env: { ...process.env, CI: '1', FORCE_COLOR: '0', ...env },
				stdio: [ 'ignore', 'pipe', 'pipe' ],
				detached: true,
			} );
			const end = () => child.pid && endTree( child.pid );
			const file = createWriteStream( log, { flags: 'a' } );
			let output = '';
			for ( const stream of [ child.stdout, child.stderr ] ) {
				stream.setEncoding( 'utf8' ).on( 'data', ( text: string ) => {
					file.write( text );
					if ( stream === child.stdout ) {
						output = ( output + text ).slice( -1_000_000 );
					}
				} );
			}
			deadline.addEventListener( 'abort', end, { once: true } );
			process.once( 'exit', end );
			child.on( 'error', reject );
			child.on( 'close', ( code ) => {
				deadline.removeEventListener( 'abort', end );
				process.off( 'exit', end );
				file.end( () => resolve( { code: code ?? 1, output } ) );
			} );
		}
	);
}

export function tail( log: string, lines = 40 ): string {
	try {
		return readFileSync( log, 'utf8' )
			.trimEnd()
			.split( '\n' )
			.slice( -lines )
			.join( '\n' );
	} catch {
		return '';
	}
}
