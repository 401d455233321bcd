import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDesk, type Desk } from '../../mag-gateway/desk-commands.ts';
import { startGateway } from '../../mag-gateway/server.ts';
import {
	startFaultProxy,
	type FaultProxy,
} from '../../tests/harness/fault-proxy.ts';
import { freePort } from '../../tests/harness/ports.ts';
import { randomCredentials, type Credentials } from '../credentials.ts';
import {
	startProductionReceiver,
	type ProductionReceiver,
} from '../production/receiver.ts';
import { chooseMaps, createWorkerKey } from './configure.ts';
import { embeddedDemoShop } from './embedded-shop.ts';
import type { DemoShop, ShopKind } from './shop.ts';
import { wordPressDemoShop } from './wordpress-shop.ts';
import { workerProcess, type Worker } from './worker.ts';

const SHOP_ID = 'sklep';

export interface Systems {
	readonly shop: DemoShop;
	readonly gatewayUrl: string;
	readonly wapro: Credentials;
	/** The WAPRO user's desk, on WAPRO's own database. */
	readonly desk: Desk;
	readonly magDatabase: string;
	readonly worker: Worker;
	/** The stand-in production application. */
	readonly production: ProductionReceiver;
	readonly workerLog: string;
	/** Stands before the shop; undefined where nobody asked for faults. */
	readonly proxy: FaultProxy | undefined;
	close: () => Promise< void >;
}

/** Starts WAPRO, the shop and the worker with credentials of their own, and sets the shop up as an admin would. */
export async function startSystems( options: {
	shop: ShopKind;
	faults: boolean;
} ): Promise< Systems > {
	const closers: ( () => Promise< unknown > )[] = [];
	const close = async () => {
		for ( const closer of closers.splice( 0 ).reverse() ) {
			await closer();
		}
	};
	try {
		return await start( options, closers, close );
	} catch ( error ) {
		await close();
		throw error;
	}
}

async function start(
	options: { shop: ShopKind; faults: boolean },
	closers: ( () => Promise< unknown > )[],
	close: () => Promise< void >
): Promise< Systems > {
	const folder = await mkdtemp( path.join( tmpdir(), 'wapro-mag-demo-' ) );
	closers.push( () => rm( folder, { recursive: true, force: true } ) );

	const proxy = options.faults ? await startFaultProxy() : undefined;
	if ( proxy ) {
		closers.push( () => proxy.close() );
	}
	const publicUrl = proxy ? { publicUrl: proxy.url } : {};
	const { shop, innerUrl } =
		options.shop === 'wordpress'
			? await wordPressDemoShop( publicUrl )
			: await embeddedDemoShop( {
					...publicUrl,
					database: path.join( folder, 'shop.sqlite' ),
					shopId: SHOP_ID,
				} );
	closers.push( () => shop.close() );
	proxy?.forwardTo( innerUrl );

	const workerPort = await freePort();
	const wapro = randomCredentials( 'sklep' );
	const notify = randomCredentials( 'wapro' );
	const magDatabase = path.join( folder, 'wapro-mag.sqlite' );
	const { shopId } = await shop.panel< { shopId: string } >( 'GET settings' );
	const gateway = await startGateway( {
		database: magDatabase,
		...wapro,
		shops: [ shopId ],
		seed: 'small',
		notify: {
			...notify,
			url: `http://127.0.0.1:${ workerPort }/shop-notify`,
		},
	} );
	closers.push( () => gateway.close() );
	const desk = openDesk( magDatabase );
	closers.push( () => desk.close() );

	const secret = `whsec_${ randomBytes( 32 ).toString( 'base64' ) }`;
	const production = await startProductionReceiver( { secret } );
	closers.push( () => production.close() );

	const workerLog = path.join( folder, 'worker.log' );
	const worker = workerProcess( {
		port: workerPort,
		waproUrl: gateway.soapUrl,
		wapro,
		notify,
		production: { url: production.url, secret },
		shopUrl: shop.url,
		shopKey: await createWorkerKey( shop ),
		logFile: workerLog,
	} );
	closers.push( () => worker.stop() );
	await worker.start();
	await chooseMaps( shop );
	return {
		shop,
		gatewayUrl: gateway.soapUrl,
		wapro,
		desk,
		magDatabase,
		worker,
		production,
		workerLog,
		proxy,
		close,
	};
}
