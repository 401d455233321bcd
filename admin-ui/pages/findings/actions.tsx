/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
import { download, pending, store } from '@wordpress/icons';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import type { Decision, Finding } from '../../data/findings.ts';
import type { Action } from '../../dataviews/list.tsx';
import { navigate } from '../../routing/use-address.ts';
import { decisionWord } from '../../words/findings.ts';
import { DecideDialog } from './decide-dialog.tsx';

const icons = {
	take_wapro: download,
	keep_shop: store,
	ignore: pending,
} as const;

const isCustomer = ( { objectType }: Finding ) => objectType === 'customer';
const isOrder = ( { objectType }: Finding ) => objectType === 'order';

function historyOf( finding: Finding ): 'company' | 'order' | 'product' {
	if ( isCustomer( finding ) ) {
		return 'company';
	}
	return isOrder( finding ) ? 'order' : 'product';
}

/**
 * What may be done with findings: as data, so that rows, selections and menus agree.
 */
export function findingActions(): Action< Finding >[] {
	const decision = ( id: Decision ): Action< Finding > => ( {
		id,
		label: decisionWord( id ),
		icon: icons[ id ],
		isPrimary: id === 'take_wapro',
		supportsBulk: true,
		isEligible: ( item ) => item.actions.includes( id ),
		modalHeader: decisionWord( id ),
		RenderModal: ( { items, onClose } ) => (
			<DecideDialog
				decision={ id }
				ids={ items.map( ( item ) => item.id ) }
				onClose={ onClose }
				onDone={ onClose }
			/>
		),
	} );
	const open: Action< Finding > = {
		id: 'open-object',
		label: __( 'Open in the shop', 'wapro-mag-for-woocommerce' ),
		isEligible: ( item ) => item.editUrl !== null,
		callback: ( [ item ] ) => {
			if ( item?.editUrl ) {
				window.location.assign( item.editUrl );
			}
		},
	};
	const history: Action< Finding > = {
		id: 'history',
		label: __( 'History', 'wapro-mag-for-woocommerce' ),
		isEligible: ( item ) => item.objectId !== null,
		callback: ( [ item ] ) =>
			item?.objectId &&
			navigate( `/history/${ historyOf( item ) }/${ item.objectId }` ),
	};
	const company: Action< Finding > = {
		id: 'open-company',
		label: __( 'Open the company', 'wapro-mag-for-woocommerce' ),
		isEligible: ( item ) => isCustomer( item ) && item.objectId !== null,
		callback: ( [ item ] ) =>
			item?.objectId && navigate( `/companies/${ item.objectId }` ),
	};
	return boot().can.manage
		? [
				decision( 'take_wapro' ),
				decision( 'keep_shop' ),
				decision( 'ignore' ),
				history,
				open,
				company,
			]
		: [ history, open, company ];
}
