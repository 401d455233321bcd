/**
 * WordPress dependencies
 */
import { RadioControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { InvoiceSettings } from '../../data/invoice-settings.ts';
import { FieldProblem } from './field-problem.tsx';
import { InvoiceDays } from './invoice-days.tsx';
import type { InvoiceSectionProps } from './invoice-section.ts';

type Mail = keyof InvoiceSettings[ 'mails' ];

const mails = (): readonly {
	readonly mail: Mail;
	readonly label: string;
}[] => [
	{
		mail: 'issued',
		label: __( 'A new invoice', 'wapro-mag-for-woocommerce' ),
	},
	{
		mail: 'dueSoon',
		label: __( 'An invoice is due soon', 'wapro-mag-for-woocommerce' ),
	},
	{
		mail: 'overdue',
		label: __( 'An invoice is overdue', 'wapro-mag-for-woocommerce' ),
	},
	{
		mail: 'partPaid',
		label: __(
			'A part of an invoice was booked as paid',
			'wapro-mag-for-woocommerce'
		),
	},
	{
		mail: 'settled',
		label: __( 'An invoice is settled', 'wapro-mag-for-woocommerce' ),
	},
];

/** Which mails go, and when. */
export function InvoiceMails( { form, isEditable }: InvoiceSectionProps ) {
	const { values, change } = form;
	return (
		<Panel
			id="mails"
			title={ __(
				'Mails to those who see the invoice',
				'wapro-mag-for-woocommerce'
			) }
		>
			<p className="wapro-mag-muted">
				{ __(
					'Each is sent once to each person: a branch is told of its share, company-wide users of the whole. Of what happened before it was switched on nothing is sent. You edit and preview the words in WooCommerce → Settings → Emails.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
			{ mails().map( ( { mail, label } ) => (
				<ToggleControl
					__nextHasNoMarginBottom
					key={ mail }
					label={ label }
					checked={ values.mails[ mail ] }
					disabled={ ! isEditable }
					onChange={ ( isOn ) =>
						change( {
							mails: { ...values.mails, [ mail ]: isOn },
						} )
					}
				/>
			) ) }
			<InvoiceDays form={ form } isEditable={ isEditable } />
			<RadioControl
				label={ __( 'Mails go', 'wapro-mag-for-woocommerce' ) }
				selected={ values.digest ? 'digest' : 'each' }
				disabled={ ! isEditable }
				options={ [
					{
						value: 'each',
						label: __(
							'one by one, within minutes',
							'wapro-mag-for-woocommerce'
						),
					},
					{
						value: 'digest',
						label: __(
							'once a day at eight in the morning, all in one',
							'wapro-mag-for-woocommerce'
						),
					},
				] }
				onChange={ ( value ) =>
					change( { digest: value === 'digest' } )
				}
			/>
			<FieldProblem problem={ form.problem } of="mails" />
		</Panel>
	);
}
