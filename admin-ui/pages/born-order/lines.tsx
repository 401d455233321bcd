/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { BornOrderDetail } from '../../data/born-orders.ts';
import { formatMoney, formatQuantity } from '../../utils/format.ts';

/** What was ordered, and how much of it WAPRO has realised. */
export function Lines( { detail }: { readonly detail: BornOrderDetail } ) {
	const currency = detail.order.currency ?? undefined;
	return (
		<Panel title={ __( 'Lines', 'wapro-mag-for-woocommerce' ) }>
			<div className="wapro-mag-scroll">
				<table className="wapro-mag-table">
					<thead>
						<tr>
							<th scope="col">
								{ __( 'Goods', 'wapro-mag-for-woocommerce' ) }
							</th>
							<th scope="col">
								{ __( 'Ordered', 'wapro-mag-for-woocommerce' ) }
							</th>
							<th scope="col">
								{ __(
									'Realised',
									'wapro-mag-for-woocommerce'
								) }
							</th>
							<th scope="col">
								{ __(
									'Gross price',
									'wapro-mag-for-woocommerce'
								) }
							</th>
							<th scope="col">
								{ __( 'VAT', 'wapro-mag-for-woocommerce' ) }
							</th>
						</tr>
					</thead>
					<tbody>
						{ detail.lines.map( ( line, position ) => (
							<tr key={ position }>
								<th scope="row">
									{ line.productUrl ? (
										<a href={ line.productUrl }>
											{ line.name ?? line.index }
										</a>
									) : (
										( line.name ?? line.index )
									) }
									<br />
									<small className="wapro-mag-muted">
										{ line.index }
									</small>
								</th>
								<td>
									{ formatQuantity( line.ordered ) }{ ' ' }
									{ line.unit }
								</td>
								<td>
									{ formatQuantity( line.realised ) }{ ' ' }
									{ line.unit }
								</td>
								<td>
									{ line.grossPrice === null
										? '–'
										: formatMoney(
												line.grossPrice,
												currency
											) }
								</td>
								<td>{ line.vatCode ?? '–' }</td>
							</tr>
						) ) }
					</tbody>
				</table>
			</div>
		</Panel>
	);
}
