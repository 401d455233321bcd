/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Reason } from '../../components/reason.tsx';
import { Status } from '../../components/status.tsx';
import type { PairingRow } from '../../data/pairing.ts';
import {
	pairingReason,
	pairingStateTone,
	pairingStateWord,
} from '../../words/pairing.ts';
import { Candidate } from './candidate.tsx';
import { PairButtons } from './pair-buttons.tsx';

export interface CandidatesProps {
	readonly row: PairingRow;
	readonly onDone: () => void;
}

/** Why the product waits, and every article that it may be. */
export function Candidates( { row, onDone }: CandidatesProps ) {
	return (
		<div className="wapro-mag-candidates">
			{ row.state === 'looking' ? (
				<Status tone={ pairingStateTone( row.state ) }>
					{ `${ pairingStateWord( row.state ) }: ${ row.index }` }
				</Status>
			) : (
				<Reason reason={ pairingReason( row ) } />
			) }
			{ row.candidates.length === 0 && row.state !== 'looking' && (
				<p className="wapro-mag-muted">
					{ sprintf(
						/* translators: %s: name of an action. */
						__(
							'No article is proposed. Name one yourself: “%s”.',
							'wapro-mag-for-woocommerce'
						),
						__( 'Another article', 'wapro-mag-for-woocommerce' )
					) }
				</p>
			) }
			<div className="wapro-mag-candidates__cards">
				{ row.candidates.map( ( candidate ) => (
					<Candidate
						key={ candidate.index }
						row={ row }
						candidate={ candidate }
					>
						{ boot().can.manage && (
							<PairButtons
								row={ row }
								candidate={ candidate }
								onDone={ onDone }
							/>
						) }
					</Candidate>
				) ) }
			</div>
		</div>
	);
}
