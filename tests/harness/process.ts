import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface ProcessOptions {
	readonly name: string;
	readonly command: string;
	readonly args?: readonly string[];
	readonly env?: Readonly< Record< string, string | undefined > >;
	readonly cwd?: string;
	/** Copy of everything the process says. */
	readonly logFile?: string;
	/** Whether the parent's environment is handed on; default true. */
	readonly inheritEnv?: boolean;
}

export interface RunningProcess {
	readonly name: string;
	readonly pid: number;
	/** Exit code, or the signal's name, once it ended. */
	readonly ended: Promise< number | string >;
	/** Standard output and error so far. */
	output: () => string;
	isRunning: () => boolean;
	/** Waits until the output matches; fails when the process ends before or time is up. */
	waitFor: (
		pattern: RegExp,
		timeoutMs?: number
	) => Promise< RegExpMatchArray >;
	/** SIGTERM to the whole group, SIGKILL after the grace; waits for the end. */
	stop: ( graceMs?: number ) => Promise< number | string >;
	/** Sends a signal to the whole group at once, by default SIGKILL. */
	kill: ( signal?: NodeJS.Signals ) => void;
}

const running = new Map< number, RunningProcess >();

/** Starts a process in a group of its own, so that its children end with it. */
export function startProcess( options: ProcessOptions ): RunningProcess {
	const child = spawn( options.command, [ ...( options.args ?? [] ) ], {
		cwd: options.cwd,
		env: {
			...( options.inheritEnv === false ? {} : process.env ),
			...options.env,
		},
		stdio: [ 'ignore', 'pipe', 'pipe' ],
		detached: true,
	} );
	let text = '';
	let alive = child.pid !== undefined;
	let failure: Error | undefined;
	const listeners = new Set< () => void >();
	const tell = () => listeners.forEach( ( listener ) => listener() );
	const log = options.logFile ? openLog( options.logFile ) : undefined;

	for ( const stream of [ child.stdout, child.stderr ] ) {
		stream.setEncoding( 'utf8' );
		stream.on( 'data', ( chunk: string ) => {
			text += chunk;
			log?.write( chunk );
			tell();
		} );
	}

	const ended = new Promise< number | string >( ( resolve ) => {
		const finish = ( result: number | string ) => {
			alive = false;
			running.delete( child.pid ?? -1 );
			log?.end();
			resolve( result );
			tell();
		};
		child.on( 'error', ( error ) => {
			failure = error;
			finish( error.message );
		} );
		child.on( 'exit', ( code, signal ) =>
			finish( code ?? signal ?? 'ended' )
		);
	} );

	const handle: RunningProcess = {
		name: options.name,
		pid: child.pid ?? -1,
		ended,
		output: () => text,
		isRunning: () => alive,
		waitFor: ( pattern, timeoutMs = 30_000 ) =>
			new Promise( ( resolve, reject ) => {
				const stopWaiting = ( settle: () => void ) => {
					clearTimeout( timer );
					listeners.delete( look );
					settle();
				};
				const fail = ( why: string ) =>
					stopWaiting( () =>
						reject(
							new Error(
								`${ options.name } ${ why } while ${ pattern } was awaited:\n${ text.slice( -3000 ) }`,
								{ cause: failure }
							)
						)
					);
				const look = () => {
					const match = text.match( pattern );
					if ( match ) {
						stopWaiting( () => resolve( match ) );
					} else if ( ! alive ) {
						fail( 'ended' );
					}
				};
				const timer = setTimeout(
					() => fail( `said nothing of it for ${ timeoutMs } ms` ),
					timeoutMs
				);
				listeners.add( look );
				look();
			} ),
		async stop( graceMs = 10_000 ) {
			handle.kill( 'SIGTERM' );
			const timer = setTimeout( () => handle.kill( 'SIGKILL' ), graceMs );
			const result = await ended;
			clearTimeout( timer );
			// Children of a parent that ended first.
			signalGroup( handle.pid, 'SIGKILL' );
			return result;
		},
		kill: ( signal = 'SIGKILL' ) => {
			if ( alive ) {
				signalGroup( handle.pid, signal );
			}
		},
	};
	if ( alive ) {
		running.set( handle.pid, handle );
		endWithParent();
	}
	return handle;
}

/** Runs to the end; a code other than 0 is an error that carries what was said. */
export async function runProcess(
	options: ProcessOptions & {
		readonly input?: string;
		readonly timeoutMs?: number;
	}
): Promise< string > {
	return new Promise( ( resolve, reject ) => {
		const child = spawn( options.command, [ ...( options.args ?? [] ) ], {
			cwd: options.cwd,
			env: { ...process.env, ...options.env },
			stdio: [ 'pipe', 'pipe', 'pipe' ],
			timeout: options.timeoutMs ?? 120_000,
			killSignal: 'SIGKILL',
		} );
		const out: string[] = [];
		const err: string[] = [];
		child.stdout
			.setEncoding( 'utf8' )
			.on( 'data', ( chunk ) => out.push( chunk ) );
		child.stderr
			.setEncoding( 'utf8' )
			.on( 'data', ( chunk ) => err.push( chunk ) );
		child.on( 'error', reject );
		child.on( 'close', ( code, signal ) => {
			if ( code === 0 ) {
				resolve( out.join( '' ) );
			} else {
				const said = `${ out.join( '' ) }\n${ err.join( '' ) }`.trim();
				reject(
					new Error(
						`${ options.name } ended with ${ code ?? signal }: ${ said.slice( -4000 ) }`
					)
				);
			}
		} );
		// The process may end without reading.
		child.stdin.on( 'error', () => {} );
		child.stdin.end( options.input ?? '' );
	} );
}

/** Starts `node <script> …` as production does, without prototype tricks. */
export function startNode(
	options: Omit< ProcessOptions, 'command' > & { readonly script: string }
): RunningProcess {
	return startProcess( {
		...options,
		command: process.execPath,
		args: [
			'--disable-proto=delete',
			'--disable-warning=ExperimentalWarning',
			options.script,
			...( options.args ?? [] ),
		],
	} );
}

/** A test that leaves a process behind fails, and the process is ended. */
export async function expectNoLeakedProcesses(): Promise< void > {
	const left = [ ...running.values() ];
	await Promise.all( left.map( ( each ) => each.stop( 2_000 ) ) );
	if ( left.length > 0 ) {
		throw new Error(
			`Left running: ${ left.map( ( { name, pid } ) => `${ name } (${ pid })` ).join( ', ' ) }`
		);
	}
}

/** Awaits a condition instead of sleeping; the last error tells why it never came. */
export async function eventually< T >(
	what: string,
	probe: () => T | Promise< T >,
	{ timeoutMs = 15_000, everyMs = 50 } = {}
): Promise< NonNullable< Exclude< T, false > > > {
	const end = Date.now() + timeoutMs;
	let last: unknown;
	do {
		try {
			const value = await probe();
			if ( value ) {
				return value as NonNullable< Exclude< T, false > >;
			}
			last = undefined;
		} catch ( error ) {
			last = error;
		}
		await wait( everyMs );
	} while ( Date.now() < end );
	throw new Error( `Waited ${ timeoutMs } ms in vain: ${ what }`, {
		cause: last,
	} );
}

function signalGroup( pid: number, signal: NodeJS.Signals ): void {
	try {
		process.kill( -pid, signal );
	} catch {
		// Nobody is left in the group.
	}
}

function openLog( file: string ) {
	mkdirSync( path.dirname( file ), { recursive: true } );
	return createWriteStream( file, { flags: 'a' } );
}

let guarded = false;

function endWithParent(): void {
	if ( guarded ) {
		return;
	}
	guarded = true;
	const endAll = () =>
		[ ...running.keys() ].forEach( ( pid ) =>
			signalGroup( pid, 'SIGKILL' )
		);
	process.on( 'exit', endAll );
	for ( const signal of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] as const ) {
		process.on( signal, () => {
			// Somebody else wants to stop in order.
			if ( process.listenerCount( signal ) === 1 ) {
				endAll();
				process.exit( 130 );
			}
		} );
	}
}
