/**
 * WordPress dependencies
 */
import { SelectControl } from '@wordpress/components';
import { useCallback, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import { Loading, ProblemNotice } from '../../components/states.tsx';
import { decide, previewDecision } from '../../data/findings.ts';
import type { Decision, FindingsActionResponse } from '../../data/findings.ts';
import { useNotices } from '../../data/notices.ts';
import { useAction } from '../../data/use-action.ts';
import { useResource } from '../../data/use-resource.ts';
import { formatCount } from '../../utils/format.ts';
import { daysCount } from '../../words/days.ts';
import {
	decisionDone,
	decisionQuestion,
	decisionWord,
} from '../../words/findings.ts';

interface DecideDialogProps {
	readonly decision: Decision;
	readonly ids: readonly number[];
	readonly onClose: () => void;
	readonly onDone: () => void;
}

const spans = [ 1, 7, 30 ] as const;

function Ask(
	props: DecideDialogProps & { readonly counts: FindingsActionResponse }
) {
	const { decision, ids, counts } = props;
	const notices = useNotices();
	const [ days, setDays ] = useState< number >( 7 );
	const isIgnore = decision === 'ignore';
	const [ perform, { isBusy, problem } ] = useAction(
		useCallback(
			() => decide( decision, ids, isIgnore ? days : undefined ),
			[ decision, ids, isIgnore, days ]
		)
	);
	return (
		<Confirm
			confirmLabel={ decisionWord( decision ) }
			isBusy={ isBusy }
			isDisabled={ counts.done === 0 }
			problem={ problem }
			onCancel={ props.onClose }
			onConfirm={ async () => {
				const answer = await perform();
				if ( answer ) {
					notices.done( decisionDone( answer ) );
					props.onDone();
				}
			} }
		>
			<p>{ decisionQuestion( decision, counts.done ) }</p>
			{ counts.skipped > 0 && (
				<p className="wapro-mag-muted">
					{ sprintf(
						/* translators: %s: number of differences. */
						_n(
							'%s is decided already or no difference any more.',
							'%s are decided already or no differences any more.',
							counts.skipped,
							'wapro-mag-for-woocommerce'
						),
						formatCount( counts.skipped )
					) }
				</p>
			) }
			{ isIgnore && (
				<SelectControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __( 'For how long', 'wapro-mag-for-woocommerce' ) }
					help={ __(
						'After that it is listed again, if it is still there.',
						'wapro-mag-for-woocommerce'
					) }
					value={ String( days ) }
					options={ spans.map( ( value ) => ( {
						value: String( value ),
						label: daysCount( value ),
					} ) ) }
					onChange={ ( value ) => setDays( Number( value ) ) }
				/>
			) }
		</Confirm>
	);
}

/** Count before, truth after. */
export function DecideDialog( props: DecideDialogProps ) {
	const { decision, ids } = props;
	const { data, problem, refresh } = useResource(
		`preview ${ decision } ${ ids.join() }`,
		() => previewDecision( decision, ids )
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
