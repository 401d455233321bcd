import { startRealShop } from '../../tests/harness/real-shop.ts';
import { jest, node, phpunit, playwright, story, tool } from './commands.ts';
import { asOneTest, type Suite, type SuiteContext } from './suite.ts';

/** In the order in which they run: the quick ones first. */
export const suites: readonly Suite[] = [
	{
		name: 'contracts are current',
		group: 'static',
		run: async ( context ) =>
			asOneTest(
				await node( context, 'tools/generate-contracts.ts', [
					'--check',
				] )
			),
	},
	{
		name: 'types',
		group: 'static',
		run: async ( context ) =>
			asOneTest( await tool( context, 'tsc', [ '--noEmit' ] ) ),
	},
	{
		name: 'eslint',
		group: 'static',
		run: async ( context ) =>
			asOneTest(
				await tool( context, 'wp-scripts', [
					'lint-js',
					'--max-warnings=0',
				] )
			),
	},
	{
		name: 'style sheets',
		group: 'static',
		run: async ( context ) =>
			asOneTest(
				await tool( context, 'prettier', [
					'--check',
					'--no-error-on-unmatched-pattern',
					'{admin-ui,demo,plugin/src}/**/*.{css,scss}',
				] )
			),
	},
	{
		name: 'phpstan',
		group: 'static',
		needs: [ 'composer' ],
		run: async ( context ) =>
			asOneTest(
				await context.run( 'php', [
					'vendor/bin/phpstan',
					'analyse',
					'--memory-limit=2G',
					'--no-progress',
					'--no-ansi',
				] )
			),
	},
	{
		name: 'php-cs-fixer',
		group: 'static',
		needs: [ 'composer' ],
		run: async ( context ) =>
			asOneTest(
				await context.run( 'php', [
					'vendor/bin/php-cs-fixer',
					'check',
					'--diff',
					'--show-progress=none',
					'--no-ansi',
				] )
			),
	},
	{
		name: 'jest',
		group: 'unit',
		run: ( context ) =>
			jest( context, [ '--selectProjects', 'unit', 'ui' ] ),
	},
	{
		name: 'phpunit',
		group: 'unit',
		needs: [ 'composer' ],
		run: ( context ) => phpunit( context, 'phpunit-unit.xml' ),
	},
	{
		name: 'panel builds',
		group: 'build',
		run: async ( context ) =>
			asOneTest( await tool( context, 'wp-scripts', [ 'build' ] ) ),
	},
	{
		name: 'worker bundle',
		group: 'build',
		run: async ( context ) =>
			asOneTest( await node( context, 'tools/build-worker.mjs' ) ),
	},
	{
		name: 'gateway, worker, embedded shop',
		group: 'integration',
		run: ( context ) =>
			jest(
				context,
				[
					'--selectProjects',
					'integration',
					'--runInBand',
					'--testPathIgnorePatterns',
					'tests/real-shop',
				],
				{ WAPRO_MAG_SHOP: 'embedded' }
			),
	},
	{
		name: 'plugin in the shop, HPOS on',
		group: 'shop',
		needs: [ 'composer', 'real-shop' ],
		run: ( context ) => inShop( context, true ),
	},
	{
		name: 'plugin in the shop, HPOS off',
		group: 'shop',
		needs: [ 'composer', 'real-shop' ],
		run: ( context ) => inShop( context, false ),
	},
	{
		name: 'release zip in a fresh WordPress',
		group: 'shop',
		needs: [ 'real-shop' ],
		run: ( context ) =>
			jest( context, [
				'--selectProjects',
				'integration',
				'--runInBand',
				'tests/real-shop',
			] ),
	},
	{
		name: 'contract on the real shop',
		group: 'contract',
		timeoutMinutes: 40,
		needs: [ 'real-shop' ],
		run: ( context ) =>
			jest(
				context,
				[
					'--selectProjects',
					'integration',
					'--runInBand',
					'tests/contract',
				],
				{
					WAPRO_MAG_SHOP: 'wordpress',
				}
			),
	},
	{
		name: 'browser, embedded shop',
		group: 'e2e',
		timeoutMinutes: 40,
		needs: [ 'browser' ],
		run: ( context ) => playwright( context, 'embedded' ),
	},
	{
		name: 'browser, real shop',
		group: 'e2e',
		timeoutMinutes: 40,
		needs: [ 'browser', 'real-shop' ],
		run: ( context ) => playwright( context, 'wordpress' ),
	},
	{
		name: 'story, embedded shop',
		group: 'story',
		run: ( context ) => story( context, 'embedded' ),
	},
	{
		name: 'story, real shop',
		group: 'story',
		needs: [ 'real-shop' ],
		run: ( context ) => story( context, 'wordpress' ),
	},
];

async function inShop( context: SuiteContext, hpos: boolean ) {
	const shop = await startRealShop( { hpos } );
	try {
		return await phpunit( context, 'phpunit-integration.xml', {
			WAPRO_MAG_SHOP_ROOT: shop.root,
			WAPRO_MAG_SHOP_HOST: new URL( shop.url ).host,
		} );
	} finally {
		await shop.close();
	}
}
