/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
import { envelope, plus, skipForward, undo } from '@wordpress/icons';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import type { HeldOrder, TwinActionRequest } from '../../data/twins.ts';
import { ofRow } from '../../dataviews/dialogs.tsx';
import type { Action, DialogAction } from '../../dataviews/dialogs.tsx';
import { navigate } from '../../routing/use-address.ts';
import { CreateDialog } from './create-dialog.tsx';
import { SkipDialog } from './skip-dialog.tsx';
import { UndoDialog } from './undo-dialog.tsx';

/** What may be done with a held order; linking stands beside the order in WAPRO that it is. */
export function twinActions(): Action< HeldOrder >[] {
	const open: Action< HeldOrder > = {
		id: 'message',
		label: __( 'Open the message', 'wapro-mag-for-woocommerce' ),
		icon: envelope,
		callback: ( [ item ] ) =>
			item && navigate( `/messages/${ item.messageId }` ),
	};
	if ( ! boot().can.manage ) {
		return [ open ];
	}
	const dialog = (
		allowed: TwinActionRequest[ 'action' ],
		of: Pick< DialogAction< HeldOrder >, 'label' | 'icon' | 'isPrimary' >,
		Dialog: Parameters< typeof ofRow< HeldOrder > >[ 0 ]
	): Action< HeldOrder > => ( {
		...of,
		id: allowed,
		isEligible: ( { actions } ) => actions.includes( allowed ),
		modalHeader: ( [ item ] ) =>
			sprintf(
				/* translators: %s: number of the shop's order. */
				__( 'Order #%s', 'wapro-mag-for-woocommerce' ),
				item?.order.number ?? ''
			),
		RenderModal: ofRow( Dialog ),
	} );
	return [
		dialog(
			'create',
			{
				label: __(
					'Make a new order all the same',
					'wapro-mag-for-woocommerce'
				),
				icon: plus,
				isPrimary: true,
			},
			CreateDialog
		),
		dialog(
			'skip',
			{
				label: __( 'Skip this order', 'wapro-mag-for-woocommerce' ),
				icon: skipForward,
				isPrimary: true,
			},
			SkipDialog
		),
		dialog(
			'undo',
			{
				label: __(
					'Take the decision back',
					'wapro-mag-for-woocommerce'
				),
				icon: undo,
				isPrimary: true,
			},
			UndoDialog
		),
		open,
	];
}
