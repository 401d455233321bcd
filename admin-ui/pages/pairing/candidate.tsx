/**
 * External dependencies
 */
import type { ReactNode } from 'react';
/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Compared } from '../../components/compared.tsx';
import { Status } from '../../components/status.tsx';
import type { PairingCandidate, PairingRow } from '../../data/pairing.ts';
import { Link } from '../../routing/link.tsx';
import { candidateReason, comparisons } from '../../words/pairing.ts';

/** What speaks against pairing at once. */
function Doubts( { candidate }: { readonly candidate: PairingCandidate } ) {
	const { flagged, pairedWith } = candidate;
	return (
		<>
			{ pairedWith && (
				<p>
					<Status tone="attention">
						{ __(
							'another product has it:',
							'wapro-mag-for-woocommerce'
						) }
					</Status>{ ' ' }
					<Link to={ `/history/product/${ pairedWith.productId }` }>
						{ pairedWith.name }
					</Link>
				</p>
			) }
			{ flagged === false && (
				<p>
					<Status tone="attention">
						{ __(
							'not flagged for this shop in WAPRO',
							'wapro-mag-for-woocommerce'
						) }
					</Status>
				</p>
			) }
		</>
	);
}

export interface CandidateProps {
	readonly row: PairingRow;
	readonly candidate: PairingCandidate;
	/** What may be done with it. */
	readonly children?: ReactNode;
}

/** An article that the product may be, field by field beside the product's own. */
export function Candidate( { row, candidate, children }: CandidateProps ) {
	return (
		<div
			className="wapro-mag-candidate"
			role="group"
			aria-label={ sprintf(
				/* translators: %s: catalogue index */
				__( 'Article %s', 'wapro-mag-for-woocommerce' ),
				candidate.index
			) }
		>
			<p className="wapro-mag-candidate__why">
				{ candidateReason( row, candidate ) }
			</p>
			<Compared fields={ comparisons( row, candidate ) } />
			<Doubts candidate={ candidate } />
			{ children }
		</div>
	);
}
