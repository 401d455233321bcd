/**
 * WordPress dependencies
 */
import {
	CheckboxControl,
	SelectControl,
	TextControl,
	ToggleControl,
} from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { Empty } from '../../components/states.tsx';
import { Status } from '../../components/status.tsx';
import { paymentRows, withPayment } from '../../data/order-settings.ts';
import type {
	OrderSettingsView,
	PaymentMapping,
	PaymentRow,
} from '../../data/order-settings.ts';
import { FieldProblem } from './field-problem.tsx';
import { wholeNumber } from './order-section.ts';
import type { OrderSectionProps } from './order-section.ts';
import { OrderStatuses } from './order-statuses.tsx';

const mostDays = 3650;

function formOptions(
	forms: OrderSettingsView[ 'forms' ],
	chosen: string | null,
	undecided: string
) {
	const known = forms.map( ( { name } ) => name );
	const all = chosen && ! known.includes( chosen ) ? [ chosen ] : [];
	return [
		{ value: '', label: undecided },
		...[ ...all, ...known ].map( ( name ) => ( {
			value: name,
			label: name,
		} ) ),
	];
}

interface MethodProps extends OrderSectionProps {
	readonly row: PaymentRow;
}

function Method( { view, form, isEditable, row }: MethodProps ) {
	const change = ( edits: Partial< PaymentMapping > ) =>
		form.change( {
			payments: withPayment( form.values.payments, row.method, edits ),
		} );
	const ownDays = view.forms.find( ( { name } ) => name === row.form )?.days;
	return (
		<li className="wapro-mag-payment">
			<div className="wapro-mag-map-row">
				<SelectControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ row.title }
					value={ row.form ?? '' }
					disabled={ ! isEditable }
					options={ formOptions(
						view.forms,
						row.form,
						__( '– choose –', 'wapro-mag-for-woocommerce' )
					) }
					onChange={ ( name ) =>
						change( {
							form: name === '' ? null : name,
							...( name === '' ? { days: null } : {} ),
						} )
					}
				/>
				{ row.form !== null && (
					<TextControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						label={ sprintf(
							/* translators: %s: payment method. */
							__(
								'Days to pay: %s',
								'wapro-mag-for-woocommerce'
							),
							row.title
						) }
						placeholder={
							ownDays === undefined ? '' : String( ownDays )
						}
						inputMode="numeric"
						value={ row.days === null ? '' : String( row.days ) }
						disabled={ ! isEditable }
						onChange={ ( text ) =>
							change( { days: wholeNumber( text, mostDays ) } )
						}
					/>
				) }
				{ row.isOpen && (
					<Status tone="attention">
						{ __( 'to decide', 'wapro-mag-for-woocommerce' ) }
					</Status>
				) }
			</div>
			<CheckboxControl
				label={ __(
					'Companies with terms of their own in WAPRO keep them',
					'wapro-mag-for-woocommerce'
				) }
				checked={ row.ownTerms }
				disabled={ ! isEditable }
				onChange={ ( ownTerms ) => change( { ownTerms } ) }
			/>
			<ToggleControl
				label={ __(
					'Goes in other statuses than the rest',
					'wapro-mag-for-woocommerce'
				) }
				checked={ row.statuses !== null }
				disabled={ ! isEditable }
				onChange={ ( isOn ) =>
					change( {
						statuses: isOn ? form.values.statuses : null,
					} )
				}
			/>
			{ row.statuses !== null && (
				<OrderStatuses
					legend={ sprintf(
						/* translators: %s: payment method. */
						__( 'Statuses for %s', 'wapro-mag-for-woocommerce' ),
						row.title
					) }
					offered={ view.statuses }
					chosen={ row.statuses }
					isEditable={ isEditable }
					onChange={ ( statuses ) => change( { statuses } ) }
				/>
			) }
		</li>
	);
}

/** Payment methods of the shop → payment forms of WAPRO. */
export function OrderPayments( props: OrderSectionProps ) {
	const { view, form, isEditable } = props;
	const { otherPayments } = form.values;
	return (
		<Panel
			id="payments"
			title={ __( 'Payment methods', 'wapro-mag-for-woocommerce' ) }
		>
			<p className="wapro-mag-muted">
				{ __(
					'What each payment method of the shop is in WAPRO. Days are those of the payment form, unless you type others.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
			{ view.forms.length === 0 && (
				<Empty
					title={ __(
						'Payment forms of WAPRO are not known yet.',
						'wapro-mag-for-woocommerce'
					) }
				/>
			) }
			<ul className="wapro-mag-map">
				{ paymentRows( view, form.values ).map( ( row ) => (
					<Method key={ row.method } { ...props } row={ row } />
				) ) }
			</ul>
			<FieldProblem problem={ form.problem } of="payments" />
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __(
					'Methods without a choice above',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'An order that stops waits among rejected messages until you choose here and retry it. Orders without any payment method go with the contractor’s terms.',
					'wapro-mag-for-woocommerce'
				) }
				value={ otherPayments?.form ?? '' }
				disabled={ ! isEditable }
				options={ formOptions(
					view.forms,
					otherPayments?.form ?? null,
					__( 'stop and ask', 'wapro-mag-for-woocommerce' )
				) }
				onChange={ ( name ) =>
					form.change( {
						otherPayments:
							name === '' ? null : { form: name, days: null },
					} )
				}
			/>
			<FieldProblem problem={ form.problem } of="otherPayments" />
		</Panel>
	);
}
