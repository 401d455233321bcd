/**
 * WordPress dependencies
 */
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { OwnerChange } from '../../data/catalogue.ts';
import { counted } from '../../utils/counted.ts';
import { ownedFieldWord } from '../../words/sources.ts';

function sentence( { field, owner, products }: OwnerChange ): string {
	const name = ownedFieldWord( field );
	const count = counted(
		/* translators: %s: number of products. */
		_n(
			'%s product',
			'%s products',
			products,
			'wapro-mag-for-woocommerce'
		),
		products
	);
	return owner === 'wapro'
		? sprintf(
				/* translators: 1: name of a field, 2: number of products, e.g. 12 products. */
				__(
					'%1$s: WAPRO takes the lead and may overwrite what stands in the shop – %2$s.',
					'wapro-mag-for-woocommerce'
				),
				name,
				count
			)
		: sprintf(
				/* translators: 1: name of a field, 2: number of products, e.g. 12 products. */
				__(
					'%1$s: the shop takes the lead, what stands there now stays – %2$s.',
					'wapro-mag-for-woocommerce'
				),
				name,
				count
			);
}

/** What changes hands once the table is saved, and for how many products. */
export function Effects( {
	changes,
}: {
	readonly changes: readonly OwnerChange[];
} ) {
	if ( changes.length === 0 ) {
		return null;
	}
	return (
		<>
			<p className="wapro-mag-save-bar__title">
				{ __( 'Once saved:', 'wapro-mag-for-woocommerce' ) }
			</p>
			<ul className="wapro-mag-save-bar__effects">
				{ changes.map( ( change ) => (
					<li key={ change.field }>{ sentence( change ) }</li>
				) ) }
			</ul>
		</>
	);
}
