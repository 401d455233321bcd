import { placeAll, settled, type Scenario } from '../scenario.ts';

export const bell: Scenario = {
	name: 'bell',
	title: 'the bell cannot be heard',
	async play( stage ) {
		const silent = stage.shopProxy.rule( /^GET [^?]*\.txt$/, {
			kind: 'answer',
			status: 404,
		} );
		await placeAll( stage, 'bell' );
		await settled( stage );
		silent.remove();
		return { done: `${ silent.hits } looks in vain` };
	},
};
