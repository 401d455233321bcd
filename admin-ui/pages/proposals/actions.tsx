/**
 * WordPress dependencies
 */
import { cancelCircleFilled, check, undo } from '@wordpress/icons';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import type { Proposal, ProposalAction } from '../../data/proposals.ts';
import type { Action } from '../../dataviews/list.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import { actionLabel } from './labels.ts';

const icons = { accept: check, refuse: cancelCircleFilled, withdraw: undo };

/**
 * What may be done with a proposal here; what WAPRO decides is only shown.
 */
export function proposalActions(): Action< Proposal >[] {
	if ( ! boot().can.manage ) {
		return [];
	}
	const all: readonly ProposalAction[] = [ 'accept', 'refuse', 'withdraw' ];
	return all.map( ( action ) => ( {
		id: action,
		label: actionLabel( action ),
		icon: icons[ action ],
		isPrimary: true,
		supportsBulk: true,
		isEligible: ( { actions } ) => actions.includes( action ),
		modalHeader: actionLabel( action ),
		RenderModal: ( { items, onClose } ) => (
			<DecisionDialog
				proposals={ items }
				action={ action }
				onClose={ onClose }
				onDone={ onClose }
			/>
		),
	} ) );
}
