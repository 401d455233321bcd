/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Compared } from '../../components/compared.tsx';
import { Reason } from '../../components/reason.tsx';
import { Status } from '../../components/status.tsx';
import type {
	CustomerCandidate,
	CustomerPairingRow,
} from '../../data/customer-pairing.ts';
import {
	comparedFields,
	customerReason,
	matchWord,
} from '../../words/customer-pairing.ts';
import { PairButtons } from './pair-buttons.tsx';

export interface CandidatesProps {
	readonly row: CustomerPairingRow;
	readonly onDone: () => void;
}

function Candidate( {
	row,
	candidate,
	onDone,
}: CandidatesProps & { readonly candidate: CustomerCandidate } ) {
	const reasons = candidate.reasons.map( matchWord ).join( ', ' );
	return (
		<div
			className="wapro-mag-candidate"
			role="group"
			aria-label={ sprintf(
				/* translators: %s: name of a contractor. */
				__( 'Contractor %s', 'wapro-mag-for-woocommerce' ),
				candidate.name
			) }
		>
			<p className="wapro-mag-candidate__why">
				{ reasons ||
					__( 'found in WAPRO', 'wapro-mag-for-woocommerce' ) }
			</p>
			<Compared fields={ comparedFields( row, candidate ) } />
			{ ! candidate.flagged && (
				<p>
					<Status tone="attention">
						{ __(
							'not flagged for this shop in WAPRO',
							'wapro-mag-for-woocommerce'
						) }
					</Status>
				</p>
			) }
			{ candidate.blocked && (
				<p>
					<Status tone="trouble">
						{ __(
							'blocked in WAPRO',
							'wapro-mag-for-woocommerce'
						) }
					</Status>
				</p>
			) }
			{ boot().can.manage && (
				<PairButtons
					row={ row }
					candidate={ candidate }
					onDone={ onDone }
				/>
			) }
		</div>
	);
}

/** Why the account waits, and every contractor that it may be. */
export function Candidates( { row, onDone }: CandidatesProps ) {
	return (
		<div className="wapro-mag-candidates">
			<Reason reason={ customerReason( row ) } />
			<div className="wapro-mag-candidates__cards">
				{ row.candidates.map( ( candidate ) => (
					<Candidate
						key={ candidate.erpId }
						row={ row }
						candidate={ candidate }
						onDone={ onDone }
					/>
				) ) }
			</div>
		</div>
	);
}
