/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { HeldOrder } from '../../data/twins.ts';
import type { RowDialogProps } from '../../dataviews/dialogs.tsx';
import { DecisionDialog } from './decision-dialog.tsx';

/** Takes back a decision that WAPRO has not heard of, or a skip. */
export function UndoDialog( { row, ...rest }: RowDialogProps< HeldOrder > ) {
	return (
		<DecisionDialog
			row={ row }
			{ ...rest }
			decision={ { action: 'undo' } }
			confirmLabel={ __(
				'Take the decision back',
				'wapro-mag-for-woocommerce'
			) }
			done={ sprintf(
				/* translators: %s: number of the shop's order. */
				__(
					'Order #%s is to be decided again.',
					'wapro-mag-for-woocommerce'
				),
				row.order.number
			) }
		>
			<p>
				{ row.state === 'skipped'
					? __(
							'WAPRO is asked about the order anew: it is taken, linked, or waits here for a decision again.',
							'wapro-mag-for-woocommerce'
						)
					: __(
							'The order waits here for a decision again. This works as long as WAPRO has not heard of it.',
							'wapro-mag-for-woocommerce'
						) }
			</p>
		</DecisionDialog>
	);
}
