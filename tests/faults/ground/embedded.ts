import { existsSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
	callPanel,
	panelSession,
} from '../../../demo/systems/embedded-shop.ts';
import { createWorkerKey } from '../../../demo/systems/configure.ts';
import type { DemoShop } from '../../../demo/systems/shop.ts';
import { freePort } from '../../harness/ports.ts';
import { startNode, type RunningProcess } from '../../harness/process.ts';
import type { PlannedOrder } from '../orders/kinds.ts';
import { attemptsOf, type FaultShop, type SqlRow } from './shop.ts';

/** The embedded shop in a process that can be killed, reached through somebody else's address. */
export async function embeddedFaultShop( options: {
	readonly folder: string;
	readonly url: string;
} ): Promise< FaultShop > {
	const port = await freePort();
	const doorPort = await freePort();
	const database = path.join( options.folder, 'shop.sqlite' );
	const innerUrl = `http://127.0.0.1:${ port }`;
	let running: RunningProcess;
	let session: ReturnType< typeof panelSession >;

	async function start(): Promise< void > {
		running = startNode( {
			name: 'embedded shop',
			script: path.join( import.meta.dirname, 'embedded-main.ts' ),
			logFile: path.join( options.folder, 'shop.log' ),
			env: {
				FAULT_DATABASE: database,
				FAULT_SHOP_ID: 'sklep',
				FAULT_PORT: String( port ),
				FAULT_DOOR_PORT: String( doorPort ),
				FAULT_SITE_URL: options.url,
			},
		} );
		const [ , said = '' ] = await running.waitFor( /ready (\{.*\})\n/ );
		const { admin } = JSON.parse( said ) as {
			admin: { user: string; password: string };
		};
		session = panelSession( innerUrl, admin );
	}

	function rows( sql: string ): SqlRow[] {
		const db = new DatabaseSync( database, { readOnly: true } );
		try {
			db.exec( 'PRAGMA busy_timeout = 5000' );
			return db.prepare( sql ).all() as SqlRow[];
		} finally {
			db.close();
		}
	}

	async function door(
		action: string,
		wanted: { id?: number; value?: number }
	): Promise< void > {
		const answer = await fetch(
			`http://127.0.0.1:${ doorPort }/${ action }`,
			{ method: 'POST', body: JSON.stringify( wanted ) }
		);
		if ( ! answer.ok ) {
			throw new Error( `${ action }: ${ await answer.text() }` );
		}
	}

	await start();
	const panel: DemoShop[ 'panel' ] = async ( route, data, id ) => {
		const { cookie, nonce } = await session();
		return callPanel(
			innerUrl,
			{ cookie, 'x-wp-nonce': nonce },
			route,
			data,
			id
		);
	};
	return {
		kind: 'embedded',
		url: options.url,
		innerUrl,
		workerKey: await createWorkerKey( { panel } as DemoShop ),
		panel,
		place: ( order ) => place( innerUrl, order, rows ),
		edit: ( id, value ) => door( 'edit', { id, value } ),
		cancel: ( id ) => door( 'cancel', { id } ),
		lines: async ( afterId ) =>
			rows(
				`SELECT o.id, o.status, o.email, i.erp_index AS sku, i.quantity
				FROM orders o LEFT JOIN order_items i ON i.order_id = o.id WHERE o.id > ${ afterId } ORDER BY o.id`
			),
		messages: async ( query ) =>
			existsSync( database )
				? rows( query.replace( '{messages}', 'messages' ) )
				: [],
		attempts: async ( worker ) =>
			Number( rows( attemptsOf( 'attempts', worker ) )[ 0 ]?.many ),
		sweep: async () => undefined,
		shiftClock: ( value ) => door( 'clock', { value } ),
		async kill() {
			running.kill( 'SIGKILL' );
			await running.ended;
			await start();
		},
		async close() {
			await running.stop();
		},
	};
}

async function place(
	url: string,
	order: PlannedOrder,
	rows: ( sql: string ) => SqlRow[]
): Promise< number > {
	const form = new URLSearchParams( {
		name: order.nip === '' ? 'Anna Nowak' : `Firma ${ order.nip }`,
		email: order.email,
		nip: order.nip,
		street: 'Prosta 1',
		postcode: '00-001',
		city: 'Warszawa',
	} );
	const products = rows( 'SELECT id, sku FROM products' );
	for ( const { index, quantity } of order.lines ) {
		const product = products.find( ( { sku } ) => sku === index );
		form.set( `q${ product?.id }`, String( quantity ) );
	}
	const response = await fetch( `${ url }/order`, {
		method: 'POST',
		body: form,
		redirect: 'manual',
	} );
	const receipt = /^\/order\/([0-9]+)\?/.exec(
		response.headers.get( 'location' ) ?? ''
	);
	if ( ! receipt ) {
		throw new Error(
			`The order was not taken (${ response.status }): ${ ( await response.text() ).slice( 0, 300 ) }`
		);
	}
	return Number( receipt[ 1 ] );
}
