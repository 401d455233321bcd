import { buy } from '../orders/buyers.ts';
import { NotHere, planned, settled, type Scenario } from '../scenario.ts';

/** The first takes the process with it; after the second WordPress connects again. */
const CUTS = [ 'away', 'for-a-moment' ] as const;

export const cut: Scenario = {
	name: 'cut',
	title: 'the database connection is cut between an order’s save and its message',
	async play( stage ) {
		if ( stage.shop.kind !== 'wordpress' ) {
			throw new NotHere( 'this shop has its database within' );
		}
		const { refused } = await buy(
			stage,
			planned( stage, 'cut' ).map( ( order, n ) => ( {
				...order,
				byCheckout: false,
				...( n % 3 === 2 ? {} : { cut: CUTS[ n % 3 ] } ),
			} ) )
		);
		await settled( stage );
		return { done: `${ refused.length } processes ended by it` };
	},
};
