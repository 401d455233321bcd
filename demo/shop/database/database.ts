import {
	DatabaseSync,
	type SQLInputValue,
	type StatementSync,
} from 'node:sqlite';
import { DOCUMENTS_SCHEMA } from '../documents/schema.ts';
import { INVOICES_SCHEMA } from '../invoices/schema.ts';
import { CUSTOMERS_SCHEMA } from './customers-schema.ts';
import { SCHEMA } from './schema.ts';

/** Named parameters without their colon. */
export type Parameters = Readonly< Record< string, SQLInputValue > >;

export interface Database {
	/** Number of changed rows and the id of the last inserted one. */
	run: (
		sql: string,
		parameters?: Parameters
	) => { changes: number; id: number };
	get: < Row >( sql: string, parameters?: Parameters ) => Row | undefined;
	all: < Row >( sql: string, parameters?: Parameters ) => Row[];
	/** All or nothing; a transaction inside another one joins it. */
	transaction: < Value >( work: () => Value ) => Value;
	close: () => void;
}

/** Opens and, where needed, creates the shop's database. `:memory:` keeps nothing. */
export function openDatabase( file: string ): Database {
	const sqlite = new DatabaseSync( file );
	sqlite.exec( 'PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 5000;' );
	sqlite.exec( SCHEMA );
	sqlite.exec( CUSTOMERS_SCHEMA );
	sqlite.exec( INVOICES_SCHEMA );
	sqlite.exec( DOCUMENTS_SCHEMA );
	const statements = new Map< string, StatementSync >();
	let depth = 0;

	function statement( sql: string ): StatementSync {
		let prepared = statements.get( sql );
		if ( ! prepared ) {
			prepared = sqlite.prepare( sql );
			statements.set( sql, prepared );
		}
		return prepared;
	}

	return {
		run( sql, parameters = {} ) {
			const result = statement( sql ).run( parameters );
			return {
				changes: Number( result.changes ),
				id: Number( result.lastInsertRowid ),
			};
		},
		get< Row >( sql: string, parameters: Parameters = {} ) {
			return statement( sql ).get( parameters ) as Row | undefined;
		},
		all< Row >( sql: string, parameters: Parameters = {} ) {
			return statement( sql ).all( parameters ) as Row[];
		},
		transaction( work ) {
			if ( depth > 0 ) {
				return work();
			}
			sqlite.exec( 'BEGIN IMMEDIATE' );
			depth++;
			try {
				const value = work();
				sqlite.exec( 'COMMIT' );
				return value;
			} catch ( error ) {
				sqlite.exec( 'ROLLBACK' );
				throw error;
			} finally {
				depth--;
			}
		},
		close: () => sqlite.close(),
	};
}
