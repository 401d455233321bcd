/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { PairingRow } from '../../data/pairing.ts';
import { vatWord } from '../../words/pairing.ts';

/** A product's own fields, in the order in which those of an article stand beside them. */
export function OwnFacts( { row }: { readonly row: PairingRow } ) {
	return (
		<dl className="wapro-mag-compared">
			<div>
				<dt>{ __( 'SKU', 'wapro-mag-for-woocommerce' ) }</dt>
				<dd>{ row.sku ?? '–' }</dd>
			</div>
			<div>
				<dt>{ __( 'EAN', 'wapro-mag-for-woocommerce' ) }</dt>
				<dd>{ row.ean ?? '–' }</dd>
			</div>
			{ row.vatCode !== null && (
				<div>
					<dt>{ __( 'VAT', 'wapro-mag-for-woocommerce' ) }</dt>
					<dd>{ vatWord( row.vatCode ) }</dd>
				</div>
			) }
		</dl>
	);
}
