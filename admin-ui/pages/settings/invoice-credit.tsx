/**
 * WordPress dependencies
 */
import {
	CheckboxControl,
	RadioControl,
	TextControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { InvoiceSettings } from '../../data/invoice-settings.ts';
import { Link } from '../../routing/link.tsx';
import { FieldProblem } from './field-problem.tsx';
import type { InvoiceSectionProps } from './invoice-section.ts';
import { wholeNumber } from './order-section.ts';

const mostHours = 720;

const rules = (): {
	readonly value: InvoiceSettings[ 'credit' ];
	readonly label: string;
}[] => [
	{
		value: 'off',
		label: __(
			'nothing, and nothing is said',
			'wapro-mag-for-woocommerce'
		),
	},
	{
		value: 'warn',
		label: __(
			'nothing; the buyer reads what is overdue',
			'wapro-mag-for-woocommerce'
		),
	},
	{
		value: 'no_deferred',
		label: __( 'payment with a term', 'wapro-mag-for-woocommerce' ),
	},
	{
		value: 'block',
		label: __(
			'everything but payment in advance',
			'wapro-mag-for-woocommerce'
		),
	},
];

const zeroes = (): {
	readonly value: InvoiceSettings[ 'zeroLimit' ];
	readonly label: string;
}[] => [
	{
		value: 'unlimited',
		label: __( 'there is no limit', 'wapro-mag-for-woocommerce' ),
	},
	{
		value: 'nothing',
		label: __( 'nothing on credit', 'wapro-mag-for-woocommerce' ),
	},
];

/** What a debt closes at checkout. */
export function InvoiceCredit( { form, isEditable }: InvoiceSectionProps ) {
	const { countOrders, credit, staleHours, zeroLimit } = form.values;
	return (
		<Panel
			id="credit"
			title={ __( 'Debts at checkout', 'wapro-mag-for-woocommerce' ) }
			actions={
				<Link to="/settings/orders">
					{ __( 'Payment methods', 'wapro-mag-for-woocommerce' ) }
				</Link>
			}
		>
			<RadioControl
				label={ __(
					'When something is overdue or the order goes beyond the credit limit, this is closed',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'Limit and days of grace are the contractor’s in WAPRO. Which methods have a term is set among the payment methods. All people of a company share its figures.',
					'wapro-mag-for-woocommerce'
				) }
				selected={ credit }
				disabled={ ! isEditable }
				options={ rules() }
				onChange={ ( value ) =>
					form.change( {
						credit: value as InvoiceSettings[ 'credit' ],
					} )
				}
			/>
			<FieldProblem problem={ form.problem } of="credit" />
			{ ( credit === 'no_deferred' || credit === 'block' ) && (
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __(
						'Figures older than so many hours close nothing',
						'wapro-mag-for-woocommerce'
					) }
					inputMode="numeric"
					value={ staleHours === 0 ? '' : String( staleHours ) }
					disabled={ ! isEditable }
					onChange={ ( text ) =>
						form.change( {
							staleHours: wholeNumber( text, mostHours ) ?? 0,
						} )
					}
				/>
			) }
			<FieldProblem problem={ form.problem } of="staleHours" />
			<CheckboxControl
				label={ __(
					'Orders without an invoice count against the credit limit',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'Orders of the company with a payment term, as far as no invoice covers them. When this is off, a buyer can go on ordering on credit until the first invoice comes.',
					'wapro-mag-for-woocommerce'
				) }
				checked={ countOrders }
				disabled={ ! isEditable }
				onChange={ ( checked ) =>
					form.change( { countOrders: checked } )
				}
			/>
			<RadioControl
				label={ __(
					'A credit limit of 0 in WAPRO means',
					'wapro-mag-for-woocommerce'
				) }
				selected={ zeroLimit }
				disabled={ ! isEditable }
				options={ zeroes() }
				onChange={ ( value ) =>
					form.change( {
						zeroLimit: value as InvoiceSettings[ 'zeroLimit' ],
					} )
				}
			/>
		</Panel>
	);
}
