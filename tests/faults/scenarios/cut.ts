import { buy } from '../orders/buyers.ts';
import { NotHere, planned, settled, type Scenario } from '../scenario.ts';

const CUT_IN_HUNDRED = 10;

export const cut: Scenario = {
	name: 'cut',
	title: 'the database connection is cut between an order and its message',
	async play( stage ) {
		const { random, shop } = stage;
		const { placeCutOff } = shop;
		if ( placeCutOff === undefined ) {
			throw new NotHere(
				'the embedded shop writes an order and its message in one transaction'
			);
		}
		let times = 0;
		const place = async ( order: Parameters< typeof shop.place >[ 0 ] ) => {
			if (
				order.byCheckout ||
				( times > 0 && random.below( 100 ) >= CUT_IN_HUNDRED )
			) {
				return shop.place( order );
			}
			times++;
			await placeCutOff( order );
			throw new Error( 'The shop answered without its database.' );
		};
		await buy(
			{ ...stage, shop: { ...shop, place } },
			planned( stage, 'cut' )
		);
		await settled( stage );
		return { done: `cut ${ times } times` };
	},
};
