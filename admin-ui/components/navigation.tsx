/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Link } from '../routing/link.tsx';
import type { Screen } from '../routing/screens.ts';

interface Entry {
	readonly to: string;
	readonly label: string;
	readonly screens: readonly Screen[ 'name' ][];
}

function entries(): readonly Entry[] {
	return [
		{
			to: '/',
			label: __( 'Overview', 'wapro-mag-for-woocommerce' ),
			screens: [ 'overview' ],
		},
		{
			to: '/messages',
			label: __( 'Messages', 'wapro-mag-for-woocommerce' ),
			screens: [ 'messages', 'message' ],
		},
		{
			to: '/review',
			label: __( 'Goods to review', 'wapro-mag-for-woocommerce' ),
			screens: [ 'review' ],
		},
		{
			to: '/pairing',
			label: __( 'Pairing', 'wapro-mag-for-woocommerce' ),
			screens: [ 'pairing', 'customer_pairing', 'twins' ],
		},
		{
			to: '/proposals',
			label: __( 'Proposed changes', 'wapro-mag-for-woocommerce' ),
			screens: [ 'proposals' ],
		},
		{
			to: '/companies',
			label: __( 'Companies', 'wapro-mag-for-woocommerce' ),
			screens: [ 'companies', 'company', 'invitations' ],
		},
		{
			to: '/orders/born',
			label: __( 'Orders made in WAPRO', 'wapro-mag-for-woocommerce' ),
			screens: [ 'born_orders', 'born_order' ],
		},
		{
			to: '/invoices',
			label: __( 'Invoices', 'wapro-mag-for-woocommerce' ),
			screens: [ 'invoices', 'invoice', 'balances' ],
		},
		{
			to: '/runs',
			label: __( 'Runs', 'wapro-mag-for-woocommerce' ),
			screens: [ 'runs' ],
		},
		{
			to: '/findings',
			label: __( 'Findings', 'wapro-mag-for-woocommerce' ),
			screens: [ 'findings' ],
		},
		{
			to: '/sources',
			label: __( 'Data sources', 'wapro-mag-for-woocommerce' ),
			screens: [ 'sources' ],
		},
		{
			to: '/settings',
			label: __( 'Settings', 'wapro-mag-for-woocommerce' ),
			screens: [
				'settings',
				'catalogue',
				'customer_settings',
				'invoice_settings',
				'production_settings',
				'document_settings',
				'exchange_settings',
				'order_settings',
			],
		},
	];
}

export function Navigation( { screen }: { readonly screen: Screen } ) {
	return (
		<nav
			className="wapro-mag-navigation"
			aria-label={ __(
				'Integration control panel',
				'wapro-mag-for-woocommerce'
			) }
		>
			<ul>
				{ entries().map( ( { to, label, screens } ) => (
					<li key={ to }>
						<Link
							to={ to }
							aria-current={
								screens.includes( screen.name )
									? 'page'
									: undefined
							}
						>
							{ label }
						</Link>
					</li>
				) ) }
			</ul>
		</nav>
	);
}
