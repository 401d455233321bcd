/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
import { update } from '@wordpress/icons';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import type { InvoiceRow } from '../../data/invoices.ts';
import type { Action } from '../../dataviews/list.tsx';
import { navigate } from '../../routing/use-address.ts';
import { RefreshDialog, refreshWord } from './refresh-dialog.tsx';

export function invoiceActions(): Action< InvoiceRow >[] {
	const details: Action< InvoiceRow > = {
		id: 'details',
		label: __( 'Details', 'wapro-mag-for-woocommerce' ),
		callback: ( [ item ] ) => item && navigate( `/invoices/${ item.id }` ),
	};
	if ( ! boot().can.manage ) {
		return [ details ];
	}
	return [
		{
			id: 'refresh',
			label: refreshWord(),
			icon: update,
			supportsBulk: true,
			modalHeader: refreshWord(),
			RenderModal: ( { items, onClose } ) => (
				<RefreshDialog
					target={ { ids: items.map( ( { id } ) => id ) } }
					onClose={ onClose }
				/>
			),
		},
		details,
	];
}
