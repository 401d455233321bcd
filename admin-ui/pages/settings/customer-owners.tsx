/**
 * WordPress dependencies
 */
import { RadioControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { CustomerSettings } from '../../data/customer-settings.ts';
import { Link } from '../../routing/link.tsx';
import { FieldProblem } from './field-problem.tsx';
import type { CustomerSectionProps } from './customer-section.ts';

type Area = 'addressOwner' | 'pointOwner' | 'contactOwner';

function areas(): { readonly area: Area; readonly label: string }[] {
	return [
		{
			area: 'addressOwner',
			label: __( 'Company’s address', 'wapro-mag-for-woocommerce' ),
		},
		{
			area: 'pointOwner',
			label: __( 'Delivery points', 'wapro-mag-for-woocommerce' ),
		},
		{
			area: 'contactOwner',
			label: __(
				'People: role and delivery points',
				'wapro-mag-for-woocommerce'
			),
		},
	];
}

/** Who leads customers' data, area by area. */
export function CustomerOwners( { form, isEditable }: CustomerSectionProps ) {
	return (
		<Panel
			id="owners"
			title={ __( 'Who leads the data', 'wapro-mag-for-woocommerce' ) }
		>
			<p>
				{ __(
					'What the other side changes becomes a proposal, and whoever leads the data decides. Nothing is overwritten without that decision.',
					'wapro-mag-for-woocommerce'
				) }{ ' ' }
				<Link to="/proposals">
					{ __(
						'See the proposed changes',
						'wapro-mag-for-woocommerce'
					) }
				</Link>
			</p>
			{ areas().map( ( { area, label } ) => (
				<div key={ area }>
					<RadioControl
						label={ label }
						selected={ form.values[ area ] }
						disabled={ ! isEditable }
						options={ [
							{
								value: 'wapro',
								label: 'WAPRO',
								description: __(
									'WAPRO’s data always hold; a change in My Account waits for WAPRO’s user.',
									'wapro-mag-for-woocommerce'
								),
							},
							{
								value: 'shop',
								label: __(
									'shop',
									'wapro-mag-for-woocommerce'
								),
								description: __(
									'A change in My Account holds at once and is written in WAPRO; a change in WAPRO waits for you.',
									'wapro-mag-for-woocommerce'
								),
							},
						] }
						onChange={ ( value ) =>
							form.change( {
								[ area ]: value as CustomerSettings[ Area ],
							} )
						}
					/>
					<FieldProblem problem={ form.problem } of={ area } />
				</div>
			) ) }
		</Panel>
	);
}
