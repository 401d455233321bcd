/**
 * WordPress dependencies
 */
import { TextareaControl } from '@wordpress/components';
import { useCallback, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import { Loading, ProblemNotice } from '../../components/states.tsx';
import { performAction, previewAction } from '../../data/messages.ts';
import type {
	MessageAction,
	MessagesActionResponse,
	MessageTarget,
} from '../../data/messages.ts';
import { useNotices } from '../../data/notices.ts';
import type { Next } from '../../data/notices.ts';
import { useAction } from '../../data/use-action.ts';
import { useResource } from '../../data/use-resource.ts';
import { navigate } from '../../routing/use-address.ts';
import {
	actionWord,
	doneSentence,
	passedSentences,
	question,
} from './action-words.ts';

export interface ActionDialogProps {
	readonly action: MessageAction;
	readonly target: MessageTarget;
	readonly onClose: () => void;
	readonly onDone: () => void;
	/** Orders whose answer can be followed. */
	readonly orders?: readonly number[];
}

interface AskProps extends ActionDialogProps {
	readonly counts: MessagesActionResponse;
}

/** What was sent again is not yet answered: where to see what came of it. */
const outcomeOf = ( orders: readonly number[] ): Next => ( {
	label: __( 'See what comes of it', 'wapro-mag-for-woocommerce' ),
	act: () => navigate( '/messages', { orders: orders.join() } ),
} );

function Ask( props: AskProps ) {
	const { action, target, counts, orders = [], onClose, onDone } = props;
	const notices = useNotices();
	const [ reason, setReason ] = useState( '' );
	const [ perform, { isBusy, problem } ] = useAction(
		useCallback(
			() => performAction( action, target, reason.trim() ),
			[ action, target, reason ]
		)
	);
	const isSkip = action === 'skip';
	return (
		<Confirm
			confirmLabel={ actionWord( action ) }
			isBusy={ isBusy }
			isDisabled={
				counts.eligible === 0 || ( isSkip && reason.trim() === '' )
			}
			problem={ problem }
			onCancel={ onClose }
			onConfirm={ async () => {
				const answer = await perform();
				if ( answer ) {
					notices.done(
						doneSentence( action, answer ),
						orders.length > 0 ? outcomeOf( orders ) : undefined
					);
					onDone();
				}
			} }
		>
			<p>{ question( action, counts ) }</p>
			{ counts.passed.length > 0 && (
				<ul className="wapro-mag-passed">
					{ passedSentences( counts.passed ).map( ( sentence ) => (
						<li key={ sentence }>{ sentence }</li>
					) ) }
				</ul>
			) }
			{ isSkip && counts.orders > 0 && (
				<p>
					{ __(
						'A skipped order no longer counts against the shop’s stock: WAPRO’s figures alone do. If its goods are sold, enter it in WAPRO by hand first.',
						'wapro-mag-for-woocommerce'
					) }
				</p>
			) }
			{ isSkip && counts.eligible > 0 && (
				<TextareaControl
					__nextHasNoMarginBottom
					label={ __( 'Reason', 'wapro-mag-for-woocommerce' ) }
					help={ __(
						'Stays in the history, for whoever asks later why this was not sent.',
						'wapro-mag-for-woocommerce'
					) }
					value={ reason }
					onChange={ setReason }
					maxLength={ 500 }
					required
				/>
			) }
		</Confirm>
	);
}

/**
 * Count before, truth after: says how many messages the action is for, then what it really did.
 */
export function ActionDialog( props: ActionDialogProps ) {
	const { action, target } = props;
	const { data, problem, refresh } = useResource(
		`preview ${ action } ${ JSON.stringify( target ) }`,
		() => previewAction( action, target )
	);
	if ( problem ) {
		return <ProblemNotice problem={ problem } onRetry={ refresh } />;
	}
	return data ? (
		<Ask { ...props } counts={ data } />
	) : (
		<Loading label={ __( 'Counting…', 'wapro-mag-for-woocommerce' ) } />
	);
}
