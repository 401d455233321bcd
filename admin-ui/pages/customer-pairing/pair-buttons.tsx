/**
 * WordPress dependencies
 */
import { Button, Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { decide } from '../../data/customer-pairing.ts';
import type {
	CustomerCandidate,
	CustomerPairingRow,
} from '../../data/customer-pairing.ts';
import { useNotices } from '../../data/notices.ts';
import { toProblem } from '../../data/problem.ts';
import { PairDialog } from './pair-dialog.tsx';

export interface PairButtonsProps {
	readonly row: CustomerPairingRow;
	readonly candidate: CustomerCandidate;
	readonly onDone: () => void;
}

/** Says of one contractor whether the account is it; pairing tells first what it changes. */
export function PairButtons( { row, candidate, onDone }: PairButtonsProps ) {
	const notices = useNotices();
	const [ isOpen, setOpen ] = useState( false );
	const [ isBusy, setBusy ] = useState( false );
	const { erpId, name } = candidate;
	const refuse = async () => {
		setBusy( true );
		try {
			await decide( row.userId, { action: 'not_same', erpId } );
			notices.clear( 'customer-pairing' );
			notices.done(
				sprintf(
					/* translators: 1: name of a contractor, 2: name of an account. */
					__(
						'%1$s is not offered for %2$s any more.',
						'wapro-mag-for-woocommerce'
					),
					name,
					row.name
				)
			);
		} catch ( error ) {
			notices.failed( 'customer-pairing', toProblem( error ) );
		}
		setBusy( false );
		onDone();
	};
	return (
		<div className="wapro-mag-candidate__buttons">
			<Button
				variant="primary"
				size="compact"
				onClick={ () => setOpen( true ) }
			>
				{ __( 'Pair…', 'wapro-mag-for-woocommerce' ) }
			</Button>
			<Button
				variant="secondary"
				size="compact"
				isBusy={ isBusy }
				disabled={ isBusy }
				accessibleWhenDisabled
				onClick={ () => void refuse() }
			>
				{ __( 'Not the same', 'wapro-mag-for-woocommerce' ) }
			</Button>
			{ isOpen && (
				<Modal
					title={ sprintf(
						/* translators: 1: name of an account, 2: name of a contractor. */
						__(
							'Pair %1$s with %2$s',
							'wapro-mag-for-woocommerce'
						),
						row.name,
						name
					) }
					onRequestClose={ () => setOpen( false ) }
				>
					<PairDialog
						row={ row }
						erpId={ erpId }
						onClose={ () => setOpen( false ) }
						onDone={ () => {
							setOpen( false );
							onDone();
						} }
					/>
				</Modal>
			) }
		</div>
	);
}
