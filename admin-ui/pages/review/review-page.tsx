/**
 * WordPress dependencies
 */
import { useMemo } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Filters } from '../../components/filters.tsx';
import { Page } from '../../components/page.tsx';
import { Empty, ProblemNotice } from '../../components/states.tsx';
import { useReview } from '../../data/review.ts';
import type { ReviewFilter } from '../../data/review.ts';
import { List } from '../../dataviews/list.tsx';
import { useUrlView } from '../../dataviews/use-url-view.ts';
import { Link } from '../../routing/link.tsx';
import { formatCount } from '../../utils/format.ts';
import { reviewActions } from './actions.tsx';
import { reviewFields } from './fields.tsx';
import {
	filterFromQuery,
	reviewFilters,
	reviewQuery,
	reviewView,
} from './query.ts';

type Counts = Readonly< Record< ReviewFilter, number > >;

function filterWord( filter: ReviewFilter ): string {
	switch ( filter ) {
		case 'all':
			return __( 'All', 'wapro-mag-for-woocommerce' );
		case 'ready':
			return __( 'Ready to publish', 'wapro-mag-for-woocommerce' );
		case 'missing':
			return __( 'Something missing', 'wapro-mag-for-woocommerce' );
		case 'changed':
			return __( 'Changed since review', 'wapro-mag-for-woocommerce' );
	}
}

function ReviewFilters( props: {
	readonly present: ReviewFilter;
	readonly counts: Counts;
} ) {
	return (
		<Filters
			label={ __( 'Filter of goods', 'wapro-mag-for-woocommerce' ) }
			choices={ reviewFilters.map( ( filter ) => ( {
				label: filterWord( filter ),
				to: '/review',
				...( filter === 'all' ? {} : { query: { filter } } ),
				count: props.counts[ filter ],
				isPresent: filter === props.present,
			} ) ) }
		/>
	);
}

function lead( counts: Counts ): string {
	if ( counts.all === 0 ) {
		return __( 'Nothing waits for review.', 'wapro-mag-for-woocommerce' );
	}
	return sprintf(
		/* translators: 1: sentence about all goods, 2: sentence about the ready ones. */
		__( '%1$s %2$s', 'wapro-mag-for-woocommerce' ),
		sprintf(
			/* translators: %s: number of articles. */
			_n(
				'%s article from WAPRO waits in the temporary category, unseen by buyers.',
				'%s articles from WAPRO wait in the temporary category, unseen by buyers.',
				counts.all,
				'wapro-mag-for-woocommerce'
			),
			formatCount( counts.all )
		),
		sprintf(
			/* translators: %s: number of articles. */
			_n(
				'%s is ready to publish.',
				'%s are ready to publish.',
				counts.ready,
				'wapro-mag-for-woocommerce'
			),
			formatCount( counts.ready )
		)
	);
}

function NothingFound( props: { readonly isFiltered: boolean } ) {
	return props.isFiltered ? (
		<Empty
			title={ __(
				'No goods fit this filter.',
				'wapro-mag-for-woocommerce'
			) }
		>
			<Link to="/review">
				{ __(
					'Show all goods to review',
					'wapro-mag-for-woocommerce'
				) }
			</Link>
		</Empty>
	) : (
		<Empty
			title={ __(
				'Nothing waits for review.',
				'wapro-mag-for-woocommerce'
			) }
		>
			<p>
				{ __(
					'An article appears here as soon as it is flagged for the shop in WAPRO.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
		</Empty>
	);
}

export function ReviewPage() {
	const { view, onChangeView, query } = useUrlView( reviewView );
	const filter = filterFromQuery( query );
	const { data, problem, isLoading, refresh } = useReview(
		reviewQuery( view, filter )
	);
	const fields = useMemo( reviewFields, [] );
	const actions = useMemo( reviewActions, [] );
	return (
		<Page
			title={ __( 'Goods to review', 'wapro-mag-for-woocommerce' ) }
			lead={ data && lead( data.counts ) }
		>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ data && (
				<ReviewFilters present={ filter } counts={ data.counts } />
			) }
			<List
				items={ data?.items ?? [] }
				total={ data?.total ?? 0 }
				pages={ data?.pages ?? 0 }
				idOf={ ( item ) => String( item.productId ) }
				fields={ fields }
				actions={ actions }
				onDialogClosed={ refresh }
				view={ view }
				onChangeView={ onChangeView }
				isLoading={ isLoading && ! data }
				searchLabel={ __(
					'Name or catalogue index',
					'wapro-mag-for-woocommerce'
				) }
				empty={
					<NothingFound
						isFiltered={ filter !== 'all' || !! view.search }
					/>
				}
			/>
		</Page>
	);
}
