import { soapErp } from '../../sync-worker/erp-soap/soap-erp.ts';
import { inParts } from '../measure/pick.ts';
import type { Stage } from './stage.ts';
import { SHOP } from './wapro.ts';

const BUCKETS = 2048;
const BUCKETS_AT_ONCE = 64;
const ROWS_AT_ONCE = 2000;
/** One statement copies the rows of so many products. */
const PRODUCTS_AT_ONCE = 5000;

const COPIED = [
	`INSERT INTO wp_posts ( ID, post_author, post_date, post_date_gmt, post_content, post_title, post_excerpt, post_status, comment_status, ping_status, post_password, post_name, to_ping, pinged, post_modified, post_modified_gmt, post_content_filtered, post_parent, guid, menu_order, post_type, post_mime_type, comment_count )
		SELECT s.id, p.post_author, p.post_date, p.post_date_gmt, p.post_content, p.post_title, p.post_excerpt, p.post_status, p.comment_status, p.ping_status, p.post_password, p.post_name, p.to_ping, p.pinged, p.post_modified, p.post_modified_gmt, p.post_content_filtered, 0, CONCAT( p.guid, '&n=', s.id ), p.menu_order, p.post_type, p.post_mime_type, 0
		FROM bench_seed s JOIN wp_posts p ON p.ID = s.model WHERE s.id BETWEEN :from AND :to`,
	`INSERT INTO wp_postmeta ( post_id, meta_key, meta_value )
		SELECT s.id, m.meta_key, IF( m.meta_key = '_sku', s.erp_key, m.meta_value )
		FROM bench_seed s JOIN wp_postmeta m ON m.post_id = s.model WHERE m.meta_key <> '_global_unique_id' AND s.id BETWEEN :from AND :to`,
	`INSERT INTO wp_term_relationships ( object_id, term_taxonomy_id, term_order )
		SELECT s.id, r.term_taxonomy_id, r.term_order FROM bench_seed s JOIN wp_term_relationships r ON r.object_id = s.model WHERE s.id BETWEEN :from AND :to`,
	`INSERT INTO wp_wc_product_meta_lookup ( product_id, sku, global_unique_id, virtual, downloadable, min_price, max_price, onsale, stock_quantity, stock_status, rating_count, average_rating, total_sales, tax_status, tax_class )
		SELECT s.id, s.erp_key, '', l.virtual, l.downloadable, l.min_price, l.max_price, l.onsale, l.stock_quantity, l.stock_status, 0, 0, 0, l.tax_status, l.tax_class
		FROM bench_seed s JOIN wp_wc_product_meta_lookup l ON l.product_id = s.model WHERE s.id BETWEEN :from AND :to`,
	`INSERT INTO wp_wapro_mag_stock_levels ( product_id, warehouse, on_hand, edited, reserved, available, as_of )
		SELECT s.id, l.warehouse, l.on_hand, l.edited, l.reserved, l.available, l.as_of FROM bench_seed s JOIN wp_wapro_mag_stock_levels l ON l.product_id = s.model WHERE s.id BETWEEN :from AND :to`,
];

/** Of a link, beside what is the new article's own. */
const LINK_COLUMNS = [ 'object_type', 'shop_id', 'erp_key', 'guid', 'bucket' ];

/**
 * Puts articles into the shop by SQL, as copies of products that this product made: a hundred thousand made one by one
 * take an hour. Their links hold WAPRO's present hashes; a full pass afterwards finds nothing to do.
 */
export async function seedProducts(
	{ shop, waproMeter, wapro, worker }: Stage,
	indexes: readonly string[],
	models: readonly number[]
): Promise< void > {
	// Else a pass of its own would begin to bring them.
	await worker.stop();
	await wapro.flag( indexes );
	const hashes = await rowHashes( waproMeter.url, wapro.login );
	const [ last = {} ] = await shop.query(
		'SELECT MAX( ID ) AS id FROM wp_posts'
	);
	const first = Number( last.id ) + 1;
	await shop.query(
		'CREATE TABLE bench_seed ( id BIGINT UNSIGNED PRIMARY KEY, model BIGINT UNSIGNED NOT NULL, erp_key VARCHAR( 40 ) NOT NULL, bucket INT NOT NULL, goods CHAR( 16 ), stock CHAR( 16 ), prices CHAR( 16 ), KEY ( model ) )'
	);
	const rows = indexes.map( ( index, n ) => {
		const own = hashes.get( index );
		if ( own === undefined ) {
			throw new Error( `WAPRO names no hashes of ${ index }.` );
		}
		return `( ${ first + n }, ${ models[ n % models.length ] }, '${ index }', CRC32( '${ index }' ) % ${ BUCKETS }, '${ own.goods }', '${ own.stock }', '${ own.prices }' )`;
	} );
	for ( const part of inParts( rows, ROWS_AT_ONCE ) ) {
		await shop.query(
			`INSERT INTO bench_seed VALUES ${ part.join( ', ' ) }`
		);
	}
	const columns = await shop.query(
		`SELECT COLUMN_NAME AS name FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = '${ shop.databaseName }' AND TABLE_NAME = 'wp_wapro_mag_links' AND EXTRA <> 'auto_increment'`
	);
	const kept = columns
		.map( ( { name } ) => String( name ) )
		.filter(
			( name ) =>
				! LINK_COLUMNS.includes( name ) &&
				! /^(erp|stock|price)_hash$/.test( name )
		);
	const links = `INSERT INTO wp_wapro_mag_links ( object_type, shop_id, erp_key, bucket, erp_hash, stock_hash, price_hash, ${ kept.join( ', ' ) } )
		SELECT 'product', s.id, s.erp_key, s.bucket, s.goods, s.stock, s.prices, ${ kept.map( ( name ) => `l.${ name }` ).join( ', ' ) }
		FROM bench_seed s JOIN wp_wapro_mag_links l ON l.object_type = 'product' AND l.shop_id = s.model WHERE s.id BETWEEN :from AND :to`;
	const end = first + indexes.length;
	for ( let from = first; from < end; from += PRODUCTS_AT_ONCE ) {
		const to = Math.min( from + PRODUCTS_AT_ONCE, end ) - 1;
		for ( const statement of [ ...COPIED, links ] ) {
			await shop.query(
				statement
					.replace( ':from', String( from ) )
					.replace( ':to', String( to ) )
			);
		}
	}
	await shop.query(
		'DROP TABLE bench_seed; ANALYZE TABLE wp_posts, wp_postmeta, wp_term_relationships, wp_wc_product_meta_lookup, wp_wapro_mag_links, wp_wapro_mag_stock_levels'
	);
	await worker.start();
}

async function rowHashes(
	url: string,
	login: { readonly user: string; readonly password: string }
) {
	const client = await soapErp( {
		url: `${ url }/wapro-mag`,
		...login,
		timeoutMs: 120_000,
		mostBytes: 256 * 1024 * 1024,
	} );
	try {
		const all = new Map<
			string,
			{
				readonly goods: string;
				readonly stock: string;
				readonly prices: string;
			}
		>();
		const buckets = Array.from( { length: BUCKETS }, ( _, n ) => n );
		for ( const part of inParts( buckets, BUCKETS_AT_ONCE ) ) {
			const { rows } = await client.erp.listHashes( SHOP, 'DET', part );
			rows.forEach( ( row ) => all.set( row.index, row ) );
		}
		return all;
	} finally {
		client.close();
	}
}
