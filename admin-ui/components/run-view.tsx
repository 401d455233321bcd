/**
 * WordPress dependencies
 */
import { Button, ProgressBar } from '@wordpress/components';
import { useCallback } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../boot.ts';
import { useNotices } from '../data/notices.ts';
import { toProblem } from '../data/problem.ts';
import { isOver, stopRun } from '../data/runs.ts';
import type { Check, Run } from '../data/runs.ts';
import { formatCount, formatWait } from '../utils/format.ts';
import { checkWords, foundWords } from '../words/checks.ts';
import { flowWord, runStateTone, runStateWord } from '../words/runs.ts';
import { ToneIcon } from './icon.tsx';
import { Reason } from './reason.tsx';
import { RunCounts } from './run-counts.tsx';
import { Status } from './status.tsx';

/**
 * '40 z 120 – jeszcze ok. 12 s'; without a total only what is done.
 * @param run
 */
function progressSentence( run: Run ): string {
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
	const spent = run.startedAt
		? Date.now() - new Date( run.startedAt ).getTime()
		: 0;
	if ( isOver( run ) || run.done === 0 || spent < 2000 ) {
		return ofTotal;
	}
	const left = ( spent / run.done ) * ( run.total - run.done );
	return sprintf(
		/* translators: 1: e.g. 40 of 120, 2: time, e.g. 12 s. */
		__( '%1$s – about %2$s more', 'wapro-mag-for-woocommerce' ),
		ofTotal,
		formatWait( new Date( Date.now() - left ).toISOString(), Date.now() )
	);
}

function Checks( { checks }: { readonly checks: readonly Check[] } ) {
	return (
		<ul className="wapro-mag-checks">
			{ checks.map( ( check ) => {
				const found = foundWords( check.name );
				if ( found !== undefined ) {
					return (
						<li key={ check.name }>
							<ToneIcon tone="neutral" />
							<span>
								{ `${ found }: ` }
								<strong>{ check.reason }</strong>
							</span>
						</li>
					);
				}
				const { name, advice } = checkWords( check.name );
				return (
					<li key={ check.name }>
						<ToneIcon tone={ check.ok ? 'good' : 'trouble' } />
						<span>
							{ name }
							{ ': ' }
							<strong>
								{ check.ok
									? __( 'yes', 'wapro-mag-for-woocommerce' )
									: __( 'no', 'wapro-mag-for-woocommerce' ) }
							</strong>
							{ ! check.ok && (
								<span className="wapro-mag-checks__advice">
									{ advice }
								</span>
							) }
							{ ! check.ok && check.reason && (
								<small className="wapro-mag-muted">
									{ check.reason }
								</small>
							) }
						</span>
					</li>
				);
			} ) }
		</ul>
	);
}

export interface RunViewProps {
	readonly run: Run;
	readonly onChange: () => void;
}

/** One run: how far it is, what it found, and the button that stops it. */
export function RunView( { run, onChange }: RunViewProps ) {
	const notices = useNotices();
	const stop = useCallback( async () => {
		try {
			await stopRun( run.id );
		} catch ( error ) {
			notices.failed( 'run', toProblem( error ) );
		}
		onChange();
	}, [ run.id, onChange, notices ] );
	const progress = progressSentence( run );
	const value = run.total ? ( run.done / run.total ) * 100 : undefined;
	return (
		<div className="wapro-mag-run">
			<p className="wapro-mag-run__state" role="status">
				<Status tone={ runStateTone( run.state ) }>
					{ runStateWord( run.state ) }
				</Status>{ ' ' }
				<span className="wapro-mag-muted">{ progress }</span>
			</p>
			{ ! isOver( run ) && (
				<div className="wapro-mag-run__progress">
					<ProgressBar
						aria-label={ flowWord( run.flow ) }
						{ ...( value === undefined ? {} : { value } ) }
					/>
					{ boot().can.manage && (
						<Button
							variant="secondary"
							size="compact"
							onClick={ stop }
						>
							{ __( 'Stop', 'wapro-mag-for-woocommerce' ) }
						</Button>
					) }
				</div>
			) }
			<Reason code={ run.code } reason={ run.reason } />
			<RunCounts run={ run } />
			{ run.checks.length > 0 && <Checks checks={ run.checks } /> }
		</div>
	);
}
