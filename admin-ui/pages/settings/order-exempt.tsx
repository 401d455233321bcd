/**
 * WordPress dependencies
 */
import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { OrderSettings } from '../../data/order-settings.ts';
import { FieldProblem } from './field-problem.tsx';
import type { OrderSectionProps } from './order-section.ts';
import { codeOptions } from './vat-codes.ts';

type Zone = keyof OrderSettings[ 'exempt' ];

/** Under which VAT code goes what was sold abroad without VAT. */
export function OrderExempt( { view, form, isEditable }: OrderSectionProps ) {
	const { exempt } = form.values;
	const select = ( zone: Zone, label: string ) => (
		<>
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ label }
				value={ exempt[ zone ] ?? '' }
				disabled={ ! isEditable }
				options={ codeOptions( view.vatRates, exempt[ zone ] ) }
				onChange={ ( code ) =>
					form.change( {
						exempt: {
							...exempt,
							[ zone ]: code === '' ? null : code,
						},
					} )
				}
			/>
			<FieldProblem problem={ form.problem } of={ `exempt.${ zone }` } />
		</>
	);
	return (
		<Panel
			id="exempt"
			title={ __(
				'Sold abroad without VAT',
				'wapro-mag-for-woocommerce'
			) }
		>
			<p className="wapro-mag-muted">
				{ __(
					'When the shop charges no VAT on goods that are taxed at home: a company of another EU country, or export. WAPRO then takes the line under this VAT code.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
			{ select(
				'eu',
				__(
					'Delivered to another EU country',
					'wapro-mag-for-woocommerce'
				)
			) }
			{ select(
				'outside',
				__( 'Delivered outside the EU', 'wapro-mag-for-woocommerce' )
			) }
		</Panel>
	);
}
