/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Filters } from '../../components/filters.tsx';
import { tabs } from '../../data/pairing.ts';
import type { PairingResponsePage, PairingTab } from '../../data/pairing.ts';
import { tabWord } from '../../words/pairing.ts';

/** The desk's tabs, each with what it holds. */
export function Tabs( props: {
	readonly present: PairingTab;
	readonly counts: PairingResponsePage[ 'counts' ];
} ) {
	return (
		<Filters
			label={ __( 'Products', 'wapro-mag-for-woocommerce' ) }
			choices={ tabs.map( ( tab ) => ( {
				label: tabWord( tab ),
				to: '/pairing',
				query: { tab },
				count: props.counts[ tab ],
				isPresent: tab === props.present,
			} ) ) }
		/>
	);
}
