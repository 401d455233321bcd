import { rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { userInfo } from 'node:os';
import path from 'node:path';
import {
	eventually,
	runProcess,
	startProcess,
	type RunningProcess,
} from '../process.ts';
import { findProgram, phpScripts } from './places.ts';

export interface Database {
	readonly socket: string;
	readonly process: RunningProcess;
	query: ( sql: string, database?: string ) => Promise< Row[] >;
	stop: () => Promise< void >;
}

/** Values as MariaDB prints them; NULL is null. */
export type Row = Record< string, string | null >;

export const mariadb = () => findProgram( 'mariadbd', 'mysqld' );

export async function createDataDirectory( folder: string ): Promise< void > {
	await runProcess( {
		name: 'mariadb-install-db',
		command:
			findProgram( 'mariadb-install-db', 'mysql_install_db' ) ??
			'mariadb-install-db',
		args: [
			'--no-defaults',
			'--auth-root-authentication-method=normal',
			'--skip-test-db',
			'--innodb-log-file-size=8M',
			`--user=${ userInfo().username }`,
			`--datadir=${ folder }`,
		],
	} );
}

export async function copyDataDirectory(
	from: string,
	to: string
): Promise< void > {
	await cp( from, to, { recursive: true, mode: 2 /* COPYFILE_FICLONE */ } );
}

/**
 * A server of its own on a private socket, without network.
 *
 * @param options                 Where and how.
 * @param options.durable         Commits reach the disk, as fault tests and benchmarks want it.
 * @param options.memoryMegabytes Buffer pool, its redo log in proportion; default 128, little for a large catalogue.
 */
export async function startDatabase( options: {
	readonly dataDirectory: string;
	readonly socket: string;
	readonly logFile: string;
	readonly durable?: boolean | undefined;
	readonly memoryMegabytes?: number | undefined;
} ): Promise< Database > {
	const { socket, memoryMegabytes = 128 } = options;
	rmSync( socket, { force: true } );
	const server = startProcess( {
		name: 'mariadbd',
		command: mariadb() ?? 'mariadbd',
		args: [
			'--no-defaults',
			`--user=${ userInfo().username }`,
			`--datadir=${ options.dataDirectory }`,
			`--socket=${ socket }`,
			// A server that starts clears its folder of temporary tables; another one may be using it.
			`--tmpdir=${ path.dirname( options.dataDirectory ) }`,
			`--pid-file=${ path.join( options.dataDirectory, 'server.pid' ) }`,
			'--skip-networking',
			`--innodb-log-file-size=${ memoryMegabytes >> 4 }M`,
			`--innodb-buffer-pool-size=${ memoryMegabytes }M`,
			`--innodb-flush-log-at-trx-commit=${ options.durable ? 1 : 0 }`,
			'--character-set-server=utf8mb4',
			'--collation-server=utf8mb4_unicode_520_ci',
			'--max-connections=100',
		],
		logFile: options.logFile,
	} );
	await server.waitFor( /ready for connections/ );
	const query = async ( sql: string, database = '' ) =>
		JSON.parse(
			await runProcess( {
				name: 'query',
				command: 'php',
				args: [
					path.join( phpScripts, 'query.php' ),
					socket,
					database,
				],
				input: sql,
			} )
		) as Row[];
	return {
		socket,
		process: server,
		query,
		async stop() {
			await server.stop();
			await eventually(
				'the socket to close',
				() => ! server.isRunning()
			);
		},
	};
}
