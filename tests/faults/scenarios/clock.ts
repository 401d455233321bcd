import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buy } from '../orders/buyers.ts';
import { planned, settled, type Scenario, type Stage } from '../scenario.ts';

/** Longer than a lease and than a hold; the worker's, less than what signatures allow. */
const SHOP_JUMPS = [ 90, -90, 0 ];
const WORKER_JUMPS = [ -200, 200, 0 ];

export const clock: Scenario = {
	name: 'clock',
	title: 'the clocks of shop and worker jump to and fro, and a worker dies meanwhile',
	async play( stage ) {
		const file = path.join( stage.folder, 'worker-clock' );
		const jump = async ( n: number ) => {
			await stage.shop.shiftClock( SHOP_JUMPS[ n ] ?? 0 );
			await writeFile( file, String( WORKER_JUMPS[ n ] ?? 0 ) );
		};
		await writeFile( file, '0' );
		await stage.worker.stop();
		const worker = await stage.anotherWorker( 'jumping', {
			NODE_OPTIONS: `--import ${ path.join( import.meta.dirname, '../ground/jumping-clock.mjs' ) }`,
			FAULT_CLOCK: file,
		} );
		await worker.start();
		await buy( stage, planned( stage, 'clock' ), jumps( stage, jump ) );
		await worker.kill();
		await jump( SHOP_JUMPS.length - 1 );
		await stage.worker.start();
		await settled( stage );
		return {
			done: `the shop’s by ${ SHOP_JUMPS.join( ', ' ) } s, the worker’s by ${ WORKER_JUMPS.join( ', ' ) } s`,
		};
	},
};

/** One after another, evenly over the orders. */
const jumps =
	( { orders }: Stage, jump: ( n: number ) => Promise< void > ) =>
	async ( n: number ): Promise< void > => {
		const share = Math.max( 1, Math.floor( orders / SHOP_JUMPS.length ) );
		if ( n % share === share - 1 ) {
			await jump( Math.floor( n / share ) );
		}
	};
