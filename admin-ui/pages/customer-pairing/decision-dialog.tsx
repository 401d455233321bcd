/**
 * External dependencies
 */
import type { ReactNode } from 'react';
/**
 * WordPress dependencies
 */
import { useCallback } from '@wordpress/element';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import { decide } from '../../data/customer-pairing.ts';
import type {
	CustomerPairingActionRequest,
	CustomerPairingRow,
} from '../../data/customer-pairing.ts';
import { useNotices } from '../../data/notices.ts';
import { useAction } from '../../data/use-action.ts';
import type { RowDialogProps } from '../../dataviews/dialogs.tsx';

interface DecisionDialogProps extends RowDialogProps< CustomerPairingRow > {
	readonly action: CustomerPairingActionRequest[ 'action' ];
	readonly confirmLabel: string;
	readonly done: string;
	readonly isDisabled?: boolean;
	readonly children: ReactNode;
}

/** One decision about one account: what will happen first. */
export function DecisionDialog( props: DecisionDialogProps ) {
	const { row, action, isDisabled = false } = props;
	const notices = useNotices();
	const [ act, { isBusy, problem } ] = useAction(
		useCallback(
			() =>
				decide( row.userId, {
					action,
					// What the person has read about, whatever the account has by now.
					...( row.erpId === null ? {} : { erpId: row.erpId } ),
				} ),
			[ row.userId, row.erpId, action ]
		)
	);
	return (
		<Confirm
			confirmLabel={ props.confirmLabel }
			isBusy={ isBusy }
			isDisabled={ isDisabled }
			problem={ problem }
			onCancel={ props.onClose }
			onConfirm={ async () => {
				if ( await act() ) {
					notices.done( props.done );
					props.onDone();
				}
			} }
		>
			{ props.children }
		</Confirm>
	);
}
