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
import { ofRow } from '../../dataviews/dialogs.tsx';
import type { Action } from '../../dataviews/dialogs.tsx';
import { navigate } from '../../routing/use-address.ts';
import { invitationActionWord } from '../../words/invitations.ts';
import { InvitationDialog } from '../invitations/invitation-dialog.tsx';

/**
 * What may be done with a company from the list.
 */
export function companyActions(): Action< CompanyRow >[] {
	const release: Action< CompanyRow > = {
		id: 'release',
		label: invitationActionWord( 'release' ),
		icon: envelope,
		isEligible: ( item ) => item.held > 0,
		modalHeader: invitationActionWord( 'release' ),
		RenderModal: ofRow( ( { row, ...rest } ) => (
			<InvitationDialog
				action="release"
				target={ { companyId: row.id } }
				{ ...rest }
			/>
		) ),
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
