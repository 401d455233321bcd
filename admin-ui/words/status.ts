/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type {
	Attempt,
	MessageStatus,
} from '../../contracts/generated/shop-api.ts';

/** How a state is shown: a colour never stands without its icon and word. */
export type Tone = 'good' | 'waiting' | 'attention' | 'trouble' | 'neutral';

export const messageStatuses: readonly MessageStatus[] = [
	'held',
	'pending',
	'sent',
	'unknown',
	'rejected',
	'accepted',
	'skipped',
	'superseded',
];

/** States of a message that is still on its way. */
export const openStatuses: readonly MessageStatus[] = [
	'held',
	'pending',
	'sent',
	'unknown',
];

export function statusWord( status: MessageStatus ): string {
	switch ( status ) {
		case 'held':
			return __( 'being prepared', 'wapro-mag-for-woocommerce' );
		case 'pending':
			return __( 'pending', 'wapro-mag-for-woocommerce' );
		case 'sent':
			return __( 'sent', 'wapro-mag-for-woocommerce' );
		case 'accepted':
			return __( 'accepted', 'wapro-mag-for-woocommerce' );
		case 'rejected':
			return __( 'rejected', 'wapro-mag-for-woocommerce' );
		case 'unknown':
			return __( 'unknown', 'wapro-mag-for-woocommerce' );
		case 'skipped':
			return __( 'skipped', 'wapro-mag-for-woocommerce' );
		case 'superseded':
			return __( 'superseded', 'wapro-mag-for-woocommerce' );
	}
}

export function statusTone( status: MessageStatus ): Tone {
	switch ( status ) {
		case 'accepted':
			return 'good';
		case 'rejected':
			return 'trouble';
		case 'unknown':
			return 'attention';
		case 'held':
		case 'pending':
		case 'sent':
			return 'waiting';
		case 'skipped':
		case 'superseded':
			return 'neutral';
	}
}

export function outcomeWord( outcome: Attempt[ 'outcome' ] ): string {
	switch ( outcome ) {
		case 'accepted':
			return __( 'accepted', 'wapro-mag-for-woocommerce' );
		case 'rejected':
			return __( 'rejected', 'wapro-mag-for-woocommerce' );
		case 'retry':
			return __( 'to be tried again', 'wapro-mag-for-woocommerce' );
		case 'unknown':
			return __( 'unknown', 'wapro-mag-for-woocommerce' );
		case 'lease_expired':
			return __(
				'cut off without an answer',
				'wapro-mag-for-woocommerce'
			);
	}
}

export function outcomeTone( outcome: Attempt[ 'outcome' ] ): Tone {
	switch ( outcome ) {
		case 'accepted':
			return 'good';
		case 'rejected':
			return 'trouble';
		case 'retry':
			return 'waiting';
		case 'unknown':
		case 'lease_expired':
			return 'attention';
	}
}
