/**
 * WordPress dependencies
 */
import { CheckboxControl, TextareaControl } from '@wordpress/components';
import { useCallback, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Confirm } from '../../components/confirm.tsx';
import { Loading, ProblemNotice } from '../../components/states.tsx';
import { useNotices } from '../../data/notices.ts';
import { editProduct, useCategories } from '../../data/review.ts';
import type { CategoryChoice, ReviewRow } from '../../data/review.ts';
import { useAction } from '../../data/use-action.ts';
import type { RowDialogProps } from '../../dataviews/dialogs.tsx';

interface ChoicesProps {
	readonly choices: readonly CategoryChoice[];
	readonly chosen: readonly number[];
	readonly onChange: ( chosen: readonly number[] ) => void;
}

function CategoryChoices( { choices, chosen, onChange }: ChoicesProps ) {
	if ( choices.length === 0 ) {
		return (
			<p>
				{ __(
					'The shop has no categories yet. Make them on WooCommerce’s screen Products → Categories.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
		);
	}
	return choices.map( ( choice ) => (
		<div
			key={ choice.id }
			style={ { paddingInlineStart: `${ choice.depth * 24 }px` } }
		>
			<CheckboxControl
				__nextHasNoMarginBottom
				label={ choice.name }
				checked={ chosen.includes( choice.id ) }
				onChange={ ( isChosen ) =>
					onChange(
						isChosen
							? [ ...chosen, choice.id ]
							: chosen.filter( ( id ) => id !== choice.id )
					)
				}
			/>
		</div>
	) );
}

/** Category and description in place; everything else in the product's own editor. */
export function EditDialog( {
	row,
	onClose,
	onDone,
}: RowDialogProps< ReviewRow > ) {
	const notices = useNotices();
	const categories = useCategories();
	const [ chosen, setChosen ] = useState< readonly number[] >( () =>
		row.categories.map( ( { id } ) => id )
	);
	const [ description, setDescription ] = useState( row.description );
	const [ save, { isBusy, problem } ] = useAction(
		useCallback(
			() =>
				editProduct( row.productId, {
					categories: [ ...chosen ],
					...( description === row.description
						? {}
						: { description } ),
				} ),
			[ row, chosen, description ]
		)
	);
	return (
		<Confirm
			confirmLabel={ __( 'Save', 'wapro-mag-for-woocommerce' ) }
			isBusy={ isBusy }
			isDisabled={ ! categories.data }
			problem={ problem }
			onCancel={ onClose }
			onConfirm={ async () => {
				if ( await save() ) {
					notices.done(
						__( 'Changes saved.', 'wapro-mag-for-woocommerce' )
					);
					onDone();
				}
			} }
		>
			<fieldset className="wapro-mag-categories">
				<legend>
					{ __( 'Categories', 'wapro-mag-for-woocommerce' ) }
				</legend>
				{ categories.problem && (
					<ProblemNotice
						problem={ categories.problem }
						onRetry={ categories.refresh }
					/>
				) }
				{ categories.data && (
					<div className="wapro-mag-categories__choices">
						<CategoryChoices
							choices={ categories.data }
							chosen={ chosen }
							onChange={ setChosen }
						/>
					</div>
				) }
				{ categories.isLoading && ! categories.data && (
					<Loading
						label={ __(
							'Reading categories…',
							'wapro-mag-for-woocommerce'
						) }
					/>
				) }
			</fieldset>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'Description', 'wapro-mag-for-woocommerce' ) }
				value={ description }
				onChange={ setDescription }
				rows={ 6 }
				maxLength={ 20000 }
			/>
		</Confirm>
	);
}
