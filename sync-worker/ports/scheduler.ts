/** What may wake a flow before its interval is over. */
export type Signal =
	| 'start'
	| 'bell'
	/** The shop's datagram, or a bell that rings on: an order may wait; all else waits for the next `bell`. */
	| 'order'
	| 'notice'
	/** Articles were brought into the shop. */
	| 'applied'
	| 'wapro_back'
	| 'wapro_lost'
	| 'shop_back'
	| 'production_back'
	/** The shop's rules for its flows are others than before. */
	| 'rules';

export interface FlowOutcome {
	/** Run again after so many seconds instead of the whole interval. */
	readonly againInSeconds?: number;
}

/** One entry of the module list: a flow, its interval and what wakes it. */
export interface Flow {
	readonly name: string;
	readonly everySeconds: number;
	readonly wakesOn: readonly Signal[];
	/** One pass. `stop` is aborted when the worker ends: finish the call in hand, report, return. */
	run: ( stop: AbortSignal ) => Promise< FlowOutcome >;
}

export interface Scheduler {
	signal: ( cause: Signal ) => void;
	/** Lets running passes end, but waits no longer than `withinMs`; true when all ended. */
	stop: ( withinMs: number ) => Promise< boolean >;
	/** A running pass made progress, such as a call that ended; heard only from within that pass. */
	progress: () => void;
	/** Seconds since the running pass that has been silent longest made progress. */
	longestSilenceSeconds: () => number;
}
