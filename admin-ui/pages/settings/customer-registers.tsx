/**
 * WordPress dependencies
 */
import { TextControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { FieldProblem } from './field-problem.tsx';
import type { CustomerSectionProps } from './customer-section.ts';

/** Where a company's name and address are looked up by its number. */
export function CustomerRegisters( {
	form,
	isEditable,
}: CustomerSectionProps ) {
	const { registers } = form.values;
	const change = ( changes: Partial< typeof registers > ) =>
		form.change( { registers: { ...registers, ...changes } } );
	return (
		<Panel
			id="registers"
			title={ __( 'Public registers', 'wapro-mag-for-woocommerce' ) }
		>
			<p>
				{ __(
					'A buyer who typed a valid number may have the company’s name and address filled in. Nothing is asked without a click, and a register that does not answer holds no purchase up.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
			<ToggleControl
				label={ __(
					'Polish companies from GUS',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'GUS gives a free user key to everybody who asks for one.',
					'wapro-mag-for-woocommerce'
				) }
				checked={ registers.gus }
				disabled={ ! isEditable }
				onChange={ ( gus ) => change( { gus } ) }
			/>
			{ registers.gus && (
				<TextControl
					__next40pxDefaultSize
					label={ __(
						'User key for GUS',
						'wapro-mag-for-woocommerce'
					) }
					help={ __(
						'A saved key is shown by its last characters only. Clear the field to remove it.',
						'wapro-mag-for-woocommerce'
					) }
					value={ registers.gusKey ?? '' }
					disabled={ ! isEditable }
					autoComplete="off"
					maxLength={ 100 }
					onChange={ ( gusKey ) => change( { gusKey } ) }
				/>
			) }
			<FieldProblem problem={ form.problem } of="registers" />
			<ToggleControl
				label={ __(
					'Companies of other EU countries from VIES',
					'wapro-mag-for-woocommerce'
				) }
				checked={ registers.vies }
				disabled={ ! isEditable }
				onChange={ ( vies ) => change( { vies } ) }
			/>
		</Panel>
	);
}
