/**
 * WordPress dependencies
 */
import { useMemo } from '@wordpress/element';
import { __, _n } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Page } from '../../components/page.tsx';
import { Empty, ProblemNotice } from '../../components/states.tsx';
import { useProposals } from '../../data/proposals.ts';
import type { ProposalsResponse } from '../../data/proposals.ts';
import { List } from '../../dataviews/list.tsx';
import { useUrlView } from '../../dataviews/use-url-view.ts';
import { Link } from '../../routing/link.tsx';
import { useAddress } from '../../routing/use-address.ts';
import { counted } from '../../utils/counted.ts';
import { proposalActions } from './actions.tsx';
import { proposalFields } from './fields.tsx';
import {
	isNarrower,
	proposalsQuery,
	proposalsView,
	proposalTab,
} from './query.ts';
import type { ProposalTab } from './query.ts';
import { ProposalTabs } from './tabs.tsx';

function lead( { to_shop: count }: ProposalsResponse[ 'counts' ] ): string {
	return count === 0
		? __(
				'No change waits for your decision.',
				'wapro-mag-for-woocommerce'
			)
		: counted(
				/* translators: %s: number of changes. */
				_n(
					'%s change from WAPRO is about data that the shop leads, and waits for your decision.',
					'%s changes from WAPRO are about data that the shop leads, and wait for your decision.',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
}

function NothingFound( props: {
	readonly tab: ProposalTab;
	readonly isNarrow: boolean;
} ) {
	return props.isNarrow ? (
		<Empty
			title={ __(
				'No change fits these filters.',
				'wapro-mag-for-woocommerce'
			) }
		>
			<Link to="/proposals" query={ { tab: props.tab } }>
				{ __( 'Show the whole list', 'wapro-mag-for-woocommerce' ) }
			</Link>
		</Empty>
	) : (
		<Empty title={ __( 'There are none.', 'wapro-mag-for-woocommerce' ) }>
			<p>
				{ __(
					'Changes made in My Account come here when WAPRO leads the data, and changes made in WAPRO when the shop does.',
					'wapro-mag-for-woocommerce'
				) }{ ' ' }
				<Link to="/settings/customers" query={ { section: 'owners' } }>
					{ __( 'See who leads what', 'wapro-mag-for-woocommerce' ) }
				</Link>
			</p>
		</Empty>
	);
}

const none: ProposalsResponse[ 'companies' ] = [];

function ProposalList( { tab }: { readonly tab: ProposalTab } ) {
	const { view, onChangeView } = useUrlView( proposalsView );
	const query = proposalsQuery( tab, view );
	const { data, problem, isLoading, refresh } = useProposals( tab, query );
	const companies = JSON.stringify( data?.companies ?? none );
	const fields = useMemo(
		() => proposalFields( tab, JSON.parse( companies ) ),
		[ tab, companies ]
	);
	const actions = useMemo( proposalActions, [] );
	const isOfTab = data?.tab === tab;
	return (
		<Page
			title={ __( 'Proposed changes', 'wapro-mag-for-woocommerce' ) }
			lead={ data && lead( data.counts ) }
		>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ data && <ProposalTabs present={ tab } counts={ data.counts } /> }
			<List
				key={ tab }
				items={ isOfTab ? data.items : [] }
				total={ isOfTab ? data.total : 0 }
				pages={ isOfTab ? data.pages : 0 }
				idOf={ ( item ) => String( item.id ) }
				fields={ fields }
				actions={ actions }
				onDialogClosed={ refresh }
				view={ view }
				onChangeView={ onChangeView }
				isLoading={ isLoading && ! isOfTab }
				searchLabel={ __(
					'Company, NIP or person',
					'wapro-mag-for-woocommerce'
				) }
				empty={
					<NothingFound
						tab={ tab }
						isNarrow={ isNarrower( tab, query ) }
					/>
				}
			/>
		</Page>
	);
}

/** Changes of customers' data that wait for whoever leads them: what was, what would be, who decides. */
export function ProposalsPage() {
	const { query } = useAddress();
	return <ProposalList tab={ proposalTab( query ) } />;
}
