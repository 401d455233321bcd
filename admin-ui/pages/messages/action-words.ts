/**
 * WordPress dependencies
 */
import { __, _n } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type {
	MessageAction,
	MessagesActionResponse,
} from '../../data/messages.ts';
import { counted } from '../../utils/counted.ts';

export function question(
	action: MessageAction,
	{ eligible }: MessagesActionResponse
): string {
	return eligible === 0 ? nothingTo( action ) : ask( action, eligible );
}

function nothingTo( action: MessageAction ): string {
	switch ( action ) {
		case 'retry':
			return __(
				'There is nothing to retry here.',
				'wapro-mag-for-woocommerce'
			);
		case 'skip':
			return __(
				'There is nothing to skip here.',
				'wapro-mag-for-woocommerce'
			);
		case 'refresh':
			return __(
				'There is nothing to ask WAPRO about here.',
				'wapro-mag-for-woocommerce'
			);
	}
}

function ask( action: MessageAction, count: number ): string {
	switch ( action ) {
		case 'retry':
			return counted(
				/* translators: %s: number of messages. */
				_n(
					'Retry %s message?',
					'Retry %s messages?',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
		case 'skip':
			return counted(
				/* translators: %s: number of messages. */
				_n(
					'Skip %s message? It will not be sent.',
					'Skip %s messages? They will not be sent.',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
		case 'refresh':
			return counted(
				/* translators: %s: number of messages. */
				_n(
					'Ask WAPRO how the object of %s message stands now?',
					'Ask WAPRO how the objects of %s messages stand now?',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
	}
}

function passedSentence( code: string, count: number ): string {
	switch ( code ) {
		case 'on_the_way':
			return counted(
				/* translators: %s: number of messages. */
				_n(
					'%s is on its way already.',
					'%s are on their way already.',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
		case 'already_accepted':
			return counted(
				/* translators: %s: number of messages. */
				_n(
					'%s has been accepted already.',
					'%s have been accepted already.',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
		case 'already_skipped':
			return counted(
				/* translators: %s: number of messages. */
				_n(
					'%s was skipped before.',
					'%s were skipped before.',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
		case 'superseded':
			return counted(
				/* translators: %s: number of messages. */
				_n(
					'%s was replaced by a newer message.',
					'%s were replaced by newer messages.',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
		case 'never_sent':
			return counted(
				/* translators: %s: number of orders. */
				_n(
					'%s order was never sent.',
					'%s orders were never sent.',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
		default:
			return counted(
				/* translators: %s: number of messages. */
				_n(
					'%s cannot be changed in its present state.',
					'%s cannot be changed in their present state.',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
	}
}

export function passedSentences(
	passed: MessagesActionResponse[ 'passed' ]
): readonly string[] {
	return passed.map( ( { code, count } ) => passedSentence( code, count ) );
}

function doneWord( action: MessageAction, count: number ): string {
	switch ( action ) {
		case 'retry':
			return counted(
				/* translators: %s: number of messages. */
				_n(
					'%s retried',
					'%s retried',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
		case 'skip':
			return counted(
				/* translators: %s: number of messages. */
				_n(
					'%s skipped',
					'%s skipped',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
		case 'refresh':
			return counted(
				/* translators: %s: number of messages. */
				_n(
					'WAPRO is being asked about %s',
					'WAPRO is being asked about %s',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
	}
}

/**
 * '16 ponowiono, 2 pominięto': what was really done.
 * @param action
 * @param answer
 */
export function doneSentence(
	action: MessageAction,
	answer: MessagesActionResponse
): string {
	const done = doneWord( action, answer.done );
	const left = answer.matched - answer.done;
	return left > 0
		? [
				done,
				counted(
					/* translators: %s: number of messages. */
					_n(
						'%s left as it was',
						'%s left as they were',
						left,
						'wapro-mag-for-woocommerce'
					),
					left
				),
			].join( ', ' )
		: done;
}

export function actionWord( action: MessageAction ): string {
	switch ( action ) {
		case 'retry':
			return __( 'Retry', 'wapro-mag-for-woocommerce' );
		case 'skip':
			return __( 'Skip', 'wapro-mag-for-woocommerce' );
		case 'refresh':
			return __( 'Refresh from WAPRO', 'wapro-mag-for-woocommerce' );
	}
}

export function allFoundWord( action: 'retry' | 'refresh' ): string {
	return action === 'retry'
		? __( 'Retry all found', 'wapro-mag-for-woocommerce' )
		: __( 'Refresh all found from WAPRO', 'wapro-mag-for-woocommerce' );
}
