/**
 * WordPress dependencies
 */
import { CheckboxControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { HeldOrder, OrderTwin } from '../../data/twins.ts';
import type { RowDialogProps } from '../../dataviews/dialogs.tsx';
import { sourceWord, twinName } from '../../words/twins.ts';
import { DecisionDialog } from './decision-dialog.tsx';

interface LinkDialogProps extends RowDialogProps< HeldOrder > {
	readonly twin: OrderTwin;
}

/** The order is the one that WAPRO has; an order over several warehouses is several there. */
export function LinkDialog( { row, twin, ...rest }: LinkDialogProps ) {
	const [ more, setMore ] = useState< readonly string[] >( [] );
	const others = row.twins.filter(
		( one ) => one.erpId !== twin.erpId && one.reference === undefined
	);
	return (
		<DecisionDialog
			row={ row }
			{ ...rest }
			decision={ { action: 'link', erpIds: [ twin.erpId, ...more ] } }
			confirmLabel={ __( 'Link', 'wapro-mag-for-woocommerce' ) }
			done={ sprintf(
				/* translators: 1: number of the shop's order, 2: number of an order in WAPRO. */
				__(
					'Order #%1$s is being linked to %2$s.',
					'wapro-mag-for-woocommerce'
				),
				row.order.number,
				twinName( twin )
			) }
		>
			<p>
				{ sprintf(
					/* translators: 1: number of the shop's order, 2: number of an order in WAPRO, 3: where that one came from. */
					__(
						'Order #%1$s of the shop and %2$s in WAPRO (%3$s) become one order.',
						'wapro-mag-for-woocommerce'
					),
					row.order.number,
					twinName( twin ),
					sourceWord( twin )
				) }
			</p>
			<p>
				{ __(
					'No new order is made in WAPRO, and nothing changes in the one that is there. Its number and status will be seen in the shop. Once WAPRO has heard of it, this cannot be taken back here.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
			{ others.length > 0 && (
				<fieldset>
					<legend>
						{ __(
							'Other orders in WAPRO that are part of it, such as of another warehouse:',
							'wapro-mag-for-woocommerce'
						) }
					</legend>
					{ others.map( ( one ) => (
						<CheckboxControl
							key={ one.erpId }
							__nextHasNoMarginBottom
							label={ twinName( one ) }
							checked={ more.includes( one.erpId ) }
							onChange={ ( isChosen ) =>
								setMore( ( chosen ) =>
									isChosen
										? [ ...chosen, one.erpId ]
										: chosen.filter(
												( id ) => id !== one.erpId
											)
								)
							}
						/>
					) ) }
				</fieldset>
			) }
		</DecisionDialog>
	);
}
