/**
 * WordPress dependencies
 */
import { SelectControl } from '@wordpress/components';
/**
 * Internal dependencies
 */
import type { ServiceMapping } from '../../data/order-settings.ts';
import type { OrderSectionProps } from './order-section.ts';
import { codeOptions, untaxed } from './vat-codes.ts';

interface UntaxedCodeProps extends Pick<
	OrderSectionProps,
	'view' | 'isEditable'
> {
	readonly label: string;
	readonly service: ServiceMapping;
	readonly onChange: ( edits: Pick< ServiceMapping, 'vatCode' > ) => void;
}

/** Under which VAT code of WAPRO a delivery or fee goes that the shop did not tax. */
export function UntaxedCode( {
	label,
	service: { vatCode },
	view,
	isEditable,
	onChange,
}: UntaxedCodeProps ) {
	return (
		<SelectControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			label={ label }
			value={ vatCode ?? '' }
			disabled={ ! isEditable }
			options={ codeOptions( untaxed( view.vatRates ), vatCode ?? null ) }
			onChange={ ( code ) =>
				onChange( { vatCode: code === '' ? undefined : code } )
			}
		/>
	);
}
