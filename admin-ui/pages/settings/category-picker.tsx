/**
 * WordPress dependencies
 */
import { ComboboxControl, TextControl } from '@wordpress/components';
import { useMemo } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { CategoryBranch } from '../../data/review.ts';

export interface CategoryPickerProps {
	readonly label: string;
	readonly help?: string;
	readonly placeholder?: string;
	readonly tree: readonly CategoryBranch[];
	readonly value: number | null;
	readonly isEditable: boolean;
	readonly onChange: ( id: number | null ) => void;
}

/** One of the shop's categories, found by typing a part of its name or of its parents'. */
export function CategoryPicker( props: CategoryPickerProps ) {
	const { tree, value } = props;
	const options = useMemo( () => {
		const known = tree.map( ( { id, path } ) => ( {
			value: String( id ),
			label: path.join( ' › ' ),
		} ) );
		return value === null || tree.some( ( { id } ) => id === value )
			? known
			: [
					...known,
					{
						value: String( value ),
						label: sprintf(
							/* translators: %d: number of a category. */
							__( 'category %d', 'wapro-mag-for-woocommerce' ),
							value
						),
					},
				];
	}, [ tree, value ] );
	if ( ! props.isEditable ) {
		return (
			<TextControl
				__next40pxDefaultSize
				label={ props.label }
				value={
					options.find(
						( option ) => option.value === String( value )
					)?.label ?? ''
				}
				disabled
				onChange={ () => undefined }
			/>
		);
	}
	return (
		<ComboboxControl
			__next40pxDefaultSize
			label={ props.label }
			{ ...( props.help ? { help: props.help } : {} ) }
			placeholder={
				props.placeholder ??
				__( '– choose –', 'wapro-mag-for-woocommerce' )
			}
			value={ value === null ? null : String( value ) }
			options={ options }
			allowReset
			onChange={ ( id ) => props.onChange( id ? Number( id ) : null ) }
		/>
	);
}
