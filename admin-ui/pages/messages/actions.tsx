/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
import { redo, skipForward, update } from '@wordpress/icons';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import type { MessageRow } from '../../data/messages.ts';
import type { Action } from '../../dataviews/list.tsx';
import { navigate } from '../../routing/use-address.ts';
import { openWord } from '../../words/objects.ts';
import { ActionDialog } from './action-dialog.tsx';
import { actionWord } from './action-words.ts';

/**
 * Numbers of the orders, when these messages are all of orders to WAPRO; else none.
 * @param items
 */
function ordersToWapro( items: readonly MessageRow[] ): number[] {
	return items.every(
		( { direction, destination, objectType } ) =>
			direction === 'out' &&
			destination === 'wapro' &&
			objectType === 'order'
	)
		? [
				...new Set(
					items.map( ( { objectKey } ) => Number( objectKey ) )
				),
			]
		: [];
}

/**
 * What may be done with messages: as data, so that rows, selections and menus agree.
 */
export function messageActions(): Action< MessageRow >[] {
	const open: Action< MessageRow > = {
		id: 'open-object',
		label: ( [ item ] ) => ( item ? openWord( item ) : '' ),
		isEligible: ( item ) => item.objectUrl !== null,
		callback: ( [ item ] ) => {
			if ( item?.objectUrl ) {
				window.location.assign( item.objectUrl );
			}
		},
	};
	const details: Action< MessageRow > = {
		id: 'details',
		label: __( 'Details', 'wapro-mag-for-woocommerce' ),
		callback: ( [ item ] ) => item && navigate( `/messages/${ item.id }` ),
	};
	if ( ! boot().can.manage ) {
		return [ details, open ];
	}
	return [
		{
			id: 'retry',
			label: __( 'Retry', 'wapro-mag-for-woocommerce' ),
			icon: redo,
			isPrimary: true,
			supportsBulk: true,
			isEligible: ( item ) => item.mayRetry,
			modalHeader: __( 'Retry', 'wapro-mag-for-woocommerce' ),
			RenderModal: ( { items, onClose } ) => (
				<ActionDialog
					action="retry"
					target={ { ids: items.map( ( { id } ) => id ) } }
					orders={ ordersToWapro( items ) }
					onClose={ onClose }
					onDone={ onClose }
				/>
			),
		},
		{
			id: 'refresh',
			label: actionWord( 'refresh' ),
			icon: update,
			supportsBulk: true,
			isEligible: ( item ) => item.mayRefresh,
			modalHeader: actionWord( 'refresh' ),
			RenderModal: ( { items, onClose } ) => (
				<ActionDialog
					action="refresh"
					target={ { ids: items.map( ( { id } ) => id ) } }
					onClose={ onClose }
					onDone={ onClose }
				/>
			),
		},
		{
			id: 'skip',
			label: __( 'Skip with a reason', 'wapro-mag-for-woocommerce' ),
			icon: skipForward,
			supportsBulk: true,
			isEligible: ( item ) => item.maySkip,
			modalHeader: __(
				'Skip with a reason',
				'wapro-mag-for-woocommerce'
			),
			RenderModal: ( { items, onClose } ) => (
				<ActionDialog
					action="skip"
					target={ { ids: items.map( ( { id } ) => id ) } }
					onClose={ onClose }
					onDone={ onClose }
				/>
			),
		},
		details,
		open,
	];
}
