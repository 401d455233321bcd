/**
 * WordPress dependencies
 */
import { createInterpolateElement } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { ToneIcon } from '../../components/icon.tsx';
import type { FlowRest, Headline } from '../../data/overview.ts';
import { Link } from '../../routing/link.tsx';
import { formatAge, formatSince } from '../../utils/format.ts';
import { useNow } from '../../utils/use-now.ts';
import type { Tone } from '../../words/status.ts';

const tones: Readonly< Record< Headline[ 'kind' ], Tone > > = {
	paused: 'trouble',
	not_connected: 'attention',
	worker_silent: 'trouble',
	wapro_away: 'trouble',
	orders_waiting: 'trouble',
	needs_you: 'attention',
	orders_resting: 'waiting',
	well: 'good',
};

function queueSentence( waiting: number ): string {
	return waiting === 0
		? __(
				'The shop takes orders; none is waiting yet.',
				'wapro-mag-for-woocommerce'
			)
		: sprintf(
				/* translators: %d: number of orders. */
				_n(
					'The shop takes orders; %d is waiting in the queue.',
					'The shop takes orders; %d are waiting in the queue.',
					waiting,
					'wapro-mag-for-woocommerce'
				),
				waiting
			);
}

function awaySentence(
	headline: Extract< Headline, { kind: 'worker_silent' | 'wapro_away' } >,
	now: number
): string {
	const since = headline.since ? formatSince( headline.since, now ) : null;
	if ( headline.kind === 'worker_silent' ) {
		return since
			? sprintf(
					/* translators: %s: time, e.g. 14:32. */
					__(
						'The sync worker has been silent since %s.',
						'wapro-mag-for-woocommerce'
					),
					since
				)
			: __( 'The sync worker is silent.', 'wapro-mag-for-woocommerce' );
	}
	if ( headline.isRefused ) {
		return __(
			'WAPRO refuses the login of the sync worker.',
			'wapro-mag-for-woocommerce'
		);
	}
	return since
		? sprintf(
				/* translators: %s: time, e.g. 14:32. */
				__(
					'WAPRO has not answered since %s.',
					'wapro-mag-for-woocommerce'
				),
				since
			)
		: __( 'WAPRO does not answer.', 'wapro-mag-for-woocommerce' );
}

function lateSentence(
	{ count, since }: Extract< Headline, { kind: 'orders_waiting' } >,
	now: number
): string {
	return sprintf(
		/* translators: 1: number of orders, 2: time, e.g. 14:32. */
		_n(
			'%1$d order has been waiting to go to WAPRO since %2$s.',
			'%1$d orders have been waiting to go to WAPRO, the oldest since %2$s.',
			count,
			'wapro-mag-for-woocommerce'
		),
		count,
		formatSince( since ?? new Date( now ).toISOString(), now )
	);
}

function restSentence( rest: FlowRest, now: number ): string {
	return rest.why === 'quiet'
		? sprintf(
				/* translators: %s: time or date. */
				__(
					'Orders to WAPRO rest until %s, as set.',
					'wapro-mag-for-woocommerce'
				),
				formatSince( rest.until, now )
			)
		: sprintf(
				/* translators: 1: another program that works on WAPRO, 2: time or date. */
				__(
					'Orders to WAPRO are on hold: %1$s has had them since %2$s.',
					'wapro-mag-for-woocommerce'
				),
				rest.heldBy ?? '–',
				formatSince( rest.since, now )
			);
}

function wellSentence( lastOrderAt: string | null, now: number ): string {
	return lastOrderAt
		? sprintf(
				/* translators: %s: age, e.g. 2 min ago. */
				__(
					'All is well. WAPRO accepted the last order %s.',
					'wapro-mag-for-woocommerce'
				),
				formatAge( lastOrderAt, now )
			)
		: __(
				'All is well. No order has gone to WAPRO yet.',
				'wapro-mag-for-woocommerce'
			);
}

function Sentence( { headline }: { readonly headline: Headline } ) {
	const now = useNow();
	const settings = <Link to="/settings" />;
	switch ( headline.kind ) {
		case 'paused':
			return createInterpolateElement(
				__(
					'Exchange is paused: the shop runs under another address. <a>Check the address</a>.',
					'wapro-mag-for-woocommerce'
				),
				{ a: settings }
			);
		case 'not_connected':
			return createInterpolateElement(
				__(
					'The shop is not connected with WAPRO yet. <a>Go through the first settings</a>.',
					'wapro-mag-for-woocommerce'
				),
				{ a: settings }
			);
		case 'worker_silent':
		case 'wapro_away':
			return (
				<>
					{ awaySentence( headline, now ) }{ ' ' }
					{ queueSentence( headline.waiting ) }
					{ headline.reason && (
						<span className="wapro-mag-headline__reason">
							{ headline.reason }
						</span>
					) }
				</>
			);
		case 'orders_waiting':
			return lateSentence( headline, now );
		case 'needs_you':
			return sprintf(
				/* translators: %d: number of matters. */
				_n(
					'Exchange is running, but %d matter needs you.',
					'Exchange is running, but %d matters need you.',
					headline.count,
					'wapro-mag-for-woocommerce'
				),
				headline.count
			);
		case 'orders_resting':
			return `${ restSentence( headline.rest, now ) } ${ queueSentence(
				headline.waiting
			) }`;
		case 'well':
			return wellSentence( headline.lastOrderAt, now );
	}
}

/** The sentence that opens the panel: is everything well, and if not, what is not. */
export function HeadlineSentence( {
	headline,
}: {
	readonly headline: Headline;
} ) {
	const tone = tones[ headline.kind ];
	return (
		<p className={ `wapro-mag-headline is-${ tone }` }>
			<ToneIcon tone={ tone } />
			<span>
				<Sentence headline={ headline } />
			</span>
		</p>
	);
}
