/**
 * WordPress dependencies
 */
import { TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { deliveryService, withDelivery } from '../../data/order-settings.ts';
import type { ServiceMapping } from '../../data/order-settings.ts';
import { FieldProblem } from './field-problem.tsx';
import { OrderFees } from './order-fees.tsx';
import type { OrderSectionProps } from './order-section.ts';
import { UntaxedCode } from './untaxed-code.tsx';

const longestIndex = 20;

const orNull = ( text: string ) => ( text === '' ? null : text );

/** Articles of WAPRO that stand for delivery, fees and payment surcharges. */
export function OrderServices( props: OrderSectionProps ) {
	const { view, form, isEditable } = props;
	const { shippingIndex, feeIndex, services } = form.values;
	return (
		<Panel
			id="services"
			title={ __(
				'Delivery and fees as services',
				'wapro-mag-for-woocommerce'
			) }
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
				value={ shippingIndex ?? '' }
				disabled={ ! isEditable }
				maxLength={ longestIndex }
				onChange={ ( text ) =>
					form.change( { shippingIndex: orNull( text ) } )
				}
			/>
			<FieldProblem problem={ form.problem } of="shippingIndex" />
			<ul className="wapro-mag-map">
				{ view.deliveries.map( ( { id, title } ) => {
					const service = deliveryService( services, id );
					const edit = ( edits: Partial< ServiceMapping > ) =>
						form.change( {
							services: withDelivery( services, id, edits ),
						} );
					return (
						<li className="wapro-mag-map-row" key={ id }>
							<TextControl
								__next40pxDefaultSize
								__nextHasNoMarginBottom
								label={ sprintf(
									/* translators: %s: way of delivery. */
									__(
										'Another index for “%s”',
										'wapro-mag-for-woocommerce'
									),
									title
								) }
								placeholder={ shippingIndex ?? '' }
								value={ service.index }
								disabled={ ! isEditable }
								maxLength={ longestIndex }
								onChange={ ( text ) => edit( { index: text } ) }
							/>
							{ service.index !== '' && (
								<UntaxedCode
									label={ sprintf(
										/* translators: %s: way of delivery. */
										__(
											'VAT code of “%s” without VAT',
											'wapro-mag-for-woocommerce'
										),
										title
									) }
									service={ service }
									view={ view }
									isEditable={ isEditable }
									onChange={ edit }
								/>
							) }
						</li>
					);
				} ) }
			</ul>
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
				value={ feeIndex ?? '' }
				disabled={ ! isEditable }
				maxLength={ longestIndex }
				onChange={ ( text ) =>
					form.change( { feeIndex: orNull( text ) } )
				}
			/>
			<FieldProblem problem={ form.problem } of="feeIndex" />
			<OrderFees { ...props } />
			<p className="wapro-mag-muted">
				{ __(
					'The shop may charge no VAT on a delivery or a fee at home – on a deposit, say. WAPRO then takes it under the VAT code that is chosen beside its own index.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
			<FieldProblem problem={ form.problem } of="services" />
		</Panel>
	);
}
