/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Status } from '../../components/status.tsx';
import { invoiceTimes, settlements, troubles } from '../../data/invoices.ts';
import type { InvoiceRow, InvoicesFilter } from '../../data/invoices.ts';
import { filtering, only, presentFilter } from '../../dataviews/columns.ts';
import type { Field } from '../../dataviews/list.tsx';
import { Link } from '../../routing/link.tsx';
import { formatDay, formatMoney } from '../../utils/format.ts';
import {
	dueWord,
	invoiceKindWord,
	invoiceStateWord,
	invoiceTone,
	ksefWord,
	settlementWord,
	timeWord,
	troubleWord,
	withoutNumber,
} from '../../words/invoices.ts';
import { objectWord } from '../../words/objects.ts';

function State( { invoice }: { readonly invoice: InvoiceRow } ) {
	const due = dueWord( invoice.days );
	return (
		<span className="wapro-mag-stack">
			<Status tone={ invoiceTone( invoice ) }>
				{ invoiceStateWord( invoice ) }
			</Status>
			{ due && <small className="wapro-mag-muted">{ due }</small> }
			{ invoice.findings > 0 && (
				<small>
					<Status tone="attention">
						{ troubleWord( 'finding' ) }
					</Status>
				</small>
			) }
		</span>
	);
}

function Dates( { invoice }: { readonly invoice: InvoiceRow } ) {
	return (
		<span className="wapro-mag-stack">
			<span>{ formatDay( invoice.issuedOn ) }</span>
			{ invoice.dueOn && (
				<small className="wapro-mag-muted">
					{ __( 'due', 'wapro-mag-for-woocommerce' ) }{ ' ' }
					{ formatDay( invoice.dueOn ) }
				</small>
			) }
		</span>
	);
}

/** Names that the list is narrowed by, without a column of their own. */
function narrowing( filter: InvoicesFilter ): Field< InvoiceRow >[] {
	return [
		{
			id: 'settlement',
			label: __( 'Settlement', 'wapro-mag-for-woocommerce' ),
			...filtering,
			enableHiding: false,
			elements: settlements.map( ( value ) => ( {
				value,
				label: settlementWord( value ),
			} ) ),
		},
		{
			id: 'time',
			label: __( 'Time to pay', 'wapro-mag-for-woocommerce' ),
			...filtering,
			enableHiding: false,
			elements: invoiceTimes.map( ( value ) => ( {
				value,
				label: timeWord( value ),
			} ) ),
		},
		{
			id: 'trouble',
			label: __( 'To look at', 'wapro-mag-for-woocommerce' ),
			...filtering,
			enableHiding: false,
			elements: troubles.map( ( value ) => ( {
				value,
				label: troubleWord( value ),
			} ) ),
		},
		...presentFilter(
			'order',
			objectWord( 'order' ),
			filter.order === undefined ? undefined : String( filter.order )
		),
	];
}

export function invoiceFields(
	filter: InvoicesFilter,
	company: string | undefined
): Field< InvoiceRow >[] {
	return [
		{
			id: 'number',
			label: __( 'Number', 'wapro-mag-for-woocommerce' ),
			enableHiding: false,
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-stack">
					<span className="wapro-mag-name">
						{ item.number ?? withoutNumber() }
					</span>
					{ item.kind !== 'invoice' && (
						<small className="wapro-mag-muted">
							{ invoiceKindWord( item.kind ) }
						</small>
					) }
				</span>
			),
		},
		{
			id: 'company',
			label: __( 'Company', 'wapro-mag-for-woocommerce' ),
			...( filter.company === undefined
				? only
				: {
						...filtering,
						elements: [
							{
								value: String( filter.company ),
								label: company ?? `#${ filter.company }`,
							},
						],
					} ),
			render: ( { item } ) => (
				<span className="wapro-mag-stack">
					{ item.company ? (
						<Link to={ `/companies/${ item.company.id }` }>
							{ item.company.name }
						</Link>
					) : (
						<span className="wapro-mag-muted">
							{ item.contractorName ?? '–' }
						</span>
					) }
					<small className="wapro-mag-muted">
						{ ksefWord( item.ksef ) }
					</small>
				</span>
			),
		},
		{
			id: 'dates',
			label: __( 'Issued', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => <Dates invoice={ item } />,
		},
		{
			id: 'state',
			label: __( 'State', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => <State invoice={ item } />,
		},
		{
			id: 'remaining',
			label: __( 'Left to pay', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-stack">
					<strong>
						{ formatMoney( item.remaining, item.currency ) }
					</strong>
					<small className="wapro-mag-muted">
						{ sprintf(
							/* translators: %s: gross amount. */
							__( 'of %s', 'wapro-mag-for-woocommerce' ),
							formatMoney( item.gross, item.currency )
						) }
					</small>
				</span>
			),
		},
		...narrowing( filter ),
	];
}
