/**
 * WordPress dependencies
 */
import { __, _x } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Filters } from '../../components/filters.tsx';

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
		{
			to: '/pairing/orders',
			label: __( 'Possible duplicates', 'wapro-mag-for-woocommerce' ),
		},
	];
}

/** The desks of pairing. */
export function DeskSwitch( { at }: { readonly at: string } ) {
	return (
		<Filters
			label={ __( 'Pairing of', 'wapro-mag-for-woocommerce' ) }
			choices={ desks().map( ( desk ) => ( {
				...desk,
				isPresent: desk.to === at,
			} ) ) }
			arePages
		/>
	);
}
