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
import { countInvoices, refreshInvoices } from '../../data/invoices.ts';
import type { InvoicesTarget } from '../../data/invoices.ts';
import { useNotices } from '../../data/notices.ts';
import { useAction } from '../../data/use-action.ts';
import { useResource } from '../../data/use-resource.ts';
import { refreshAsked, refreshQuestion } from '../../words/invoices.ts';

interface DialogProps {
	readonly target: InvoicesTarget;
	readonly onClose: () => void;
}

export const refreshWord = (): string =>
	__( 'Fetch anew from WAPRO', 'wapro-mag-for-woocommerce' );

function Ask( {
	target,
	count,
	onClose,
}: DialogProps & { readonly count: number } ) {
	const notices = useNotices();
	const [ perform, { isBusy, problem } ] = useAction(
		useCallback( () => refreshInvoices( target ), [ target ] )
	);
	return (
		<Confirm
			confirmLabel={ refreshWord() }
			isBusy={ isBusy }
			isDisabled={ count === 0 }
			problem={ problem }
			onCancel={ onClose }
			onConfirm={ async () => {
				const answer = await perform();
				if ( answer ) {
					notices.done( refreshAsked( answer.requested ) );
					onClose();
				}
			} }
		>
			<p>{ refreshQuestion( count ) }</p>
		</Confirm>
	);
}

/** Says how many invoices WAPRO is asked for, then asks. */
export function RefreshDialog( props: DialogProps ) {
	const { data, problem, refresh } = useResource(
		`count invoices ${ JSON.stringify( props.target ) }`,
		() => countInvoices( props.target )
	);
	if ( problem ) {
		return <ProblemNotice problem={ problem } onRetry={ refresh } />;
	}
	return data ? (
		<Ask { ...props } count={ data.matched } />
	) : (
		<Loading label={ __( 'Counting…', 'wapro-mag-for-woocommerce' ) } />
	);
}
