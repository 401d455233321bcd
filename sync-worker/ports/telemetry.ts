export type OutsideSystem = 'wapro' | 'shop' | 'production';
export type BreakerState = 'closed' | 'open' | 'half_open';
export type FlowResult = 'done' | 'failed';

export interface Telemetry {
	flowRan: ( flow: string, result: FlowResult, seconds: number ) => void;
	called: (
		system: OutsideSystem,
		operation: string,
		code: string,
		seconds: number
	) => void;
	breaker: ( system: OutsideSystem, state: BreakerState ) => void;
	/** One came, and what was made of it. */
	datagram: ( outcome: string ) => void;
	messages: ( type: string, outcome: string, count: number ) => void;
	/** Age of the oldest open message of a queue, in seconds; 0 when nothing waits. */
	queueAge: ( queue: string, seconds: number ) => void;
	/** Open messages of a queue. */
	queueWaiting: ( queue: string, count: number ) => void;
	/** Milliseconds since 1970 of a queue's last success. */
	lastAccepted: ( queue: string, moment: number ) => void;
	reachable: ( system: OutsideSystem, isReachable: boolean ) => void;
}
