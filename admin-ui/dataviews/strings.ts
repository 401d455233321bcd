/**
 * WordPress dependencies
 */
import { __, setLocaleData } from '@wordpress/i18n';

/**
 * DataViews is bundled with the panel, so WordPress loads no translations for it: its strings that our lists show are
 * translated here and put where DataViews looks for them.
 */
function strings(): Readonly< Record< string, readonly string[] > > {
	return {
		Actions: [ __( 'Actions', 'wapro-mag-for-woocommerce' ) ],
		'Add filter': [ __( 'Add filter', 'wapro-mag-for-woocommerce' ) ],
		Appearance: [ __( 'Appearance', 'wapro-mag-for-woocommerce' ) ],
		Apply: [ __( 'Apply', 'wapro-mag-for-woocommerce' ) ],
		Cancel: [ __( 'Cancel', 'wapro-mag-for-woocommerce' ) ],
		Close: [ __( 'Close', 'wapro-mag-for-woocommerce' ) ],
		Conditions: [ __( 'Conditions', 'wapro-mag-for-woocommerce' ) ],
		'Current page': [ __( 'Current page', 'wapro-mag-for-woocommerce' ) ],
		Density: [ __( 'Density', 'wapro-mag-for-woocommerce' ) ],
		'Deselect all': [ __( 'Deselect all', 'wapro-mag-for-woocommerce' ) ],
		/* translators: %s: name of a field. */
		'Filter by: %1$s': [
			__( 'Filter by: %1$s', 'wapro-mag-for-woocommerce' ),
		],
		'verb\u0004Filter': [ __( 'Filter', 'wapro-mag-for-woocommerce' ) ],
		Grid: [ __( 'Cards', 'wapro-mag-for-woocommerce' ) ],
		'Hide column': [ __( 'Hide column', 'wapro-mag-for-woocommerce' ) ],
		Is: [ __( 'Is', 'wapro-mag-for-woocommerce' ) ],
		Includes: [ __( 'Is one of', 'wapro-mag-for-woocommerce' ) ],
		'Items per page': [
			__( 'Items per page', 'wapro-mag-for-woocommerce' ),
		],
		Layout: [ __( 'Layout', 'wapro-mag-for-woocommerce' ) ],
		/* translators: %s: names of filters. */
		'List of: %1$s': [ __( 'List of: %1$s', 'wapro-mag-for-woocommerce' ) ],
		'Move left': [ __( 'Move left', 'wapro-mag-for-woocommerce' ) ],
		'Move right': [ __( 'Move right', 'wapro-mag-for-woocommerce' ) ],
		'Next page': [ __( 'Next page', 'wapro-mag-for-woocommerce' ) ],
		'No results': [ __( 'No results', 'wapro-mag-for-woocommerce' ) ],
		'No results found': [
			__( 'No results found', 'wapro-mag-for-woocommerce' ),
		],
		'Navigate to item': [
			__( 'Go to the item', 'wapro-mag-for-woocommerce' ),
		],
		Order: [ __( 'Order', 'wapro-mag-for-woocommerce' ) ],
		/* translators: 1: number of a page, 2: number of pages. */
		'Page %1$d of %2$d': [
			__( 'Page %1$d of %2$d', 'wapro-mag-for-woocommerce' ),
		],
		'Preview size': [ __( 'Preview size', 'wapro-mag-for-woocommerce' ) ],
		'Previous page': [ __( 'Previous page', 'wapro-mag-for-woocommerce' ) ],
		Properties: [ __( 'Columns', 'wapro-mag-for-woocommerce' ) ],
		Remove: [ __( 'Remove', 'wapro-mag-for-woocommerce' ) ],
		Reset: [ __( 'Reset', 'wapro-mag-for-woocommerce' ) ],
		'Reset view': [ __( 'Reset view', 'wapro-mag-for-woocommerce' ) ],
		Search: [ __( 'Search', 'wapro-mag-for-woocommerce' ) ],
		'Search items': [ __( 'Search', 'wapro-mag-for-woocommerce' ) ],
		'Select all': [ __( 'Select all', 'wapro-mag-for-woocommerce' ) ],
		'Sort ascending': [
			__( 'Sort ascending', 'wapro-mag-for-woocommerce' ),
		],
		'Sort by': [ __( 'Sort by', 'wapro-mag-for-woocommerce' ) ],
		'Sort descending': [
			__( 'Sort descending', 'wapro-mag-for-woocommerce' ),
		],
		Table: [ __( 'Table', 'wapro-mag-for-woocommerce' ) ],
		'View options': [ __( 'View options', 'wapro-mag-for-woocommerce' ) ],
	};
}

let isDone = false;

/** Once, after the panel's own translations are known. */
export function translateDataViews(): void {
	if ( ! isDone ) {
		isDone = true;
		setLocaleData( strings() as Record< string, string[] > );
	}
}
