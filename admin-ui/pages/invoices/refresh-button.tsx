/**
 * WordPress dependencies
 */
import { Button, Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
/**
 * Internal dependencies
 */
import type { InvoicesTarget } from '../../data/invoices.ts';
import { RefreshDialog, refreshWord } from './refresh-dialog.tsx';

interface RefreshButtonProps {
	readonly target: InvoicesTarget;
	readonly label: string;
}

/** Fetches invoices anew, with their count first. */
export function RefreshButton( { target, label }: RefreshButtonProps ) {
	const [ isOpen, setOpen ] = useState( false );
	const close = () => setOpen( false );
	return (
		<>
			<Button
				variant="secondary"
				__next40pxDefaultSize
				onClick={ () => setOpen( true ) }
			>
				{ label }
			</Button>
			{ isOpen && (
				<Modal title={ refreshWord() } onRequestClose={ close }>
					<RefreshDialog target={ target } onClose={ close } />
				</Modal>
			) }
		</>
	);
}
