import { buy } from '../orders/buyers.ts';
import {
	aMoment,
	planned,
	settled,
	type Scenario,
	type Stage,
} from '../scenario.ts';

/** Of few orders, every second one. */
const POINTS = 20;
const VICTIMS = [ 'worker', 'gateway', 'shop' ] as const;

export const kill: Scenario = {
	name: 'kill',
	title: 'kill -9 of worker, gateway and PHP at random points',
	share: 1,
	async play( stage ) {
		const { random } = stage;
		const orders = planned( stage, 'kill' );
		const count = Math.min( POINTS, orders.length >> 1 );
		const points = Array.from( { length: count }, ( _, n ) => ( {
			after: random.below( orders.length ),
			victim: VICTIMS[ n % VICTIMS.length ] ?? 'worker',
		} ) ).sort( ( a, b ) => a.after - b.after );
		const killed: string[] = [];
		let busy = Promise.resolve();
		const bought = await buy( stage, orders, async ( n, usualMs ) => {
			while ( points[ 0 ] !== undefined && points[ 0 ].after <= n ) {
				const { victim } = points.shift() ?? { victim: 'worker' };
				killed.push( victim );
				busy = Promise.all( [
					busy,
					aMoment( stage, 1.5 * usualMs ),
				] ).then( () => end( stage, victim ) );
				await busy;
			}
		} );
		await busy;
		await settled( stage );
		return {
			done: `${ killed.length } killed; ${ bought.receipts.length } receipts, ${ bought.refused.length } attempts without one${ mostly( bought.refused ) }`,
		};
	},
};

/** What most of them met, so that a run in which people could not buy does not pass for one of faults. */
function mostly( refused: readonly string[] ): string {
	const [ most ] = [ ...Map.groupBy( refused, ( why ) => why ) ].sort(
		( [ , a ], [ , b ] ) => b.length - a.length
	);
	return most ? `, ${ most[ 1 ].length } of them: ${ most[ 0 ] }` : '';
}

async function end(
	{ worker, gateway, shop }: Stage,
	victim: ( typeof VICTIMS )[ number ]
): Promise< void > {
	switch ( victim ) {
		case 'worker':
			await worker.kill();
			return worker.start();
		case 'gateway':
			await gateway.kill();
			return gateway.start();
		case 'shop':
			return shop.kill();
	}
}
