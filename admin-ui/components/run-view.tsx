/**
 * WordPress dependencies
 */
import { Button, ProgressBar } from '@wordpress/components';
import { useCallback } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../boot.ts';
import { useNotices } from '../data/notices.ts';
import { toProblem } from '../data/problem.ts';
import { isOver, resumeRun, stopRun } from '../data/runs.ts';
import type { Check, Run } from '../data/runs.ts';
import { checkWords, foundWords } from '../words/checks.ts';
import { flowWord, runStateTone, runStateWord } from '../words/runs.ts';
import { ToneIcon } from './icon.tsx';
import { Reason } from './reason.tsx';
import { RunCounts } from './run-counts.tsx';
import { useProgressSentence } from './run-progress.ts';
import { Status } from './status.tsx';

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
	/** Given where this is the latest run of its kind, which may be gone on with. */
	readonly onResumed?: ( run: Run ) => void;
}

/** A run that was stopped, or that failed on its way, goes on where it ended. */
function Resume( {
	run,
	onResumed,
}: Pick< RunViewProps, 'run' | 'onResumed' > ) {
	const notices = useNotices();
	const isHalfWay =
		run.state === 'stopped' ||
		( run.state === 'failed' && run.done < ( run.total ?? 0 ) );
	if ( ! onResumed || ! isHalfWay || ! boot().can.manage ) {
		return null;
	}
	return (
		<Button
			variant="secondary"
			size="compact"
			onClick={ async () => {
				try {
					onResumed( await resumeRun( run.id ) );
				} catch ( error ) {
					notices.failed( 'run', toProblem( error ) );
				}
			} }
		>
			{ __( 'Go on', 'wapro-mag-for-woocommerce' ) }
		</Button>
	);
}

/** One run: how far it is, what it found, and the buttons that stop it and let it go on. */
export function RunView( { run, onChange, onResumed }: RunViewProps ) {
	const notices = useNotices();
	const stop = useCallback( async () => {
		try {
			await stopRun( run.id );
		} catch ( error ) {
			notices.failed( 'run', toProblem( error ) );
		}
		onChange();
	}, [ run.id, onChange, notices ] );
	const progress = useProgressSentence( run );
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
			<Resume run={ run } { ...( onResumed ? { onResumed } : {} ) } />
			{ run.checks.length > 0 && <Checks checks={ run.checks } /> }
		</div>
	);
}
