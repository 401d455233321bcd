import type {
	ExchangeFlow,
	FlowRest,
} from '../../contracts/generated/shop-api.ts';
import type { Log } from '../ports/log.ts';

/** Which flows do not work now, and why: what the worker tells the shop. */
export interface Rests {
	now: () => FlowRest[];
	rest: ( rest: FlowRest ) => void;
	work: ( flow: ExchangeFlow ) => void;
}

const sentences = {
	lock: 'another integrator holds this flow in WAPRO: it waits',
	quiet: 'this flow rests in its quiet window',
} as const;

export function restBoard( log: Log ): Rests {
	const resting = new Map< ExchangeFlow, FlowRest >();
	return {
		now: () => [ ...resting.values() ],
		rest( rest ) {
			const before = resting.get( rest.flow );
			resting.set( rest.flow, rest );
			if (
				before?.why !== rest.why ||
				before.heldBy !== rest.heldBy ||
				before.since !== rest.since
			) {
				const { why, ...facts } = rest;
				log.info( facts, sentences[ why ] );
			}
		},
		work( flow ) {
			if ( resting.delete( flow ) ) {
				log.info( { flow }, 'this flow goes on' );
			}
		},
	};
}
