/**
 * WordPress dependencies
 */
import { Button, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { deliveryIndex, withDelivery } from '../../data/order-settings.ts';
import type { ServiceMapping } from '../../data/order-settings.ts';
import { FieldProblem } from './field-problem.tsx';
import type { OrderSectionProps } from './order-section.ts';

const longestIndex = 20;
const longestName = 100;

const orNull = ( text: string ) => ( text === '' ? null : text );

function Fees( { form, isEditable }: OrderSectionProps ) {
	const { services } = form.values;
	const others = services.filter( ( { kind } ) => kind !== 'fee' );
	const fees = services.filter( ( { kind } ) => kind === 'fee' );
	const put = ( rows: readonly ServiceMapping[] ) =>
		form.change( { services: [ ...others, ...rows ] } );
	const edit = ( position: number, edits: Partial< ServiceMapping > ) =>
		put(
			fees.map( ( row, n ) =>
				n === position ? { ...row, ...edits } : row
			)
		);
	return (
		<>
			<ul className="wapro-mag-map">
				{ fees.map( ( { name, index }, n ) => (
					<li className="wapro-mag-map-row" key={ n }>
						<TextControl
							__next40pxDefaultSize
							__nextHasNoMarginBottom
							label={ sprintf(
								/* translators: %d: 1, 2, 3 … */
								__(
									'Name of fee %d in the shop',
									'wapro-mag-for-woocommerce'
								),
								n + 1
							) }
							value={ name }
							disabled={ ! isEditable }
							maxLength={ longestName }
							onChange={ ( text ) => edit( n, { name: text } ) }
						/>
						<TextControl
							__next40pxDefaultSize
							__nextHasNoMarginBottom
							label={ sprintf(
								/* translators: %d: 1, 2, 3 … */
								__(
									'Catalogue index of fee %d',
									'wapro-mag-for-woocommerce'
								),
								n + 1
							) }
							value={ index }
							disabled={ ! isEditable }
							maxLength={ longestIndex }
							onChange={ ( text ) => edit( n, { index: text } ) }
						/>
						{ isEditable && (
							<Button
								variant="tertiary"
								isDestructive
								__next40pxDefaultSize
								onClick={ () =>
									put( fees.filter( ( _, at ) => at !== n ) )
								}
							>
								{ __( 'Remove', 'wapro-mag-for-woocommerce' ) }
							</Button>
						) }
					</li>
				) ) }
			</ul>
			{ isEditable && (
				<Button
					variant="secondary"
					__next40pxDefaultSize
					onClick={ () =>
						put( [ ...fees, { kind: 'fee', name: '', index: '' } ] )
					}
				>
					{ __(
						'Add a fee with an article of its own',
						'wapro-mag-for-woocommerce'
					) }
				</Button>
			) }
		</>
	);
}

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
				{ view.deliveries.map( ( { id, title } ) => (
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
							value={ deliveryIndex( services, id ) }
							disabled={ ! isEditable }
							maxLength={ longestIndex }
							onChange={ ( text ) =>
								form.change( {
									services: withDelivery(
										services,
										id,
										text
									),
								} )
							}
						/>
					</li>
				) ) }
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
			<Fees { ...props } />
			<FieldProblem problem={ form.problem } of="services" />
		</Panel>
	);
}
