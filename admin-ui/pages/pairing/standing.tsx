/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Status } from '../../components/status.tsx';
import type { PairingRow } from '../../data/pairing.ts';
import { Link } from '../../routing/link.tsx';
import {
	pairedByWord,
	pairingStateTone,
	pairingStateWord,
} from '../../words/pairing.ts';

/** Which article the product would be, or is to become. */
function Article( { row }: { readonly row: PairingRow } ) {
	switch ( row.state ) {
		case 'would_pair':
			return (
				<span>
					<strong>{ row.index }</strong>
					{ row.by && (
						<small className="wapro-mag-muted">
							{ ` ${ pairedByWord( row.by ) }` }
						</small>
					) }
				</span>
			);
		case 'would_create':
			return (
				<small className="wapro-mag-muted">
					{ sprintf(
						/* translators: %s: catalogue index. */
						__( 'as %s', 'wapro-mag-for-woocommerce' ),
						row.index ?? row.sku ?? '–'
					) }
				</small>
			);
		case 'queued':
			return (
				<Link
					to="/messages"
					query={ {
						objectType: 'goods',
						direction: 'out',
						search: row.name,
					} }
				>
					{ __( 'See the message', 'wapro-mag-for-woocommerce' ) }
				</Link>
			);
		default:
			return null;
	}
}

/** Where a product without an article stands. */
export function Standing( { row }: { readonly row: PairingRow } ) {
	return (
		<span className="wapro-mag-standing">
			<Status tone={ pairingStateTone( row.state ) }>
				{ pairingStateWord( row.state ) }
			</Status>
			<Article row={ row } />
		</span>
	);
}
