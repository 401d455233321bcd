/**
 * WordPress dependencies
 */
import { ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { FieldProblem } from './field-problem.tsx';
import type { CustomerSectionProps } from './customer-section.ts';

/** What a company's people may do themselves. */
export function CustomerRights( { form, isEditable }: CustomerSectionProps ) {
	const { freeAddress, peopleManaged } = form.values;
	return (
		<Panel
			id="rights"
			title={ __(
				'What a company’s people may do',
				'wapro-mag-for-woocommerce'
			) }
		>
			<ToggleControl
				label={ __(
					'Type another address at checkout',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'Without it goods go to the company’s delivery points only.',
					'wapro-mag-for-woocommerce'
				) }
				checked={ freeAddress }
				disabled={ ! isEditable }
				onChange={ ( isOn ) => form.change( { freeAddress: isOn } ) }
			/>
			<FieldProblem problem={ form.problem } of="freeAddress" />
			<ToggleControl
				label={ __(
					'Manage the company’s people',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'Company-wide users to whom you give this right may invite people, assign delivery points and suspend. Switched off, nobody may, whatever was given; you give the right on the company’s page.',
					'wapro-mag-for-woocommerce'
				) }
				checked={ peopleManaged }
				disabled={ ! isEditable }
				onChange={ ( isOn ) => form.change( { peopleManaged: isOn } ) }
			/>
			<FieldProblem problem={ form.problem } of="peopleManaged" />
		</Panel>
	);
}
