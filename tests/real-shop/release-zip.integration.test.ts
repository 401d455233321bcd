import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
	startNode,
	startProcess,
	type RunningProcess,
} from '../harness/process.ts';
import {
	realShopAvailability,
	startRealShop,
	type RealShop,
} from '../harness/real-shop.ts';
import { step } from '../harness/real-shop/template.ts';

const root = path.resolve( import.meta.dirname, '../..' );
const slug = 'wapro-mag-for-woocommerce';
const { available } = realShopAvailability();

/** What WordPress does behind "Upload plugin". */
const install = ( zip: string ) => `
	require_once ABSPATH . 'wp-admin/includes/file.php';
	require_once ABSPATH . 'wp-admin/includes/misc.php';
	require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
	wp_set_current_user( 1 );
	$skin = new Automatic_Upgrader_Skin();
	$done = ( new Plugin_Upgrader( $skin ) )->install( '${ zip }' );
	echo wp_json_encode( [ 'done' => $done, 'said' => $skin->get_upgrade_messages() ] );
`;

( available ? describe : describe.skip )( 'release zip', () => {
	let shop: RealShop;
	let gateway: RunningProcess;
	let wapro: string;
	let folder: string;

	beforeAll( async () => {
		const built = [ 'build/panel.js', 'worker/worker.mjs' ].every(
			( file ) => existsSync( path.join( root, 'plugin', file ) )
		);
		execFileSync(
			process.execPath,
			[ 'tools/zip.ts', ...( built ? [ '--no-build' ] : [] ) ],
			{
				cwd: root,
				stdio: 'pipe',
			}
		);
		folder = mkdtempSync( path.join( tmpdir(), 'wapro-mag-zip-' ) );
		gateway = startNode( {
			name: 'gateway',
			script: path.join( root, 'mag-gateway/main.ts' ),
			env: {
				MAG_DATABASE: path.join( folder, 'wapro-mag.sqlite' ),
				MAG_PORT: '0',
				MAG_USER: 'sklep',
				MAG_PASSWORD: 'test-only',
				MAG_SEED: 'small',
			},
		} );
		const [ started, listening ] = await Promise.all( [
			startRealShop( { plugin: false } ),
			gateway.waitFor( /^listening (http\S+)$/m ),
		] );
		shop = started;
		wapro = `${ listening[ 1 ] }/wapro-mag`;
	}, 120_000 );

	afterAll( async () => {
		await gateway?.stop();
		await shop?.close();
		rmSync( folder, { recursive: true, force: true } );
	} );

	test( 'M5: a fresh WordPress installs the zip and its bundled worker reaches both sides', async () => {
		const outcome = JSON.parse(
			await shop.php(
				install( path.join( root, 'dist', `${ slug }.zip` ) )
			)
		);
		expect( outcome ).toMatchObject( { done: true } );

		const key = JSON.parse(
			await step(
				'start-instance',
				shop.root,
				'pl_PL',
				'yes',
				`${ slug }/${ slug }.php`
			)
		);
		const installed = path.join( shop.root, 'wp-content/plugins', slug );
		const worker = startProcess( {
			name: 'worker --check',
			command: process.execPath,
			args: [
				'--disable-proto=delete',
				path.join( installed, 'worker/worker.mjs' ),
				'--check',
			],
			cwd: installed,
			env: {
				WAPRO_URL: wapro,
				WAPRO_USER: 'sklep',
				WAPRO_PASSWORD: 'test-only',
				SHOP_URL: shop.url,
				SHOP_KEY: key.key,
				SHOP_SECRET: key.secret,
			},
		} );
		await worker.ended;

		const failed = worker
			.output()
			.trim()
			.split( '\n' )
			.filter( ( line ) => ! /^\s*ok\s/.test( line ) );
		// Nobody has chosen them in this shop yet; everything else must be well.
		expect(
			failed
				.map(
					( line ) => /^\s*FAILED\s+(\w+)/.exec( line )?.[ 1 ] ?? line
				)
				.sort()
		).toEqual( [ 'price_list_chosen', 'warehouses_chosen' ] );
		expect( worker.output() ).toMatch( /ok\s+wapro_reachable/ );
		expect( await shop.debugLog() ).not.toContain( slug );
	}, 60_000 );

	test( 'M5: deleted with its data, in requests that never loaded it, it leaves no table, option, role or job', async () => {
		await shop.php( `
			update_option( 'wapro_mag_delete_data_on_uninstall', 'yes' );
			require_once ABSPATH . 'wp-admin/includes/plugin.php';
			deactivate_plugins( '${ slug }/${ slug }.php' );
		` );
		const left = JSON.parse(
			await shop.php( `
				require_once ABSPATH . 'wp-admin/includes/plugin.php';
				uninstall_plugin( '${ slug }/${ slug }.php' );
				global $wpdb;
				echo wp_json_encode( [
					'tables'  => $wpdb->get_col( "SHOW TABLES LIKE '%wapro\\_mag%'" ),
					'options' => $wpdb->get_col( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE '%wapro\\_mag%' OR option_name LIKE '%wapro-mag%'" ),
					'roles'   => array_values( array_filter( array_keys( wp_roles()->roles ), static fn ( $role ) => str_contains( $role, 'wapro' ) ) ),
					'jobs'    => array_values( array_filter( array_keys( array_merge( ...array_values( array_filter( _get_cron_array(), 'is_array' ) ) ) ), static fn ( $hook ) => str_contains( $hook, 'wapro' ) ) ),
				] );
			` )
		);
		expect( left ).toEqual( {
			tables: [],
			options: [],
			roles: [],
			jobs: [],
		} );
		expect( await shop.debugLog() ).not.toContain( slug );
	}, 60_000 );
} );
