/**
 * WordPress dependencies
 */
import { TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { ladderOf } from '../../data/invoice-settings.ts';
import { FieldProblem } from './field-problem.tsx';
import type { InvoiceSectionProps } from './invoice-section.ts';
import { wholeNumber } from './order-section.ts';

const mostSoonDays = 60;

/** How many days before and after the day of payment a buyer is reminded. */
export function InvoiceDays( { form, isEditable }: InvoiceSectionProps ) {
	const { mails, soonDays, ladder } = form.values;
	const [ typed, type ] = useState< string | null >( null );
	return (
		<>
			{ mails.dueSoon && (
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __(
						'Due soon: how many days ahead',
						'wapro-mag-for-woocommerce'
					) }
					inputMode="numeric"
					value={ String( soonDays ) }
					disabled={ ! isEditable }
					onChange={ ( text ) =>
						form.change( {
							soonDays: wholeNumber( text, mostSoonDays ) ?? 0,
						} )
					}
				/>
			) }
			<FieldProblem problem={ form.problem } of="soonDays" />
			{ mails.overdue && (
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __(
						'Overdue: after how many days',
						'wapro-mag-for-woocommerce'
					) }
					help={ __(
						'Separated by commas, for example 1, 7, 14, 30. After each of them once.',
						'wapro-mag-for-woocommerce'
					) }
					value={ typed ?? ladder.join( ', ' ) }
					disabled={ ! isEditable }
					onChange={ ( text ) => {
						type( text );
						form.change( { ladder: ladderOf( text ) } );
					} }
					onBlur={ () => type( null ) }
				/>
			) }
			<FieldProblem problem={ form.problem } of="ladder" />
		</>
	);
}
