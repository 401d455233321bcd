/**
 * WordPress dependencies
 */
import { TextareaControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import { useNotices } from '../../data/notices.ts';
import { toProblem } from '../../data/problem.ts';
import { decideProposals } from '../../data/proposals.ts';
import type { Proposal, ProposalAction } from '../../data/proposals.ts';
import { counted } from '../../utils/counted.ts';
import { actionLabel } from './labels.ts';

export interface DecisionDialogProps {
	readonly proposals: readonly Proposal[];
	readonly action: ProposalAction;
	readonly onClose: () => void;
	readonly onDone: () => void;
}

function question( action: ProposalAction, count: number ): string {
	switch ( action ) {
		case 'accept':
			return counted(
				/* translators: %s: number of changes. */
				_n(
					'%s change from WAPRO takes the place of what the shop has.',
					'%s changes from WAPRO take the place of what the shop has.',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
		case 'refuse':
			return counted(
				/* translators: %s: number of changes. */
				_n(
					'%s change is refused: the shop keeps what it has, and WAPRO is not asked again until it says something else.',
					'%s changes are refused: the shop keeps what it has, and WAPRO is not asked again until it says something else.',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
		case 'withdraw':
			return counted(
				/* translators: %s: number of changes. */
				_n(
					'%s change is not sent to WAPRO. What holds in the shop already stays.',
					'%s changes are not sent to WAPRO. What holds in the shop already stays.',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
	}
}

/** Decides one or many: what will happen first, the truth after. */
export function DecisionDialog( props: DecisionDialogProps ) {
	const { proposals, action } = props;
	const notices = useNotices();
	const [ isBusy, setBusy ] = useState( false );
	const [ reason, setReason ] = useState( '' );
	const perform = async () => {
		setBusy( true );
		const { decided, failures } = await decideProposals(
			proposals,
			action,
			reason.trim()
		);
		if ( decided > 0 ) {
			notices.done(
				counted(
					/* translators: %s: number of changes. */
					_n(
						'%s change decided',
						'%s changes decided',
						decided,
						'wapro-mag-for-woocommerce'
					),
					decided
				)
			);
		}
		const [ first ] = failures;
		if ( first === undefined ) {
			notices.clear( 'proposals' );
		} else {
			notices.failed( 'proposals', toProblem( first ) );
		}
		props.onDone();
	};
	return (
		<Confirm
			confirmLabel={ actionLabel( action ) }
			isBusy={ isBusy }
			onCancel={ props.onClose }
			onConfirm={ () => void perform() }
		>
			<p>{ question( action, proposals.length ) }</p>
			{ action !== 'accept' && (
				<TextareaControl
					__nextHasNoMarginBottom
					label={ __(
						'Reason (optional)',
						'wapro-mag-for-woocommerce'
					) }
					value={ reason }
					maxLength={ 500 }
					rows={ 3 }
					onChange={ setReason }
				/>
			) }
		</Confirm>
	);
}
