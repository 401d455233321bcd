import type { Stage } from '../stage/stage.ts';
import type { Shown } from './parity.ts';

/** Of the order itself. */
const ITSELF =
	/^(number|order_key|payment_url|date_.*|line_items|tax_lines|refunds|_links)$/;

/** An order as wc/v3 shows it, its line, its metas and its row of scopes. */
export async function shownOrder(
	{ rest, shop }: Stage,
	id: number
): Promise< Shown > {
	const json = await rest.call< Readonly< Record< string, unknown > > >(
		'GET',
		`orders/${ id }?context=edit`
	);
	const list = async ( sql: string ): Promise< string > =>
		( await shop.query( sql ) )
			.map( ( row ) => Object.values( row ).join( '=' ) )
			.join( '\n' );
	return {
		json: Object.fromEntries(
			Object.entries( json ).filter(
				( [ name ] ) => ! ITSELF.test( name )
			)
		),
		rest: {
			post: await list(
				`SELECT post_type, post_status, post_author FROM wp_posts WHERE ID = ${ id }`
			),
			meta: await list(
				`SELECT meta_key, meta_value FROM wp_wc_orders_meta WHERE order_id = ${ id } ORDER BY 1, 2`
			),
			line: await list(
				`SELECT meta_key, meta_value FROM wp_woocommerce_order_itemmeta JOIN wp_woocommerce_order_items USING ( order_item_id ) WHERE order_id = ${ id } ORDER BY 1, 2`
			),
			operational: await list(
				`SELECT created_via, woocommerce_version, prices_include_tax, coupon_usages_are_counted, recorded_sales, order_stock_reduced FROM wp_wc_order_operational_data WHERE order_id = ${ id }`
			),
			scope: await list(
				`SELECT company_id, delivery_point_id, person_id, stream, reserved, accepted_hash IS NULL, accepted_as_of IS NULL, content_hash IS NULL FROM wp_wapro_mag_order_scope WHERE order_id = ${ id }`
			),
		},
	};
}
