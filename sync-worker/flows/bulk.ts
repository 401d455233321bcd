import type { ItemResult } from '../../contracts/generated/shop-api.ts';
import { asSyncError, concernsWholeSystem, type SyncError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { OrderTraffic } from './order-traffic.ts';

/** Objects in a row that a system fails on before it is the system that fails. */
const MOST_LOST = 3;
/** Pauses in a row before a system is given up; together some two minutes. */
const MOST_PAUSES = 7;
const LONGEST_PAUSE_SECONDS = 30;

interface Needs {
	readonly clock: Clock;
	readonly stop: AbortSignal;
	readonly traffic: Pick< OrderTraffic, 'restMs' >;
	/** Called at each pause, so that the run's lease does not run out meanwhile. */
	readonly onPause?: () => Promise< unknown >;
}

/** Long passes over the catalogue: a page that fails stops nothing but itself, and none keeps orders waiting. */
export interface Bulk {
	/** Repeats a call while its system is away; throws any other error, and this one when patience is over. */
	call: < Answer >( run: () => Promise< Answer > ) => Promise< Answer >;
	/**
	 * Sends a list. A part that fails is tried again in halves, down to the one item at fault, which is counted as
	 * rejected. Throws what concerns a whole system that stays away.
	 */
	send: < Item >(
		items: readonly Item[],
		keyOf: ( item: Item ) => string,
		run: ( part: readonly Item[] ) => Promise< readonly ItemResult[] >
	) => Promise< ItemResult[] >;
	/** One try, repeated only while its system is away. Throws what no smaller part can mend. */
	attempt: < Answer >(
		run: () => Promise< Answer >
	) => Promise< Heard< Answer > >;
	/** Counts an object as given up; throws when that was so of one object after another. */
	giveUp: ( key: string, error: SyncError ) => ItemResult;
	readonly failures: readonly Failure[];
}

export interface Failure {
	readonly key: string;
	readonly reason: string;
}

export type Heard< Answer > =
	| { readonly ok: true; readonly answer: Answer }
	| { readonly ok: false; readonly error: SyncError };

export function bulk( { clock, stop, traffic, onPause }: Needs ): Bulk {
	const failures: Failure[] = [];
	let pauses = 0;
	let lost = 0;

	async function pause( error: SyncError ): Promise< void > {
		pauses += 1;
		if ( pauses > MOST_PAUSES || stop.aborted ) {
			throw error;
		}
		const seconds = Math.min(
			error.delaySeconds ?? 2 ** ( pauses - 1 ),
			LONGEST_PAUSE_SECONDS
		);
		await clock.pause( seconds * 1000, stop );
		await onPause?.().catch( () => undefined );
	}

	async function giveWay( workedMs: number ): Promise< void > {
		const restMs = traffic.restMs( workedMs );
		if ( restMs > 0 && ! stop.aborted ) {
			await clock.pause( restMs, stop );
		}
	}

	async function attempt< Answer >(
		run: () => Promise< Answer >
	): Promise< Heard< Answer > > {
		for (;;) {
			const began = clock.elapsed();
			try {
				const answer = await run();
				pauses = 0;
				lost = 0;
				await giveWay( clock.elapsed() - began );
				return { ok: true, answer };
			} catch ( thrown ) {
				const error = asSyncError( thrown );
				if ( error.kind === 'permanent' || isPaused( error ) ) {
					throw error;
				}
				if ( ! isAway( error ) ) {
					return { ok: false, error };
				}
				await pause( error );
			}
		}
	}

	async function call< Answer >(
		run: () => Promise< Answer >
	): Promise< Answer > {
		for (;;) {
			const heard = await attempt( run );
			if ( heard.ok ) {
				return heard.answer;
			}
			if ( heard.error.kind !== 'retryable' ) {
				throw heard.error;
			}
			await pause( heard.error );
		}
	}

	function giveUp( key: string, error: SyncError ): ItemResult {
		const { code, field, message } = error;
		lost += concernsWholeSystem( error ) ? 1 : 0;
		if ( lost > MOST_LOST ) {
			throw error;
		}
		failures.push( { key, reason: message } );
		return {
			key,
			outcome: 'rejected',
			code,
			...( field === undefined ? {} : { field: field.slice( 0, 200 ) } ),
			reason: message.slice( 0, 1000 ),
		};
	}

	async function send< Item >(
		items: readonly Item[],
		keyOf: ( item: Item ) => string,
		run: ( part: readonly Item[] ) => Promise< readonly ItemResult[] >
	): Promise< ItemResult[] > {
		const [ first ] = items;
		if ( first === undefined ) {
			return [];
		}
		const heard = await attempt( () => run( items ) );
		if ( heard.ok ) {
			return [ ...heard.answer ];
		}
		if ( items.length > 1 ) {
			const middle = Math.ceil( items.length / 2 );
			return [
				...( await send( items.slice( 0, middle ), keyOf, run ) ),
				...( await send( items.slice( middle ), keyOf, run ) ),
			];
		}
		return [ giveUp( keyOf( first ), heard.error ) ];
	}

	return { attempt, call, send, giveUp, failures };
}

/** Nothing was done, and not for the request's sake: the same call is worth a wait. */
function isAway( error: SyncError ): boolean {
	return (
		error.kind === 'retryable' &&
		error.delivery === 'unsent' &&
		( concernsWholeSystem( error ) || error.code === 'wapro_busy' )
	);
}

function isPaused( { code }: SyncError ): boolean {
	return code === 'paused_address';
}

const NAMED = 10;

/** The end of a pass in which something was given up: loud, and naming what. */
export function incomplete(
	failures: readonly Failure[]
): { code: string; reason: string } | null {
	const [ first ] = failures;
	if ( first === undefined ) {
		return null;
	}
	const keys = failures.slice( 0, NAMED ).map( ( { key } ) => key );
	const more = failures.length - keys.length;
	return {
		code: 'pass_incomplete',
		reason: `${ failures.length } could not be brought: ${ keys.join(
			', '
		) }${
			more > 0 ? ` and ${ more } more` : ''
		}. Everything else was. The first one: ${ first.reason }`,
	};
}
