/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { useCatalogue } from '../../data/catalogue.ts';
import { Link } from '../../routing/link.tsx';

/** What becomes of products that are made after the push. */
export function Later() {
	const { data } = useCatalogue();
	if ( ! data ) {
		return null;
	}
	const { directions, exportNewProducts } = data.settings;
	const isOn = exportNewProducts && directions.goods !== 'to_shop';
	return (
		<p className="wapro-mag-muted">
			{ isOn
				? __(
						'Products published later go to WAPRO by themselves.',
						'wapro-mag-for-woocommerce'
					)
				: __(
						'Products made later do not go to WAPRO by themselves; send them here.',
						'wapro-mag-for-woocommerce'
					) }{ ' ' }
			<Link to="/sources" query={ { section: 'directions' } }>
				{ __(
					'Change it in data sources',
					'wapro-mag-for-woocommerce'
				) }
			</Link>
		</p>
	);
}
