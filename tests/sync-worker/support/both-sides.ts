import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
	startEmbeddedShop,
	type EmbeddedShop,
} from '../../../demo/shop/main.ts';
import { openDesk, type Desk } from '../../../mag-gateway/desk-commands.ts';
import { startGateway, type Gateway } from '../../../mag-gateway/server.ts';
import type {
	Maps,
	OrderSettingsView,
	Run,
	Settings,
} from '../../../contracts/generated/shop-api.ts';
import { freePort } from '../../harness/ports.ts';
import {
	eventually,
	startNode,
	type RunningProcess,
} from '../../harness/process.ts';

const user = 'sklep';
const password = 'sekret-bramki';
const notify = { user: 'erp', password: 'sekret-powiadomien' };

export interface WorkerProcess extends RunningProcess {
	readonly address: string;
}

export interface Overrides {
	readonly [ variable: string ]: string;
}

export interface BothSides {
	readonly gateway: Gateway;
	readonly desk: Desk;
	/** The gateway's database. */
	readonly magFile: string;
	readonly shop: EmbeddedShop;
	startWorker: ( overrides?: Overrides ) => Promise< WorkerProcess >;
	panel: < Answer >(
		method: string,
		route: string,
		body?: object
	) => Promise< Answer >;
	chooseMaps: ( change?: Partial< Maps > ) => Promise< void >;
	finished: ( run: Run ) => Promise< Run >;
	/** Places an order through the shop's own form; its id. */
	order: (
		email: string,
		index: string,
		quantity: number
	) => Promise< number >;
	product: ( index: string ) =>
		| {
				id: number;
				status: string;
				price: string | null;
				stock: number | null;
		  }
		| undefined;
	messageOf: (
		orderId: number
	) =>
		| { status: string; attempts: number; error_code: string | null }
		| undefined;
	close: () => Promise< void >;
}

/** The real gateway and the embedded shop on loopback, ready for a worker process between them. */
export async function startBothSides( {
	shopUrl,
}: { readonly shopUrl?: string } = {} ): Promise< BothSides > {
	const folder = await mkdtemp( path.join( tmpdir(), 'worker-both-' ) );
	const magFile = path.join( folder, 'mag.sqlite' );
	const notifyPort = await freePort();
	const gateway = await startGateway( {
		database: magFile,
		user,
		password,
		seed: 'small',
		notify: {
			url: `http://127.0.0.1:${ notifyPort }/shop-notify`,
			...notify,
		},
	} );
	const desk = openDesk( magFile );
	const shop = await startEmbeddedShop( {
		database: path.join( folder, 'shop.sqlite' ),
		shopId: 'sklep',
		...( shopUrl === undefined ? {} : { siteUrl: shopUrl } ),
	} );
	const workers: WorkerProcess[] = [];
	let session: Record< string, string > | null = null;

	async function logIn(): Promise< Record< string, string > > {
		const answer = await fetch( `${ shop.url }/login`, {
			method: 'POST',
			redirect: 'manual',
			body: new URLSearchParams( { ...shop.admin } ),
		} );
		const cookie =
			( answer.headers.get( 'set-cookie' ) ?? '' ).split( ';' )[ 0 ] ??
			'';
		const token = await fetch( `${ shop.url }/panel/token`, {
			headers: { cookie },
		} );
		return { cookie, 'x-wp-nonce': await token.text() };
	}

	async function panel< Answer >(
		method: string,
		route: string,
		body?: object
	): Promise< Answer > {
		session ??= await logIn();
		const answer = await fetch(
			`${ shop.url }/wp-json/wc-wapro-mag/v1/${ route }`,
			{
				method,
				headers: { ...session, 'content-type': 'application/json' },
				...( body === undefined
					? {}
					: { body: JSON.stringify( body ) } ),
			}
		);
		const content = await answer.text();
		if ( ! answer.ok ) {
			throw new Error(
				`${ method } ${ route }: ${ answer.status } ${ content }`
			);
		}
		return JSON.parse( content ) as Answer;
	}

	const sides: BothSides = {
		gateway,
		desk,
		magFile,
		shop,
		panel,
		async startWorker( overrides = {} ) {
			const running = startNode( {
				name: 'sync-worker',
				script: path.resolve( 'sync-worker/main.ts' ),
				env: {
					WAPRO_URL: gateway.soapUrl,
					WAPRO_USER: user,
					WAPRO_PASSWORD: password,
					SHOP_URL: shopUrl ?? shop.url,
					SHOP_KEY: shop.workerKey.key,
					SHOP_SECRET: shop.workerKey.secret,
					WORKER_PORT: String( notifyPort ),
					NOTIFY_USER: notify.user,
					NOTIFY_PASSWORD: notify.password,
					...overrides,
				},
			} );
			const [ , address = '' ] = await running.waitFor(
				/"address":"([^"]+)"[^\n]*"ready"/
			);
			const worker = Object.assign( running, { address } );
			workers.push( worker );
			return worker;
		},
		async chooseMaps( change = {} ) {
			const { maps } = await eventually(
				'dictionaries in the shop',
				async () => {
					const settings = await panel< Settings >(
						'GET',
						'settings'
					);
					return settings.dictionaries !== null && settings;
				}
			);
			await panel( 'PUT', 'settings', {
				maps: {
					...maps,
					warehouses: [
						{ symbol: 'M1', use: 'sell' },
						{ symbol: 'M2', use: 'sell' },
						{ symbol: 'M3', use: 'ignore' },
					],
					priceList: 'DET',
					vat: [
						{ code: '23', taxClass: '' },
						{ code: '8', taxClass: 'reduced-rate' },
						{ code: 'zw', taxClass: 'zero-rate' },
					],
					shippingIndex: 'USL-TRANSPORT',
					...change,
				},
			} );
			const orders = await panel< OrderSettingsView >(
				'GET',
				'settings/orders'
			);
			await panel( 'PUT', 'settings/orders', {
				...orders.settings,
				otherPayments: { form: 'przelew', days: null },
			} );
		},
		finished: ( run ) =>
			eventually( `run ${ run.flow }`, async () => {
				const now = await panel< Run >( 'GET', `runs/${ run.id }` );
				return (
					! [ 'requested', 'running' ].includes( now.state ) && now
				);
			} ),
		async order( email, index, quantity ) {
			const product = sides.product( index );
			const answer = await fetch( `${ shop.url }/order`, {
				method: 'POST',
				redirect: 'manual',
				body: new URLSearchParams( {
					name: 'Anna Nowak',
					email,
					street: 'Lipowa 4',
					postcode: '00-950',
					city: 'Warszawa',
					[ `q${ product?.id ?? 0 }` ]: String( quantity ),
				} ),
			} );
			const [ , id ] =
				/\/order\/([0-9]+)/.exec(
					answer.headers.get( 'location' ) ?? ''
				) ?? [];
			if ( id === undefined ) {
				throw new Error(
					`The shop took no order: HTTP ${ answer.status }`
				);
			}
			return Number( id );
		},
		product: ( index ) =>
			shop.db.get(
				'SELECT p.id, p.status, p.price, p.stock FROM products p JOIN links l ON l.shop_id = p.id WHERE l.erp_key = :index',
				{ index }
			),
		messageOf: ( orderId ) =>
			shop.db.get(
				"SELECT status, attempts, error_code FROM messages WHERE destination = 'wapro' AND object_type = 'order' AND direction = 'out' AND object_key = :key ORDER BY id DESC LIMIT 1",
				{ key: String( orderId ) }
			),
		async close() {
			await Promise.all(
				workers.map( ( worker ) => worker.stop( 10_000 ) )
			);
			await gateway.close();
			await desk.close();
			await shop.close();
			await rm( folder, { recursive: true, force: true } );
		},
	};
	return sides;
}
