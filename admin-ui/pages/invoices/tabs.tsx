/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Filters } from '../../components/filters.tsx';

/** The list, and what companies owe. */
export function InvoiceTabs( {
	present,
}: {
	readonly present: '/invoices' | '/invoices/balances';
} ) {
	const tabs = [
		[ '/invoices', __( 'Invoices', 'wapro-mag-for-woocommerce' ) ],
		[
			'/invoices/balances',
			__( 'Totals of companies', 'wapro-mag-for-woocommerce' ),
		],
	] as const;
	return (
		<Filters
			label={ __( 'Invoices', 'wapro-mag-for-woocommerce' ) }
			arePages
			choices={ tabs.map( ( [ to, label ] ) => ( {
				to,
				label,
				isPresent: to === present,
			} ) ) }
		/>
	);
}
