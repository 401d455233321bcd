/**
 * WordPress dependencies
 */
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { isOver } from '../data/runs.ts';
import type { Run } from '../data/runs.ts';
import { formatCount, formatWait } from '../utils/format.ts';

/** How long a run must have been watched before its pace says anything. */
const LONG_ENOUGH = 2000;

interface Seen {
	readonly id: number;
	readonly at: number;
	readonly done: number;
}

/**
 * Milliseconds until the end at the pace seen here: a run may have stood still before. Null: too early to tell.
 * @param run
 */
function useTimeLeft( run: Run ): number | null {
	const now = () => ( { id: run.id, at: Date.now(), done: run.done } );
	const [ first, setFirst ] = useState< Seen >( now );
	if ( first.id !== run.id || run.done < first.done ) {
		setFirst( now() );
	}
	const spent = Date.now() - first.at;
	const done = run.done - first.done;
	return run.total === null || done <= 0 || spent < LONG_ENOUGH
		? null
		: ( spent / done ) * ( run.total - run.done );
}

/**
 * '40 z 120 – jeszcze ok. 12 s'; without a total only what is done.
 * @param run
 */
export function useProgressSentence( run: Run ): string {
	const left = useTimeLeft( run );
	if ( run.total === null ) {
		return run.done === 0
			? ''
			: sprintf(
					/* translators: %s: number of objects. */
					__( '%s done', 'wapro-mag-for-woocommerce' ),
					formatCount( run.done )
				);
	}
	const ofTotal = sprintf(
		/* translators: 1: number of objects done, 2: number of all. */
		__( '%1$s of %2$s', 'wapro-mag-for-woocommerce' ),
		formatCount( run.done ),
		formatCount( run.total )
	);
	return left === null || isOver( run )
		? ofTotal
		: sprintf(
				/* translators: 1: e.g. 40 of 120, 2: time, e.g. 12 s. */
				__( '%1$s – about %2$s more', 'wapro-mag-for-woocommerce' ),
				ofTotal,
				formatWait(
					new Date( Date.now() - left ).toISOString(),
					Date.now()
				)
			);
}
