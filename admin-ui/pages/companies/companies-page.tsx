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
import { companyStates, useCompanies } from '../../data/companies.ts';
import type { CompaniesResponse, CompanyState } from '../../data/companies.ts';
import { List } from '../../dataviews/list.tsx';
import { useUrlView } from '../../dataviews/use-url-view.ts';
import { Link } from '../../routing/link.tsx';
import { companyStateWord } from '../../words/companies.ts';
import { companyActions } from './actions.tsx';
import { companyFields } from './fields.tsx';
import { Lead } from './lead.tsx';
import { companiesQuery, companiesView, stateFromQuery } from './query.ts';

function StateFilters( props: {
	readonly present: CompanyState | undefined;
	readonly counts: CompaniesResponse[ 'counts' ];
} ) {
	const filters = [ undefined, ...companyStates ] as const;
	return (
		<Filters
			label={ __( 'Filter of companies', 'wapro-mag-for-woocommerce' ) }
			choices={ filters.map( ( state ) => ( {
				label: state
					? companyStateWord( state )
					: __( 'All', 'wapro-mag-for-woocommerce' ),
				to: '/companies',
				...( state ? { query: { state } } : {} ),
				count: props.counts[ state ?? 'all' ],
				isPresent: state === props.present,
			} ) ) }
		/>
	);
}

function NothingFound( { isFiltered }: { readonly isFiltered: boolean } ) {
	return isFiltered ? (
		<Empty
			title={ __(
				'No company fits this filter.',
				'wapro-mag-for-woocommerce'
			) }
		>
			<Link to="/companies">
				{ __( 'Show all companies', 'wapro-mag-for-woocommerce' ) }
			</Link>
		</Empty>
	) : (
		<Empty title={ __( 'No companies yet.', 'wapro-mag-for-woocommerce' ) }>
			<p>
				{ __(
					'A company appears here as soon as its contractor is flagged for the shop in WAPRO.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
		</Empty>
	);
}

/** Companies from WAPRO: how many, in which state, what waits. */
export function CompaniesPage() {
	const { view, onChangeView, query } = useUrlView( companiesView );
	const state = stateFromQuery( query );
	const { data, problem, isLoading, refresh } = useCompanies(
		companiesQuery( view, state )
	);
	const fields = useMemo( companyFields, [] );
	const actions = useMemo( companyActions, [] );
	return (
		<Page
			title={ __( 'Companies', 'wapro-mag-for-woocommerce' ) }
			lead={ data && <Lead companies={ data } /> }
		>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ data && (
				<StateFilters present={ state } counts={ data.counts } />
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
					'Name, NIP, code or town',
					'wapro-mag-for-woocommerce'
				) }
				linkOf={ ( item ) => ( { to: `/companies/${ item.id }` } ) }
				empty={
					<NothingFound
						isFiltered={ state !== undefined || !! view.search }
					/>
				}
			/>
		</Page>
	);
}
