/**
 * WordPress dependencies
 */
import { __, _n, getLocaleData, setLocaleData } from '@wordpress/i18n';

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
		'Filter by: %1$s': [
			/* translators: %1$s: name of a field. */
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
		'List of: %1$s': [
			/* translators: %1$s: names of filters. */
			__( 'List of: %1$s', 'wapro-mag-for-woocommerce' ),
		],
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
		'Page %1$d of %2$d': [
			/* translators: 1: number of a page, 2: number of pages. */
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
		'<Name>%1$s is: </Name><Value>%2$s</Value>': [
			/* translators: 1: name of a filter, 2: its value. */
			__(
				'<Name>%1$s is: </Name><Value>%2$s</Value>',
				'wapro-mag-for-woocommerce'
			),
		],
		'<Name>%1$s includes: </Name><Value>%2$s</Value>': [
			/* translators: 1: name of a filter, 2: its values. */
			__(
				'<Name>%1$s includes: </Name><Value>%2$s</Value>',
				'wapro-mag-for-woocommerce'
			),
		],
		'paging\u0004<div>Page</div>%1$s<div>of %2$d</div>': [
			/* translators: 1: number of the present page, 2: number of pages. */
			__(
				'<div>Page</div>%1$s<div>of %2$d</div>',
				'wapro-mag-for-woocommerce'
			),
		],
		'Density option for DataView layout\u0004Comfortable': [
			__( 'Comfortable', 'wapro-mag-for-woocommerce' ),
		],
		'Density option for DataView layout\u0004Balanced': [
			__( 'Balanced', 'wapro-mag-for-woocommerce' ),
		],
		'Density option for DataView layout\u0004Compact': [
			__( 'Compact', 'wapro-mag-for-woocommerce' ),
		],
		'View options': [ __( 'View options', 'wapro-mag-for-woocommerce' ) ],
	};
}

/** One count for each plural form of the languages that the panel speaks: Polish has three, English the first two. */
const samples = [ 1, 2, 5 ];

function plurals(): Readonly< Record< string, readonly string[] > > {
	return {
		'%d Item': samples.map( ( count ) =>
			/* translators: %d: number of items. */
			_n( '%d Item', '%d Items', count, 'wapro-mag-for-woocommerce' )
		),
		'%d Item selected': samples.map( ( count ) =>
			/* translators: %d: number of items. */
			_n(
				'%d Item selected',
				'%d Items selected',
				count,
				'wapro-mag-for-woocommerce'
			)
		),
		'%1$d of %2$d Item': samples.map( ( count ) =>
			/* translators: 1: number of items shown, 2: number of all items. */
			_n(
				'%1$d of %2$d Item',
				'%1$d of %2$d Items',
				count,
				'wapro-mag-for-woocommerce'
			)
		),
	};
}

/** The panel's plural rule, where the page has none for WordPress's own strings. */
function rule(): object {
	const own: unknown = getLocaleData( 'wapro-mag-for-woocommerce' )?.[ '' ];
	return typeof own === 'object' && own !== null && 'plural-forms' in own
		? { '': own }
		: {};
}

let isDone = false;

/** Once, after the panel's own translations are known. */
export function translateDataViews(): void {
	if ( ! isDone ) {
		isDone = true;
		setLocaleData( {
			...rule(),
			...strings(),
			...plurals(),
		} as Record< string, string[] > );
	}
}
