/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { HistoryEntries } from '../../components/history-entries.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { Loading, ProblemNotice } from '../../components/states.tsx';
import { Status } from '../../components/status.tsx';
import { useHistory } from '../../data/history.ts';
import { useInvoice } from '../../data/invoices.ts';
import type { InvoiceDetail } from '../../data/invoices.ts';
import { Link } from '../../routing/link.tsx';
import {
	dueWord,
	invoiceKindWord,
	invoiceStateWord,
	invoiceTone,
	withoutNumber,
} from '../../words/invoices.ts';
import { RefreshButton } from '../invoices/refresh-button.tsx';
import { refreshWord } from '../invoices/refresh-dialog.tsx';
import { Document } from './document.tsx';
import { Amounts, Data, Findings } from './facts.tsx';
import { Related, Shares, Stages, Vat } from './tables.tsx';

const shownEvents = 5;

function History( { id }: { readonly id: number } ) {
	const { data, problem, refresh } = useHistory( {
		objectType: 'invoice',
		objectId: id,
		page: 1,
	} );
	return (
		<Panel
			title={ __( 'History', 'wapro-mag-for-woocommerce' ) }
			actions={
				<Link to={ `/history/invoice/${ id }` }>
					{ __( 'Whole history', 'wapro-mag-for-woocommerce' ) }
				</Link>
			}
		>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ data && (
				<HistoryEntries
					entries={ data.items.slice( 0, shownEvents ) }
				/>
			) }
		</Panel>
	);
}

function Lead( { detail }: { readonly detail: InvoiceDetail } ) {
	const { invoice } = detail;
	const due = dueWord( invoice.days );
	return (
		<div className="wapro-mag-message-lead">
			<Status tone={ invoiceTone( invoice ) }>
				{ [ invoiceStateWord( invoice ), due ]
					.filter( Boolean )
					.join( ', ' ) }
			</Status>
			<span>
				{ __(
					'It is changed in WAPRO only.',
					'wapro-mag-for-woocommerce'
				) }
			</span>
		</div>
	);
}

interface ContentProps {
	readonly detail: InvoiceDetail;
	readonly onChanged: () => void;
}

function Content( { detail, onChanged }: ContentProps ) {
	return (
		<>
			<Findings detail={ detail } />
			<div className="wapro-mag-columns">
				<Amounts detail={ detail } />
				<Stages detail={ detail } />
			</div>
			{ detail.document && (
				<Document
					id={ detail.invoice.id }
					document={ detail.document }
					onAsked={ onChanged }
				/>
			) }
			<Shares detail={ detail } />
			<Related detail={ detail } />
			<div className="wapro-mag-columns">
				<Data detail={ detail } />
				<Vat detail={ detail } />
			</div>
			<History
				key={ `${ detail.invoice.updatedAt } ${ detail.document?.state }` }
				id={ detail.invoice.id }
			/>
		</>
	);
}

function titleOf( { invoice }: InvoiceDetail ): string {
	return `${ invoiceKindWord( invoice.kind ) } ${ invoice.number ?? withoutNumber() }`;
}

/** One invoice of WAPRO: amounts, stages, orders, connected documents, findings, history. */
export function InvoicePage( { id }: { readonly id: number } ) {
	const { data, problem, refresh } = useInvoice( id );
	return (
		<Page
			title={
				data
					? titleOf( data )
					: __( 'Invoice', 'wapro-mag-for-woocommerce' )
			}
			lead={ data && <Lead detail={ data } /> }
			actions={
				data &&
				boot().can.manage && (
					<RefreshButton
						target={ { ids: [ id ] } }
						label={ refreshWord() }
					/>
				)
			}
		>
			<p>
				<Link to="/invoices">
					{ __( 'All invoices', 'wapro-mag-for-woocommerce' ) }
				</Link>
			</p>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ data && <Content detail={ data } onChanged={ refresh } /> }
			{ ! data && ! problem && (
				<Loading
					label={ __(
						'Loading the invoice…',
						'wapro-mag-for-woocommerce'
					) }
				/>
			) }
		</Page>
	);
}
