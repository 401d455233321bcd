/**
 * WordPress dependencies
 */
import { RadioControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { ProductionSettings } from '../../data/production-settings.ts';
import type { ProductionSectionProps } from './production-section.ts';

/** Whether orders go to production at all, and in which form. */
export function ProductionSwitch( {
	form,
	isEditable,
}: ProductionSectionProps ) {
	const { on, paused, format } = form.values;
	return (
		<Panel
			id="production"
			title={ __(
				'Orders to the production application',
				'wapro-mag-for-woocommerce'
			) }
		>
			<ToggleControl
				label={ __(
					'Send orders to production',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'Each order goes there beside WAPRO, with a state and retries of its own. Orders placed while this is off do not go later.',
					'wapro-mag-for-woocommerce'
				) }
				checked={ on }
				disabled={ ! isEditable }
				onChange={ ( value ) => form.change( { on: value } ) }
			/>
			{ on && (
				<>
					<ToggleControl
						label={ __( 'Pause', 'wapro-mag-for-woocommerce' ) }
						help={ __(
							'Orders are noted and wait; they go in their order once the pause is over.',
							'wapro-mag-for-woocommerce'
						) }
						checked={ paused }
						disabled={ ! isEditable }
						onChange={ ( value ) =>
							form.change( { paused: value } )
						}
					/>
					<RadioControl
						label={ __( 'Format', 'wapro-mag-for-woocommerce' ) }
						selected={ format }
						disabled={ ! isEditable }
						options={ [
							{
								value: 'json',
								label: 'JSON',
								description: __(
									'for applications; described by a JSON Schema',
									'wapro-mag-for-woocommerce'
								),
							},
							{
								value: 'xml',
								label: 'XML',
								description: __(
									'the same content, described by an XSD',
									'wapro-mag-for-woocommerce'
								),
							},
							{
								value: 'csv',
								label: 'CSV',
								description: __(
									'a row per line, a column per parameter of the list below; for machines that read nothing else',
									'wapro-mag-for-woocommerce'
								),
							},
						] }
						onChange={ ( value ) =>
							form.change( {
								format: value as ProductionSettings[ 'format' ],
							} )
						}
					/>
				</>
			) }
		</Panel>
	);
}
