/**
 * WordPress dependencies
 */
import { TextControl } from '@wordpress/components';
import { useCallback, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import { Loading, ProblemNotice } from '../../components/states.tsx';
import { act, usePairingRow } from '../../data/pairing.ts';
import type { PairingRow } from '../../data/pairing.ts';
import { useAction } from '../../data/use-action.ts';
import type { RowDialogProps } from '../../dataviews/dialogs.tsx';
import { isSame } from '../../words/compared.ts';
import { pairingReason } from '../../words/pairing.ts';
import { Candidate } from './candidate.tsx';
import { PairButtons } from './pair-buttons.tsx';

/** What WAPRO answered about the index. */
function Answer( props: {
	readonly row: PairingRow;
	readonly index: string;
	readonly onDone: () => void;
} ) {
	const { row, index } = props;
	const found = row.candidates.find( ( one ) => isSame( one.index, index ) );
	if ( row.state === 'looking' ) {
		return (
			<Loading
				label={ sprintf(
					/* translators: %s: catalogue index. */
					__(
						'WAPRO is asked for %s… You may close this window, the answer will stand in the list.',
						'wapro-mag-for-woocommerce'
					),
					index
				) }
			/>
		);
	}
	return found ? (
		<Candidate row={ row } candidate={ found }>
			<PairButtons
				row={ row }
				candidate={ found }
				onDone={ props.onDone }
			/>
		</Candidate>
	) : (
		<p role="status">
			{ pairingReason( row ) ??
				sprintf(
					/* translators: %s: catalogue index. */
					__(
						'WAPRO has no article %s. Check the index and ask again.',
						'wapro-mag-for-woocommerce'
					),
					index
				) }
		</p>
	);
}

/** A person knows the article: its index is typed, WAPRO is asked, and the answer stands beside the product. */
export function FindDialog( {
	row,
	onClose,
	onDone,
}: RowDialogProps< PairingRow > ) {
	const [ index, setIndex ] = useState( '' );
	const [ asked, setAsked ] = useState< string >();
	const now = usePairingRow( row );
	const [ ask, { isBusy, problem } ] = useAction(
		useCallback(
			( wanted: string ) =>
				act( row.productId, { action: 'find', index: wanted } ),
			[ row.productId ]
		)
	);
	const isLooking = now.data.state === 'looking';
	return (
		<Confirm
			confirmLabel={ __( 'Ask WAPRO', 'wapro-mag-for-woocommerce' ) }
			cancelLabel={ __( 'Close', 'wapro-mag-for-woocommerce' ) }
			isBusy={ isBusy }
			isDisabled={ index.trim() === '' || isLooking }
			problem={ problem }
			onCancel={ onClose }
			onConfirm={ async () => {
				const wanted = index.trim();
				const answer = await ask( wanted );
				if ( answer ) {
					setAsked( wanted );
					now.replace( answer );
				}
			} }
		>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __(
					'Catalogue index of the article',
					'wapro-mag-for-woocommerce'
				) }
				help={ sprintf(
					/* translators: %s: name of a product. */
					__(
						'Of the article in WAPRO that “%s” is.',
						'wapro-mag-for-woocommerce'
					),
					row.name
				) }
				value={ index }
				onChange={ setIndex }
				maxLength={ 20 }
				autoComplete="off"
			/>
			{ asked !== undefined && (
				<Answer row={ now.data } index={ asked } onDone={ onDone } />
			) }
			{ now.problem && (
				<ProblemNotice
					problem={ now.problem }
					onRetry={ now.refresh }
				/>
			) }
		</Confirm>
	);
}
