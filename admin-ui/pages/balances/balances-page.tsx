/**
 * WordPress dependencies
 */
import { useMemo } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Page } from '../../components/page.tsx';
import { Empty, ProblemNotice } from '../../components/states.tsx';
import { useBalances } from '../../data/invoices.ts';
import type { BalancesQuery, CompanyBalance } from '../../data/invoices.ts';
import { filtering, only } from '../../dataviews/columns.ts';
import { List } from '../../dataviews/list.tsx';
import type { Field, View } from '../../dataviews/list.tsx';
import { useUrlView } from '../../dataviews/use-url-view.ts';
import type { UrlViewOptions } from '../../dataviews/use-url-view.ts';
import { Link } from '../../routing/link.tsx';
import { differingCount } from '../../words/invoices.ts';
import { InvoiceTabs } from '../invoices/tabs.tsx';
import { Agreement, Sum } from './balances.tsx';

const PATH = '/invoices/balances';

const balancesView: UrlViewOptions = {
	defaults: {
		type: 'table',
		titleField: 'company',
		fields: [ 'shop', 'wapro', 'agreement' ],
		perPage: 20,
		page: 1,
		showMedia: false,
		layout: {
			styles: {
				company: { width: '260px' },
				shop: { width: '190px' },
				wapro: { width: '190px' },
				agreement: { width: '240px' },
			},
		},
	},
	filters: [ { field: 'differing', operator: 'is' } ],
};

function balancesQuery( view: View ): BalancesQuery {
	const isNarrow = view.filters?.some(
		( { field, value } ) => field === 'differing' && value === 'yes'
	);
	return {
		...( view.search ? { search: view.search.slice( 0, 100 ) } : {} ),
		...( isNarrow ? { differing: true } : {} ),
		page: view.page ?? 1,
		perPage: Math.min( 100, view.perPage ?? 20 ),
	};
}

function balanceFields(): Field< CompanyBalance >[] {
	return [
		{
			id: 'company',
			label: __( 'Company', 'wapro-mag-for-woocommerce' ),
			enableHiding: false,
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-name">
					{ item.company?.name ??
						item.contractorName ??
						item.contractorId }
				</span>
			),
		},
		{
			id: 'shop',
			label: __( 'In the shop', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<Sum figures={ item.shop } currency={ item.currency } />
			),
		},
		{
			id: 'wapro',
			label: __( 'In WAPRO', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<Sum figures={ item.wapro } currency={ item.currency } />
			),
		},
		{
			id: 'agreement',
			label: __( 'Difference', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => <Agreement balance={ item } />,
		},
		{
			id: 'differing',
			label: __( 'To look at', 'wapro-mag-for-woocommerce' ),
			...filtering,
			enableHiding: false,
			elements: [
				{
					value: 'yes',
					label: __(
						'differs from WAPRO',
						'wapro-mag-for-woocommerce'
					),
				},
			],
		},
	];
}

const queryOf = ( {
	company,
	contractorName,
}: CompanyBalance ): Record< string, string > =>
	company
		? { company: String( company.id ) }
		: { search: contractorName ?? '' };

/** What each company has left to pay in the shop and in WAPRO; those that differ come first. */
export function BalancesPage() {
	const { view, onChangeView } = useUrlView( balancesView );
	const { data, problem, isLoading, refresh } = useBalances(
		balancesQuery( view )
	);
	const fields = useMemo( balanceFields, [] );
	return (
		<Page
			title={ __( 'Totals of companies', 'wapro-mag-for-woocommerce' ) }
			lead={
				data && ( data.total > 0 || data.differing > 0 )
					? differingCount( data.differing )
					: undefined
			}
		>
			<InvoiceTabs present={ PATH } />
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			<List
				items={ data?.items ?? [] }
				total={ data?.total ?? 0 }
				pages={ data?.pages ?? 0 }
				idOf={ ( item ) => `${ item.contractorId } ${ item.currency }` }
				fields={ fields }
				view={ view }
				onChangeView={ onChangeView }
				isLoading={ isLoading && ! data }
				searchLabel={ __( 'Company', 'wapro-mag-for-woocommerce' ) }
				linkOf={ ( item ) => ( {
					to: '/invoices',
					query: queryOf( item ),
				} ) }
				empty={
					<Empty
						title={ __(
							'Nobody has anything to pay here.',
							'wapro-mag-for-woocommerce'
						) }
					>
						<Link to="/invoices">
							{ __(
								'Show all invoices',
								'wapro-mag-for-woocommerce'
							) }
						</Link>
					</Empty>
				}
			/>
		</Page>
	);
}
