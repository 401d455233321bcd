import path from 'node:path';
import type { Credentials } from '../../../demo/credentials.ts';
import { startNode, type RunningProcess } from '../../harness/process.ts';

const SCRIPT = path.resolve(
	import.meta.dirname,
	'../../../mag-gateway/main.ts'
);

/** WAPRO's side as a process of its own; what it holds stays in its file. */
export interface Gateway {
	readonly url: string;
	start: () => Promise< void >;
	/** `kill -9`. */
	kill: () => Promise< void >;
	stop: () => Promise< void >;
}

export function gatewayProcess( options: {
	readonly database: string;
	readonly port: number;
	readonly shopId: string;
	readonly login: Credentials;
	readonly notify: Credentials & { readonly url: string };
	readonly logFile: string;
} ): Gateway {
	let running: RunningProcess | undefined;
	return {
		url: `http://127.0.0.1:${ options.port }`,
		async start() {
			running = startNode( {
				name: 'gateway',
				script: SCRIPT,
				logFile: options.logFile,
				env: {
					MAG_DATABASE: options.database,
					MAG_PORT: String( options.port ),
					MAG_USER: options.login.user,
					MAG_PASSWORD: options.login.password,
					MAG_SEED: 'small',
					MAG_SHOPS: options.shopId,
					MAG_NOTIFY_URL: options.notify.url,
					MAG_NOTIFY_USER: options.notify.user,
					MAG_NOTIFY_PASSWORD: options.notify.password,
					LOG_LEVEL: 'warn',
				},
			} );
			await running.waitFor( /listening (\S+)/ );
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
