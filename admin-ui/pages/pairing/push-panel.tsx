/**
 * WordPress dependencies
 */
import { Button, Modal } from '@wordpress/components';
import {
	createInterpolateElement,
	useEffect,
	useRef,
	useState,
} from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Confirm } from '../../components/confirm.tsx';
import { Moment } from '../../components/moment.tsx';
import { Panel } from '../../components/panel.tsx';
import { RunView } from '../../components/run-view.tsx';
import { ProblemNotice } from '../../components/states.tsx';
import { startPush } from '../../data/pairing.ts';
import type { PairingPreview } from '../../data/pairing.ts';
import { isOver, useLatestRun } from '../../data/runs.ts';
import { useAction } from '../../data/use-action.ts';
import { Link } from '../../routing/link.tsx';
import { formatCount } from '../../utils/format.ts';

interface PushPanelProps {
	/** What the last dry run found; null before one. */
	readonly preview: PairingPreview | null;
	/** Products without an article. */
	readonly left: number;
	readonly onOver: () => void;
}

/** Each number leads to the products that it counts. */
function Found( { preview }: { readonly preview: PairingPreview } ) {
	const run = String( preview.runId );
	const lines = [
		[
			preview.pair,
			__( 'would be paired', 'wapro-mag-for-woocommerce' ),
			'unpaired',
		],
		[
			preview.create,
			__( 'would become new articles', 'wapro-mag-for-woocommerce' ),
			'unpaired',
		],
		[
			preview.ambiguous,
			__( 'need a decision', 'wapro-mag-for-woocommerce' ),
			'to_decide',
		],
		[
			preview.refused,
			__( 'cannot go to WAPRO yet', 'wapro-mag-for-woocommerce' ),
			'unpaired',
		],
	] as const;
	return (
		<>
			<p className="wapro-mag-muted">
				{ createInterpolateElement(
					__(
						'The dry run of <when /> found:',
						'wapro-mag-for-woocommerce'
					),
					{ when: <Moment at={ preview.at } /> }
				) }
			</p>
			<ul className="wapro-mag-push__found">
				{ lines.map( ( [ count, words, tab ] ) => (
					<li key={ words }>
						<Link to="/pairing" query={ { tab, run } }>
							<strong>{ formatCount( count ) }</strong> { words }
						</Link>
					</li>
				) ) }
			</ul>
		</>
	);
}

function question( { preview, left }: PushPanelProps ): string {
	return preview === null
		? sprintf(
				/* translators: %s: number of products. */
				_n(
					'%s product without an article is looked for in WAPRO. Found ones are paired, all others become new articles there. A dry run first would say how many.',
					'%s products without an article are looked for in WAPRO. Found ones are paired, all others become new articles there. A dry run first would say how many.',
					left,
					'wapro-mag-for-woocommerce'
				),
				formatCount( left )
			)
		: sprintf(
				/* translators: 1: number paired, 2: number of new articles, 3: number that waits for a person. */
				__(
					'By the dry run %1$s products are paired, %2$s become new articles in WAPRO, and %3$s wait for your decision.',
					'wapro-mag-for-woocommerce'
				),
				formatCount( preview.pair ),
				formatCount( preview.create ),
				formatCount( preview.ambiguous )
			);
}

/** The shop's own catalogue on its way to WAPRO: tried first, then sent. Can be left, stopped and gone on with. */
export function PushPanel( props: PushPanelProps ) {
	const { preview, left, onOver } = props;
	const [ asks, setAsks ] = useState( false );
	const latest = useLatestRun( 'pushGoods' );
	const run = latest.data;
	const isRunning = run ? ! isOver( run ) : false;
	const [ start, { isBusy, problem } ] = useAction( startPush );
	const wasRunning = useRef( false );
	useEffect( () => {
		if ( wasRunning.current && ! isRunning ) {
			onOver();
		}
		wasRunning.current = isRunning;
	}, [ isRunning, onOver ] );
	const begin = async ( isTry: boolean ) => {
		const started = await start( isTry );
		if ( started ) {
			latest.replace( started );
			setAsks( false );
		}
	};
	const isOff = isBusy || isRunning || left === 0;
	return (
		<Panel
			title={ __(
				'The shop’s catalogue to WAPRO',
				'wapro-mag-for-woocommerce'
			) }
		>
			<p className="wapro-mag-muted">
				{ left === 0
					? __(
							'Every product has its article. Where products made later go is set under Data sources.',
							'wapro-mag-for-woocommerce'
						)
					: __(
							'Products that were in the shop before are looked for in WAPRO by index, EAN and trade index. The dry run changes nothing. An interrupted run goes on where it stopped.',
							'wapro-mag-for-woocommerce'
						) }{ ' ' }
				<Link to="/sources">
					{ __( 'Data sources', 'wapro-mag-for-woocommerce' ) }
				</Link>
			</p>
			{ preview && <Found preview={ preview } /> }
			{ boot().can.manage && (
				<p className="wapro-mag-push__buttons">
					<Button
						variant="secondary"
						__next40pxDefaultSize
						isBusy={ isBusy }
						disabled={ isOff }
						accessibleWhenDisabled
						onClick={ () => begin( true ) }
					>
						{ __( 'Dry run', 'wapro-mag-for-woocommerce' ) }
					</Button>{ ' ' }
					<Button
						variant="primary"
						__next40pxDefaultSize
						disabled={ isOff }
						accessibleWhenDisabled
						onClick={ () => setAsks( true ) }
					>
						{ __(
							'Send the catalogue',
							'wapro-mag-for-woocommerce'
						) }
					</Button>
				</p>
			) }
			{ problem && ! asks && <ProblemNotice problem={ problem } /> }
			{ asks && (
				<Modal
					title={ __(
						'Send the catalogue to WAPRO?',
						'wapro-mag-for-woocommerce'
					) }
					onRequestClose={ () => setAsks( false ) }
				>
					<Confirm
						confirmLabel={ __(
							'Send the catalogue',
							'wapro-mag-for-woocommerce'
						) }
						isBusy={ isBusy }
						problem={ problem }
						onCancel={ () => setAsks( false ) }
						onConfirm={ () => begin( false ) }
					>
						<p>{ question( props ) }</p>
					</Confirm>
				</Modal>
			) }
			{ run && <RunView run={ run } onChange={ latest.refresh } /> }
		</Panel>
	);
}
