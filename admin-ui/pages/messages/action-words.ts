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
	if ( eligible === 0 ) {
		return action === 'retry'
			? __(
					'There is nothing to retry here.',
					'wapro-mag-for-woocommerce'
				)
			: __(
					'There is nothing to skip here.',
					'wapro-mag-for-woocommerce'
				);
	}
	return action === 'retry'
		? counted(
				/* translators: %s: number of messages. */
				_n(
					'Retry %s message?',
					'Retry %s messages?',
					eligible,
					'wapro-mag-for-woocommerce'
				),
				eligible
			)
		: counted(
				/* translators: %s: number of messages. */
				_n(
					'Skip %s message? It will not be sent.',
					'Skip %s messages? They will not be sent.',
					eligible,
					'wapro-mag-for-woocommerce'
				),
				eligible
			);
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

/**
 * '16 ponowiono, 2 pominięto': what was really done.
 * @param action
 * @param answer
 */
export function doneSentence(
	action: MessageAction,
	answer: MessagesActionResponse
): string {
	const done =
		action === 'retry'
			? counted(
					/* translators: %s: number of messages. */
					_n(
						'%s retried',
						'%s retried',
						answer.done,
						'wapro-mag-for-woocommerce'
					),
					answer.done
				)
			: counted(
					/* translators: %s: number of messages. */
					_n(
						'%s skipped',
						'%s skipped',
						answer.done,
						'wapro-mag-for-woocommerce'
					),
					answer.done
				);
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
