import type { Watch } from '../ports/reachability.ts';
import type { Flow } from '../ports/scheduler.ts';

/** Finds out that a lost system is back, by its cheapest call and at growing distances. */
export function probe( watches: readonly Watch[] ): Flow {
	return {
		name: 'probe',
		everySeconds: 1,
		wakesOn: [],
		async run() {
			await Promise.all( watches.map( ( watch ) => watch.probe() ) );
			return {};
		},
	};
}
