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
import { useNotices } from '../../data/notices.ts';
import { decideTwin } from '../../data/twins.ts';
import type { HeldOrder, TwinActionRequest } from '../../data/twins.ts';
import { useAction } from '../../data/use-action.ts';
import type { RowDialogProps } from '../../dataviews/dialogs.tsx';

interface DecisionDialogProps extends RowDialogProps< HeldOrder > {
	readonly decision: TwinActionRequest;
	readonly confirmLabel: string;
	readonly done: string;
	readonly isDisabled?: boolean;
	readonly children: ReactNode;
}

/** One decision about one held order: what will happen first. */
export function DecisionDialog( props: DecisionDialogProps ) {
	const { row, decision, isDisabled = false } = props;
	const notices = useNotices();
	const [ act, { isBusy, problem } ] = useAction(
		useCallback(
			() => decideTwin( row.orderId, decision ),
			[ row.orderId, decision ]
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
