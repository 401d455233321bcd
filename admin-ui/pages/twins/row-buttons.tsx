/**
 * WordPress dependencies
 */
import { Button, Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import type { HeldOrder } from '../../data/twins.ts';
import { CreateDialog } from './create-dialog.tsx';
import { SkipDialog } from './skip-dialog.tsx';
import { UndoDialog } from './undo-dialog.tsx';

const dialogs = {
	create: CreateDialog,
	skip: SkipDialog,
	undo: UndoDialog,
} as const;

type Decision = keyof typeof dialogs;

function word( decision: Decision ): string {
	switch ( decision ) {
		case 'create':
			return __(
				'Make a new order all the same',
				'wapro-mag-for-woocommerce'
			);
		case 'skip':
			return __( 'Skip this order', 'wapro-mag-for-woocommerce' );
		case 'undo':
			return __( 'Take the decision back', 'wapro-mag-for-woocommerce' );
	}
}

export interface RowButtonsProps {
	readonly row: HeldOrder;
	readonly onDone: () => void;
}

/** What may be decided of the order as a whole; linking stands beside the order in WAPRO that it is. */
export function RowButtons( { row, onDone }: RowButtonsProps ) {
	const [ opened, setOpened ] = useState< Decision >();
	if ( ! boot().can.manage ) {
		return null;
	}
	const Dialog = opened && dialogs[ opened ];
	const close = () => setOpened( undefined );
	return (
		<div className="wapro-mag-candidate__buttons">
			{ ( [ 'create', 'skip', 'undo' ] as const )
				.filter( ( decision ) => row.actions.includes( decision ) )
				.map( ( decision ) => (
					<Button
						key={ decision }
						variant="secondary"
						size="compact"
						onClick={ () => setOpened( decision ) }
					>
						{ word( decision ) }
					</Button>
				) ) }
			{ Dialog && (
				<Modal
					title={ sprintf(
						/* translators: %s: number of the shop's order. */
						__( 'Order #%s', 'wapro-mag-for-woocommerce' ),
						row.order.number
					) }
					onRequestClose={ close }
				>
					<Dialog
						row={ row }
						onClose={ close }
						onDone={ () => {
							close();
							onDone();
						} }
					/>
				</Modal>
			) }
		</div>
	);
}
