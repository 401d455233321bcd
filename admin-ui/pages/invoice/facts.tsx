/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Facts } from '../../components/facts.tsx';
import { Moment } from '../../components/moment.tsx';
import { Panel } from '../../components/panel.tsx';
import type { InvoiceDetail } from '../../data/invoices.ts';
import { Link } from '../../routing/link.tsx';
import { formatDay, formatMoney } from '../../utils/format.ts';
import { kindWord } from '../../words/findings.ts';
import { ksefWord } from '../../words/invoices.ts';

interface FactsProps {
	readonly detail: InvoiceDetail;
}

const day = ( on: string | null ): string =>
	on === null ? '–' : formatDay( on );

function Payer( { payer }: { readonly payer: InvoiceDetail[ 'payer' ] } ) {
	return payer?.company ? (
		<Link to={ `/companies/${ payer.company.id }` }>
			{ payer.company.name }
		</Link>
	) : (
		<>{ payer?.erpId }</>
	);
}

/** Who, when, on what terms. */
export function Data( { detail }: FactsProps ) {
	const { invoice, payer } = detail;
	return (
		<Panel title={ __( 'Data', 'wapro-mag-for-woocommerce' ) }>
			<Facts
				facts={ [
					{
						label: __( 'Company', 'wapro-mag-for-woocommerce' ),
						value: invoice.company ? (
							<Link to={ `/companies/${ invoice.company.id }` }>
								{ invoice.company.name }
							</Link>
						) : (
							( invoice.contractorName ?? '–' )
						),
					},
					{
						label: __( 'NIP', 'wapro-mag-for-woocommerce' ),
						value: detail.nip ?? '–',
					},
					...( payer
						? [
								{
									label: __(
										'Payer',
										'wapro-mag-for-woocommerce'
									),
									value: <Payer payer={ payer } />,
								},
							]
						: [] ),
					{
						label: __( 'Issued', 'wapro-mag-for-woocommerce' ),
						value: day( invoice.issuedOn ),
					},
					{
						label: __( 'Sold', 'wapro-mag-for-woocommerce' ),
						value: day( detail.soldOn ),
					},
					{
						label: __( 'Due', 'wapro-mag-for-woocommerce' ),
						value: day( invoice.dueOn ),
					},
					{
						label: __(
							'Payment form',
							'wapro-mag-for-woocommerce'
						),
						value: detail.paymentForm ?? '–',
					},
					{
						label: __(
							'Split payment',
							'wapro-mag-for-woocommerce'
						),
						value: invoice.splitPayment
							? __( 'yes', 'wapro-mag-for-woocommerce' )
							: __( 'no', 'wapro-mag-for-woocommerce' ),
					},
					{
						label: 'KSeF',
						value: invoice.ksef.url?.startsWith( 'https://' ) ? (
							<a href={ invoice.ksef.url }>
								{ ksefWord( invoice.ksef ) }
							</a>
						) : (
							ksefWord( invoice.ksef )
						),
					},
					...( detail.note
						? [
								{
									label: __(
										'Note',
										'wapro-mag-for-woocommerce'
									),
									value: detail.note,
								},
							]
						: [] ),
				] }
			/>
		</Panel>
	);
}

/** What was asked for and what came of it, by WAPRO's figures. */
export function Amounts( { detail }: FactsProps ) {
	const { invoice } = detail;
	const money = ( amount: string ) => formatMoney( amount, invoice.currency );
	return (
		<Panel title={ __( 'Amounts', 'wapro-mag-for-woocommerce' ) }>
			<Facts
				facts={ [
					{
						label: __( 'Gross', 'wapro-mag-for-woocommerce' ),
						value: money( invoice.gross ),
					},
					{
						label: __( 'Settled', 'wapro-mag-for-woocommerce' ),
						value: money( invoice.settled ),
					},
					{
						label: __( 'Left to pay', 'wapro-mag-for-woocommerce' ),
						value: <strong>{ money( invoice.remaining ) }</strong>,
					},
					...( Number( invoice.overpaid ) === 0
						? []
						: [
								{
									label: __(
										'Paid beyond it',
										'wapro-mag-for-woocommerce'
									),
									value: money( invoice.overpaid ),
								},
							] ),
					...( detail.rate === null
						? []
						: [
								{
									label: __(
										'Rate of exchange',
										'wapro-mag-for-woocommerce'
									),
									value: `${ Number( detail.rate ) }`,
								},
							] ),
					{
						label: __(
							'Changed in the shop',
							'wapro-mag-for-woocommerce'
						),
						value: <Moment at={ invoice.updatedAt } />,
					},
				] }
			/>
			<p>
				<Link
					to="/messages"
					query={ {
						objectType: 'invoice',
						objectKey: invoice.erpId,
					} }
				>
					{ __(
						'Messages about this invoice',
						'wapro-mag-for-woocommerce'
					) }
				</Link>
			</p>
		</Panel>
	);
}

/** What does not agree about the invoice. */
export function Findings( { detail }: FactsProps ) {
	if ( detail.findings.length === 0 ) {
		return null;
	}
	const money = ( amount: string | null ) =>
		amount === null ? '–' : formatMoney( amount, detail.invoice.currency );
	return (
		<Panel
			title={ __( 'Findings', 'wapro-mag-for-woocommerce' ) }
			actions={
				<Link to="/findings" query={ { search: detail.invoice.erpId } }>
					{ __( 'Decide', 'wapro-mag-for-woocommerce' ) }
				</Link>
			}
		>
			<ul className="wapro-mag-events">
				{ detail.findings.map( ( finding ) => (
					<li key={ finding.id }>
						<strong>{ kindWord( finding.kind ) }</strong>
						{ ' · ' }
						{ money( finding.shopValue ) }
						{ ' · ' }
						{ money( finding.waproValue ) }
						<br />
						{ finding.reason }
					</li>
				) ) }
			</ul>
		</Panel>
	);
}
