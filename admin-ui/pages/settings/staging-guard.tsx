/**
 * WordPress dependencies
 */
import { Button, Modal, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import { useNotices } from '../../data/notices.ts';
import { confirmAddress } from '../../data/settings.ts';
import type { Settings } from '../../data/settings.ts';
import { useAction } from '../../data/use-action.ts';

export interface StagingGuardProps {
	readonly settings: Settings;
	readonly onChange: ( settings: Settings ) => void;
}

interface DialogProps extends StagingGuardProps {
	readonly onClose: () => void;
}

function ConfirmAddress( { settings, onChange, onClose }: DialogProps ) {
	const notices = useNotices();
	const [ confirm, { isBusy, problem } ] = useAction( confirmAddress );
	return (
		<Modal
			title={ __(
				'Confirm the new address',
				'wapro-mag-for-woocommerce'
			) }
			onRequestClose={ onClose }
		>
			<Confirm
				confirmLabel={ __(
					'This is the real shop',
					'wapro-mag-for-woocommerce'
				) }
				isBusy={ isBusy }
				problem={ problem }
				onCancel={ onClose }
				onConfirm={ async () => {
					const changed = await confirm();
					if ( changed ) {
						onClose();
						onChange( changed );
						notices.done(
							__(
								'Address confirmed. Exchange goes on.',
								'wapro-mag-for-woocommerce'
							)
						);
					}
				} }
			>
				<p>
					{ sprintf(
						/* translators: %s: address of the shop. */
						__(
							'Is the shop at %s the one that exchanges orders and goods with WAPRO? Two shops that both do would double orders.',
							'wapro-mag-for-woocommerce'
						),
						settings.siteUrl
					) }
				</p>
			</Confirm>
		</Modal>
	);
}

/**
 * A copy of the shop under another address stands still until a person says that it is the shop itself that has moved.
 */
export function StagingGuard( { settings, onChange }: StagingGuardProps ) {
	const [ isOpen, setOpen ] = useState( false );
	if ( ! settings.paused ) {
		return null;
	}
	const message = sprintf(
		/* translators: 1: address known so far, 2: present address. */
		__(
			'Until now the shop ran at %1$s, now it runs at %2$s. If this is a copy for trials, leave it so: nothing goes to WAPRO. If the shop has moved, confirm its new address.',
			'wapro-mag-for-woocommerce'
		),
		settings.knownUrl,
		settings.siteUrl
	);
	return (
		<>
			<Notice
				status="warning"
				isDismissible={ false }
				spokenMessage={ message }
			>
				<p>
					<strong>
						{ __(
							'Exchange is paused.',
							'wapro-mag-for-woocommerce'
						) }
					</strong>{ ' ' }
					{ message }
				</p>
				{ settings.editable && (
					<Button
						variant="secondary"
						__next40pxDefaultSize
						onClick={ () => setOpen( true ) }
					>
						{ __(
							'Confirm the new address',
							'wapro-mag-for-woocommerce'
						) }
					</Button>
				) }
			</Notice>
			{ isOpen && (
				<ConfirmAddress
					settings={ settings }
					onChange={ onChange }
					onClose={ () => setOpen( false ) }
				/>
			) }
		</>
	);
}
