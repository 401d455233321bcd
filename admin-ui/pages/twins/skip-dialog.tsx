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

/** The order stays in the shop alone. */
export function SkipDialog( { row, ...rest }: RowDialogProps< HeldOrder > ) {
	return (
		<DecisionDialog
			row={ row }
			{ ...rest }
			decision={ { action: 'skip' } }
			confirmLabel={ __( 'Skip', 'wapro-mag-for-woocommerce' ) }
			done={ sprintf(
				/* translators: %s: number of the shop's order. */
				__(
					'Order #%s is not sent to WAPRO.',
					'wapro-mag-for-woocommerce'
				),
				row.order.number
			) }
		>
			<p>
				{ sprintf(
					/* translators: %s: number of the shop's order. */
					__(
						'Order #%s is not sent to WAPRO and is linked to nothing there: its status in WAPRO will not be seen in the shop.',
						'wapro-mag-for-woocommerce'
					),
					row.order.number
				) }
			</p>
			<p>
				{ __(
					'You can take this back under “Decided”.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
		</DecisionDialog>
	);
}
