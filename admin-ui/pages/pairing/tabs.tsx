/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { tabs } from '../../data/pairing.ts';
import type { PairingResponsePage, PairingTab } from '../../data/pairing.ts';
import { Link } from '../../routing/link.tsx';
import { formatCount } from '../../utils/format.ts';
import { tabWord } from '../../words/pairing.ts';

/** The desk's tabs, each with what it holds. */
export function Tabs( props: {
	readonly present: PairingTab;
	readonly counts: PairingResponsePage[ 'counts' ];
} ) {
	return (
		<nav
			className="wapro-mag-filters"
			aria-label={ __( 'Products', 'wapro-mag-for-woocommerce' ) }
		>
			<ul>
				{ tabs.map( ( tab ) => (
					<li key={ tab }>
						<Link
							to="/pairing"
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
