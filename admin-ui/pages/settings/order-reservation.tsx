/**
 * WordPress dependencies
 */
import { ToggleControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type {
	OrderSettings,
	OrderSettingsView,
	ReservationRule,
} from '../../data/order-settings.ts';
import { buyerGroups, OrderRule } from './order-rule.tsx';
import type { OrderSectionProps } from './order-section.ts';

/** When the reservation begins. */
function beginning(
	{ onlyPaid, statuses }: ReservationRule,
	offered: OrderSettingsView[ 'statuses' ]
): string {
	if ( statuses === null ) {
		return onlyPaid
			? __(
					'WAPRO reserves the goods of an order once it is paid.',
					'wapro-mag-for-woocommerce'
				)
			: __(
					'WAPRO reserves the goods of each order as soon as it has the order.',
					'wapro-mag-for-woocommerce'
				);
	}
	const names = statuses
		.map(
			( chosen ) =>
				offered.find( ( { slug } ) => slug === chosen )?.name ?? chosen
		)
		.join( ', ' );
	return onlyPaid
		? sprintf(
				/* translators: %s: names of statuses. */
				__(
					'WAPRO reserves the goods of an order once it is paid and in the status: %s.',
					'wapro-mag-for-woocommerce'
				),
				names
			)
		: sprintf(
				/* translators: %s: names of statuses. */
				__(
					'WAPRO reserves the goods of an order once it is in the status: %s.',
					'wapro-mag-for-woocommerce'
				),
				names
			);
}

/** What the rule means. */
function meaning(
	{ reserve, changes }: OrderSettings,
	offered: OrderSettingsView[ 'statuses' ]
): string {
	if ( ! reserve.enabled ) {
		return __(
			'WAPRO reserves nothing for new orders. What is reserved stays so until WAPRO realises the order, or it is cancelled.',
			'wapro-mag-for-woocommerce'
		);
	}
	const groups = buyerGroups();
	const chosen = groups.filter( ( { value } ) =>
		reserve.customers.includes( value )
	);
	return [
		beginning( reserve, offered ),
		...( chosen.length < groups.length
			? [
					sprintf(
						/* translators: %s: groups of buyers, as "guests". */
						__( 'Only for: %s.', 'wapro-mag-for-woocommerce' ),
						chosen.map( ( { label } ) => label ).join( ', ' )
					),
				]
			: [] ),
		__(
			'What is reserved stays so until WAPRO realises the order, or it is cancelled.',
			'wapro-mag-for-woocommerce'
		),
		...( changes
			? []
			: [
					__(
						'Changes are not sent to WAPRO: what counts is the order as it is when it goes.',
						'wapro-mag-for-woocommerce'
					),
				] ),
	].join( ' ' );
}

/** For which orders WAPRO reserves stock. All statuses are any status. */
export function OrderReservation( {
	view: { statuses: offered },
	form,
	isEditable,
}: OrderSectionProps ) {
	const { reserve } = form.values;
	const change = ( edits: Partial< ReservationRule > ) =>
		form.change( { reserve: { ...reserve, ...edits } } );
	const all = offered.map( ( { slug } ) => slug );
	return (
		<>
			<ToggleControl
				label={ __(
					'Reserve stock in WAPRO with the order',
					'wapro-mag-for-woocommerce'
				) }
				help={ meaning( form.values, offered ) }
				checked={ reserve.enabled }
				disabled={ ! isEditable }
				onChange={ ( enabled ) => change( { enabled } ) }
			/>
			{ reserve.enabled && (
				<OrderRule
					rule={ { ...reserve, statuses: reserve.statuses ?? all } }
					legend={ __(
						'The reservation begins in the status',
						'wapro-mag-for-woocommerce'
					) }
					offered={ offered }
					problem={ form.problem }
					at="reserve."
					isEditable={ isEditable }
					onChange={ ( { statuses, ...edits } ) =>
						change( {
							...edits,
							...( statuses && {
								statuses: all.every( ( slug ) =>
									statuses.includes( slug )
								)
									? null
									: statuses,
							} ),
						} )
					}
				/>
			) }
		</>
	);
}
