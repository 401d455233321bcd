/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { Status } from '../../components/status.tsx';
import type { Overview } from '../../data/overview.ts';
import type { Settings } from '../../data/settings.ts';
import { formatCount } from '../../utils/format.ts';

export interface Step {
	readonly id: string;
	readonly title: string;
	readonly hint: string;
	readonly isDone: boolean;
}

type WorkerState = Pick< Overview, 'worker' | 'wapro' >;

/**
 * The path from a fresh plugin to a running exchange, each step judged by facts, not by clicks.
 * @param settings
 * @param state    What the worker last reported; null while it is not known.
 */
export function firstSteps(
	settings: Settings,
	state: WorkerState | null
): readonly Step[] {
	const { maps, dictionaries, unmapped } = settings;
	const isConnected =
		state !== null &&
		state.worker.alive &&
		state.wapro.reachable === true &&
		dictionaries !== null;
	const hasWarehouses =
		maps.warehouses.some( ( { use } ) => use === 'sell' ) &&
		unmapped.warehouses.length === 0;
	const hasVat = maps.vat.length > 0 && unmapped.vat.length === 0;
	const isMapped = hasWarehouses && maps.priceList !== null && hasVat;
	return [
		{
			id: 'connection',
			title: __( 'Connect', 'wapro-mag-for-woocommerce' ),
			hint: __(
				'Create a key, give it to the sync worker and run the connection test.',
				'wapro-mag-for-woocommerce'
			),
			isDone: isConnected,
		},
		{
			id: 'warehouses',
			title: __(
				'Choose warehouses and a price list',
				'wapro-mag-for-woocommerce'
			),
			hint: __(
				'Say for each warehouse whether the shop sells from it, and whose prices it shows.',
				'wapro-mag-for-woocommerce'
			),
			isDone: hasWarehouses && maps.priceList !== null,
		},
		{
			id: 'vat',
			title: __( 'Map VAT', 'wapro-mag-for-woocommerce' ),
			hint: __(
				'Give each VAT code of WAPRO a tax class of the shop.',
				'wapro-mag-for-woocommerce'
			),
			isDone: hasVat,
		},
		{
			id: 'start',
			title: __( 'Switch on', 'wapro-mag-for-woocommerce' ),
			hint: __(
				'With the steps above done the exchange runs by itself. Flag the first article for the shop in WAPRO.',
				'wapro-mag-for-woocommerce'
			),
			isDone: isConnected && isMapped && ! settings.paused,
		},
	];
}

/** What is still to do before the exchange runs; gone once everything is done. */
export function FirstSteps( { steps }: { readonly steps: readonly Step[] } ) {
	const left = steps.filter( ( { isDone } ) => ! isDone ).length;
	if ( left === 0 ) {
		return null;
	}
	return (
		<Panel title={ __( 'First settings', 'wapro-mag-for-woocommerce' ) }>
			<p>
				{ sprintf(
					/* translators: 1: number of steps done, 2: number of all steps. */
					__(
						'%1$s of %2$s steps done.',
						'wapro-mag-for-woocommerce'
					),
					formatCount( steps.length - left ),
					formatCount( steps.length )
				) }
			</p>
			<ol className="wapro-mag-steps">
				{ steps.map( ( step ) => (
					<li key={ step.id } className="wapro-mag-steps__step">
						<Status tone={ step.isDone ? 'good' : 'waiting' }>
							{ step.isDone
								? __( 'done', 'wapro-mag-for-woocommerce' )
								: __( 'to do', 'wapro-mag-for-woocommerce' ) }
						</Status>
						<div>
							<strong>{ step.title }</strong>
							{ ! step.isDone && (
								<p className="wapro-mag-muted">{ step.hint }</p>
							) }
						</div>
					</li>
				) ) }
			</ol>
		</Panel>
	);
}
