import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chooseMaps } from '../../demo/systems/configure.ts';
import { callPanel } from '../../demo/systems/embedded-shop.ts';
import type { DemoShop } from '../../demo/systems/shop.ts';
import { WordPressVisitor } from '../../demo/story/wordpress-visitor.ts';
import { randomCredentials } from '../../demo/credentials.ts';
import type {
	Run,
	RunFlow,
	RunsResponse,
} from '../../contracts/generated/shop-api.ts';
import { freePort } from '../../tests/harness/ports.ts';
import { eventually } from '../../tests/harness/process.ts';
import { startRealShop, type RealShop } from '../../tests/harness/real-shop.ts';
import { startMeter, type Meter } from './meter.ts';
import { startWapro, type Wapro } from './wapro.ts';
import { wcRest, type WcRest } from './wc-rest.ts';
import { workerProcess, type Worker } from './worker.ts';

export interface Stage {
	readonly shop: RealShop;
	/** Before the shop; before WAPRO. */
	readonly meter: Meter;
	readonly waproMeter: Meter;
	readonly wapro: Wapro;
	readonly worker: Worker;
	/** An administrator's key. */
	readonly rest: WcRest;
	panel: DemoShop[ 'panel' ];
	/** Asks for a run as the panel's button does and waits for its end. */
	run: ( flow: RunFlow, keys?: readonly string[] ) => Promise< Run >;
	/** Ids of products by catalogue index. */
	products: () => Promise< ReadonlyMap< string, number > >;
	close: () => Promise< void >;
}

const FIRST_PASSES: readonly RunFlow[] = [ 'reconcileGoods', 'checkStock' ];

const LONGEST_RUN_MS = 40 * 60_000;

/** A real shop, WAPRO with so many articles – none of them flagged yet – and the worker between them. */
export async function startStage( options: {
	readonly articles: number;
	readonly databaseMemory: number;
} ): Promise< Stage > {
	const closers: ( () => Promise< unknown > )[] = [];
	const close = async () => {
		for ( const closer of closers.splice( 0 ).reverse() ) {
			await closer();
		}
	};
	try {
		const folder = await mkdtemp(
			path.join( tmpdir(), 'wapro-mag-bench-' )
		);
		closers.push( () => rm( folder, { recursive: true, force: true } ) );
		const port = await freePort();
		const meter = await startMeter( `http://127.0.0.1:${ port }` );
		closers.push( () => meter.close() );
		const shop = await startRealShop( {
			port,
			publicUrl: meter.url,
			durable: true,
			databaseMemory: options.databaseMemory,
		} );
		closers.push( () => shop.close() );
		await prepare( shop );

		const workerPort = await freePort();
		const credentials = randomCredentials( 'sklep' );
		const notify = randomCredentials( 'wapro' );
		const wapro = await startWapro( {
			database: path.join( folder, 'wapro-mag.sqlite' ),
			articles: options.articles,
			...credentials,
			notify,
			notifyUrl: `http://127.0.0.1:${ workerPort }/shop-notify`,
			logFile: path.join( folder, 'gateway.log' ),
		} );
		closers.push( () => wapro.close() );
		const waproMeter = await startMeter( wapro.url );
		closers.push( () => waproMeter.close() );

		const worker = await workerProcess( {
			folder: path.join( folder, 'worker' ),
			waproUrl: `${ waproMeter.url }/wapro-mag`,
			wapro: credentials,
			shopUrl: meter.url,
			shopKey: shop.workerKey,
			notify,
			port: workerPort,
			datagramPort: await freePort(),
			logFile: path.join( folder, 'worker.log' ),
		} );
		closers.push( () => worker.stop() );
		await worker.start();

		const rest = wcRest( meter.url, await adminKey( shop ) );
		closers.push( async () => rest.close() );
		const admin = await WordPressVisitor.loggedIn(
			shop.origin,
			shop.admin
		);
		const panel: DemoShop[ 'panel' ] = ( route, data, id ) =>
			callPanel( shop.origin, admin.restHeaders(), route, data, id );
		await chooseMaps( { panel } as DemoShop );
		// Chosen maps ask for a pass of their own, and the nightly ones are due.
		await eventually(
			'the first pass to end',
			async () => {
				const { items } = await panel< RunsResponse >( 'GET runs', {} );
				return (
					FIRST_PASSES.every( ( flow ) =>
						items.some( ( run ) => run.flow === flow )
					) && items.every( ended )
				);
			},
			{ timeoutMs: 180_000 }
		);
		const stage: Stage = {
			shop,
			meter,
			waproMeter,
			wapro,
			worker,
			rest,
			panel,
			async run( flow, keys = [] ) {
				const { id } = await panel< Run >( 'POST runs', {
					flow,
					keys: [ ...keys ],
				} );
				return finished( panel, id );
			},
			products: async () =>
				new Map(
					(
						await shop.query(
							"SELECT erp_key, shop_id FROM wp_wapro_mag_links WHERE object_type = 'product' AND shop_id IS NOT NULL ORDER BY erp_key"
						)
					).map( ( row ) => [
						String( row.erp_key ),
						Number( row.shop_id ),
					] )
				),
			close,
		};
		return stage;
	} catch ( error ) {
		await close();
		throw error;
	}
}

const ended = ( { state }: Run ): boolean =>
	! [ 'requested', 'running' ].includes( state );

async function finished( panel: DemoShop[ 'panel' ], id: number ) {
	return eventually(
		`the end of run ${ id }`,
		async () => {
			const run = await panel< Run >( 'GET runs/{id}', {}, id );
			return ended( run ) && run;
		},
		{ timeoutMs: LONGEST_RUN_MS, everyMs: 250 }
	);
}

const scripts = path.join( import.meta.dirname, 'php' );

/** The probe, the importer's door, and counters of rows by table. */
async function prepare( shop: RealShop ): Promise< void > {
	await copyFile(
		path.join( scripts, 'probe.php' ),
		path.join( shop.root, 'wp-content/mu-plugins/bench-probe.php' )
	);
	await copyFile(
		path.join( scripts, 'csv-import.php' ),
		path.join( shop.root, 'bench-csv.php' )
	);
	await shop.query( 'SET GLOBAL userstat = 1' );
}

async function adminKey( shop: RealShop ) {
	return JSON.parse(
		await shop.php( `
			global $wpdb;
			$key    = 'ck_' . wc_rand_hash();
			$secret = 'cs_' . wc_rand_hash();
			$wpdb->insert( $wpdb->prefix . 'woocommerce_api_keys', [ 'user_id' => 1, 'description' => 'bench', 'permissions' => 'read_write', 'consumer_key' => wc_api_hash( $key ), 'consumer_secret' => $secret, 'truncated_key' => substr( $key, -7 ) ] );
			echo json_encode( [ 'key' => $key, 'secret' => $secret ] );
		` )
	) as { key: string; secret: string };
}
