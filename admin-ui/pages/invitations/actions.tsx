/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
import { backup, envelope } from '@wordpress/icons';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import type { InvitationRow } from '../../data/invitations.ts';
import type { Action } from '../../dataviews/list.tsx';
import { navigate } from '../../routing/use-address.ts';
import { invitationActionWord } from '../../words/invitations.ts';
import { InvitationDialog } from './invitation-dialog.tsx';

/**
 * What may be done with invitations: one, or chosen ones.
 */
export function invitationActions(): Action< InvitationRow >[] {
	const send = ( action: 'release' | 'retry' ): Action< InvitationRow > => ( {
		id: action,
		label: invitationActionWord( action ),
		icon: envelope,
		isPrimary: true,
		supportsBulk: true,
		isEligible: ( { state } ) =>
			state === ( action === 'release' ? 'held' : 'failed' ),
		modalHeader: invitationActionWord( action ),
		RenderModal: ( { items, onClose } ) => (
			<InvitationDialog
				action={ action }
				target={ { userIds: items.map( ( { userId } ) => userId ) } }
				onClose={ onClose }
				onDone={ onClose }
			/>
		),
	} );
	const history: Action< InvitationRow > = {
		id: 'history',
		label: __( 'History', 'wapro-mag-for-woocommerce' ),
		icon: backup,
		callback: ( [ item ] ) =>
			item && navigate( `/history/user/${ item.userId }` ),
	};
	return boot().can.manage
		? [ send( 'release' ), send( 'retry' ), history ]
		: [ history ];
}
