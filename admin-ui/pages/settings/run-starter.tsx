/**
 * External dependencies
 */
import type { ReactNode } from 'react';
/**
 * WordPress dependencies
 */
import { Button } from '@wordpress/components';
import { useCallback } from '@wordpress/element';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Moment } from '../../components/moment.tsx';
import { RunView } from '../../components/run-view.tsx';
import { ProblemNotice } from '../../components/states.tsx';
import {
	isOver,
	startRun,
	useLatestRun,
	useWhenOver,
} from '../../data/runs.ts';
import type { RunFlow } from '../../data/runs.ts';
import { useAction } from '../../data/use-action.ts';

export interface RunStarterProps {
	readonly flow: RunFlow;
	readonly label: string;
	readonly isPrimary?: boolean;
	/** Called once when a run that was watched here comes to its end. */
	readonly onOver?: () => void;
	readonly children?: ReactNode;
}

/** A button that asks the worker for a run, and the latest such run beneath it: can be left and come back to. */
export function RunStarter( {
	flow,
	label,
	isPrimary = false,
	onOver,
	children,
}: RunStarterProps ) {
	const latest = useLatestRun( flow );
	const run = latest.data;
	const isRunning = run ? ! isOver( run ) : false;
	const [ start, { isBusy, problem } ] = useAction(
		useCallback( () => startRun( flow ), [ flow ] )
	);
	useWhenOver( run, onOver );
	return (
		<div className="wapro-mag-run-starter">
			{ children }
			{ boot().can.manage && (
				<Button
					variant={ isPrimary ? 'primary' : 'secondary' }
					__next40pxDefaultSize
					isBusy={ isBusy }
					disabled={ isBusy || isRunning }
					accessibleWhenDisabled
					onClick={ async () => {
						const started = await start();
						if ( started ) {
							latest.replace( started );
						}
					} }
				>
					{ label }
				</Button>
			) }
			{ problem && <ProblemNotice problem={ problem } /> }
			{ run && (
				<>
					<p className="wapro-mag-muted">
						<Moment at={ run.requestedAt } />
						{ run.requestedBy ? ` · ${ run.requestedBy }` : '' }
					</p>
					<RunView
						run={ run }
						onChange={ latest.refresh }
						onResumed={ latest.replace }
					/>
				</>
			) }
		</div>
	);
}
