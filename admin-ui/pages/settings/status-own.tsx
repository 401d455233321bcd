/**
 * WordPress dependencies
 */
import { CheckboxControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { withOffered } from '../../data/status-settings.ts';
import type { StatusSettings } from '../../data/status-settings.ts';
import type { StatusSectionProps } from './status-section.ts';

type Own = StatusSettings[ 'offered' ][ number ];

/** Statuses that the shop's orders may have beside WooCommerce's. */
export function StatusOwn( { view, form, isEditable }: StatusSectionProps ) {
	return (
		<Panel
			id="own"
			title={ __( 'More statuses', 'wapro-mag-for-woocommerce' ) }
		>
			<fieldset className="wapro-mag-choices">
				<legend>
					{ __(
						'They stand in WooCommerce’s lists, bulk actions and reports. Orders keep one that is switched off.',
						'wapro-mag-for-woocommerce'
					) }
				</legend>
				{ view.own.map( ( { slug, name } ) => (
					<CheckboxControl
						key={ slug }
						label={ name }
						checked={ form.values.offered.some(
							( one ) => one === slug
						) }
						disabled={ ! isEditable }
						onChange={ ( isOn ) =>
							form.change(
								withOffered( form.values, slug as Own, isOn )
							)
						}
					/>
				) ) }
			</fieldset>
		</Panel>
	);
}
