/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { CustomerPairingRow } from '../../data/customer-pairing.ts';
import type { RowDialogProps } from '../../dataviews/dialogs.tsx';
import { DecisionDialog } from './decision-dialog.tsx';

/** Takes an account and its contractor apart. */
export function UndoDialog( {
	row,
	...rest
}: RowDialogProps< CustomerPairingRow > ) {
	return (
		<DecisionDialog
			row={ row }
			{ ...rest }
			action="undo"
			confirmLabel={ __( 'Undo the pair', 'wapro-mag-for-woocommerce' ) }
			done={ __( 'The pair was undone.', 'wapro-mag-for-woocommerce' ) }
		>
			<p>
				{ sprintf(
					/* translators: 1: name of an account, 2: name of a contractor. */
					__(
						'The pair of “%1$s” and contractor %2$s is undone.',
						'wapro-mag-for-woocommerce'
					),
					row.name,
					row.companyName ?? ''
				) }
			</p>
			<p>
				{ __(
					'The account stays; it sees nothing of the company any more, its orders placed for the company included. Nothing changes in WAPRO. The same contractor is not paired with it by itself again; you can still choose it by hand.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
		</DecisionDialog>
	);
}
