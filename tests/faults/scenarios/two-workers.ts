import { buy } from '../orders/buyers.ts';
import { planned, settled, type Scenario } from '../scenario.ts';

export const twoWorkers: Scenario = {
	name: 'two-workers',
	title: 'two workers on one shop, one of them killed half-way',
	async play( stage ) {
		const second = await stage.anotherWorker( 'second' );
		await second.start();
		const orders = planned( stage, 'two-workers' );
		await buy( stage, orders, async ( n ) => {
			if ( n === orders.length >> 1 ) {
				await second.kill();
			}
		} );
		await settled( stage );
		const shared = await stage.shop.attempts( 'second' );
		return { done: `the second one handed in ${ shared } answers` };
	},
};
