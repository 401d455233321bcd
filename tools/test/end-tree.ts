import { readdirSync, readFileSync } from 'node:fs';

/**
 * Ends a process and everything that it started, at once. Suites start servers in groups of their own, so the group
 * of the suite is not all of it; where processes cannot be listed, the group is all that can be ended.
 */
export function endTree( pid: number ): void {
	const all = [ pid, ...descendants( pid ) ];
	// The group first: its members start nothing more while the rest is ended.
	end( -pid );
	all.forEach( end );
}

/** Processes started by this one, and by those, and so on. */
function descendants( pid: number ): number[] {
	const children = Map.groupBy( processes(), ( { parent } ) => parent );
	const found: number[] = [];
	const open = [ pid ];
	for ( let next = open.pop(); next !== undefined; next = open.pop() ) {
		for ( const child of children.get( next ) ?? [] ) {
			found.push( child.pid );
			open.push( child.pid );
		}
	}
	return found;
}

function processes(): { readonly pid: number; readonly parent: number }[] {
	let names: string[];
	try {
		names = readdirSync( '/proc' );
	} catch {
		return [];
	}
	return names
		.filter( ( name ) => /^\d+$/.test( name ) )
		.flatMap( ( name ) => {
			try {
				// The name in brackets may hold anything; state and parent follow it.
				const [ , parent ] =
					/^.*\) \S (\d+) /s.exec(
						readFileSync( `/proc/${ name }/stat`, 'latin1' )
					) ?? [];
				return [ { pid: Number( name ), parent: Number( parent ) } ];
			} catch {
				// Ended meanwhile.
				return [];
			}
		} );
}

function end( pid: number ): void {
	try {
		process.kill( pid, 'SIGKILL' );
	} catch {
		// It ended by itself.
	}
}
