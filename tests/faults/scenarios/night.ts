import type { Overview } from '../../../contracts/generated/shop-api.ts';
import { eventually } from '../../harness/process.ts';
import { placeAll, settled, type Scenario } from '../scenario.ts';

export const night: Scenario = {
	name: 'night',
	title: 'WAPRO is away while orders, edits and cancellations go on',
	async play( stage ) {
		const { gateway, shop } = stage;
		const before = await placeAll( { ...stage, orders: 2 }, 'evening' );
		await gateway.kill();
		await eventually(
			'the panel to say that WAPRO is away',
			async () =>
				( await shop.panel< Overview >( 'GET overview' ) ).wapro
					.reachable === false,
			{ timeoutMs: 60_000, everyMs: 250 }
		);
		const bought = await placeAll( stage, 'night' );
		await gateway.start();
		await settled( stage );
		return {
			done: `${ bought.receipts.length } orders while it was away, ${ before.receipts.length } under way when it went`,
		};
	},
};
