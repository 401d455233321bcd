import type { Stage } from './stage.ts';

/** Rows of so many orders are copied by one statement. */
const ORDERS_AT_ONCE = 10_000;

/** Orders made the real way, and how many copies of them there shall be. */
export interface OrderModels {
	readonly models: readonly number[];
	readonly copies: number;
}

/** A table of orders or of their lines: where it names them, and what is not taken over from the model's row. */
interface Table {
	readonly name: string;
	readonly of: string;
	/** The id is a line's, not the order's. */
	readonly isOfLines?: true;
	readonly own: Readonly< Record< string, string > >;
	/** Numbered by the database. */
	readonly counted?: string;
}

const PLACED = {
	date_created_gmt: 's.placed',
	date_updated_gmt: 's.placed',
};
const KEY = "CONCAT( 'wc_order_', LEFT( MD5( s.id ), 13 ) )";

const LINE = ( column: string ) =>
	`( SELECT MIN( l.${ column } ) FROM bench_lines l WHERE l.id = s.id )`;

const TABLES: readonly Table[] = [
	{ name: 'wp_posts', of: 'ID', own: { ID: 's.id' } },
	{ name: 'wp_wc_orders', of: 'id', own: { id: 's.id', ...PLACED } },
	{
		name: 'wp_wc_order_addresses',
		of: 'order_id',
		own: { order_id: 's.id' },
		counted: 'id',
	},
	{
		name: 'wp_wc_order_operational_data',
		of: 'order_id',
		own: { order_id: 's.id', order_key: KEY },
		counted: 'id',
	},
	{
		name: 'wp_wc_orders_meta',
		of: 'order_id',
		own: { order_id: 's.id' },
		counted: 'id',
	},
	{
		name: 'wp_woocommerce_order_items',
		of: 'order_item_id',
		isOfLines: true,
		own: { order_item_id: 's.line', order_id: 's.id' },
	},
	{
		name: 'wp_woocommerce_order_itemmeta',
		of: 'order_item_id',
		isOfLines: true,
		own: { order_item_id: 's.line' },
		counted: 'meta_id',
	},
	{
		name: 'wp_wapro_mag_order_scope',
		of: 'order_id',
		own: {
			order_id: 's.id',
			reference: `CONCAT( SUBSTRING_INDEX( m.reference, '-', 1 ), '-', s.id, '-', LEFT( MD5( ${ KEY } ), 6 ) )`,
			sent_quantities: `REPLACE( m.sent_quantities, ${ LINE( 'model_line' ) }, ${ LINE( 'line' ) } )`,
			placed_at: 's.placed',
			// WAPRO has issued the goods of old orders.
			in_flight: '0',
		},
	},
];

/**
 * Puts orders into the shop by SQL, as copies of some that were made the real way, a minute apart and those of one group
 * among those of the others.
 *
 * @return How many.
 */
export async function seedOrders(
	{ shop }: Stage,
	groups: readonly OrderModels[]
): Promise< number > {
	const [ last = {} ] = await shop.query(
		'SELECT ( SELECT MAX( ID ) FROM wp_posts ) AS post, ( SELECT MAX( order_item_id ) FROM wp_woocommerce_order_items ) AS line'
	);
	const first = Number( last.post ) + 1;
	const models = groups.flatMap( ( group, at ) =>
		group.models.map( ( id, n ) => `( ${ at }, ${ n }, ${ id } )` )
	);
	const copies = groups.map(
		( group, at ) =>
			`SELECT m.id AS model, UTC_TIMESTAMP() - INTERVAL q.seq MINUTE AS placed
			FROM seq_1_to_${ group.copies } q JOIN bench_models m ON m.at = ${ at } AND m.n = q.seq % ${ group.models.length }`
	);
	await shop.query( `
		CREATE TABLE bench_models ( at INT, n INT, id BIGINT UNSIGNED, PRIMARY KEY ( at, n ) );
		INSERT INTO bench_models VALUES ${ models.join( ', ' ) };
		CREATE TABLE bench_orders ( id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, model BIGINT UNSIGNED NOT NULL, placed DATETIME NOT NULL ) AUTO_INCREMENT = ${ first };
		INSERT INTO bench_orders ( model, placed ) SELECT * FROM ( ${ copies.join( ' UNION ALL ' ) } ) c ORDER BY placed;
		CREATE TABLE bench_lines ( line BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, id BIGINT UNSIGNED NOT NULL, model_line BIGINT UNSIGNED NOT NULL, KEY ( id ) ) AUTO_INCREMENT = ${ Number( last.line ) + 1 };
		INSERT INTO bench_lines ( id, model_line ) SELECT s.id, i.order_item_id FROM bench_orders s JOIN wp_woocommerce_order_items i ON i.order_id = s.model ORDER BY s.id, i.order_item_id` );
	const [ range = {} ] = await shop.query(
		'SELECT MAX( id ) AS last, COUNT( * ) AS count FROM bench_orders'
	);
	for ( const table of TABLES ) {
		const columns = await ownColumns( shop, table );
		for (
			let from = first;
			from <= Number( range.last );
			from += ORDERS_AT_ONCE
		) {
			await shop.query(
				`INSERT INTO ${ table.name } ( ${ columns.join( ', ' ) } )
				SELECT ${ columns.map( ( name ) => table.own[ name ] ?? `m.${ name }` ).join( ', ' ) }
				FROM ${ table.isOfLines ? 'bench_lines' : 'bench_orders' } s JOIN ${ table.name } m ON m.${ table.of } = s.${ table.isOfLines ? 'model_line' : 'model' }
				WHERE s.id BETWEEN ${ from } AND ${ from + ORDERS_AT_ONCE - 1 }`
			);
		}
	}
	await shop.query(
		`DROP TABLE bench_models, bench_orders, bench_lines; ANALYZE TABLE ${ TABLES.map( ( { name } ) => name ).join( ', ' ) }`
	);
	return Number( range.count );
}

async function ownColumns(
	shop: Stage[ 'shop' ],
	{ name, counted }: Table
): Promise< string[] > {
	const columns = await shop.query(
		`SELECT COLUMN_NAME AS name FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = '${ shop.databaseName }' AND TABLE_NAME = '${ name }'`
	);
	return columns
		.map( ( column ) => String( column.name ) )
		.filter( ( column ) => column !== counted );
}
