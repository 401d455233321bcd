/**
 * WordPress dependencies
 */
import { useMemo } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Page } from '../../components/page.tsx';
import { Empty, ProblemNotice } from '../../components/states.tsx';
import { useFindings } from '../../data/findings.ts';
import type { FindingState } from '../../data/findings.ts';
import { List } from '../../dataviews/list.tsx';
import { useUrlView } from '../../dataviews/use-url-view.ts';
import { Link } from '../../routing/link.tsx';
import { formatCount } from '../../utils/format.ts';
import { findingActions } from './actions.tsx';
import { findingFields } from './fields.tsx';
import { findingsQuery, findingsView } from './query.ts';

function lead( state: FindingState, total: number ): string | undefined {
	return state === 'open' && total > 0
		? sprintf(
				/* translators: %s: number of differences. */
				_n(
					'%s difference between the shop and WAPRO waits for a decision. The side that leads the field is in bold.',
					'%s differences between the shop and WAPRO wait for a decision. The side that leads the field is in bold.',
					total,
					'wapro-mag-for-woocommerce'
				),
				formatCount( total )
			)
		: undefined;
}

function NothingFound( { isFiltered }: { readonly isFiltered: boolean } ) {
	return isFiltered ? (
		<Empty
			title={ __(
				'No difference fits these filters.',
				'wapro-mag-for-woocommerce'
			) }
		>
			<Link to="/findings">
				{ __( 'Show what is to decide', 'wapro-mag-for-woocommerce' ) }
			</Link>
		</Empty>
	) : (
		<Empty
			title={ __(
				'The shop and WAPRO agree.',
				'wapro-mag-for-woocommerce'
			) }
		>
			<p>
				{ __(
					'The nightly full pass and the check of stock list here what they find.',
					'wapro-mag-for-woocommerce'
				) }{ ' ' }
				<Link to="/runs">
					{ __( 'See the runs', 'wapro-mag-for-woocommerce' ) }
				</Link>
			</p>
		</Empty>
	);
}

/** Differences between the shop and WAPRO: who leads the field, how often it was seen, what to do. */
export function FindingsPage() {
	const { view, onChangeView } = useUrlView( findingsView );
	const query = findingsQuery( view );
	const { data, problem, isLoading, refresh } = useFindings( query );
	const kinds = data?.kinds;
	const fields = useMemo(
		() => findingFields( kinds ?? [], query.objectId ),
		[ kinds, query.objectId ]
	);
	const actions = useMemo( findingActions, [] );
	const { page: _page, perPage: _perPage, ...filter } = query;
	return (
		<Page
			title={ __( 'Findings', 'wapro-mag-for-woocommerce' ) }
			lead={ data && lead( query.state ?? 'open', data.total ) }
		>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			<List
				items={ data?.items ?? [] }
				total={ data?.total ?? 0 }
				pages={ data?.pages ?? 0 }
				idOf={ ( item ) => String( item.id ) }
				fields={ fields }
				actions={ actions }
				onDialogClosed={ refresh }
				view={ view }
				onChangeView={ onChangeView }
				isLoading={ isLoading && ! data }
				searchLabel={ __(
					'Product or index',
					'wapro-mag-for-woocommerce'
				) }
				empty={
					<NothingFound
						isFiltered={ Object.keys( filter ).length > 0 }
					/>
				}
			/>
		</Page>
	);
}
