/**
 * WordPress dependencies
 */
import { __, _x } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Link } from '../../routing/link.tsx';

function desks() {
	return [
		{
			to: '/pairing',
			label: _x( 'Goods', 'pairing', 'wapro-mag-for-woocommerce' ),
		},
		{
			to: '/pairing/customers',
			label: _x( 'Customers', 'pairing', 'wapro-mag-for-woocommerce' ),
		},
	];
}

/** The two desks of pairing. */
export function DeskSwitch( { at }: { readonly at: string } ) {
	return (
		<nav
			className="wapro-mag-filters"
			aria-label={ __( 'Pairing of', 'wapro-mag-for-woocommerce' ) }
		>
			<ul>
				{ desks().map( ( { to, label } ) => (
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
