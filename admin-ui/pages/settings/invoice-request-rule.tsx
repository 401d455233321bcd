/**
 * WordPress dependencies
 */
import { RadioControl, ToggleControl } from '@wordpress/components';
import { createInterpolateElement } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Moment } from '../../components/moment.tsx';
import { Panel } from '../../components/panel.tsx';
import type {
	InvoiceRequestSettings,
	InvoiceRequestSettingsView,
} from '../../data/invoice-request-settings.ts';
import { FieldProblem } from './field-problem.tsx';
import { OrderRule } from './order-rule.tsx';
import type { Form } from './use-form.ts';

interface InvoiceRequestRuleProps {
	readonly view: InvoiceRequestSettingsView;
	readonly form: Form< InvoiceRequestSettings >;
	readonly isEditable: boolean;
}

function nips(): { value: InvoiceRequestSettings[ 'nip' ]; label: string }[] {
	return [
		{
			value: 'any',
			label: __( 'it does not matter', 'wapro-mag-for-woocommerce' ),
		},
		{
			value: 'with',
			label: __( 'only orders with a NIP', 'wapro-mag-for-woocommerce' ),
		},
		{
			value: 'without',
			label: __(
				'only orders without a NIP',
				'wapro-mag-for-woocommerce'
			),
		},
	];
}

/** The switch of the module, and for which orders. */
export function InvoiceRequestRule( {
	view,
	form,
	isEditable,
}: InvoiceRequestRuleProps ) {
	const { enabled, nip } = form.values;
	return (
		<Panel
			id="invoices"
			title={ __(
				'WAPRO issues invoices for orders',
				'wapro-mag-for-woocommerce'
			) }
		>
			<p className="wapro-mag-muted">
				{ view.available
					? __(
							'The shop asks once for each order that WAPRO has accepted. The answer stands on the order: issued with its number, waiting in WAPRO’s buffer, or refused with WAPRO’s reason. Nothing is asked for cancelled or refunded orders, nor for orders that another system made in WAPRO.',
							'wapro-mag-for-woocommerce'
						)
					: __(
							'This shop cannot ask WAPRO for invoices.',
							'wapro-mag-for-woocommerce'
						) }
			</p>
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __(
					'Ask WAPRO for invoices',
					'wapro-mag-for-woocommerce'
				) }
				help={
					view.since === undefined
						? __(
								'Orders placed before you switch it on stay yours: ask for their invoices on the order’s screen.',
								'wapro-mag-for-woocommerce'
							)
						: createInterpolateElement(
								__(
									'For orders placed since <moment />. For older ones ask on the order’s screen.',
									'wapro-mag-for-woocommerce'
								),
								{ moment: <Moment at={ view.since } /> }
							)
				}
				checked={ enabled }
				disabled={ ! isEditable }
				onChange={ ( isOn ) => form.change( { enabled: isOn } ) }
			/>
			<FieldProblem problem={ form.problem } of="enabled" />
			<OrderRule
				rule={ form.values }
				legend={ __(
					'The invoice is asked for in the status',
					'wapro-mag-for-woocommerce'
				) }
				offered={ view.statuses }
				problem={ form.problem }
				isEditable={ isEditable }
				onChange={ form.change }
			>
				<RadioControl
					label={ __(
						'NIP on the order',
						'wapro-mag-for-woocommerce'
					) }
					selected={ nip }
					options={ nips() }
					disabled={ ! isEditable }
					onChange={ ( value ) =>
						form.change( {
							nip: value as InvoiceRequestSettings[ 'nip' ],
						} )
					}
				/>
			</OrderRule>
		</Panel>
	);
}
