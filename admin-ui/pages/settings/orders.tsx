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
import type { SectionProps } from './warehouses.tsx';

function orNull( text: string ): string | null {
	return text === '' ? null : text;
}

/** How an order is told to WAPRO. */
export function Orders( { settings, form }: SectionProps ) {
	const { maps, change, problem } = form;
	const isDisabled = ! settings.editable;
	return (
		<Panel
			id="orders"
			title={ __( 'Orders', 'wapro-mag-for-woocommerce' ) }
		>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __(
					'Catalogue index of delivery',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'The service in WAPRO under which the cost of delivery stands on an order. Without it an order with paid delivery is refused.',
					'wapro-mag-for-woocommerce'
				) }
				value={ maps.shippingIndex ?? '' }
				disabled={ isDisabled }
				maxLength={ 20 }
				onChange={ ( text ) =>
					change( { shippingIndex: orNull( text ) } )
				}
			/>
			<FieldProblem problem={ problem } of="maps.shippingIndex" />
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __(
					'Catalogue index of fees',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'The service for payment fees and other additions. Leave it empty if the shop has none.',
					'wapro-mag-for-woocommerce'
				) }
				value={ maps.feeIndex ?? '' }
				disabled={ isDisabled }
				maxLength={ 20 }
				onChange={ ( text ) => change( { feeIndex: orNull( text ) } ) }
			/>
			<FieldProblem problem={ problem } of="maps.feeIndex" />
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
				value={ maps.nipField }
				disabled={ isDisabled }
				maxLength={ 100 }
				onChange={ ( nipField ) => change( { nipField } ) }
			/>
			<FieldProblem problem={ problem } of="maps.nipField" />
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __(
					'Reserve stock in WAPRO with the order',
					'wapro-mag-for-woocommerce'
				) }
				checked={ maps.reserve }
				disabled={ isDisabled }
				onChange={ ( reserve ) => change( { reserve } ) }
			/>
		</Panel>
	);
}
