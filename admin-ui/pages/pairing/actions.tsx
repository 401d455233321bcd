/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
import {
	backup,
	external,
	linkOff,
	plus,
	published,
	search,
	upload,
} from '@wordpress/icons';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import type { PairingRow, PairingTab } from '../../data/pairing.ts';
import { ofRow } from '../../dataviews/dialogs.tsx';
import type { Action } from '../../dataviews/dialogs.tsx';
import { navigate } from '../../routing/use-address.ts';
import { CreateDialog } from './create-dialog.tsx';
import { FindDialog } from './find-dialog.tsx';
import { PushDialog } from './push-dialog.tsx';
import { UndoDialog } from './undo-dialog.tsx';

function reading(): Action< PairingRow >[] {
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
 * What may be done on the pairing desk.
 * @param tab
 */
export function pairingActions( tab: PairingTab ): Action< PairingRow >[] {
	if ( ! boot().can.manage ) {
		return reading();
	}
	const find: Action< PairingRow > = {
		id: 'find',
		label: __( 'Another article', 'wapro-mag-for-woocommerce' ),
		icon: search,
		isPrimary: true,
		modalHeader: ( [ item ] ) => item?.name ?? '',
		RenderModal: ofRow( FindDialog ),
	};
	const create: Action< PairingRow > = {
		id: 'create',
		label: __( 'Make it in WAPRO', 'wapro-mag-for-woocommerce' ),
		icon: plus,
		modalHeader: ( [ item ] ) => item?.name ?? '',
		RenderModal: ofRow( CreateDialog ),
	};
	const push = ( isTry: boolean ): Action< PairingRow > => ( {
		id: isTry ? 'look' : 'send',
		label: isTry
			? __( 'Look again', 'wapro-mag-for-woocommerce' )
			: __( 'Send to WAPRO', 'wapro-mag-for-woocommerce' ),
		icon: isTry ? published : upload,
		isPrimary: ! isTry,
		supportsBulk: true,
		modalHeader: isTry
			? __( 'Look again', 'wapro-mag-for-woocommerce' )
			: __( 'Send to WAPRO', 'wapro-mag-for-woocommerce' ),
		RenderModal: ( { items, onClose } ) => (
			<PushDialog rows={ items } isTry={ isTry } onClose={ onClose } />
		),
	} );
	const undo: Action< PairingRow > = {
		id: 'undo',
		label: __( 'Undo the pair', 'wapro-mag-for-woocommerce' ),
		icon: linkOff,
		isPrimary: true,
		supportsBulk: true,
		isEligible: ( { canUndo } ) => canUndo,
		modalHeader: __( 'Undo the pair', 'wapro-mag-for-woocommerce' ),
		RenderModal: ( { items, onClose } ) => (
			<UndoDialog rows={ items } onClose={ onClose } onDone={ onClose } />
		),
	};
	return {
		to_decide: () => [ find, create, push( true ), ...reading() ],
		unpaired: () => [ push( false ), push( true ), find, ...reading() ],
		paired: () => [ undo, ...reading() ],
	}[ tab ]();
}
