import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundle } from '../measure/bundle.ts';
import type { LoopBlock } from '../measure/loop.ts';
import { freePort } from '../../tests/harness/ports.ts';
import {
	eventually,
	runProcess,
	startNode,
	type RunningProcess,
} from '../../tests/harness/process.ts';

const root = path.resolve( import.meta.dirname, '../..' );

/** Node's flags as the shipped service starts the worker. */
const flags =
	/^ExecStart=\S+ (.*) \S+$/m.exec(
		readFileSync(
			path.join( root, 'sync-worker/deploy/wapro-mag-worker.service' ),
			'utf8'
		)
	)?.[ 1 ] ?? '';

export interface WorkerSetUp {
	readonly waproUrl: string;
	readonly wapro: { readonly user: string; readonly password: string };
	readonly shopUrl: string;
	readonly shopKey: { readonly key: string; readonly secret: string };
	readonly notify: { readonly user: string; readonly password: string };
	readonly port: number;
	readonly datagramPort: number;
	readonly logFile: string;
	/** Where the bundle is made. */
	readonly folder: string;
}

/** What the worker's process used since it was last asked. */
export interface WorkerUse {
	readonly peakBytes: number;
	readonly presentBytes: number;
	readonly loop: LoopBlock;
}

export interface Worker {
	readonly port: number;
	/** Where it hears the shop's datagrams. */
	readonly datagramPort: number;
	start: () => Promise< void >;
	stop: () => Promise< void >;
	/** It stands still in the middle of whatever it does; its ports stay open. */
	hang: () => void;
	goOn: () => void;
	use: () => Promise< WorkerUse >;
}

/** The product's own worker, bundled as it is shipped, as a process of its own with a probe beside it. */
export async function workerProcess( setUp: WorkerSetUp ): Promise< Worker > {
	await runProcess( {
		name: 'worker bundle',
		command: process.execPath,
		args: [
			path.join( root, 'tools/build-worker.mjs' ),
			`--to=${ setUp.folder }`,
		],
	} );
	const probeFile = path.join( setUp.folder, 'probe.mjs' );
	await bundle(
		path.join( import.meta.dirname, 'worker-probe.ts' ),
		probeFile
	);
	let running: RunningProcess | undefined;
	let probe = 0;
	return {
		port: setUp.port,
		datagramPort: setUp.datagramPort,
		hang: () => running?.kill( 'SIGSTOP' ),
		goOn: () => running?.kill( 'SIGCONT' ),
		async start() {
			probe = await freePort();
			running = startNode( {
				name: 'sync worker',
				script: path.join( setUp.folder, 'worker.mjs' ),
				cwd: root,
				logFile: setUp.logFile,
				env: {
					NODE_OPTIONS: `${ flags } --import ${ probeFile }`,
					BENCH_PROBE_PORT: String( probe ),
					WAPRO_URL: setUp.waproUrl,
					WAPRO_USER: setUp.wapro.user,
					WAPRO_PASSWORD: setUp.wapro.password,
					SHOP_URL: setUp.shopUrl,
					SHOP_KEY: setUp.shopKey.key,
					SHOP_SECRET: setUp.shopKey.secret,
					WORKER_HOST: '127.0.0.1',
					WORKER_PORT: String( setUp.port ),
					DATAGRAM_PORT: String( setUp.datagramPort ),
					NOTIFY_USER: setUp.notify.user,
					NOTIFY_PASSWORD: setUp.notify.password,
				},
			} );
			await running.waitFor( /"msg":"ready"/, 60_000 );
			await eventually(
				'the worker to reach WAPRO and the shop',
				async () =>
					( await fetch( `http://127.0.0.1:${ setUp.port }/ready` ) )
						.ok,
				{ timeoutMs: 60_000 }
			);
		},
		async stop() {
			await running?.stop();
			running = undefined;
		},
		async use() {
			const answer = await fetch( `http://127.0.0.1:${ probe }/` );
			return ( await answer.json() ) as WorkerUse;
		},
	};
}
