/**
 * WordPress dependencies
 */
import { __, _x } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Filters } from '../../components/filters.tsx';
import type { ProposalsResponse } from '../../data/proposals.ts';
import { proposalTabs } from './query.ts';
import type { ProposalTab } from './query.ts';

function tabWord( tab: ProposalTab ): string {
	switch ( tab ) {
		case 'to_shop':
			return __( 'For you to decide', 'wapro-mag-for-woocommerce' );
		case 'to_wapro':
			return __( 'WAPRO decides', 'wapro-mag-for-woocommerce' );
		case 'accepted':
			return _x( 'Accepted', 'proposals', 'wapro-mag-for-woocommerce' );
		case 'refused':
			return _x( 'Refused', 'proposals', 'wapro-mag-for-woocommerce' );
	}
}

/** Who decides, or what was decided, each with its number. */
export function ProposalTabs( props: {
	readonly present: ProposalTab;
	readonly counts: ProposalsResponse[ 'counts' ];
} ) {
	return (
		<Filters
			label={ __(
				'Proposed changes by state',
				'wapro-mag-for-woocommerce'
			) }
			choices={ proposalTabs.map( ( tab ) => ( {
				label: tabWord( tab ),
				to: '/proposals',
				query: { tab },
				count: props.counts[ tab ],
				isPresent: tab === props.present,
			} ) ) }
		/>
	);
}
