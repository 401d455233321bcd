/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
import { backup, envelope } from '@wordpress/icons';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import type { CompanyRow } from '../../data/companies.ts';
import type { Action } from '../../dataviews/list.tsx';
import { navigate } from '../../routing/use-address.ts';
import { invitationActionWord } from '../../words/invitations.ts';
import { InvitationDialog } from '../invitations/invitation-dialog.tsx';

/**
 * What may be done with a company from the list.
 * @param onDone Called after invitations were released.
 */
export function companyActions( onDone: () => void ): Action< CompanyRow >[] {
	const release: Action< CompanyRow > = {
		id: 'release',
		label: invitationActionWord( 'release' ),
		icon: envelope,
		isEligible: ( item ) => item.held > 0,
		modalHeader: invitationActionWord( 'release' ),
		RenderModal: ( { items: [ item ], closeModal } ) => (
			<InvitationDialog
				action="release"
				target={ item ? { companyId: item.id } : {} }
				onClose={ () => closeModal?.() }
				onDone={ () => {
					closeModal?.();
					onDone();
				} }
			/>
		),
	};
	const history: Action< CompanyRow > = {
		id: 'history',
		label: __( 'History', 'wapro-mag-for-woocommerce' ),
		icon: backup,
		callback: ( [ item ] ) =>
			item && navigate( `/history/company/${ item.id }` ),
	};
	return boot().can.manage ? [ release, history ] : [ history ];
}
