import type { SeenRequest } from '../../harness/fault-proxy.ts';
import { placeAll, settled, type Scenario } from '../scenario.ts';

/** Each takes as long as the worker waits for an answer. */
const TIME_OUTS = 3;
const LOST_IN_HUNDRED = 30;
const LOST_PER_ORDER = 0.3;

const writesAnOrder = ( { headers }: SeenRequest ): boolean =>
	/\/?(Place|Change|Cancel)Order"?$/.test( String( headers.soapaction ) );

export const lostAnswer: Scenario = {
	name: 'lost-answer',
	title: 'WAPRO commits, and its answer is lost or comes too late',
	async play( stage ) {
		const { random, waproProxy, production } = stage;
		const lost = waproProxy.rule(
			( request ) =>
				writesAnOrder( request ) &&
				random.below( 100 ) < LOST_IN_HUNDRED,
			{ kind: 'lose-answer' },
			Math.ceil( stage.orders * LOST_PER_ORDER )
		);
		const late = waproProxy.rule(
			writesAnOrder,
			{ kind: 'hang-answer' },
			TIME_OUTS
		);
		production.meet(
			...Array.from( { length: stage.orders >> 3 }, () => ( {
				kind: 'lost' as const,
			} ) )
		);
		await placeAll( stage, 'lost-answer' );
		await settled( stage );
		lost.remove();
		late.remove();
		return {
			done: `${ late.hits } timed out, ${ lost.hits } answers lost`,
		};
	},
};
