/**
 * WordPress dependencies
 */
import { Button, Modal } from '@wordpress/components';
import { useCallback, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Moment } from '../../components/moment.tsx';
import { Panel } from '../../components/panel.tsx';
import { RunView } from '../../components/run-view.tsx';
import { ProblemNotice } from '../../components/states.tsx';
import type { PairingResponsePage, PairingTally } from '../../data/pairing.ts';
import {
	isOver,
	startRun,
	useLatestRun,
	useWhenOver,
} from '../../data/runs.ts';
import type { Run } from '../../data/runs.ts';
import { useAction } from '../../data/use-action.ts';
import { Later } from './later.tsx';
import { SendDialog } from './send-dialog.tsx';
import { Tally } from './tally.tsx';

type Known = Pick< PairingResponsePage, 'preview' | 'lastPush' >;

/** Which of the runs over everything speaks now: the later one. */
function latestTally( { preview, lastPush }: Known ): {
	readonly tally: PairingTally | null;
	readonly isTry: boolean;
} {
	const isTry = ( preview?.runId ?? 0 ) > ( lastPush?.runId ?? 0 );
	return { tally: isTry ? preview : lastPush, isTry };
}

function Result( props: Known ) {
	const { tally, isTry } = latestTally( props );
	if ( tally === null ) {
		return (
			<p>
				{ __(
					'The products of the shop can go to WAPRO all at once: those that WAPRO knows by index, EAN or trade index are paired, the others become new articles. A dry run says what would happen and changes nothing.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
		);
	}
	return (
		<>
			<p>
				{ isTry
					? __(
							'The dry run found, and changed nothing:',
							'wapro-mag-for-woocommerce'
						)
					: __(
							'What became of the products that were sent:',
							'wapro-mag-for-woocommerce'
						) }{ ' ' }
				<Moment at={ tally.at } />
			</p>
			<Tally tally={ tally } isTry={ isTry } />
		</>
	);
}

function Buttons( props: {
	readonly preview: PairingTally | null;
	readonly onStarted: ( run: Run ) => void;
} ) {
	const { preview, onStarted } = props;
	const [ isAsking, setAsking ] = useState( false );
	const [ look, { isBusy, problem } ] = useAction(
		useCallback( () => startRun( 'pushGoods', { dryRun: true } ), [] )
	);
	const canSend =
		preview !== null && preview.wouldPair + preview.wouldCreate > 0;
	return (
		<>
			<div className="wapro-mag-start-up__buttons">
				{ canSend && (
					<Button
						variant="primary"
						__next40pxDefaultSize
						onClick={ () => setAsking( true ) }
					>
						{ __(
							'Send the catalogue',
							'wapro-mag-for-woocommerce'
						) }
					</Button>
				) }
				<Button
					variant={ canSend ? 'secondary' : 'primary' }
					__next40pxDefaultSize
					isBusy={ isBusy }
					disabled={ isBusy }
					accessibleWhenDisabled
					onClick={ async () => {
						const run = await look();
						if ( run ) {
							onStarted( run );
						}
					} }
				>
					{ __( 'Make a dry run', 'wapro-mag-for-woocommerce' ) }
				</Button>
			</div>
			{ problem && <ProblemNotice problem={ problem } /> }
			{ isAsking && preview && (
				<Modal
					title={ __(
						'Send the catalogue to WAPRO',
						'wapro-mag-for-woocommerce'
					) }
					onRequestClose={ () => setAsking( false ) }
				>
					<SendDialog
						preview={ preview }
						onClose={ () => setAsking( false ) }
						onStarted={ ( run ) => {
							setAsking( false );
							onStarted( run );
						} }
					/>
				</Modal>
			) }
		</>
	);
}

/** Whether the run itself says more than what it came to. */
function speaksItself( run: Run, { tally }: { tally: PairingTally | null } ) {
	return (
		! isOver( run ) ||
		( run.state !== 'done' && run.id >= ( tally?.runId ?? 0 ) )
	);
}

export interface StartUpProps {
	readonly page: PairingResponsePage;
	/** Called when a run that was watched here comes to its end. */
	readonly onOver: () => void;
}

/** The whole catalogue of the shop to WAPRO: a dry run first, then confirmed, watched, stopped, gone on with. */
export function StartUp( { page, onOver }: StartUpProps ) {
	const latest = useLatestRun( 'pushGoods' );
	const run = latest.data;
	useWhenOver( run, onOver );
	const shown = latestTally( page );
	const isRunning = run ? ! isOver( run ) : false;
	const hasProducts = page.counts.to_decide + page.counts.unpaired > 0;
	const resumed = ( now: Run ) => {
		latest.replace( now );
	};
	return (
		<Panel
			title={ __(
				'The shop’s catalogue to WAPRO',
				'wapro-mag-for-woocommerce'
			) }
		>
			<div className="wapro-mag-start-up">
				{ run && speaksItself( run, shown ) && (
					<>
						<RunView
							run={ run }
							onChange={ latest.refresh }
							onResumed={ resumed }
						/>
						{ isRunning && (
							<p className="wapro-mag-muted">
								{ __(
									'You may leave this page; it goes on.',
									'wapro-mag-for-woocommerce'
								) }
							</p>
						) }
					</>
				) }
				{ ! isRunning && <Result { ...page } /> }
				{ ! isRunning && hasProducts && boot().can.manage && (
					<Buttons
						preview={ shown.isTry ? shown.tally : null }
						onStarted={ latest.replace }
					/>
				) }
				<Later />
			</div>
		</Panel>
	);
}
