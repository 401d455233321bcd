/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
import {
	external,
	linkOff,
	people,
	published,
	search,
	unlock,
} from '@wordpress/icons';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import type {
	CustomerPairingActionRequest,
	CustomerPairingRow,
} from '../../data/customer-pairing.ts';
import { ofRow } from '../../dataviews/dialogs.tsx';
import type { Action, DialogAction } from '../../dataviews/dialogs.tsx';
import { navigate } from '../../routing/use-address.ts';
import type { CustomerTab } from '../../words/customer-pairing.ts';
import { personActionWord } from '../../words/people.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { FindDialog } from './find-dialog.tsx';
import { UndoDialog } from './undo-dialog.tsx';

type Allowed = CustomerPairingActionRequest[ 'action' ];

function reading(): Action< CustomerPairingRow >[] {
	return [
		{
			id: 'open',
			label: __( 'Open the account', 'wapro-mag-for-woocommerce' ),
			icon: external,
			callback: ( [ item ] ) => {
				if ( item ) {
					window.location.assign( item.editUrl );
				}
			},
		},
		{
			id: 'company',
			label: __( 'Open the company', 'wapro-mag-for-woocommerce' ),
			icon: people,
			isEligible: ( { companyId } ) => companyId !== null,
			callback: ( [ item ] ) =>
				item && navigate( `/companies/${ item.companyId }` ),
		},
	];
}

/**
 * What may be done on the customers' desk.
 * @param tab
 * @param onLook Has a row's contractor looked for again.
 */
export function customerActions(
	tab: CustomerTab,
	onLook: ( row: CustomerPairingRow ) => void
): Action< CustomerPairingRow >[] {
	if ( ! boot().can.manage ) {
		return reading();
	}
	const dialog = (
		of: Pick<
			DialogAction< CustomerPairingRow >,
			'id' | 'label' | 'icon' | 'isPrimary'
		>,
		allowed: Allowed,
		Dialog: Parameters< typeof ofRow< CustomerPairingRow > >[ 0 ]
	): Action< CustomerPairingRow > => ( {
		...of,
		isEligible: ( { actions } ) => actions.includes( allowed ),
		modalHeader: ( [ item ] ) => item?.name ?? '',
		RenderModal: ofRow( Dialog ),
	} );
	const find = dialog(
		{
			id: 'find',
			label: __( 'Choose the contractor', 'wapro-mag-for-woocommerce' ),
			icon: search,
			isPrimary: true,
		},
		'pair',
		FindDialog
	);
	const look: Action< CustomerPairingRow > = {
		id: 'look',
		label: __( 'Look again in WAPRO', 'wapro-mag-for-woocommerce' ),
		icon: published,
		isEligible: ( { actions, state } ) =>
			actions.includes( 'look_again' ) && state !== 'looking',
		callback: ( [ item ] ) => item && onLook( item ),
	};
	const approve = dialog(
		{
			id: 'approve',
			label: personActionWord( 'approve' ),
			icon: unlock,
			isPrimary: true,
		},
		'approve',
		ApproveDialog
	);
	const undo = dialog(
		{
			id: 'undo',
			label: __( 'Undo the pair', 'wapro-mag-for-woocommerce' ),
			icon: linkOff,
			isPrimary: true,
		},
		'undo',
		UndoDialog
	);
	return tab === 'paired'
		? [ approve, undo, ...reading() ]
		: [ find, look, ...reading() ];
}
