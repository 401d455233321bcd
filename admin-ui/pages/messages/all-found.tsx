/**
 * WordPress dependencies
 */
import { Button, Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
/**
 * Internal dependencies
 */
import type { MessageFilter } from '../../data/messages.ts';
import { ActionDialog } from './action-dialog.tsx';
import { allFoundWord } from './action-words.ts';

interface AllFoundProps {
	readonly action: 'retry' | 'refresh';
	readonly filter: MessageFilter;
	/** The question stands there at once, as when a list elsewhere led here. */
	readonly isAsked: boolean;
	readonly onClosed: () => void;
}

/** One action for everything that the filters find, with its count first. */
export function AllFound( props: AllFoundProps ) {
	const { action, filter } = props;
	const [ isOpen, setOpen ] = useState( props.isAsked );
	const close = () => {
		setOpen( false );
		props.onClosed();
	};
	return (
		<>
			<Button
				variant="secondary"
				__next40pxDefaultSize
				onClick={ () => setOpen( true ) }
			>
				{ allFoundWord( action ) }
			</Button>
			{ isOpen && (
				<Modal
					title={ allFoundWord( action ) }
					onRequestClose={ close }
				>
					<ActionDialog
						action={ action }
						target={ { filter } }
						onClose={ close }
						onDone={ close }
					/>
				</Modal>
			) }
		</>
	);
}
