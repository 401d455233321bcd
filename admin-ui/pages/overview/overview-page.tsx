/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Moment } from '../../components/moment.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { RestingFlows } from '../../components/resting-flows.tsx';
import { Loading, ProblemNotice } from '../../components/states.tsx';
import { restOf, useOverview } from '../../data/overview.ts';
import type { OverviewView } from '../../data/overview.ts';
import { DayChart } from './day-chart.tsx';
import { HeadlineSentence } from './headline.tsx';
import { LaneTile } from './lane-tile.tsx';
import { NeedsList } from './needs-list.tsx';
import { Reachability } from './reachability.tsx';

function Tiles( { overview }: { readonly overview: OverviewView } ) {
	return (
		<div className="wapro-mag-tiles">
			<LaneTile
				title={ __( 'Orders to WAPRO', 'wapro-mag-for-woocommerce' ) }
				lane={ overview.ordersOut }
				rest={ restOf( overview, 'orders' ) }
				query={ {
					direction: 'out',
					destination: 'wapro',
					objectType: 'order',
				} }
			/>
			{ overview.productionOut && (
				<LaneTile
					title={ __(
						'Orders to production',
						'wapro-mag-for-woocommerce'
					) }
					lane={ overview.productionOut }
					rest={ restOf( overview, 'production' ) }
					query={ { direction: 'out', destination: 'production' } }
				/>
			) }
			<LaneTile
				title={ __(
					'Changes from WAPRO',
					'wapro-mag-for-woocommerce'
				) }
				lane={ overview.changesIn }
				rest={ restOf( overview, 'changes' ) }
				query={ { direction: 'in' } }
				isListed={ false }
			/>
			<LaneTile
				title={ __(
					'States of goods to WAPRO',
					'wapro-mag-for-woocommerce'
				) }
				lane={ overview.statesOut }
				rest={ restOf( overview, 'states' ) }
				query={ { direction: 'out', objectType: 'shop_state' } }
			/>
		</div>
	);
}

function Content( { overview }: { readonly overview: OverviewView } ) {
	return (
		<>
			<Tiles overview={ overview } />
			<RestingFlows resting={ overview.resting } />
			<div className="wapro-mag-columns">
				<Panel title={ __( 'Needs you', 'wapro-mag-for-woocommerce' ) }>
					<NeedsList needs={ overview.needs } />
				</Panel>
				<Panel
					title={ __( 'Reachability', 'wapro-mag-for-woocommerce' ) }
				>
					<Reachability overview={ overview } />
				</Panel>
			</div>
			<Panel title={ __( 'Last 24 hours', 'wapro-mag-for-woocommerce' ) }>
				<DayChart hours={ overview.hours } />
			</Panel>
			{ overview.lastFullPassAt && (
				<p className="wapro-mag-muted">
					{ __(
						'Last complete nightly pass:',
						'wapro-mag-for-woocommerce'
					) }{ ' ' }
					<Moment at={ overview.lastFullPassAt } />
				</p>
			) }
		</>
	);
}

export function OverviewPage() {
	const { data, problem, refresh } = useOverview();
	return (
		<Page
			title={ __( 'Overview', 'wapro-mag-for-woocommerce' ) }
			lead={ data && <HeadlineSentence headline={ data.headline } /> }
		>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ data && <Content overview={ data } /> }
			{ ! data && ! problem && (
				<Loading
					label={ __(
						'Reading the state of the exchange…',
						'wapro-mag-for-woocommerce'
					) }
				/>
			) }
		</Page>
	);
}
