/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { HeldOrder } from '../../data/twins.ts';
import type { RowDialogProps } from '../../dataviews/dialogs.tsx';
import { twinName } from '../../words/twins.ts';
import { DecisionDialog } from './decision-dialog.tsx';

/** A new order, although WAPRO has ones that look like it. */
export function CreateDialog( { row, ...rest }: RowDialogProps< HeldOrder > ) {
	return (
		<DecisionDialog
			row={ row }
			{ ...rest }
			decision={ {
				action: 'create',
				erpIds: row.twins.map( ( { erpId } ) => erpId ),
			} }
			confirmLabel={ __(
				'Make a new order',
				'wapro-mag-for-woocommerce'
			) }
			done={ sprintf(
				/* translators: %s: number of the shop's order. */
				__(
					'Order #%s goes to WAPRO as a new one.',
					'wapro-mag-for-woocommerce'
				),
				row.order.number
			) }
		>
			<p>
				{ sprintf(
					/* translators: 1: number of the shop's order, 2: numbers of orders in WAPRO. */
					__(
						'A new order is made in WAPRO for #%1$s, beside %2$s.',
						'wapro-mag-for-woocommerce'
					),
					row.order.number,
					row.twins.map( twinName ).join( ', ' )
				) }
			</p>
			<p>
				{ __(
					'If it is the same order all the same, its goods are reserved and shipped twice. A new order can then only be cancelled in WAPRO.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
		</DecisionDialog>
	);
}
