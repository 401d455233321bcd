/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { InvoiceDetail } from '../../data/invoices.ts';
import { Link } from '../../routing/link.tsx';
import { formatDay, formatMoney } from '../../utils/format.ts';
import { relationWord, stageWord } from '../../words/invoices.ts';
import { objectWord } from '../../words/objects.ts';

interface TableProps {
	readonly detail: InvoiceDetail;
}

/** The summary per VAT rate. */
export function Vat( { detail }: TableProps ) {
	const money = ( amount: string ) =>
		formatMoney( amount, detail.invoice.currency );
	return (
		<Panel title={ __( 'VAT', 'wapro-mag-for-woocommerce' ) }>
			<div className="wapro-mag-scroll">
				<table className="wapro-mag-table">
					<thead>
						<tr>
							<th scope="col">
								{ __(
									'VAT rate',
									'wapro-mag-for-woocommerce'
								) }
							</th>
							<th scope="col">
								{ __( 'Net', 'wapro-mag-for-woocommerce' ) }
							</th>
							<th scope="col">
								{ __( 'VAT', 'wapro-mag-for-woocommerce' ) }
							</th>
							<th scope="col">
								{ __( 'Gross', 'wapro-mag-for-woocommerce' ) }
							</th>
						</tr>
					</thead>
					<tbody>
						{ detail.summary.map( ( row ) => (
							<tr key={ row.vatCode }>
								<th scope="row">{ row.vatCode }</th>
								<td>{ money( row.net ) }</td>
								<td>{ money( row.vat ) }</td>
								<td>{ money( row.gross ) }</td>
							</tr>
						) ) }
						<tr>
							<th scope="row">
								{ __(
									'Together',
									'wapro-mag-for-woocommerce'
								) }
							</th>
							<td>{ money( detail.net ) }</td>
							<td>{ money( detail.vat ) }</td>
							<td>{ money( detail.invoice.gross ) }</td>
						</tr>
					</tbody>
				</table>
			</div>
		</Panel>
	);
}

type Share = InvoiceDetail[ 'orders' ][ number ];

function OrderName( { share }: { readonly share: Share } ) {
	if ( share.erpId === null ) {
		return <>{ __( 'of no order', 'wapro-mag-for-woocommerce' ) }</>;
	}
	const name =
		share.orderId === null
			? ( share.number ?? share.erpId )
			: `#${ share.orderId }`;
	if ( share.url ) {
		return <a href={ share.url }>{ name }</a>;
	}
	return share.bornId === null ? (
		<>{ name }</>
	) : (
		<Link to={ `/orders/born/${ share.bornId }` }>{ name }</Link>
	);
}

function whereOf( share: Share ): string {
	if ( share.erpId !== null && share.orderId === null && ! share.bornId ) {
		return __( 'not in the shop', 'wapro-mag-for-woocommerce' );
	}
	return [ share.orderId === null ? null : share.number, share.point ]
		.filter( Boolean )
		.join( ' · ' );
}

/** Which orders the invoice is about, and what of it is whose. */
export function Shares( { detail }: TableProps ) {
	const money = ( amount: string ) =>
		formatMoney( amount, detail.invoice.currency );
	return (
		<Panel title={ __( 'Orders', 'wapro-mag-for-woocommerce' ) }>
			{ detail.orders.length === 0 ? (
				<p className="wapro-mag-muted">
					{ __(
						'The invoice is about no order.',
						'wapro-mag-for-woocommerce'
					) }
				</p>
			) : (
				<div className="wapro-mag-scroll">
					<table className="wapro-mag-table">
						<thead>
							<tr>
								<th scope="col">{ objectWord( 'order' ) }</th>
								<th scope="col">
									{ __(
										'Share',
										'wapro-mag-for-woocommerce'
									) }
								</th>
								<th scope="col">
									{ __(
										'Left to pay',
										'wapro-mag-for-woocommerce'
									) }
								</th>
							</tr>
						</thead>
						<tbody>
							{ detail.orders.map( ( share ) => (
								<tr key={ share.erpId ?? '' }>
									<th scope="row">
										<OrderName share={ share } />
										<br />
										<small className="wapro-mag-muted">
											{ whereOf( share ) }
										</small>
									</th>
									<td>{ money( share.gross ) }</td>
									<td>{ money( share.remaining ) }</td>
								</tr>
							) ) }
						</tbody>
					</table>
				</div>
			) }
		</Panel>
	);
}

/** Each stage of its settlement. */
export function Stages( { detail }: TableProps ) {
	return (
		<Panel title={ __( 'Settlement', 'wapro-mag-for-woocommerce' ) }>
			{ detail.settlements.length === 0 ? (
				<p className="wapro-mag-muted">
					{ __(
						'Nothing has been paid yet.',
						'wapro-mag-for-woocommerce'
					) }
				</p>
			) : (
				<ul className="wapro-mag-events">
					{ detail.settlements.map( ( stage ) => (
						<li key={ stage.settlementId }>
							<strong>
								{ formatMoney(
									stage.amount,
									detail.invoice.currency
								) }
							</strong>{ ' ' }
							{ stageWord( stage.kind ) }
							{ stage.document && `, ${ stage.document }` }
							<br />
							<small className="wapro-mag-muted">
								{ formatDay( stage.settledOn ) }
							</small>
						</li>
					) ) }
				</ul>
			) }
		</Panel>
	);
}

/** Documents that it belongs together with, both ways. */
export function Related( { detail }: TableProps ) {
	if ( detail.related.length === 0 ) {
		return null;
	}
	return (
		<Panel
			title={ __( 'Connected documents', 'wapro-mag-for-woocommerce' ) }
		>
			<ul className="wapro-mag-events">
				{ detail.related.map( ( { erpId, id, number, relation } ) => (
					<li key={ `${ relation } ${ erpId }` }>
						{ relationWord( relation ) }
						{ ': ' }
						{ id === null ? (
							<>
								{ number ?? erpId }{ ' ' }
								<small className="wapro-mag-muted">
									{ __(
										'not in the shop',
										'wapro-mag-for-woocommerce'
									) }
								</small>
							</>
						) : (
							<Link to={ `/invoices/${ id }` }>
								{ number ?? erpId }
							</Link>
						) }
					</li>
				) ) }
			</ul>
		</Panel>
	);
}
