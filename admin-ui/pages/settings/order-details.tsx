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
import { OrderReservation } from './order-reservation.tsx';
import { wholeNumber } from './order-section.ts';
import type { OrderSectionProps } from './order-section.ts';

const mostGrosze = 10_000;

/** Reservation, what buyers give, and how far totals may be apart. */
export function OrderDetails( section: OrderSectionProps ) {
	const { form, isEditable } = section;
	const { buyerNumber, nipField, allowedDifference } = form.values;
	const disabled = ! isEditable;
	return (
		<Panel
			id="details"
			title={ __(
				'Reservation and buyer’s data',
				'wapro-mag-for-woocommerce'
			) }
		>
			<OrderReservation { ...section } />
			<ToggleControl
				label={ __(
					'Buyers may give an order number of their own',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'A field at the checkout, up to 30 characters. In WAPRO it is the customer’s order number.',
					'wapro-mag-for-woocommerce'
				) }
				checked={ buyerNumber }
				disabled={ disabled }
				onChange={ ( isOn ) => form.change( { buyerNumber: isOn } ) }
			/>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __(
					'Order field with the NIP',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'Name of the checkout field in which buyers give their NIP; by it the contractor is found in WAPRO.',
					'wapro-mag-for-woocommerce'
				) }
				value={ nipField }
				disabled={ disabled }
				maxLength={ 100 }
				onChange={ ( text ) => form.change( { nipField: text } ) }
			/>
			<FieldProblem problem={ form.problem } of="nipField" />
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __(
					'Allowed difference of totals, in grosz',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'WAPRO counts totals its own way. A larger difference is shown on the order and among findings.',
					'wapro-mag-for-woocommerce'
				) }
				inputMode="numeric"
				value={ String( allowedDifference ) }
				disabled={ disabled }
				onChange={ ( text ) =>
					form.change( {
						allowedDifference: wholeNumber( text, mostGrosze ) ?? 0,
					} )
				}
			/>
			<FieldProblem problem={ form.problem } of="allowedDifference" />
		</Panel>
	);
}
