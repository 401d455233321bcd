/**
 * WordPress dependencies
 */
import { TextControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { ExchangeSettings } from '../../data/exchange-settings.ts';
import { Link } from '../../routing/link.tsx';
import { FieldProblem } from './field-problem.tsx';
import { ForeignNumbers } from './foreign-numbers.tsx';
import type { Form } from './use-form.ts';

export interface ExchangeSectionProps {
	readonly form: Form< ExchangeSettings >;
	readonly isEditable: boolean;
}

/** What is looked for in WAPRO before a new order is made there. */
export function ExchangeTwins( { form, isEditable }: ExchangeSectionProps ) {
	const { twins } = form.values;
	const change = ( edits: Partial< ExchangeSettings[ 'twins' ] > ) =>
		form.change( { twins: { ...twins, ...edits } } );
	return (
		<Panel
			id="twins"
			title={ __( 'Duplicates of orders', 'wapro-mag-for-woocommerce' ) }
		>
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __(
					'Look in WAPRO first whether another program wrote the order already',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'For a WAPRO that BaseLinker, Wapro Aukcje or a marketplace writes to as well. This shop’s own orders are always found again, with or without this.',
					'wapro-mag-for-woocommerce'
				) }
				checked={ twins.on }
				disabled={ ! isEditable }
				onChange={ ( on ) => change( { on } ) }
			/>
			{ twins.on && (
				<>
					<TextControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						type="number"
						min={ 1 }
						max={ 365 }
						label={ __(
							'How many days back',
							'wapro-mag-for-woocommerce'
						) }
						value={ String( twins.days ) }
						disabled={ ! isEditable }
						onChange={ ( text ) =>
							change( { days: Number( text ) || 0 } )
						}
					/>
					<FieldProblem problem={ form.problem } of="twins.days" />
					<ForeignNumbers
						numbers={ twins.numbers }
						isEditable={ isEditable }
						problem={ form.problem }
						onChange={ ( numbers ) => change( { numbers } ) }
					/>
					<ToggleControl
						__nextHasNoMarginBottom
						label={ __(
							'The buyer’s own order number',
							'wapro-mag-for-woocommerce'
						) }
						help={ __(
							'Linked only when contractor, lines and total are the same too; otherwise the order is held for you.',
							'wapro-mag-for-woocommerce'
						) }
						checked={ twins.customerNumber }
						disabled={ ! isEditable }
						onChange={ ( customerNumber ) =>
							change( { customerNumber } )
						}
					/>
					<ToggleControl
						__nextHasNoMarginBottom
						label={ __(
							'The same person and total at about the same time',
							'wapro-mag-for-woocommerce'
						) }
						help={ __(
							'Such an order is never linked by itself; it is held for you.',
							'wapro-mag-for-woocommerce'
						) }
						checked={ twins.likely }
						disabled={ ! isEditable }
						onChange={ ( likely ) => change( { likely } ) }
					/>
				</>
			) }
			<p>
				<Link to="/pairing/orders">
					{ __( 'See held orders', 'wapro-mag-for-woocommerce' ) }
				</Link>
			</p>
		</Panel>
	);
}
