/**
 * WordPress dependencies
 */
import { TextControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { RequiredData } from '../../data/order-settings.ts';
import { Choices } from './choices.tsx';
import { FieldProblem } from './field-problem.tsx';
import { wholeNumber } from './order-section.ts';
import type { OrderSectionProps } from './order-section.ts';
import { OrderStatuses } from './order-statuses.tsx';

const mostMinutes = 1440;

function requirements(): { value: RequiredData; label: string }[] {
	return [
		{
			value: 'email',
			label: __( 'e-mail address', 'wapro-mag-for-woocommerce' ),
		},
		{
			value: 'phone',
			label: __( 'phone number', 'wapro-mag-for-woocommerce' ),
		},
		{
			value: 'address',
			label: __(
				'street, postcode and town',
				'wapro-mag-for-woocommerce'
			),
		},
		{
			value: 'company_nip',
			label: __(
				'NIP, when a company’s name is given',
				'wapro-mag-for-woocommerce'
			),
		},
	];
}

/** Which orders go to WAPRO, and when. */
export function OrderWhen( { view, form, isEditable }: OrderSectionProps ) {
	const { statuses, graceMinutes, since, required, changes } = form.values;
	return (
		<Panel
			id="when"
			title={ __(
				'Which orders, and when',
				'wapro-mag-for-woocommerce'
			) }
		>
			<OrderStatuses
				legend={ __(
					'An order goes to WAPRO in the status',
					'wapro-mag-for-woocommerce'
				) }
				offered={ view.statuses }
				chosen={ statuses }
				isEditable={ isEditable }
				onChange={ ( chosen ) => form.change( { statuses: chosen } ) }
			/>
			<FieldProblem problem={ form.problem } of="statuses" />
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __(
					'Minutes to wait after placing',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'Time for second thoughts: a change made meanwhile goes with the order, a cancelled one does not go at all. 0: at once.',
					'wapro-mag-for-woocommerce'
				) }
				inputMode="numeric"
				value={ String( graceMinutes ) }
				disabled={ ! isEditable }
				onChange={ ( text ) =>
					form.change( {
						graceMinutes: wholeNumber( text, mostMinutes ) ?? 0,
					} )
				}
			/>
			<FieldProblem problem={ form.problem } of="graceMinutes" />
			<ToggleControl
				label={ __(
					'Send changes and cancellations to WAPRO',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'As long as WAPRO has not begun to realise the order. Switched off, WAPRO hears nothing more of an order that it has, payments included; a person can send each by hand.',
					'wapro-mag-for-woocommerce'
				) }
				checked={ changes }
				disabled={ ! isEditable }
				onChange={ ( isOn ) => form.change( { changes: isOn } ) }
			/>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				type="date"
				label={ __(
					'Orders placed since',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'Older ones are in WAPRO by other ways and do not go.',
					'wapro-mag-for-woocommerce'
				) }
				value={ since?.slice( 0, 10 ) ?? '' }
				disabled={ ! isEditable }
				onChange={ ( day ) =>
					day !== '' && form.change( { since: `${ day }T00:00:00Z` } )
				}
			/>
			<FieldProblem problem={ form.problem } of="since" />
			<Choices
				legend={ __(
					'An order goes only with',
					'wapro-mag-for-woocommerce'
				) }
				offered={ requirements() }
				chosen={ required }
				isEditable={ isEditable }
				onChange={ ( chosen ) => form.change( { required: chosen } ) }
			/>
			<FieldProblem problem={ form.problem } of="required" />
		</Panel>
	);
}
