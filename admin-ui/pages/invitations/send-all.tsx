/**
 * WordPress dependencies
 */
import { Button, Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { formatCount } from '../../utils/format.ts';
import { invitationActionWord } from '../../words/invitations.ts';
import { InvitationDialog } from './invitation-dialog.tsx';

const all = {};

function label( action: 'release' | 'retry', count: number ): string {
	return action === 'release'
		? sprintf(
				/* translators: %s: number of invitations. */
				__( 'Release all (%s)', 'wapro-mag-for-woocommerce' ),
				formatCount( count )
			)
		: sprintf(
				/* translators: %s: number of invitations. */
				__( 'Send all again (%s)', 'wapro-mag-for-woocommerce' ),
				formatCount( count )
			);
}

/** Everything that is held, or that failed, at once. */
export function SendAll( props: {
	readonly action: 'release' | 'retry';
	readonly count: number;
	readonly onDone: () => void;
} ) {
	const { action, count } = props;
	const [ isOpen, setOpen ] = useState( false );
	const close = () => setOpen( false );
	return (
		<>
			<Button
				variant="primary"
				__next40pxDefaultSize
				onClick={ () => setOpen( true ) }
			>
				{ label( action, count ) }
			</Button>
			{ isOpen && (
				<Modal
					title={ invitationActionWord( action ) }
					onRequestClose={ close }
				>
					<InvitationDialog
						action={ action }
						target={ all }
						onClose={ close }
						onDone={ () => {
							close();
							props.onDone();
						} }
					/>
				</Modal>
			) }
		</>
	);
}
