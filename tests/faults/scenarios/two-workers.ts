import { buy } from '../orders/buyers.ts';
import { planned, settled, type Scenario } from '../scenario.ts';

export const twoWorkers: Scenario = {
	name: 'two-workers',
	title: 'two workers on one shop, each of them killed once',
	async play( stage ) {
		const second = await stage.anotherWorker( 'second' );
		await second.start();
		const orders = planned( stage, 'two-workers' );
		const third = Math.ceil( orders.length / 3 );
		await buy( stage, orders, async ( n ) => {
			if ( n === third ) {
				await stage.worker.kill();
			} else if ( n === 2 * third ) {
				await stage.worker.start();
				await second.kill();
			}
		} );
		await settled( stage );
		const shared = await stage.shop.attempts( 'second' );
		return { done: `the second one handed in ${ shared } answers` };
	},
};
