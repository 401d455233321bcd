/**
 * WordPress dependencies
 */
import { useCallback } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import { Loading, ProblemNotice } from '../../components/states.tsx';
import {
	actOnInvitations,
	previewInvitations,
} from '../../data/invitations.ts';
import type {
	InvitationActionResponse,
	InvitationTarget,
} from '../../data/invitations.ts';
import { useNotices } from '../../data/notices.ts';
import { useAction } from '../../data/use-action.ts';
import { useResource } from '../../data/use-resource.ts';
import {
	invitationActionWord,
	invitationQuestion,
	invitationsDone,
} from '../../words/invitations.ts';

export interface InvitationDialogProps {
	readonly action: 'release' | 'retry';
	readonly target: InvitationTarget;
	readonly onClose: () => void;
	readonly onDone: () => void;
}

function Ask(
	props: InvitationDialogProps & { readonly counts: InvitationActionResponse }
) {
	const { action, target, counts } = props;
	const notices = useNotices();
	const [ perform, { isBusy, problem } ] = useAction(
		useCallback(
			() => actOnInvitations( action, target ),
			[ action, target ]
		)
	);
	return (
		<Confirm
			confirmLabel={ invitationActionWord( action ) }
			isBusy={ isBusy }
			isDisabled={ counts.done === 0 }
			problem={ problem }
			onCancel={ props.onClose }
			onConfirm={ async () => {
				const answer = await perform();
				if ( answer ) {
					notices.done( invitationsDone( answer ) );
					props.onDone();
				}
			} }
		>
			<p>{ invitationQuestion( counts.done ) }</p>
		</Confirm>
	);
}

/** Count before, truth after. */
export function InvitationDialog( props: InvitationDialogProps ) {
	const { action, target } = props;
	const { data, problem, refresh } = useResource(
		`preview ${ action } ${ JSON.stringify( target ) }`,
		() => previewInvitations( action, target )
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
