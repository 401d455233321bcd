/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Filters } from '../../components/filters.tsx';

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
			to: '/settings/orders',
			label: __( 'Orders', 'wapro-mag-for-woocommerce' ),
		},
		{
			to: '/settings/statuses',
			label: __( 'Statuses', 'wapro-mag-for-woocommerce' ),
		},
		{
			to: '/settings/customers',
			label: __( 'Customers', 'wapro-mag-for-woocommerce' ),
		},
		{
			to: '/settings/invoices',
			label: __( 'Invoices', 'wapro-mag-for-woocommerce' ),
		},
		{
			to: '/settings/order-invoices',
			label: __( 'Issuing invoices', 'wapro-mag-for-woocommerce' ),
		},
		{
			to: '/settings/documents',
			label: __( 'Documents', 'wapro-mag-for-woocommerce' ),
		},
		{
			to: '/settings/production',
			label: __( 'Production', 'wapro-mag-for-woocommerce' ),
		},
		{
			to: '/settings/exchange',
			label: __( 'Exchange', 'wapro-mag-for-woocommerce' ),
		},
	];
}

/** The pages of the settings. */
export function SettingsTabs( { at }: { readonly at: string } ) {
	return (
		<Filters
			label={ __( 'Settings', 'wapro-mag-for-woocommerce' ) }
			choices={ tabs().map( ( tab ) => ( {
				...tab,
				isPresent: tab.to === at,
			} ) ) }
			arePages
		/>
	);
}
