/**
 * WordPress dependencies
 */
import { useMemo } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Page } from '../../components/page.tsx';
import { Empty, ProblemNotice } from '../../components/states.tsx';
import { useInvoices } from '../../data/invoices.ts';
import { List } from '../../dataviews/list.tsx';
import { useUrlView } from '../../dataviews/use-url-view.ts';
import { Link } from '../../routing/link.tsx';
import { invoicesCount } from '../../words/invoices.ts';
import { Balances } from '../balances/balances.tsx';
import { invoiceActions } from './actions.tsx';
import { invoiceFields } from './fields.tsx';
import { filterOf, invoicesQuery, invoicesView } from './query.ts';
import { RefreshButton } from './refresh-button.tsx';
import { InvoiceTabs } from './tabs.tsx';

const PATH = '/invoices';

function NothingFound( { isFiltered }: { readonly isFiltered: boolean } ) {
	return isFiltered ? (
		<Empty
			title={ __(
				'No invoice fits these filters.',
				'wapro-mag-for-woocommerce'
			) }
		>
			<Link to={ PATH }>
				{ __( 'Show all invoices', 'wapro-mag-for-woocommerce' ) }
			</Link>
		</Empty>
	) : (
		<Empty title={ __( 'No invoices yet.', 'wapro-mag-for-woocommerce' ) }>
			<p>
				{ __(
					'What is issued in WAPRO for companies and orders of the shop appears here.',
					'wapro-mag-for-woocommerce'
				) }{ ' ' }
				<Link to="/runs">
					{ __( 'See the runs', 'wapro-mag-for-woocommerce' ) }
				</Link>
			</p>
		</Empty>
	);
}

/** Invoices of WAPRO: what is settled of each, and what needs a look. */
export function InvoicesPage() {
	const { view, onChangeView } = useUrlView( invoicesView );
	const filter = filterOf( view );
	const { data, problem, isLoading, refresh } = useInvoices(
		invoicesQuery( view )
	);
	const company = data?.items[ 0 ]?.company?.name;
	const narrowed = JSON.stringify( filter );
	const fields = useMemo(
		() => invoiceFields( JSON.parse( narrowed ), company ),
		[ narrowed, company ]
	);
	const actions = useMemo( invoiceActions, [] );
	const isFiltered = Object.keys( filter ).length > 0;
	return (
		<Page
			title={ __( 'Invoices', 'wapro-mag-for-woocommerce' ) }
			lead={ data && data.total > 0 && invoicesCount( data.total ) }
			actions={
				boot().can.manage &&
				data &&
				data.total > 0 && (
					<RefreshButton
						target={ { filter } }
						label={
							isFiltered
								? __(
										'Fetch all found anew',
										'wapro-mag-for-woocommerce'
									)
								: __(
										'Fetch all anew',
										'wapro-mag-for-woocommerce'
									)
						}
					/>
				)
			}
		>
			<InvoiceTabs present={ PATH } />
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ filter.company !== undefined && (
				<Balances company={ filter.company } />
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
					'Number, KSeF, order or company',
					'wapro-mag-for-woocommerce'
				) }
				linkOf={ ( item ) => ( { to: `${ PATH }/${ item.id }` } ) }
				empty={ <NothingFound isFiltered={ isFiltered } /> }
			/>
		</Page>
	);
}
