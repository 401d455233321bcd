/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Link } from '../../routing/link.tsx';

function tabs() {
	return [
		{
			to: '/settings',
			label: __( 'Connection and maps', 'wapro-mag-for-woocommerce' ),
		},
		{
			to: '/settings/catalogue',
			label: __( 'Goods in the shop', 'wapro-mag-for-woocommerce' ),
		},
		{
			to: '/settings/customers',
			label: __( 'Customers', 'wapro-mag-for-woocommerce' ),
		},
	];
}

/** The pages of the settings. */
export function SettingsTabs( { at }: { readonly at: string } ) {
	return (
		<nav
			className="wapro-mag-filters"
			aria-label={ __( 'Settings', 'wapro-mag-for-woocommerce' ) }
		>
			<ul>
				{ tabs().map( ( { to, label } ) => (
					<li key={ to }>
						<Link
							to={ to }
							aria-current={ to === at ? 'page' : undefined }
						>
							{ label }
						</Link>
					</li>
				) ) }
			</ul>
		</nav>
	);
}
