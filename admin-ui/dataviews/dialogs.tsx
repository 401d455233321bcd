/**
 * External dependencies
 */
import type { ReactElement } from 'react';
/**
 * WordPress dependencies
 */
import { Modal } from '@wordpress/components';
import type { ActionButton } from '@wordpress/dataviews/wp';
import { useMemo, useState } from '@wordpress/element';

interface ModalProps< Item > {
	readonly items: readonly Item[];
	readonly onClose: () => void;
}

/** An action that asks in a dialogue first. */
export interface DialogAction< Item > extends Omit<
	ActionButton< Item >,
	'callback'
> {
	readonly modalHeader: string | ( ( items: readonly Item[] ) => string );
	readonly RenderModal: ( props: ModalProps< Item > ) => ReactElement;
}

export type Action< Item > = ActionButton< Item > | DialogAction< Item >;

export interface RowDialogProps< Row > {
	readonly row: Row;
	readonly onClose: () => void;
	readonly onDone: () => void;
}

/**
 * A dialogue about one row.
 * @param Dialog
 */
export const ofRow = < Row, >(
	Dialog: ( props: RowDialogProps< Row > ) => ReactElement
) =>
	function RowModal( { items: [ row ], onClose }: ModalProps< Row > ) {
		return row ? (
			<Dialog row={ row } onClose={ onClose } onDone={ onClose } />
		) : (
			<></>
		);
	};

interface Opened< Item > {
	readonly action: DialogAction< Item >;
	readonly items: readonly Item[];
}

/**
 * Dialogues stand beside the list. DataViews would render them inside of a row, and they would vanish with it when the
 * row goes to another tab or page.
 * @param actions
 * @param onClosed Called however the dialogue was left.
 */
export function useDialogs< Item >(
	actions: readonly Action< Item >[],
	onClosed: ( () => void ) | undefined
) {
	const [ opened, setOpened ] = useState< Opened< Item > >();
	const buttons = useMemo(
		() =>
			actions.map( ( action ): ActionButton< Item > => {
				if ( 'callback' in action ) {
					return action;
				}
				const { modalHeader: _, RenderModal: __, ...button } = action;
				return {
					...button,
					callback: ( items ) => setOpened( { action, items } ),
				};
			} ),
		[ actions ]
	);
	if ( ! opened ) {
		return { buttons };
	}
	const { action, items } = opened;
	const { modalHeader, RenderModal } = action;
	const close = () => {
		setOpened( ( now ) => ( now === opened ? undefined : now ) );
		onClosed?.();
	};
	return {
		buttons,
		dialog: (
			<Modal
				title={
					typeof modalHeader === 'string'
						? modalHeader
						: modalHeader( items )
				}
				overlayClassName="dataviews-action-modal"
				onRequestClose={ close }
			>
				<RenderModal items={ items } onClose={ close } />
			</Modal>
		),
	};
}
