import type { Exchange } from '../stage/meter.ts';
import {
	databaseWork,
	rowsBetween,
	type DatabaseWork,
} from '../stage/database.ts';
import type { Stage } from '../stage/stage.ts';
import type { LoopBlock } from './loop.ts';

/** What a piece of work cost, all sides together. */
export interface Cost {
	readonly items: number;
	/** From the first request to the end of the last. */
	readonly seconds: number;
	/** Time in which requests that write were under way, a part of `seconds`. */
	readonly writeSeconds: number;
	readonly requests: number;
	readonly statements: number;
	readonly writes: number;
	readonly rows: number;
	readonly bytes: number;
	readonly waproRequests: number;
	readonly waproBytes: number;
	readonly slowestMs: number;
	readonly p99Ms: number;
	readonly phpPeakBytes: number;
	/** Of the worker's process; 0 where no worker is involved. */
	readonly workerPeakBytes: number;
	/** Longest block of the worker's event loop by its own work, and with waits for a processor. */
	readonly loop: LoopBlock;
}

export interface Measured< Answer > {
	readonly answer: Answer;
	readonly cost: Cost;
	readonly before: DatabaseWork;
	readonly after: DatabaseWork;
	readonly exchanges: readonly Exchange[];
	readonly waproExchanges: readonly Exchange[];
}

export interface Way {
	/** Which requests to the shop belong to the work. */
	readonly counts: ( exchange: Exchange ) => boolean;
	readonly writes: ( exchange: Exchange ) => boolean;
	readonly usesWorker: boolean;
}

/** Calls by which the worker asks for work and says how it is, whether or not there is anything to do. */
const IDLE =
	/^wc-wapro-mag\/v1\/(messages\/claim|worker\/(settings|status|dictionaries|runs))/;

export const PRODUCT: Way = {
	counts: ( { name } ) =>
		name.startsWith( 'wc-wapro-mag/' ) && ! IDLE.test( name ),
	writes: ( { name } ) => name.startsWith( 'wc-wapro-mag/v1/apply/' ),
	usesWorker: true,
};

export const WC_REST: Way = {
	counts: ( { name } ) => name.startsWith( 'wc/v3/' ),
	writes: () => true,
	usesWorker: false,
};

export const CSV: Way = {
	counts: ( { name } ) => name === '/bench-csv.php',
	writes: () => true,
	usesWorker: false,
};

/** Runs a piece of work and tells what it cost. `items` names how many objects it was about. */
export async function measured< Answer >(
	stage: Stage,
	way: Way,
	items: ( answer: Answer ) => number,
	work: () => Promise< Answer >
): Promise< Measured< Answer > > {
	const { shop, meter, waproMeter, worker } = stage;
	const from = meter.exchanges.length;
	const waproFrom = waproMeter.exchanges.length;
	if ( way.usesWorker ) {
		await worker.use();
	}
	const before = await databaseWork( shop );
	const answer = await work();
	const after = await databaseWork( shop );
	const use = way.usesWorker ? await worker.use() : undefined;
	const exchanges = meter.exchanges.slice( from ).filter( way.counts );
	const waproExchanges = way.usesWorker
		? waproMeter.exchanges.slice( waproFrom )
		: [];
	const writing = exchanges.filter( way.writes );
	const spans = [ ...exchanges, ...waproExchanges.filter( isWork ) ];
	return {
		answer,
		before,
		after,
		exchanges,
		waproExchanges,
		cost: {
			items: items( answer ),
			seconds: span( spans ) / 1000,
			writeSeconds: union( writing ) / 1000,
			requests: exchanges.length,
			statements: after.statements - before.statements,
			writes: after.writes - before.writes,
			rows: rowsBetween( before, after ),
			bytes: sum( exchanges, bytesOf ),
			waproRequests: waproExchanges.filter( isWork ).length,
			waproBytes: sum( waproExchanges.filter( isWork ), bytesOf ),
			slowestMs: Math.max( 0, ...writing.map( msOf ) ),
			p99Ms: percentile( writing.map( msOf ), 0.99 ),
			phpPeakBytes: Math.max(
				0,
				...exchanges.map( ( { phpMemory } ) => phpMemory )
			),
			workerPeakBytes: use?.peakBytes ?? 0,
			loop: use?.loop ?? { ownMs: 0, wallMs: 0 },
		},
	};
}

/** Not the polling that goes on anyway. */
export const isWork = ( { name }: Exchange ): boolean =>
	! [ 'Ping', 'GetDictionaries', 'GetChangeQueue', 'PutShopStates' ].includes(
		name
	);

export const msOf = ( { began, ended }: Exchange ): number => ended - began;

const bytesOf = ( { sentBytes, receivedBytes }: Exchange ): number =>
	sentBytes + receivedBytes;

function sum(
	exchanges: readonly Exchange[],
	of: ( exchange: Exchange ) => number
): number {
	return exchanges.reduce( ( total, one ) => total + of( one ), 0 );
}

function span( exchanges: readonly Exchange[] ): number {
	return exchanges.length === 0
		? 0
		: Math.max( ...exchanges.map( ( { ended } ) => ended ) ) -
				Math.min( ...exchanges.map( ( { began } ) => began ) );
}

/** Time in which at least one of them was under way. */
function union( exchanges: readonly Exchange[] ): number {
	let covered = 0;
	let until = -Infinity;
	for ( const { began, ended } of [ ...exchanges ].sort(
		( a, b ) => a.began - b.began
	) ) {
		covered += Math.max( 0, ended - Math.max( began, until ) );
		until = Math.max( until, ended );
	}
	return covered;
}

export function percentile( values: readonly number[], share: number ): number {
	const sorted = [ ...values ].sort( ( a, b ) => a - b );
	return sorted[ Math.max( 0, Math.ceil( sorted.length * share ) - 1 ) ] ?? 0;
}
