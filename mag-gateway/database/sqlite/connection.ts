import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue } from 'node:sqlite';
import { migrations } from './schema.ts';

export type Parameters = readonly SQLInputValue[];

/** A thin typed layer over one SQLite connection. Statements are prepared once. */
export interface Connection {
	all: < Row >( sql: string, ...parameters: Parameters ) => Row[];
	get: < Row >( sql: string, ...parameters: Parameters ) => Row | undefined;
	run: (
		sql: string,
		...parameters: Parameters
	) => { readonly changes: number; readonly id: string };
	exec: ( sql: string ) => void;
	inTransaction: () => boolean;
	readonly readOnly: boolean;
	close: () => void;
}

/** Lists travel as JSON, so that a statement stays the same whatever their length. */
export const IN_LIST = `IN ( SELECT value FROM json_each( ? ) )`;

/** SQLite's names for a database in memory, which a second connection would not even see. */
export const isFile = ( name: string ): boolean =>
	! /^(file:)?:memory:|[?&]mode=memory/.test( name.trim() ) &&
	name.trim() !== '';

export function connect(
	file: string,
	{ readOnly }: { readonly readOnly: boolean }
): Connection {
	const database = new DatabaseSync( file, { readOnly, timeout: 10_000 } );
	const statements = new Map<
		string,
		ReturnType< DatabaseSync[ 'prepare' ] >
	>();
	const prepare = ( sql: string ) => {
		const known = statements.get( sql );
		if ( known ) {
			return known;
		}
		const statement = database.prepare( sql );
		statements.set( sql, statement );
		return statement;
	};
	if ( ! readOnly ) {
		// Statement journals on disk and a cache that spills make a large transaction three times as slow.
		database.exec(
			'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536'
		);
	}
	database.exec( 'PRAGMA foreign_keys = ON' );

	return {
		// The shape of a row is what the statement beside it selects.
		all: < Row >( sql: string, ...parameters: Parameters ) =>
			prepare( sql ).all( ...parameters ) as Row[],
		get: < Row >( sql: string, ...parameters: Parameters ) =>
			prepare( sql ).get( ...parameters ) as Row | undefined,
		run: ( sql, ...parameters ) => {
			const { changes, lastInsertRowid } = prepare( sql ).run(
				...parameters
			);
			return {
				changes: Number( changes ),
				id: String( lastInsertRowid ),
			};
		},
		exec: ( sql ) => database.exec( sql ),
		inTransaction: () => database.isTransaction,
		readOnly,
		close: () => database.close(),
	};
}

/** Brings the file to the schema of this version; a newer file is refused. */
export function migrate( connection: Connection ): void {
	connection.exec( 'BEGIN IMMEDIATE' );
	try {
		const version =
			connection.get< { user_version: number } >( 'PRAGMA user_version' )
				?.user_version ?? 0;
		if ( version > migrations.length ) {
			throw new Error(
				`The database was made by a newer version of the gateway (schema ${ version }, known ${ migrations.length }). Use that version or another file.`
			);
		}
		for ( const step of migrations.slice( version ) ) {
			connection.exec( step );
		}
		connection.exec( `PRAGMA user_version = ${ migrations.length }` );
		connection.exec( 'COMMIT' );
	} catch ( error ) {
		connection.exec( 'ROLLBACK' );
		throw error;
	}
}
