/**
 * Two builds of the control panel:
 * - `plugin/build/` for wp-admin: WordPress's packages come from WordPress, and `panel.asset.php` names them;
 * - `demo/shop/panel/` for pages outside WordPress: everything is in the bundle.
 *
 * `WAPRO_MAG_BUILD=plugin` or `=standalone` makes only one of them.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import DependencyExtractionWebpackPlugin from '@wordpress/dependency-extraction-webpack-plugin';

const require = createRequire( import.meta.url );
const root = import.meta.dirname;

/** The defaults read `WP_NO_EXTERNALS` when they are loaded; both builds share one load, so externals are set here. */
const defaults = require( '@wordpress/scripts/config/webpack.config.js' );

const plugins = defaults.plugins.filter(
	( plugin ) =>
		! [
			'DependencyExtractionWebpackPlugin',
			'CopyPlugin',
			'PhpFilePathsPlugin',
		].includes( plugin.constructor.name )
);

function build( name, entries, output, extra ) {
	return {
		...defaults,
		name,
		entry: Object.fromEntries(
			Object.entries( entries ).map( ( [ part, file ] ) => [
				part,
				path.join( root, file ),
			] )
		),
		output: {
			...defaults.output,
			path: path.join( root, output ),
			// Each build has chunks of its own in one page at most; the name keeps other plugins' chunks apart.
			chunkLoadingGlobal: 'webpackChunkWaproMagPanel',
		},
		module: {
			...defaults.module,
			rules: [
				...defaults.module.rules,
				// Packages declare themselves free of side effects and forget their styles.
				{ test: /\.css$/, sideEffects: true },
			],
		},
		// By default every `style.css` of a package is drawn into the entry; here styles come with the screen that needs them.
		optimization: {
			...defaults.optimization,
			splitChunks: { cacheGroups: { default: false } },
		},
		// The list screens carry DataViews; they are loaded when opened.
		performance: { hints: false },
		plugins: [ ...plugins, ...extra ],
	};
}

/** The panel, a tab of the product screen, and what buyers get: on the shop's pages and in the block checkout. */
const pages = {
	panel: 'admin-ui/index.ts',
	'product-fields': 'admin-ui/product-fields/product-fields.ts',
	shop: 'shop-ui/shop.ts',
	'shop-block': 'shop-ui/block.tsx',
};

const builds = {
	plugin: () =>
		build( 'plugin', pages, 'plugin/build', [
			new DependencyExtractionWebpackPlugin( {
				// WordPress provides no styles of packages that it does not provide.
				requestToExternal: ( request ) =>
					request.endsWith( '.css' ) ? null : undefined,
			} ),
		] ),
	standalone: () =>
		build(
			'standalone',
			{ panel: 'admin-ui/standalone.ts' },
			'demo/shop/panel',
			[]
		),
};

const only = process.env.WAPRO_MAG_BUILD;

export default only
	? builds[ only ]()
	: Object.values( builds ).map( ( make ) => make() );
