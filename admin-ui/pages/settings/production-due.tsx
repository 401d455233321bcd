/**
 * WordPress dependencies
 */
import { RadioControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { ProductionSettings } from '../../data/production-settings.ts';
import { FieldProblem } from './field-problem.tsx';
import type { ProductionSectionProps } from './production-section.ts';

const mostDays = 365;

/** By when an order is to be made, and how urgent it is. */
export function ProductionDue( { form, isEditable }: ProductionSectionProps ) {
	const { due, priorityField } = form.values;
	const change = ( changes: Partial< typeof due > ) =>
		form.change( { due: { ...due, ...changes } } );
	return (
		<Panel
			id="due"
			title={ __( 'Due date and priority', 'wapro-mag-for-woocommerce' ) }
		>
			<RadioControl
				label={ __( 'Due date', 'wapro-mag-for-woocommerce' ) }
				selected={ due.rule }
				disabled={ ! isEditable }
				options={ [
					{
						value: 'none',
						label: __( 'none', 'wapro-mag-for-woocommerce' ),
					},
					{
						value: 'working_days',
						label: __(
							'working days after the order, Monday to Friday',
							'wapro-mag-for-woocommerce'
						),
					},
					{
						value: 'days',
						label: __(
							'days after the order',
							'wapro-mag-for-woocommerce'
						),
					},
					{
						value: 'field',
						label: __(
							'as a field of the order says',
							'wapro-mag-for-woocommerce'
						),
					},
				] }
				onChange={ ( value ) =>
					change( {
						rule: value as ProductionSettings[ 'due' ][ 'rule' ],
					} )
				}
			/>
			{ ( due.rule === 'days' || due.rule === 'working_days' ) && (
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __(
						'Number of days',
						'wapro-mag-for-woocommerce'
					) }
					inputMode="numeric"
					value={ String( due.days ) }
					disabled={ ! isEditable }
					onChange={ ( text ) =>
						change( {
							days: Math.min(
								mostDays,
								Number( text.replace( /\D/g, '' ) )
							),
						} )
					}
				/>
			) }
			{ due.rule === 'field' && (
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __(
						'Field of the order with the due date',
						'wapro-mag-for-woocommerce'
					) }
					help={ __(
						'Its technical name, e.g. _delivery_date. Dates may stand as 24.12.2026 or in ISO form.',
						'wapro-mag-for-woocommerce'
					) }
					value={ due.field }
					disabled={ ! isEditable }
					maxLength={ 100 }
					onChange={ ( field ) => change( { field } ) }
				/>
			) }
			<FieldProblem problem={ form.problem } of="due" />
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __(
					'Field of the order with the priority',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'It holds low, normal, high or urgent. Empty: every order is normal.',
					'wapro-mag-for-woocommerce'
				) }
				value={ priorityField }
				disabled={ ! isEditable }
				maxLength={ 100 }
				onChange={ ( field ) =>
					form.change( { priorityField: field } )
				}
			/>
		</Panel>
	);
}
