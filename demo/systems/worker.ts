import path from 'node:path';
import {
	eventually,
	startNode,
	type RunningProcess,
} from '../../tests/harness/process.ts';
import type { Credentials } from '../credentials.ts';

const SCRIPT = path.resolve( import.meta.dirname, '../../sync-worker/main.ts' );

/** The demo's calls are quick, and what a killed worker held is free again the sooner. */
const CALL_SECONDS = '7';

export interface WorkerSetUp {
	readonly port: number;
	readonly waproUrl: string;
	readonly wapro: Credentials;
	readonly shopUrl: string;
	readonly shopKey: {
		readonly consumerKey: string;
		readonly consumerSecret: string;
	};
	readonly notify: Credentials;
	readonly production: { readonly url: string; readonly secret: string };
	readonly logFile: string;
	/** Settings beside these, or instead of them. */
	readonly env?: Readonly< Record< string, string > >;
}

export interface Worker {
	readonly url: string;
	/** Starts the process and waits until it says that it is ready. */
	start: () => Promise< void >;
	/** Ends it at once, in the middle of whatever it does. */
	kill: () => Promise< void >;
	stop: () => Promise< void >;
}

/** The sync worker as a process of its own, as in production. */
export function workerProcess( setUp: WorkerSetUp ): Worker {
	let running: RunningProcess | undefined;
	const url = `http://127.0.0.1:${ setUp.port }`;
	return {
		url,
		async start() {
			running = startNode( {
				name: 'sync worker',
				script: SCRIPT,
				logFile: setUp.logFile,
				env: {
					WAPRO_URL: setUp.waproUrl,
					WAPRO_USER: setUp.wapro.user,
					WAPRO_PASSWORD: setUp.wapro.password,
					WAPRO_TIMEOUT_SECONDS: CALL_SECONDS,
					SHOP_URL: setUp.shopUrl,
					SHOP_KEY: setUp.shopKey.consumerKey,
					SHOP_SECRET: setUp.shopKey.consumerSecret,
					WORKER_HOST: '127.0.0.1',
					WORKER_PORT: String( setUp.port ),
					NOTIFY_USER: setUp.notify.user,
					NOTIFY_PASSWORD: setUp.notify.password,
					PRODUCTION_URL: setUp.production.url,
					PRODUCTION_SECRET: setUp.production.secret,
					...setUp.env,
				},
			} );
			await running.waitFor( /"msg":"ready"/, 60_000 );
			await eventually(
				'the worker to reach WAPRO and the shop',
				async () => {
					const response = await fetch( `${ url }/ready` );
					return response.ok;
				},
				{ timeoutMs: 60_000 }
			);
		},
		async kill() {
			running?.kill( 'SIGKILL' );
			await running?.ended;
		},
		async stop() {
			await running?.stop();
		},
	};
}
