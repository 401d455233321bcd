import type { Stage } from './stage.ts';

/**
 * Publishes what waits, by SQL: a hundred thousand reviewed by hand would take hours and is not what is measured. The
 * state afterwards is the one that the review desk leaves.
 */
export async function publishAll( { shop }: Stage ): Promise< void > {
	const category = Number(
		await shop.php( "echo get_option( 'wapro_mag_temporary_category' );" )
	);
	await shop.query( `
		UPDATE wp_posts p JOIN wp_wapro_mag_links l ON l.shop_id = p.ID AND l.object_type = 'product'
			SET p.post_status = 'publish', p.post_name = LOWER( l.erp_key ), l.state = 'published', l.reviewed_at = UTC_TIMESTAMP( 3 )
			WHERE p.post_type = 'product' AND p.post_status = 'pending';
		UPDATE wp_term_relationships r JOIN wp_term_taxonomy t USING ( term_taxonomy_id )
			SET r.term_taxonomy_id = ( SELECT u.term_taxonomy_id FROM wp_term_taxonomy u WHERE u.taxonomy = 'product_cat' AND u.term_id = ( SELECT option_value FROM wp_options WHERE option_name = 'default_product_cat' ) )
			WHERE t.taxonomy = 'product_cat' AND t.term_id = ${ category };
		ANALYZE TABLE wp_posts, wp_postmeta, wp_term_relationships, wp_wc_product_meta_lookup, wp_wapro_mag_links` );
	await shop.php( `
		foreach ( [ 'product_cat', 'product_brand', 'product_type', 'product_visibility' ] as $taxonomy ) {
			wp_update_term_count_now( get_terms( [ 'taxonomy' => $taxonomy, 'hide_empty' => false, 'fields' => 'tt_ids' ] ), $taxonomy );
		}
		wc_recount_all_terms();
		delete_transient( 'wc_term_counts' );
		WC_Cache_Helper::get_transient_version( 'product', true );
	` );
}
