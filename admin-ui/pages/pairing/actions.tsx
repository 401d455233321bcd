/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
import { linkOff, plus, seen } from '@wordpress/icons';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import type { PairingRow } from '../../data/pairing.ts';
import type { Action } from '../../dataviews/list.tsx';
import { navigate } from '../../routing/use-address.ts';
import { Candidates } from './candidates.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';

const isLeft = ( { state }: PairingRow ) =>
	state !== 'paired' && state !== 'queued';

/**
 * What may be done with products of the desk.
 * @param onDone Called after something was decided.
 */
export function pairingActions( onDone: () => void ): Action< PairingRow >[] {
	const choose: Action< PairingRow > = {
		id: 'choose',
		label: __( 'Choose the article', 'wapro-mag-for-woocommerce' ),
		icon: seen,
		isPrimary: true,
		isEligible: ( item ) => isLeft( item ) && item.candidates.length > 0,
		modalHeader: __( 'Which article is it?', 'wapro-mag-for-woocommerce' ),
		modalSize: 'large',
		RenderModal: ( { items, closeModal } ) =>
			items[ 0 ] ? (
				<Candidates
					item={ items[ 0 ] }
					onClose={ () => closeModal?.() }
					onDone={ onDone }
				/>
			) : (
				<></>
			),
	};
	const confirmed = (
		id: 'create' | 'undo',
		label: string,
		icon: Action< PairingRow >[ 'icon' ],
		isEligible: ( item: PairingRow ) => boolean
	): Action< PairingRow > => ( {
		id,
		label,
		icon,
		isEligible,
		modalHeader: label,
		RenderModal: ( { items, closeModal } ) =>
			items[ 0 ] ? (
				<ConfirmDialog
					action={ id }
					item={ items[ 0 ] }
					onClose={ () => closeModal?.() }
					onDone={ onDone }
				/>
			) : (
				<></>
			),
	} );
	const look: Action< PairingRow >[] = [
		{
			id: 'history',
			label: __( 'History', 'wapro-mag-for-woocommerce' ),
			callback: ( [ item ] ) =>
				item && navigate( `/history/product/${ item.productId }` ),
		},
		{
			id: 'open-object',
			label: __( 'Open the product', 'wapro-mag-for-woocommerce' ),
			callback: ( [ item ] ) =>
				item && window.location.assign( item.editUrl ),
		},
	];
	return boot().can.manage
		? [
				choose,
				confirmed(
					'create',
					__( 'Create in WAPRO', 'wapro-mag-for-woocommerce' ),
					plus,
					( item ) => isLeft( item ) && item.sku !== null
				),
				confirmed(
					'undo',
					__( 'Undo the pair', 'wapro-mag-for-woocommerce' ),
					linkOff,
					( item ) => item.canUndo
				),
				...look,
			]
		: look;
}
