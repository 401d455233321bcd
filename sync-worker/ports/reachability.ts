/** Whether an outside system answers, by the calls of late. */
export interface Reachability {
	readonly reachable: boolean;
	/** Milliseconds since 1970. */
	readonly since: number;
	readonly code?: string;
	readonly reason?: string;
}

/** Watches one outside system. */
export interface Watch {
	state: () => Reachability;
	/** Tries the cheapest call when the system is taken for lost and its next try is due. */
	probe: () => Promise< void >;
}
