/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { CompaniesResponse } from '../../data/companies.ts';
import { Link } from '../../routing/link.tsx';
import { companiesCount } from '../../words/companies.ts';
import {
	failedCount,
	heldCount,
	queuedCount,
} from '../../words/invitations.ts';

/** '40 companies · 3 invitations wait for release': each number leads to what it counts. */
export function Lead( {
	companies,
}: {
	readonly companies: CompaniesResponse;
} ) {
	const { counts, invitations } = companies;
	if ( counts.all === 0 ) {
		return (
			<>
				{ __(
					'WAPRO has sent no company yet.',
					'wapro-mag-for-woocommerce'
				) }
			</>
		);
	}
	const parts = (
		[
			[ 'held', heldCount ],
			[ 'queued', queuedCount ],
			[ 'failed', failedCount ],
		] as const
	 ).filter( ( [ state ] ) => invitations[ state ] > 0 );
	return (
		<>
			<Link to="/companies">{ companiesCount( counts.all ) }</Link>
			{ parts.map( ( [ state, words ] ) => (
				<span key={ state }>
					{ ', ' }
					<Link to="/companies/invitations" query={ { state } }>
						{ words( invitations[ state ] ) }
					</Link>
				</span>
			) ) }
			{ parts.length === 0 && (
				<span>
					{ ', ' }
					<Link
						to="/companies/invitations"
						query={ { state: 'sent' } }
					>
						{ __(
							'no invitation waits',
							'wapro-mag-for-woocommerce'
						) }
					</Link>
				</span>
			) }
			.
		</>
	);
}
