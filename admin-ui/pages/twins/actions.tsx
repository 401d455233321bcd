/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
import { envelope } from '@wordpress/icons';
/**
 * Internal dependencies
 */
import type { HeldOrder } from '../../data/twins.ts';
import type { Action } from '../../dataviews/dialogs.tsx';
import { navigate } from '../../routing/use-address.ts';

/** Decisions stand in the row itself, beside what is decided. */
export function twinActions(): Action< HeldOrder >[] {
	return [
		{
			id: 'message',
			label: __( 'Open the message', 'wapro-mag-for-woocommerce' ),
			icon: envelope,
			callback: ( [ item ] ) =>
				item && navigate( `/messages/${ item.messageId }` ),
		},
	];
}
