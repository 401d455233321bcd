/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { ToneIcon } from '../../components/icon.tsx';
import { Moment } from '../../components/moment.tsx';
import { Reason } from '../../components/reason.tsx';
import type { Attempt, MessageDetail } from '../../data/messages.ts';
import { causeWord } from '../../words/objects.ts';
import {
	outcomeTone,
	outcomeWord,
	statusTone,
	statusWord,
} from '../../words/status.ts';
import type { Tone } from '../../words/status.ts';

interface Step {
	readonly key: string;
	readonly tone: Tone;
	readonly text: string;
	readonly at: string;
	readonly code?: string | null;
	readonly note?: string | null;
}

function captured( { message }: MessageDetail ): Step {
	return {
		key: 'captured',
		tone: 'neutral',
		text: sprintf(
			/* translators: %s: cause, e.g. event in the shop. */
			__( 'captured: %s', 'wapro-mag-for-woocommerce' ),
			causeWord( message.cause )
		),
		at: message.capturedAt,
	};
}

function attemptText(
	attempt: Attempt,
	{ direction, destination }: MessageDetail[ 'message' ]
): string {
	if ( direction === 'out' && destination === 'production' ) {
		return sprintf(
			/* translators: 1: number of the attempt, 2: its outcome. */
			__(
				'sent to production (attempt %1$d): %2$s',
				'wapro-mag-for-woocommerce'
			),
			attempt.number,
			outcomeWord( attempt.outcome )
		);
	}
	return direction === 'out'
		? sprintf(
				/* translators: 1: number of the attempt, 2: its outcome. */
				__(
					'sent to WAPRO (attempt %1$d): %2$s',
					'wapro-mag-for-woocommerce'
				),
				attempt.number,
				outcomeWord( attempt.outcome )
			)
		: sprintf(
				/* translators: 1: number of the attempt, 2: its outcome. */
				__(
					'applied in the shop (attempt %1$d): %2$s',
					'wapro-mag-for-woocommerce'
				),
				attempt.number,
				outcomeWord( attempt.outcome )
			);
}

function attempts( { attempts: tries, message }: MessageDetail ): Step[] {
	return tries.map( ( attempt ) => ( {
		key: `attempt ${ attempt.number }`,
		tone: outcomeTone( attempt.outcome ),
		text: attemptText( attempt, message ),
		at: attempt.startedAt,
		code: attempt.code,
		note: attempt.reason,
	} ) );
}

function present( { message, skippedBy, skipReason }: MessageDetail ): Step {
	const isSkipped = message.status === 'skipped' && skippedBy;
	return {
		key: 'now',
		tone: statusTone( message.status ),
		text: isSkipped
			? sprintf(
					/* translators: %s: name of a person. */
					__( 'now: skipped by %s', 'wapro-mag-for-woocommerce' ),
					skippedBy
				)
			: sprintf(
					/* translators: %s: status of a message. */
					__( 'now: %s', 'wapro-mag-for-woocommerce' ),
					statusWord( message.status )
				),
		at: message.updatedAt,
		// The reason stands at the top of the page already.
		note: isSkipped ? skipReason : null,
	};
}

/** The story of a message: captured → sent → answered → where it stands. */
export function Story( { detail }: { readonly detail: MessageDetail } ) {
	const steps = [
		captured( detail ),
		...attempts( detail ),
		present( detail ),
	];
	return (
		<ol className="wapro-mag-story">
			{ steps.map( ( step ) => (
				<li
					key={ step.key }
					className={ `wapro-mag-story__step is-${ step.tone }` }
				>
					<ToneIcon tone={ step.tone } />
					<div>
						<span className="wapro-mag-story__text">
							{ step.text }
						</span>
						{ ' · ' }
						<Moment at={ step.at } />
						<Reason code={ step.code } reason={ step.note } />
					</div>
				</li>
			) ) }
		</ol>
	);
}
