import { chooseShop } from '../../demo/systems/choose-shop.ts';
import { isGood, playFaults } from './suite.ts';

/** A few orders; `npm run test:faults` plays a thousand, on the real shop, too. */
describe( 'faults', () => {
	test( 'O1, O2: nothing is lost, doubled or out of order while processes die and answers are lost', async () => {
		const report = await playFaults( {
			shop: chooseShop( 'embedded', () => undefined ),
			seed: 7,
			orders: 24,
			only: [ 'kill', 'lost-answer' ],
			tell: () => undefined,
		} );
		expect( report.outcomes ).toHaveLength( 2 );
		expect( { good: isGood( report ), report } ).toMatchObject( {
			good: true,
		} );
	}, 600_000 );
} );
