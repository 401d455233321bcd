/**
 * WordPress dependencies
 */
import { TextControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { Link } from '../../routing/link.tsx';
import type { ExchangeSectionProps } from './exchange-twins.tsx';
import { FieldProblem } from './field-problem.tsx';

/** Whether buyers see the orders that were made in WAPRO. */
export function ExchangeBorn( { form, isEditable }: ExchangeSectionProps ) {
	const { born } = form.values;
	return (
		<Panel
			id="born"
			title={ __( 'Orders made in WAPRO', 'wapro-mag-for-woocommerce' ) }
			actions={
				<Link to="/orders/born">
					{ __( 'Show them', 'wapro-mag-for-woocommerce' ) }
				</Link>
			}
		>
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __(
					'Show buyers the orders that were made in WAPRO',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'By phone, by a salesman or in another channel. They stand in the account of the company beside its shop orders, to read only. No mail is sent and no stock is moved for them.',
					'wapro-mag-for-woocommerce'
				) }
				checked={ born.on }
				disabled={ ! isEditable }
				onChange={ ( on ) => form.change( { born: { ...born, on } } ) }
			/>
			{ born.on && (
				<>
					<TextControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						type="number"
						min={ 1 }
						max={ 1095 }
						label={ __(
							'Orders of how many days back',
							'wapro-mag-for-woocommerce'
						) }
						value={ String( born.days ) }
						disabled={ ! isEditable }
						onChange={ ( text ) =>
							form.change( {
								born: { ...born, days: Number( text ) || 0 },
							} )
						}
					/>
					<FieldProblem problem={ form.problem } of="born.days" />
				</>
			) }
		</Panel>
	);
}
