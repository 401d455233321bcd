/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
import { backup, external, pencil, published } from '@wordpress/icons';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import type { ReviewRow } from '../../data/review.ts';
import { ofRow } from '../../dataviews/dialogs.tsx';
import type { Action } from '../../dataviews/dialogs.tsx';
import { navigate } from '../../routing/use-address.ts';
import { EditDialog } from './edit-dialog.tsx';
import { PublishDialog } from './publish-dialog.tsx';

function reading(): Action< ReviewRow >[] {
	return [
		{
			id: 'open',
			label: __(
				'Open in the product editor',
				'wapro-mag-for-woocommerce'
			),
			icon: external,
			callback: ( [ item ] ) => {
				if ( item ) {
					window.location.assign( item.editUrl );
				}
			},
		},
		{
			id: 'history',
			label: __( 'History', 'wapro-mag-for-woocommerce' ),
			icon: backup,
			callback: ( [ item ] ) =>
				item && navigate( `/history/product/${ item.productId }` ),
		},
	];
}

/**
 * What may be done on the review desk.
 */
export function reviewActions(): Action< ReviewRow >[] {
	if ( ! boot().can.manage ) {
		return reading();
	}
	return [
		{
			id: 'publish',
			label: __( 'Publish', 'wapro-mag-for-woocommerce' ),
			icon: published,
			isPrimary: true,
			supportsBulk: true,
			modalHeader: __( 'Publish', 'wapro-mag-for-woocommerce' ),
			RenderModal: ( { items, onClose } ) => (
				<PublishDialog
					rows={ items }
					onClose={ onClose }
					onDone={ onClose }
				/>
			),
		},
		{
			id: 'edit',
			label: __(
				'Category and description',
				'wapro-mag-for-woocommerce'
			),
			icon: pencil,
			modalHeader: ( [ item ] ) => item?.name ?? '',
			RenderModal: ofRow( EditDialog ),
		},
		...reading(),
	];
}
