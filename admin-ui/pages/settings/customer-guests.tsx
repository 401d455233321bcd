/**
 * WordPress dependencies
 */
import { RadioControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { CustomerSettings } from '../../data/customer-settings.ts';
import { FieldProblem } from './field-problem.tsx';
import type { CustomerSectionProps } from './customer-section.ts';

/** For whom WAPRO registers orders of people without an account. */
export function CustomerGuests( { form, isEditable }: CustomerSectionProps ) {
	const { guests, retailCustomerId } = form.values;
	return (
		<Panel
			id="guests"
			title={ __( 'Guests', 'wapro-mag-for-woocommerce' ) }
		>
			<RadioControl
				label={ __(
					'Orders without an account and without a NIP',
					'wapro-mag-for-woocommerce'
				) }
				selected={ guests }
				disabled={ ! isEditable }
				options={ [
					{
						value: 'one_each',
						label: __(
							'each buyer is a contractor',
							'wapro-mag-for-woocommerce'
						),
						description: __(
							'WAPRO finds the buyer or makes a new contractor with the first order.',
							'wapro-mag-for-woocommerce'
						),
					},
					{
						value: 'one_retail',
						label: __(
							'one contractor for all',
							'wapro-mag-for-woocommerce'
						),
						description: __(
							'The buyer’s data stand on the order only; WAPRO gets no contractor per guest.',
							'wapro-mag-for-woocommerce'
						),
					},
				] }
				onChange={ ( value ) =>
					form.change( {
						guests: value as CustomerSettings[ 'guests' ],
					} )
				}
			/>
			<FieldProblem problem={ form.problem } of="guests" />
			{ guests === 'one_retail' && (
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __(
						'Id of that contractor in WAPRO',
						'wapro-mag-for-woocommerce'
					) }
					help={ __(
						'The number by which WAPRO keeps the contractor (ID_KONTRAHENTA), not its code. An order with a NIP is invoiced to the owner of the NIP all the same.',
						'wapro-mag-for-woocommerce'
					) }
					inputMode="numeric"
					value={ retailCustomerId ?? '' }
					disabled={ ! isEditable }
					maxLength={ 19 }
					onChange={ ( text ) => {
						const digits = text.replace( /\D/g, '' );
						form.change( {
							retailCustomerId: digits === '' ? null : digits,
						} );
					} }
				/>
			) }
			<FieldProblem problem={ form.problem } of="retailCustomerId" />
		</Panel>
	);
}
