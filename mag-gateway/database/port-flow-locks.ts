export interface FlowLockRow {
	readonly flow: string;
	readonly owner: string;
	/** ISO moments, UTC. */
	readonly since: string;
	readonly until: string;
}

export interface FlowLockStore {
	/** The newest lock of the flow, also one that is over. */
	find: ( flow: string ) => Promise< FlowLockRow | undefined >;
	/** Those that are not over. */
	held: ( now: string ) => Promise< FlowLockRow[] >;
	put: ( lock: FlowLockRow ) => Promise< void >;
	remove: ( flow: string ) => Promise< void >;
}
