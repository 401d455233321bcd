import {
	Counter,
	Gauge,
	Histogram,
	Registry,
	collectDefaultMetrics,
} from 'prom-client';
import type { Telemetry } from '../ports/telemetry.ts';

export interface Metrics {
	readonly telemetry: Telemetry;
	readonly contentType: string;
	text: () => Promise< string >;
}

const seconds = [ 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60 ];
const breakerStates = { closed: 0, half_open: 1, open: 2 } as const;

/** What operators watch, in the text format of Prometheus. A registry of its own: two workers may share a process. */
export function prometheusMetrics( version: string ): Metrics {
	const registry = new Registry();
	const registers = [ registry ];
	collectDefaultMetrics( { register: registry, prefix: 'wapro_mag_' } );
	new Gauge( {
		name: 'wapro_mag_worker_info',
		help: 'Version of the worker',
		labelNames: [ 'version' ],
		registers,
	} ).set( { version }, 1 );
	const flows = new Histogram( {
		name: 'wapro_mag_flow_seconds',
		help: 'Duration of flow passes by outcome',
		labelNames: [ 'flow', 'outcome' ],
		buckets: seconds,
		registers,
	} );
	const calls = new Histogram( {
		name: 'wapro_mag_call_seconds',
		help: 'Duration of calls to WAPRO and to the shop by result code',
		labelNames: [ 'system', 'operation', 'code' ],
		buckets: seconds,
		registers,
	} );
	const datagrams = new Counter( {
		name: 'wapro_mag_datagrams_total',
		help: 'Datagrams that came to the worker’s port by what was made of them',
		labelNames: [ 'outcome' ],
		registers,
	} );
	const messages = new Counter( {
		name: 'wapro_mag_messages_total',
		help: 'Messages handled by type and outcome',
		labelNames: [ 'type', 'outcome' ],
		registers,
	} );
	const ages = new Gauge( {
		name: 'wapro_mag_queue_oldest_seconds',
		help: 'Age of the oldest open message of a queue',
		labelNames: [ 'queue' ],
		registers,
	} );
	const waiting = new Gauge( {
		name: 'wapro_mag_queue_waiting',
		help: 'Open messages of a queue',
		labelNames: [ 'queue' ],
		registers,
	} );
	const accepted = new Gauge( {
		name: 'wapro_mag_last_accepted_timestamp_seconds',
		help: 'Unix time of the last message of a queue that was accepted',
		labelNames: [ 'queue' ],
		registers,
	} );
	const reachable = new Gauge( {
		name: 'wapro_mag_reachable',
		help: 'Whether an outside system answers: 1 yes, 0 no',
		labelNames: [ 'system' ],
		registers,
	} );
	const breakers = new Gauge( {
		name: 'wapro_mag_breaker_state',
		help: 'Breaker of an outside system: 0 closed, 1 half open, 2 open',
		labelNames: [ 'system' ],
		registers,
	} );
	return {
		contentType: registry.contentType,
		text: () => registry.metrics(),
		telemetry: {
			flowRan: ( flow, outcome, took ) =>
				flows.observe( { flow, outcome }, took ),
			called: ( system, operation, code, took ) =>
				calls.observe( { system, operation, code }, took ),
			breaker: ( system, state ) =>
				breakers.set( { system }, breakerStates[ state ] ),
			datagram: ( outcome ) => datagrams.inc( { outcome } ),
			messages: ( type, outcome, count ) =>
				messages.inc( { type, outcome }, count ),
			queueAge: ( queue, age ) => ages.set( { queue }, age ),
			queueWaiting: ( queue, count ) => waiting.set( { queue }, count ),
			lastAccepted: ( queue, moment ) =>
				accepted.set( { queue }, moment / 1000 ),
			reachable: ( system, isReachable ) =>
				reachable.set( { system }, isReachable ? 1 : 0 ),
		},
	};
}
