import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type {
	ProductionSettings,
	ReviewPublishResponse,
	ReviewResponse,
} from '../../../contracts/generated/shop-api.ts';
import { randomCredentials } from '../../../demo/credentials.ts';
import {
	startProductionReceiver,
	type ProductionReceiver,
} from '../../../demo/production/receiver.ts';
import { chooseMaps } from '../../../demo/systems/configure.ts';
import type { DemoShop, ShopKind } from '../../../demo/systems/shop.ts';
import { workerProcess, type Worker } from '../../../demo/systems/worker.ts';
import * as desk from '../../../mag-gateway/desk-commands.ts';
import { startFaultProxy, type FaultProxy } from '../../harness/fault-proxy.ts';
import { freePort } from '../../harness/ports.ts';
import { eventually } from '../../harness/process.ts';
import { ARTICLES } from '../orders/kinds.ts';
import { embeddedFaultShop } from './embedded.ts';
import { gatewayProcess, type Gateway } from './gateway.ts';
import type { FaultShop } from './shop.ts';
import { wordPressFaultShop } from './wordpress.ts';

/** Every side as a process of its own, with proxies between the worker and the two others. */
export interface Ground {
	readonly folder: string;
	readonly shop: FaultShop;
	/** Before the shop; before WAPRO. */
	readonly shopProxy: FaultProxy;
	readonly waproProxy: FaultProxy;
	readonly gateway: Gateway;
	readonly desk: desk.Desk;
	readonly production: ProductionReceiver;
	/** Runs from the beginning. */
	readonly worker: Worker;
	/** Another one with these settings, not started yet. */
	readonly anotherWorker: (
		name: string,
		env?: Readonly< Record< string, string > >
	) => Promise< Worker >;
	close: () => Promise< void >;
}

const STOCK = '1000000';

const EVERYTHING_IS_MADE: ProductionSettings = {
	on: true,
	paused: false,
	format: 'json',
	lines: 'all',
	categories: [],
	withParameters: false,
	due: { rule: 'none', days: 0, field: '' },
	priorityField: '',
	parameters: [],
	progress: { source: 'wapro', statuses: [] },
};

export async function startGround( kind: ShopKind ): Promise< Ground > {
	const closers: ( () => Promise< unknown > )[] = [];
	const close = async () => {
		for ( const closer of closers.splice( 0 ).reverse() ) {
			await closer();
		}
	};
	try {
		const ground = await start( kind, closers, close );
		await sell( ground );
		return ground;
	} catch ( error ) {
		await close();
		throw error;
	}
}

async function start(
	kind: ShopKind,
	closers: ( () => Promise< unknown > )[],
	close: () => Promise< void >
): Promise< Ground > {
	const folder = await mkdtemp( path.join( tmpdir(), 'wapro-mag-faults-' ) );
	closers.push( () => rm( folder, { recursive: true, force: true } ) );
	const shopProxy = await startFaultProxy();
	closers.push( () => shopProxy.close() );
	const shop =
		kind === 'wordpress'
			? await wordPressFaultShop( { url: shopProxy.url } )
			: await embeddedFaultShop( { folder, url: shopProxy.url } );
	closers.push( () => shop.close() );
	shopProxy.forwardTo( shop.innerUrl );

	const workerPort = await freePort();
	const login = randomCredentials( 'sklep' );
	const notify = randomCredentials( 'wapro' );
	const { shopId } = await shop.panel< { shopId: string } >( 'GET settings' );
	const magDatabase = path.join( folder, 'wapro-mag.sqlite' );
	const gateway = gatewayProcess( {
		database: magDatabase,
		port: await freePort(),
		shopId,
		login,
		notify: {
			...notify,
			url: `http://127.0.0.1:${ workerPort }/shop-notify`,
		},
		logFile: path.join( folder, 'gateway.log' ),
	} );
	await gateway.start();
	closers.push( () => gateway.stop() );
	const waproProxy = await startFaultProxy( gateway.url );
	closers.push( () => waproProxy.close() );
	const openedDesk = desk.openDesk( magDatabase );
	closers.push( () => openedDesk.close() );

	const secret = `whsec_${ randomBytes( 32 ).toString( 'base64' ) }`;
	const production = await startProductionReceiver( { secret } );
	closers.push( () => production.close() );

	const worker = ( name: string, port: number, env = {} ) => {
		const made = workerProcess( {
			port,
			waproUrl: `${ waproProxy.url }/wapro-mag`,
			wapro: login,
			notify,
			production: { url: production.url, secret },
			shopUrl: shop.url,
			shopKey: shop.workerKey,
			logFile: path.join( folder, `${ name }.log` ),
			env: { WORKER_ID: name, ...env },
		} );
		closers.push( () => made.stop() );
		return made;
	};
	const first = worker( 'worker', workerPort );
	await first.start();
	await chooseMaps( { panel: shop.panel } as DemoShop );
	return {
		folder,
		shop,
		shopProxy,
		waproProxy,
		gateway,
		desk: openedDesk,
		production,
		worker: first,
		anotherWorker: async ( name, env ) =>
			worker( name, await freePort(), env ),
		close,
	};
}

/** Articles on sale, as many as anybody could want, and all of them production's. */
async function sell( ground: Ground ): Promise< void > {
	const { shop } = ground;
	await desk.flag(
		ground.desk,
		ARTICLES.map( ( { index } ) => index )
	);
	for ( const { index, warehouse } of ARTICLES ) {
		await desk.receive( ground.desk, index, warehouse, STOCK );
	}
	const ids = await eventually(
		'the articles on the review desk',
		async () => {
			const { items } = await shop.panel< ReviewResponse >(
				'GET review',
				{ perPage: 100 }
			);
			const known = items.filter( ( row ) =>
				ARTICLES.some( ( { index } ) => index === row.index )
			);
			return (
				known.length === ARTICLES.length &&
				known.map( ( { productId } ) => productId )
			);
		},
		{ timeoutMs: 60_000, everyMs: 250 }
	);
	let published = 0;
	await eventually(
		'the articles to be published',
		async () => {
			published += (
				await shop.panel< ReviewPublishResponse >(
					'POST review/publish',
					{ ids, preview: false }
				)
			).published;
			return published === ARTICLES.length;
		},
		{ timeoutMs: 60_000, everyMs: 250 }
	);
	await shop.panel( 'PUT settings/production', EVERYTHING_IS_MADE );
	await shop.sweep();
}
