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
import { Status } from '../../components/status.tsx';
import type { PairingCandidate, PairingRow } from '../../data/pairing.ts';
import { Link } from '../../routing/link.tsx';
import { candidateReason, comparisons } from '../../words/pairing.ts';
import type { Comparison } from '../../words/pairing.ts';

function Mark( { isSame }: Pick< Comparison, 'isSame' > ) {
	if ( isSame === undefined ) {
		return null;
	}
	return isSame ? (
		<Status tone="good">
			{ __( 'as in the shop', 'wapro-mag-for-woocommerce' ) }
		</Status>
	) : (
		<Status tone="neutral">
			{ __( 'other than in the shop', 'wapro-mag-for-woocommerce' ) }
		</Status>
	);
}

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
			<dl className="wapro-mag-compared">
				{ comparisons( row, candidate ).map(
					( { label, value, isSame } ) => (
						<div key={ label }>
							<dt>{ label }</dt>
							<dd>
								{ value }{ ' ' }
								<Mark
									{ ...( isSame === undefined
										? {}
										: { isSame } ) }
								/>
							</dd>
						</div>
					)
				) }
			</dl>
			<Doubts candidate={ candidate } />
			{ children }
		</div>
	);
}
