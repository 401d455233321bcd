/**
 * WordPress dependencies
 */
import { __, _x } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { ProposalsResponse } from '../../data/proposals.ts';
import { Link } from '../../routing/link.tsx';
import { formatCount } from '../../utils/format.ts';
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
		<nav
			className="wapro-mag-filters"
			aria-label={ __(
				'Proposed changes by state',
				'wapro-mag-for-woocommerce'
			) }
		>
			<ul>
				{ proposalTabs.map( ( tab ) => (
					<li key={ tab }>
						<Link
							to="/proposals"
							query={ { tab } }
							aria-current={
								tab === props.present ? 'true' : undefined
							}
						>
							{ tabWord( tab ) }{ ' ' }
							<span className="wapro-mag-filters__count">
								({ formatCount( props.counts[ tab ] ) })
							</span>
						</Link>
					</li>
				) ) }
			</ul>
		</nav>
	);
}
