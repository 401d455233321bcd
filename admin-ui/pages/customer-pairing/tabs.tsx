/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Filters } from '../../components/filters.tsx';
import type { CustomerPairingResponse } from '../../data/customer-pairing.ts';
import { customerTabs, customerTabWord } from '../../words/customer-pairing.ts';
import type { CustomerTab } from '../../words/customer-pairing.ts';

/** The desk's tabs, each with what it holds. */
export function CustomerTabs( props: {
	readonly present: CustomerTab;
	readonly counts: CustomerPairingResponse[ 'counts' ];
} ) {
	return (
		<Filters
			label={ __( 'Accounts', 'wapro-mag-for-woocommerce' ) }
			choices={ customerTabs.map( ( tab ) => ( {
				label: customerTabWord( tab ),
				to: '/pairing/customers',
				query: { tab },
				count: props.counts[ tab ],
				isPresent: tab === props.present,
			} ) ) }
		/>
	);
}
