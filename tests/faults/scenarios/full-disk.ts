import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ProductionOrder } from '../../../contracts/generated/shop-api.ts';
import { eventually, runProcess } from '../../harness/process.ts';
import { buy } from '../orders/buyers.ts';
import { NotHere, planned, settled, type Scenario } from '../scenario.ts';
import type { Told } from '../verdict.ts';

const MEGABYTES = 8;
const FILLER = 'filler';

export const fullDisk: Scenario = {
	name: 'full-disk',
	title: 'the disk under the file drop is full for a while',
	async play( stage ) {
		const { shop } = stage;
		const folder = path.join( stage.folder, 'production' );
		await mkdir( folder );
		await mount( folder );
		try {
			await stage.worker.stop();
			const worker = await stage.anotherWorker( 'dropping', {
				PRODUCTION_URL: '',
				PRODUCTION_SECRET: '',
				PRODUCTION_FOLDER: folder,
			} );
			await worker.start();
			const orders = planned( stage, 'full-disk' );
			const half = orders.length >> 1;
			await buy( stage, orders.slice( 0, half ) );
			await eventually(
				'the first documents',
				async () => ( await documents( folder ) ).size > 0,
				{ timeoutMs: 120_000 }
			);
			const filler = path.join( folder, FILLER );
			await fill( filler );
			await buy( stage, orders.slice( half ) );
			await eventually(
				'an order to wait for room',
				async () =>
					(
						await shop.messages(
							"SELECT id FROM {messages} WHERE destination = 'production' AND error_code = 'production_folder_full' LIMIT 1"
						)
					).length > 0,
				{ timeoutMs: 120_000, everyMs: 500 }
			);
			const seen = await documents( folder );
			await rm( filler );
			await settled( stage );
			await worker.stop();
			await stage.worker.start();
			return {
				done: `${ seen.size } documents until it was full, none of them half`,
				told: await documents( folder ),
			};
		} finally {
			await runProcess( {
				name: 'umount',
				command: 'umount',
				args: [ '-l', folder ],
			} );
		}
	},
};

async function mount( folder: string ): Promise< void > {
	try {
		await runProcess( {
			name: 'mount',
			command: 'mount',
			args: [
				'-t',
				'tmpfs',
				'-o',
				`size=${ MEGABYTES }m`,
				'tmpfs',
				folder,
			],
		} );
	} catch {
		throw new NotHere( 'a small file system cannot be mounted here' );
	}
}

/** Until nothing more fits. */
async function fill( file: string ): Promise< void > {
	const all = Buffer.alloc( 2 * MEGABYTES * 1024 * 1024 );
	await writeFile( file, all ).catch( () => undefined );
}

/** The last word on each order. Throws when a file that production would take is not whole. */
async function documents( folder: string ): Promise< Told > {
	const told = new Map< string, ProductionOrder >();
	for ( const name of await readdir( folder ) ) {
		if ( name.startsWith( '.' ) || name === FILLER ) {
			continue;
		}
		const order = JSON.parse(
			await readFile( path.join( folder, name ), 'utf8' )
		) as ProductionOrder;
		const last = told.get( order.number );
		if ( last === undefined || last.sequence < order.sequence ) {
			told.set( order.number, order );
		}
	}
	return told;
}
