/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
import { backup, check, envelope, seen } from '@wordpress/icons';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import type {
	CompanyAction,
	CompanyDetail,
	PersonRow,
} from '../../data/companies.ts';
import { ofRow } from '../../dataviews/dialogs.tsx';
import type { Action } from '../../dataviews/dialogs.tsx';
import { navigate } from '../../routing/use-address.ts';
import { personActions, personActionWord } from '../../words/people.ts';
import { PersonDialog } from './person-dialog.tsx';

const icons: Partial< Record< CompanyAction, typeof check > > = {
	approve: check,
	invite_again: envelope,
};

/**
 * What the shop offers to do with a company's person.
 * @param companyId
 * @param onDone    Called with the company as it is afterwards.
 */
export function actionsOf(
	companyId: number,
	onDone: ( detail: CompanyDetail ) => void
): Action< PersonRow >[] {
	const decision = ( action: CompanyAction ): Action< PersonRow > => ( {
		id: action,
		label: personActionWord( action ),
		...( icons[ action ]
			? { icon: icons[ action ], isPrimary: action === 'approve' }
			: {} ),
		isEligible: ( { actions } ) => actions.includes( action ),
		modalHeader: personActionWord( action ),
		RenderModal: ofRow( ( { row, onClose } ) => (
			<PersonDialog
				companyId={ companyId }
				person={ row }
				action={ action }
				onClose={ onClose }
				onDone={ ( detail ) => {
					onClose();
					onDone( detail );
				} }
			/>
		) ),
	} );
	const view: Action< PersonRow > = {
		id: 'view',
		label: __( 'See the shop as this person', 'wapro-mag-for-woocommerce' ),
		icon: seen,
		isEligible: ( { viewUrl } ) => viewUrl !== null,
		callback: ( [ person ] ) => {
			if ( person?.viewUrl ) {
				window.location.assign( person.viewUrl );
			}
		},
	};
	const history: Action< PersonRow > = {
		id: 'history',
		label: __( 'History', 'wapro-mag-for-woocommerce' ),
		icon: backup,
		callback: ( [ person ] ) =>
			person && navigate( `/history/user/${ person.userId }` ),
	};
	return boot().can.manage
		? [ ...personActions.map( decision ), view, history ]
		: [ history ];
}
