/**
 * WordPress dependencies
 */
import { TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Panel } from '../../components/panel.tsx';
import { Link } from '../../routing/link.tsx';
import type { ExchangeSectionProps } from './exchange-twins.tsx';
import { FieldProblem } from './field-problem.tsx';

/** When shop and WAPRO are compared as a whole. */
export function ExchangeNightly( { form, isEditable }: ExchangeSectionProps ) {
	return (
		<Panel
			id="nightly"
			title={ __( 'Nightly pass', 'wapro-mag-for-woocommerce' ) }
			actions={
				<Link to="/runs">
					{ __( 'Show runs', 'wapro-mag-for-woocommerce' ) }
				</Link>
			}
		>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				className="wapro-mag-time"
				type="time"
				label={ __( 'Begins at', 'wapro-mag-for-woocommerce' ) }
				help={ sprintf(
					/* translators: %s: time zone, e.g. Europe/Warsaw. */
					__(
						'By the shop’s clock (%s). Once a day shop and WAPRO compare goods, contractors, orders and invoices; choose a time at which nothing else works on WAPRO. A new time starts nothing by itself: it counts from the next time the clock shows it.',
						'wapro-mag-for-woocommerce'
					),
					boot().timezone
				) }
				value={ form.values.nightlyAt }
				disabled={ ! isEditable }
				onChange={ ( nightlyAt ) => form.change( { nightlyAt } ) }
			/>
			<FieldProblem problem={ form.problem } of="nightlyAt" />
		</Panel>
	);
}
