/**
 * WordPress dependencies
 */
import { CheckboxControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { FieldProblem } from './field-problem.tsx';
import type { StatusSectionProps } from './status-section.ts';

/** Statuses of the shop → what WAPRO is told. */
export function StatusBack( { view, form, isEditable }: StatusSectionProps ) {
	const { withdrawing } = form.values;
	return (
		<Panel
			id="back"
			title={ __(
				'From the shop to WAPRO',
				'wapro-mag-for-woocommerce'
			) }
		>
			<ul className="wapro-mag-muted">
				<li>
					{ __(
						'A paid order tells WAPRO the amount that was paid in the shop. A payment that WAPRO booked itself is not told back.',
						'wapro-mag-for-woocommerce'
					) }
				</li>
				<li>
					{ __(
						'Any other status, “Completed” too, tells WAPRO nothing: production and shipping are WAPRO’s own.',
						'wapro-mag-for-woocommerce'
					) }
				</li>
			</ul>
			<fieldset className="wapro-mag-choices">
				<legend>
					{ __(
						'Statuses that cancel the order in WAPRO, as long as nobody there has begun it',
						'wapro-mag-for-woocommerce'
					) }
				</legend>
				{ view.ends.map( ( { slug, name } ) => (
					<CheckboxControl
						key={ slug }
						label={ name }
						checked={ withdrawing.includes( slug ) }
						disabled={ ! isEditable }
						onChange={ ( isOn ) =>
							form.change( {
								withdrawing: isOn
									? [ ...withdrawing, slug ]
									: withdrawing.filter(
											( one ) => one !== slug
										),
							} )
						}
					/>
				) ) }
			</fieldset>
			<FieldProblem problem={ form.problem } of="withdrawing" />
		</Panel>
	);
}
