import type { RealShop } from '../../tests/harness/real-shop.ts';

/** What the database did, as a sum since its start. */
export interface DatabaseWork {
	readonly statements: number;
	/** Of them: INSERT, UPDATE, DELETE, REPLACE. */
	readonly writes: number;
	/** Rows changed, by table without its prefix. */
	readonly rows: Readonly< Record< string, number > >;
	/** Longest wait for a row lock so far, in milliseconds. */
	readonly longestLockMs: number;
}

const WRITES =
	/^Com_(insert|insert_select|update|update_multi|delete|delete_multi|replace|replace_select)$/;

/** Tables of products: rows of these are product writes. */
export const PRODUCT_TABLES = [
	'posts',
	'postmeta',
	'wc_product_meta_lookup',
	'wc_product_attributes_lookup',
	'term_relationships',
	'term_taxonomy',
];

export async function databaseWork( shop: RealShop ): Promise< DatabaseWork > {
	const status = await shop.query(
		"SHOW GLOBAL STATUS WHERE Variable_name LIKE 'Com\\_%' OR Variable_name IN ( 'Questions', 'Innodb_row_lock_time_max' )"
	);
	const tables = await shop.query(
		`SELECT TABLE_NAME AS name, ROWS_CHANGED AS changed FROM information_schema.TABLE_STATISTICS WHERE TABLE_SCHEMA = '${ shop.databaseName }'`
	);
	let statements = 0;
	let writes = 0;
	let longestLockMs = 0;
	for ( const { Variable_name: name, Value: value } of status ) {
		if ( name === 'Questions' ) {
			statements = Number( value );
		} else if ( name === 'Innodb_row_lock_time_max' ) {
			longestLockMs = Number( value );
		} else if ( WRITES.test( name ?? '' ) ) {
			writes += Number( value );
		}
	}
	return {
		statements,
		writes,
		longestLockMs,
		rows: Object.fromEntries(
			tables.map( ( { name, changed } ) => [
				( name ?? '' ).replace( /^wp_/, '' ),
				Number( changed ),
			] )
		),
	};
}

/** Rows changed in tables between two readings. */
export function rowsBetween(
	before: DatabaseWork,
	after: DatabaseWork,
	tables: readonly string[] = Object.keys( after.rows )
): number {
	return tables.reduce(
		( sum, table ) =>
			sum + ( after.rows[ table ] ?? 0 ) - ( before.rows[ table ] ?? 0 ),
		0
	);
}
