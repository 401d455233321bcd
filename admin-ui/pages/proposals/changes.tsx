/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { Proposal } from '../../data/proposals.ts';
import { proposalFieldWord, proposalValueWord } from '../../words/proposals.ts';

/** Every field, as it is beside as it would be. */
export function Changes( { proposal }: { readonly proposal: Proposal } ) {
	const { changes, direction } = proposal;
	if ( changes.length === 0 ) {
		return (
			<span className="wapro-mag-muted">
				{ __(
					'nothing differs any more',
					'wapro-mag-for-woocommerce'
				) }
			</span>
		);
	}
	return (
		<table className="wapro-mag-changes">
			<thead>
				<tr>
					<th scope="col">
						{ __( 'Field', 'wapro-mag-for-woocommerce' ) }
					</th>
					<th scope="col">
						{ direction === 'to_shop'
							? __( 'In the shop', 'wapro-mag-for-woocommerce' )
							: __( 'Before', 'wapro-mag-for-woocommerce' ) }
					</th>
					<th scope="col">
						{ direction === 'to_shop'
							? __( 'In WAPRO', 'wapro-mag-for-woocommerce' )
							: __( 'After', 'wapro-mag-for-woocommerce' ) }
					</th>
				</tr>
			</thead>
			<tbody>
				{ changes.map( ( { field, before, after } ) => (
					<tr key={ field }>
						<th scope="row">{ proposalFieldWord( field ) }</th>
						<td>{ proposalValueWord( field, before ) }</td>
						<td>
							<strong>
								{ proposalValueWord( field, after ) }
							</strong>
						</td>
					</tr>
				) ) }
			</tbody>
		</table>
	);
}
