/**
 * WordPress dependencies
 */
import { useMemo } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Page } from '../../components/page.tsx';
import { Empty, ProblemNotice } from '../../components/states.tsx';
import { tabs, usePairing } from '../../data/pairing.ts';
import type { PairingTab } from '../../data/pairing.ts';
import { List } from '../../dataviews/list.tsx';
import { useUrlView } from '../../dataviews/use-url-view.ts';
import { Link } from '../../routing/link.tsx';
import { formatCount } from '../../utils/format.ts';
import { tabWord } from '../../words/pairing.ts';
import { pairingActions } from './actions.tsx';
import { pairingFields } from './fields.tsx';
import { PushPanel } from './push-panel.tsx';
import { pairingQuery, pairingView, tabOf } from './query.ts';

function Tabs( props: {
	readonly at: PairingTab;
	readonly counts: Readonly< Record< PairingTab, number > > | undefined;
} ) {
	return (
		<nav
			className="wapro-mag-filters"
			aria-label={ __( 'Products by pair', 'wapro-mag-for-woocommerce' ) }
		>
			<ul>
				{ tabs.map( ( tab ) => (
					<li key={ tab }>
						<Link
							to="/pairing"
							query={ { tab } }
							aria-current={
								tab === props.at ? 'page' : undefined
							}
						>
							{ props.counts
								? sprintf(
										/* translators: 1: name of a tab, 2: number of products. */
										__(
											'%1$s (%2$s)',
											'wapro-mag-for-woocommerce'
										),
										tabWord( tab ),
										formatCount( props.counts[ tab ] )
									)
								: tabWord( tab ) }
						</Link>
					</li>
				) ) }
			</ul>
		</nav>
	);
}

function Nothing( props: {
	readonly tab: PairingTab;
	readonly isFiltered: boolean;
} ) {
	if ( props.isFiltered ) {
		return (
			<Empty
				title={ __( 'No product fits.', 'wapro-mag-for-woocommerce' ) }
			>
				<Link to="/pairing" query={ { tab: props.tab } }>
					{ __(
						'Show all of this tab',
						'wapro-mag-for-woocommerce'
					) }
				</Link>
			</Empty>
		);
	}
	const words: Readonly< Record< PairingTab, string > > = {
		to_decide: __(
			'Nothing waits for your decision.',
			'wapro-mag-for-woocommerce'
		),
		unpaired: __(
			'Every product has its article in WAPRO.',
			'wapro-mag-for-woocommerce'
		),
		paired: __(
			'No product of the shop was paired here yet.',
			'wapro-mag-for-woocommerce'
		),
	};
	return <Empty title={ words[ props.tab ] } />;
}

/** Products of the shop and articles in WAPRO: which belong together, and the start-up push. */
export function PairingPage() {
	const { view, onChangeView, query: address } = useUrlView( pairingView );
	const query = pairingQuery( view, address );
	const { data, problem, isLoading, refresh } = usePairing( query );
	const fields = useMemo( () => pairingFields(), [] );
	const actions = useMemo( () => pairingActions( refresh ), [ refresh ] );
	const tab = tabOf( address );
	return (
		<Page
			title={ __( 'Pairing', 'wapro-mag-for-woocommerce' ) }
			lead={ __(
				'Which product of the shop is which article in WAPRO. A pair can always be undone.',
				'wapro-mag-for-woocommerce'
			) }
		>
			{ data && (
				<PushPanel
					preview={ data.preview }
					left={ data.counts.unpaired + data.counts.to_decide }
					onOver={ refresh }
				/>
			) }
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			<Tabs at={ tab } counts={ data?.counts } />
			<List
				items={ data?.items ?? [] }
				total={ data?.total ?? 0 }
				pages={ data?.pages ?? 0 }
				idOf={ ( item ) => String( item.productId ) }
				fields={ fields }
				actions={ actions }
				view={ view }
				onChangeView={ onChangeView }
				isLoading={ isLoading && ! data }
				searchLabel={ __(
					'Product or SKU',
					'wapro-mag-for-woocommerce'
				) }
				empty={
					<Nothing
						tab={ tab }
						isFiltered={
							query.search !== undefined ||
							query.runId !== undefined ||
							query.code !== undefined
						}
					/>
				}
			/>
		</Page>
	);
}
