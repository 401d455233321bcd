/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { FlowRest } from '../data/overview.ts';
import { Link } from '../routing/link.tsx';
import { useNow } from '../utils/use-now.ts';
import { exchangeFlowWord, restWord } from '../words/flows.ts';
import { Panel } from './panel.tsx';
import { Status } from './status.tsx';

/** Flows that do not work now, on purpose, and why; nothing when all of them do. */
export function RestingFlows( {
	resting = [],
}: {
	readonly resting?: readonly FlowRest[] | undefined;
} ) {
	const now = useNow();
	if ( resting.length === 0 ) {
		return null;
	}
	return (
		<Panel
			title={ __( 'Waits on purpose', 'wapro-mag-for-woocommerce' ) }
			actions={
				<Link to="/settings/exchange" query={ { section: 'flows' } }>
					{ __(
						'Intervals, locks and quiet windows',
						'wapro-mag-for-woocommerce'
					) }
				</Link>
			}
		>
			<ul className="wapro-mag-resting">
				{ resting.map( ( rest ) => (
					<li key={ rest.flow }>
						<span>{ exchangeFlowWord( rest.flow ) }</span>{ ' ' }
						<Status tone="waiting">
							{ restWord( rest, now ) }
						</Status>
					</li>
				) ) }
			</ul>
			<p className="wapro-mag-muted">
				{ __(
					'Nothing is lost: what waits goes by itself afterwards. Runs that you start by hand are carried out all the same.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
		</Panel>
	);
}
