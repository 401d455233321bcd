import type { Clock } from '../ports/clock.ts';

/** So long after an order went out more of them are likely. */
const BUSY_MS = 10_000;
/** No pass stands still longer than this at a time. */
const LONGEST_REST_MS = 2000;

/** Whether orders are on their way: long passes give way to them. */
export interface OrderTraffic {
	/** Orders were handed out just now. */
	moved: () => void;
	/** How long a pass that worked for so long leaves the shop, its database and WAPRO to others; milliseconds. */
	restMs: ( workedMs: number ) => number;
}

/** While a shop sells a pass rests for as long as it works: no order is written down while a thousand articles are, on a small hosting least of all. */
export function orderTraffic( clock: Pick< Clock, 'elapsed' > ): OrderTraffic {
	let last = -Infinity;
	return {
		moved() {
			last = clock.elapsed();
		},
		restMs: ( workedMs ) =>
			clock.elapsed() - last > BUSY_MS
				? 0
				: Math.min( workedMs, LONGEST_REST_MS ),
	};
}
