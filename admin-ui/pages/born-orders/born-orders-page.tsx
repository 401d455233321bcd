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
import { bornStates, useBornOrders } from '../../data/born-orders.ts';
import type { BornOrdersResponse } from '../../data/born-orders.ts';
import { List } from '../../dataviews/list.tsx';
import { useUrlView } from '../../dataviews/use-url-view.ts';
import { Link } from '../../routing/link.tsx';
import {
	bornCount,
	bornSourceWord,
	bornStateWord,
} from '../../words/born-orders.ts';
import { bornOrderFields } from './fields.tsx';
import {
	bornOrdersQuery,
	bornOrdersView,
	filterFromQuery,
	filterQuery,
} from './query.ts';
import type { BornFilter } from './query.ts';

const PATH = '/orders/born';

interface FilterProps {
	readonly filter: BornFilter;
	readonly data: BornOrdersResponse;
}

function StateFilters( { filter, data }: FilterProps ) {
	const { state: present, ...others } = filter;
	return (
		<Filters
			label={ __( 'Filter by state', 'wapro-mag-for-woocommerce' ) }
			choices={ [ undefined, ...bornStates ].map( ( state ) => ( {
				label: state
					? bornStateWord( state )
					: __( 'All', 'wapro-mag-for-woocommerce' ),
				to: PATH,
				query: filterQuery( {
					...others,
					...( state ? { state } : {} ),
				} ),
				count: data.counts[ state ?? 'all' ],
				isPresent: state === present,
			} ) ) }
		/>
	);
}

function SourceFilters( { filter, data }: FilterProps ) {
	const { source: present, ...others } = filter;
	if ( data.sources.length === 0 ) {
		return null;
	}
	return (
		<Filters
			label={ __( 'Filter by source', 'wapro-mag-for-woocommerce' ) }
			choices={ [ undefined, '', ...data.sources ].map( ( source ) => ( {
				label:
					source === undefined
						? __( 'Any source', 'wapro-mag-for-woocommerce' )
						: bornSourceWord( source || null ),
				to: PATH,
				query: filterQuery( {
					...others,
					...( source === undefined ? {} : { source } ),
				} ),
				isPresent: source === present,
			} ) ) }
		/>
	);
}

function NothingFound( { isFiltered }: { readonly isFiltered: boolean } ) {
	return isFiltered ? (
		<Empty
			title={ __(
				'No order fits this filter.',
				'wapro-mag-for-woocommerce'
			) }
		>
			<Link to={ PATH }>
				{ __( 'Show all orders', 'wapro-mag-for-woocommerce' ) }
			</Link>
		</Empty>
	) : (
		<Empty
			title={ __(
				'No order was made in WAPRO yet.',
				'wapro-mag-for-woocommerce'
			) }
		>
			<p>
				{ __(
					'What a salesman enters in WAPRO for a company of the shop appears here and in the company’s account.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
		</Empty>
	);
}

function Lead( { data }: { readonly data: BornOrdersResponse } ) {
	return data.on ? (
		<>{ bornCount( data.counts.all ) }</>
	) : (
		<>
			{ __(
				'Orders made in WAPRO are not shown to buyers and not kept any more.',
				'wapro-mag-for-woocommerce'
			) }{ ' ' }
			<Link to="/settings/exchange" query={ { section: 'born' } }>
				{ __( 'Switch them on', 'wapro-mag-for-woocommerce' ) }
			</Link>
		</>
	);
}

/** Orders that were made in WAPRO: to look at, nothing to change. */
export function BornOrdersPage() {
	const { view, onChangeView, query } = useUrlView( bornOrdersView );
	const filter = filterFromQuery( query );
	const { data, problem, isLoading, refresh } = useBornOrders(
		bornOrdersQuery( view, filter )
	);
	const fields = useMemo( bornOrderFields, [] );
	const company = filter.company && data?.items[ 0 ]?.company;
	return (
		<Page
			title={ __( 'Orders made in WAPRO', 'wapro-mag-for-woocommerce' ) }
			lead={ data && <Lead data={ data } /> }
		>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ data && <StateFilters filter={ filter } data={ data } /> }
			{ data && <SourceFilters filter={ filter } data={ data } /> }
			{ filter.company !== undefined && (
				<p>
					{ company && <strong>{ company.name }</strong> }{ ' ' }
					<Link to={ PATH }>
						{ __(
							'Show those of all companies',
							'wapro-mag-for-woocommerce'
						) }
					</Link>
				</p>
			) }
			<List
				items={ data?.items ?? [] }
				total={ data?.total ?? 0 }
				pages={ data?.pages ?? 0 }
				idOf={ ( item ) => String( item.id ) }
				fields={ fields }
				view={ view }
				onChangeView={ onChangeView }
				isLoading={ isLoading && ! data }
				searchLabel={ __(
					'Number or company',
					'wapro-mag-for-woocommerce'
				) }
				linkOf={ ( item ) => ( { to: `${ PATH }/${ item.id }` } ) }
				empty={
					<NothingFound
						isFiltered={
							Object.keys( filter ).length > 0 || !! view.search
						}
					/>
				}
			/>
		</Page>
	);
}
