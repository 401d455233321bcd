/**
 * WordPress dependencies
 */
import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Moment } from '../../components/moment.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { RestingFlows } from '../../components/resting-flows.tsx';
import { RunView } from '../../components/run-view.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/states.tsx';
import { useOverview } from '../../data/overview.ts';
import { useRuns } from '../../data/runs.ts';
import type { Run } from '../../data/runs.ts';
import { navigate, useAddress } from '../../routing/use-address.ts';
import { formatCount } from '../../utils/format.ts';
import { causeWord } from '../../words/objects.ts';
import { flowWord } from '../../words/runs.ts';
import { RunStarter } from '../settings/run-starter.tsx';

function RunLine( props: {
	readonly run: Run;
	readonly onChange: () => void;
} ) {
	const { run } = props;
	return (
		<li className="wapro-mag-runs__run">
			<h3>
				{ flowWord( run.flow ) }
				{ run.dryRun === true && (
					<small className="wapro-mag-muted">
						{ ` – ${ __(
							'dry run, nothing was changed',
							'wapro-mag-for-woocommerce'
						) }` }
					</small>
				) }
			</h3>
			<p className="wapro-mag-muted">
				<Moment at={ run.requestedAt } />
				{ ` · ${ run.requestedBy ?? causeWord( run.cause ) }` }
			</p>
			<RunView run={ run } onChange={ props.onChange } />
		</li>
	);
}

function Pages( props: { readonly page: number; readonly pages: number } ) {
	const { page, pages } = props;
	if ( pages < 2 ) {
		return null;
	}
	const go = ( to: number ) => navigate( '/runs', { p: String( to ) } );
	return (
		<nav
			className="wapro-mag-pages"
			aria-label={ __( 'Pages of runs', 'wapro-mag-for-woocommerce' ) }
		>
			<Button
				variant="secondary"
				disabled={ page <= 1 }
				accessibleWhenDisabled
				onClick={ () => go( page - 1 ) }
			>
				{ __( 'Newer', 'wapro-mag-for-woocommerce' ) }
			</Button>
			<span>
				{ sprintf(
					/* translators: 1: number of a page, 2: number of pages. */
					__( '%1$s of %2$s', 'wapro-mag-for-woocommerce' ),
					formatCount( page ),
					formatCount( pages )
				) }
			</span>
			<Button
				variant="secondary"
				disabled={ page >= pages }
				accessibleWhenDisabled
				onClick={ () => go( page + 1 ) }
			>
				{ __( 'Older', 'wapro-mag-for-woocommerce' ) }
			</Button>
		</nav>
	);
}

function Starters( { onOver }: { readonly onOver: () => void } ) {
	return (
		<div className="wapro-mag-columns">
			<Panel title={ flowWord( 'refreshGoods' ) }>
				<RunStarter
					flow="refreshGoods"
					label={ __(
						'Refresh goods, stock and prices',
						'wapro-mag-for-woocommerce'
					) }
					onOver={ onOver }
				>
					<p className="wapro-mag-muted">
						{ __(
							'Reads every flagged article from WAPRO again and changes in the shop only what differs.',
							'wapro-mag-for-woocommerce'
						) }
					</p>
				</RunStarter>
			</Panel>
			<Panel title={ flowWord( 'reconcileGoods' ) }>
				<RunStarter
					flow="reconcileGoods"
					label={ __(
						'Compare everything with WAPRO',
						'wapro-mag-for-woocommerce'
					) }
					onOver={ onOver }
				>
					<p className="wapro-mag-muted">
						{ __(
							'What also runs every night: finds what differs, puts it right and lists what somebody changed in the shop.',
							'wapro-mag-for-woocommerce'
						) }
					</p>
				</RunStarter>
			</Panel>
			<Panel title={ flowWord( 'checkStock' ) }>
				<RunStarter
					flow="checkStock"
					label={ __( 'Check stock', 'wapro-mag-for-woocommerce' ) }
					onOver={ onOver }
				>
					<p className="wapro-mag-muted">
						{ __(
							'Compares only stock, also with what products show.',
							'wapro-mag-for-woocommerce'
						) }
					</p>
				</RunStarter>
			</Panel>
			<Panel title={ flowWord( 'refreshOrders' ) }>
				<RunStarter
					flow="refreshOrders"
					label={ __(
						'Refresh order states',
						'wapro-mag-for-woocommerce'
					) }
					onOver={ onOver }
				>
					<p className="wapro-mag-muted">
						{ __(
							'Asks WAPRO again how far orders are: production, transport, payment.',
							'wapro-mag-for-woocommerce'
						) }
					</p>
				</RunStarter>
			</Panel>
		</div>
	);
}

export function RunsPage() {
	const { query } = useAddress();
	const page = Math.max( 1, Number.parseInt( query.p ?? '1', 10 ) || 1 );
	const { data, problem, refresh } = useRuns( page );
	const { data: overview } = useOverview();
	return (
		<Page
			title={ __( 'Runs', 'wapro-mag-for-woocommerce' ) }
			lead={ __(
				'Longer work of the sync worker. You may leave this page; it goes on.',
				'wapro-mag-for-woocommerce'
			) }
		>
			<Starters onOver={ refresh } />
			<RestingFlows resting={ overview?.resting } />
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ ! data && ! problem && (
				<Loading
					label={ __( 'Reading runs…', 'wapro-mag-for-woocommerce' ) }
				/>
			) }
			{ data && (
				<Panel
					title={ __( 'Latest runs', 'wapro-mag-for-woocommerce' ) }
				>
					{ data.items.length === 0 ? (
						<Empty
							title={ __(
								'No run yet. Start one above.',
								'wapro-mag-for-woocommerce'
							) }
						/>
					) : (
						<ul className="wapro-mag-runs">
							{ data.items.map( ( run ) => (
								<RunLine
									key={ run.id }
									run={ run }
									onChange={ refresh }
								/>
							) ) }
						</ul>
					) }
					<Pages page={ page } pages={ data.pages } />
				</Panel>
			) }
		</Page>
	);
}
