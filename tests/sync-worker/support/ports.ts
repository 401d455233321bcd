import type { Clock } from '../../../sync-worker/ports/clock.ts';
import type { Log, LogFields } from '../../../sync-worker/ports/log.ts';
import type { Telemetry } from '../../../sync-worker/ports/telemetry.ts';

export interface TestClock extends Clock {
	pass: ( milliseconds: number ) => void;
}

export function testClock( start = Date.UTC( 2026, 10, 22, 12 ) ): TestClock {
	let passed = 0;
	return {
		now: () => start + passed,
		elapsed: () => passed,
		async pause( milliseconds ) {
			passed += milliseconds;
		},
		pass( milliseconds ) {
			passed += milliseconds;
		},
	};
}

export interface TestLog extends Log {
	readonly lines: { level: string; fields: LogFields; message: string }[];
}

export function testLog(): TestLog {
	const lines: TestLog[ 'lines' ] = [];
	const at = ( level: string ) => ( fields: LogFields, message: string ) => {
		lines.push( { level, fields, message } );
	};
	return {
		lines,
		debug: at( 'debug' ),
		info: at( 'info' ),
		warn: at( 'warn' ),
		error: at( 'error' ),
	};
}

export const noTelemetry: Telemetry = {
	flowRan: () => undefined,
	called: () => undefined,
	breaker: () => undefined,
	datagram: () => undefined,
	messages: () => undefined,
	queueAge: () => undefined,
	queueWaiting: () => undefined,
	lastAccepted: () => undefined,
	reachable: () => undefined,
};

export const running = new AbortController().signal;
