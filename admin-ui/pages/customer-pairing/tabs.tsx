/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { CustomerPairingResponse } from '../../data/customer-pairing.ts';
import { Link } from '../../routing/link.tsx';
import { formatCount } from '../../utils/format.ts';
import { customerTabs, customerTabWord } from '../../words/customer-pairing.ts';
import type { CustomerTab } from '../../words/customer-pairing.ts';

/** The desk's tabs, each with what it holds. */
export function CustomerTabs( props: {
	readonly present: CustomerTab;
	readonly counts: CustomerPairingResponse[ 'counts' ];
} ) {
	return (
		<nav
			className="wapro-mag-filters"
			aria-label={ __( 'Accounts', 'wapro-mag-for-woocommerce' ) }
		>
			<ul>
				{ customerTabs.map( ( tab ) => (
					<li key={ tab }>
						<Link
							to="/pairing/customers"
							query={ { tab } }
							aria-current={
								tab === props.present ? 'true' : undefined
							}
						>
							{ customerTabWord( tab ) }{ ' ' }
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
