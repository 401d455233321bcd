/**
 * WordPress dependencies
 */
import {
	RadioControl,
	TextControl,
	ToggleControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { DocumentSettings } from '../../data/document-settings.ts';
import { FieldProblem } from './field-problem.tsx';
import type { Form } from './use-form.ts';

interface DocumentsSectionProps {
	readonly form: Form< DocumentSettings >;
	readonly isEditable: boolean;
}

function Ksef( { form, isEditable }: DocumentsSectionProps ) {
	return (
		<RadioControl
			label={ __(
				'An invoice that has no number in KSeF yet',
				'wapro-mag-for-woocommerce'
			) }
			selected={ form.values.ksef }
			disabled={ ! isEditable }
			options={ [
				{
					value: 'wait',
					label: __(
						'Wait with the PDF until it has one',
						'wapro-mag-for-woocommerce'
					),
				},
				{
					value: 'mark',
					label: __(
						'Show the PDF at once and say that the number is missing',
						'wapro-mag-for-woocommerce'
					),
				},
			] }
			onChange={ ( ksef ) =>
				form.change( { ksef: ksef === 'mark' ? 'mark' : 'wait' } )
			}
		/>
	);
}

/** Files of invoices and delivery notes: whether, how large, when, and whether they are mailed. */
export function DocumentsSection( {
	form,
	isEditable,
}: DocumentsSectionProps ) {
	const { on, mostMegabytes, mail, mailNotes } = form.values;
	return (
		<Panel
			id="documents"
			title={ __(
				'PDFs of invoices and delivery notes',
				'wapro-mag-for-woocommerce'
			) }
		>
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __(
					'Give buyers PDFs from WAPRO',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'The worker fetches new invoices and the delivery notes of goods that left ahead; older ones when somebody asks for them. An invoice over orders of several people is for those who may see all of it.',
					'wapro-mag-for-woocommerce'
				) }
				checked={ on }
				disabled={ ! isEditable }
				onChange={ ( isOn ) => form.change( { on: isOn } ) }
			/>
			{ on && (
				<>
					<Ksef form={ form } isEditable={ isEditable } />
					<ToggleControl
						__nextHasNoMarginBottom
						label={ __(
							'Mail a new invoice to whoever placed its orders',
							'wapro-mag-for-woocommerce'
						) }
						help={ __(
							'Once each. Its text is under WooCommerce → Settings → Emails → Invoice as PDF. Invoices issued before this was switched on are not mailed.',
							'wapro-mag-for-woocommerce'
						) }
						checked={ mail }
						disabled={ ! isEditable }
						onChange={ ( isMailed ) =>
							form.change( { mail: isMailed } )
						}
					/>
					<ToggleControl
						__nextHasNoMarginBottom
						label={ __(
							'Mail the delivery note to whoever placed the order when goods leave',
							'wapro-mag-for-woocommerce'
						) }
						help={ __(
							'Each time goods of the order leave, with all that has left so far. Its text is under WooCommerce → Settings → Emails → Delivery note as PDF. What was issued before this was switched on is not mailed.',
							'wapro-mag-for-woocommerce'
						) }
						checked={ mailNotes }
						disabled={ ! isEditable }
						onChange={ ( isMailed ) =>
							form.change( { mailNotes: isMailed } )
						}
					/>
					<TextControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						type="number"
						min={ 1 }
						max={ 20 }
						label={ __(
							'Largest file, in MB',
							'wapro-mag-for-woocommerce'
						) }
						value={ String( mostMegabytes ) }
						disabled={ ! isEditable }
						onChange={ ( text ) =>
							form.change( {
								mostMegabytes: Number( text ) || 0,
							} )
						}
					/>
					<FieldProblem problem={ form.problem } of="mostMegabytes" />
				</>
			) }
		</Panel>
	);
}
