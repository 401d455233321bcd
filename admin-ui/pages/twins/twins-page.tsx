/**
 * WordPress dependencies
 */
import { useMemo } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Filters } from '../../components/filters.tsx';
import { Page } from '../../components/page.tsx';
import { Empty, ProblemNotice } from '../../components/states.tsx';
import { useTwins } from '../../data/twins.ts';
import { List } from '../../dataviews/list.tsx';
import { useUrlView } from '../../dataviews/use-url-view.ts';
import { Link } from '../../routing/link.tsx';
import { useAddress } from '../../routing/use-address.ts';
import { ordersToDecide, twinStates, twinTabWord } from '../../words/twins.ts';
import type { TwinTab } from '../../words/twins.ts';
import { DeskSwitch } from '../pairing/switch.tsx';
import { twinActions } from './actions.tsx';
import { twinFields } from './fields.tsx';
import { twinsQuery, twinsView, twinTab } from './query.ts';

const PATH = '/pairing/orders';

function lead( waiting: number ): string {
	return waiting === 0
		? __( 'No order waits for your decision.', 'wapro-mag-for-woocommerce' )
		: ordersToDecide( waiting );
}

function NothingFound( props: {
	readonly tab: TwinTab;
	readonly isNarrow: boolean;
} ) {
	if ( props.isNarrow ) {
		return (
			<Empty
				title={ __(
					'No order fits this search.',
					'wapro-mag-for-woocommerce'
				) }
			>
				<Link to={ PATH } query={ { tab: props.tab } }>
					{ __( 'Show the whole list', 'wapro-mag-for-woocommerce' ) }
				</Link>
			</Empty>
		);
	}
	return (
		<Empty
			title={
				props.tab === 'waiting'
					? __( 'No order is held.', 'wapro-mag-for-woocommerce' )
					: __(
							'Nothing was decided yet.',
							'wapro-mag-for-woocommerce'
						)
			}
		>
			<p>
				{ __(
					'An order comes here when another integrator or a person may have entered it in WAPRO already, and it is not certain.',
					'wapro-mag-for-woocommerce'
				) }{ ' ' }
				<Link to="/settings/exchange">
					{ __(
						'See how orders are compared',
						'wapro-mag-for-woocommerce'
					) }
				</Link>
			</p>
		</Empty>
	);
}

function Desk( { tab }: { readonly tab: TwinTab } ) {
	const { view, onChangeView } = useUrlView( twinsView( tab ) );
	const query = twinsQuery( tab, view );
	const { data, problem, isLoading, refresh } = useTwins( query );
	const fields = useMemo(
		() => twinFields( tab, refresh ),
		[ tab, refresh ]
	);
	const actions = useMemo( twinActions, [] );
	const isOfTab = data?.state === tab;
	return (
		<Page
			title={ __( 'Possible duplicates', 'wapro-mag-for-woocommerce' ) }
			lead={ data && lead( data.counts.waiting ) }
		>
			<DeskSwitch at={ PATH } />
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ data && (
				<Filters
					label={ __( 'Held orders', 'wapro-mag-for-woocommerce' ) }
					choices={ twinStates.map( ( one ) => ( {
						label: twinTabWord( one ),
						to: PATH,
						query: { tab: one },
						count: data.counts[ one ],
						isPresent: one === tab,
					} ) ) }
				/>
			) }
			<div className="wapro-mag-pairing">
				<List
					key={ tab }
					items={ isOfTab ? data.items : [] }
					total={ isOfTab ? data.total : 0 }
					pages={ isOfTab ? data.pages : 0 }
					idOf={ ( item ) => String( item.orderId ) }
					fields={ fields }
					actions={ actions }
					onDialogClosed={ refresh }
					view={ view }
					onChangeView={ onChangeView }
					isLoading={ isLoading && ! isOfTab }
					searchLabel={ __(
						'Number, buyer or article',
						'wapro-mag-for-woocommerce'
					) }
					linkOf={ ( item ) => ( {
						to: `/history/order/${ item.orderId }`,
					} ) }
					empty={
						<NothingFound
							tab={ tab }
							isNarrow={ Boolean( query.search ) }
						/>
					}
				/>
			</div>
		</Page>
	);
}

/** Orders that WAPRO may have already: the shop's and WAPRO's side by side, decided by a person, taken back. */
export function TwinsPage() {
	const { query } = useAddress();
	return <Desk tab={ twinTab( query ) } />;
}
