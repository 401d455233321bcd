/**
 * WordPress dependencies
 */
import { __, _n, _x } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { PersonRow } from '../data/companies.ts';
import type {
	InvitationAction,
	InvitationActionResponse,
} from '../data/invitations.ts';
import { counted } from '../utils/counted.ts';
import type { Tone } from './status.ts';

type State = PersonRow[ 'invitation' ];

export function invitationWord( state: State ): string {
	switch ( state ) {
		case 'none':
			return _x(
				'not needed',
				'invitation',
				'wapro-mag-for-woocommerce'
			);
		case 'held':
			return _x(
				'waits for release',
				'invitation',
				'wapro-mag-for-woocommerce'
			);
		case 'queued':
			return _x(
				'on its way',
				'invitation',
				'wapro-mag-for-woocommerce'
			);
		case 'sent':
			return _x( 'sent', 'invitation', 'wapro-mag-for-woocommerce' );
		case 'failed':
			return _x( 'not sent', 'invitation', 'wapro-mag-for-woocommerce' );
	}
}

export function invitationTone( state: State ): Tone {
	switch ( state ) {
		case 'none':
			return 'neutral';
		case 'held':
		case 'queued':
			return 'waiting';
		case 'sent':
			return 'good';
		case 'failed':
			return 'trouble';
	}
}

/**
 * '3 invitations wait for release': a part of a screen's first sentence.
 * @param count
 */
export const heldCount = ( count: number ): string =>
	counted(
		/* translators: %s: number of invitations. */
		_n(
			'%s invitation waits for release',
			'%s invitations wait for release',
			count,
			'wapro-mag-for-woocommerce'
		),
		count
	);

export const queuedCount = ( count: number ): string =>
	counted(
		/* translators: %s: number of invitations. */
		_n(
			'%s invitation is on its way',
			'%s invitations are on their way',
			count,
			'wapro-mag-for-woocommerce'
		),
		count
	);

export const failedCount = ( count: number ): string =>
	counted(
		/* translators: %s: number of invitations. */
		_n(
			'%s invitation was not sent',
			'%s invitations were not sent',
			count,
			'wapro-mag-for-woocommerce'
		),
		count
	);

export function invitationActionWord( action: InvitationAction ): string {
	switch ( action ) {
		case 'release':
			return __( 'Release invitations', 'wapro-mag-for-woocommerce' );
		case 'retry':
			return __( 'Send again', 'wapro-mag-for-woocommerce' );
		case 'stop':
			return __( 'Stop', 'wapro-mag-for-woocommerce' );
	}
}

export function invitationQuestion( count: number ): string {
	return count === 0
		? __( 'There is no invitation to send.', 'wapro-mag-for-woocommerce' )
		: counted(
				/* translators: %s: number of people. */
				_n(
					'Send the invitation to %s person? The mail holds a link with which they set a password.',
					'Send the invitation to %s people? The mail holds a link with which they set a password.',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
}

export function invitationsDone( {
	done,
	queued,
	failed,
	skipped,
}: InvitationActionResponse ): string {
	const parts: readonly ( readonly [ number, string ] )[] = [
		[
			done,
			/* translators: %s: number of mails. */
			_n(
				'%s invitation sent',
				'%s invitations sent',
				done,
				'wapro-mag-for-woocommerce'
			),
		],
		[
			queued,
			/* translators: %s: number of mails. */
			_n(
				'%s on its way',
				'%s on their way',
				queued,
				'wapro-mag-for-woocommerce'
			),
		],
		[
			failed,
			/* translators: %s: number of mails. */
			_n(
				'%s not sent',
				'%s not sent',
				failed,
				'wapro-mag-for-woocommerce'
			),
		],
		[
			skipped,
			/* translators: %s: number of people. */
			_n(
				'%s needed none any more',
				'%s needed none any more',
				skipped,
				'wapro-mag-for-woocommerce'
			),
		],
	];
	return parts
		.filter( ( [ count ], place ) => count > 0 || place === 0 )
		.map( ( [ count, words ] ) => counted( words, count ) )
		.join( ', ' );
}
