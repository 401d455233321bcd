/**
 * WordPress dependencies
 */
import { Button, Modal } from '@wordpress/components';
import { useCallback, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import { useNotices } from '../../data/notices.ts';
import type { Next } from '../../data/notices.ts';
import { act } from '../../data/pairing.ts';
import type {
	PairingActionRequest,
	PairingCandidate,
	PairingRow,
} from '../../data/pairing.ts';
import { toProblem } from '../../data/problem.ts';
import type { Problem } from '../../data/problem.ts';

export interface PairButtonsProps {
	readonly row: PairingRow;
	readonly candidate: PairingCandidate;
	/** Called after something was decided. */
	readonly onDone: () => void;
}

/** Asks once more before an article that is not flagged is taken; everything else is done at once. */
function useDecision( { row, candidate, onDone }: PairButtonsProps ) {
	const notices = useNotices();
	const [ isBusy, setBusy ] = useState( false );
	const [ isAsking, setAsking ] = useState( candidate.flagged === false );
	const [ isOpen, setOpen ] = useState( false );
	const [ problem, setProblem ] = useState< Problem >();
	const { productId, name } = row;
	const { index } = candidate;

	const perform = useCallback(
		async (
			decision: PairingActionRequest,
			words: string,
			next?: Next
		) => {
			setBusy( true );
			setProblem( undefined );
			try {
				await act( productId, decision );
				notices.clear( 'pairing' );
				notices.done( words, next );
				setOpen( false );
				onDone();
			} catch ( error ) {
				const failed = toProblem( error );
				// The flag may have been taken off since the article was found.
				if ( failed.code === 'article_not_flagged' ) {
					setAsking( true );
					setOpen( true );
				} else if ( decision.confirmUnflagged ) {
					setProblem( failed );
				} else {
					notices.failed( 'pairing', failed );
					onDone();
				}
			}
			setBusy( false );
		},
		[ productId, notices, onDone ]
	);
	const undo = {
		label: __( 'Undo', 'wapro-mag-for-woocommerce' ),
		act: () =>
			void perform(
				{ action: 'undo' },
				__( 'The pair was undone.', 'wapro-mag-for-woocommerce' )
			),
	};
	const pair = ( isAgreed: boolean ) =>
		perform(
			{
				action: 'pair',
				index,
				...( isAgreed ? { confirmUnflagged: true } : {} ),
			},
			sprintf(
				/* translators: 1: name of a product, 2: catalogue index. */
				__( '%1$s is paired with %2$s.', 'wapro-mag-for-woocommerce' ),
				name,
				index
			),
			undo
		);
	const refuse = () =>
		perform(
			{ action: 'not_same', index },
			sprintf(
				/* translators: 1: catalogue index, 2: name of a product. */
				__(
					'%1$s is not offered for %2$s any more.',
					'wapro-mag-for-woocommerce'
				),
				index,
				name
			)
		);
	return { isBusy, isAsking, isOpen, setOpen, problem, pair, refuse };
}

/** Says of one article whether the product is it. An article that is not flagged for the shop is asked about first. */
export function PairButtons( props: PairButtonsProps ) {
	const { row, candidate } = props;
	const { isBusy, isAsking, isOpen, setOpen, problem, pair, refuse } =
		useDecision( props );
	const isTaken = candidate.pairedWith !== undefined;
	return (
		<div className="wapro-mag-candidate__buttons">
			{ ! isTaken && (
				<Button
					variant="primary"
					size="compact"
					isBusy={ isBusy }
					disabled={ isBusy }
					accessibleWhenDisabled
					onClick={ () =>
						isAsking ? setOpen( true ) : void pair( false )
					}
				>
					{ __( 'Pair', 'wapro-mag-for-woocommerce' ) }
				</Button>
			) }
			<Button
				variant="secondary"
				size="compact"
				disabled={ isBusy }
				accessibleWhenDisabled
				onClick={ () => void refuse() }
			>
				{ __( 'Not the same', 'wapro-mag-for-woocommerce' ) }
			</Button>
			{ isOpen && (
				<Modal
					title={ __(
						'The article is not flagged for this shop',
						'wapro-mag-for-woocommerce'
					) }
					onRequestClose={ () => setOpen( false ) }
				>
					<Confirm
						confirmLabel={ __(
							'Pair and flag in WAPRO',
							'wapro-mag-for-woocommerce'
						) }
						isBusy={ isBusy }
						problem={ problem }
						onCancel={ () => setOpen( false ) }
						onConfirm={ () => void pair( true ) }
					>
						<p>
							{ sprintf(
								/* translators: 1: catalogue index, 2: name of an article, 3: name of a product. */
								__(
									'Nobody has flagged %1$s “%2$s” for this shop in WAPRO. Pairing it with “%3$s” flags it there; stock and price of the product then follow WAPRO.',
									'wapro-mag-for-woocommerce'
								),
								candidate.index,
								candidate.name,
								row.name
							) }
						</p>
					</Confirm>
				</Modal>
			) }
		</div>
	);
}
