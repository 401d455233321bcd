/**
 * WordPress dependencies
 */
import { __, _n, _nx } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { outcomes, useOutcome } from '../../data/messages.ts';
import type { Outcome } from '../../data/messages.ts';
import { Link } from '../../routing/link.tsx';
import { counted } from '../../utils/counted.ts';

function outcomeWord( outcome: keyof Outcome, count: number ): string {
	switch ( outcome ) {
		case 'accepted':
			return counted(
				/* translators: %s: number of orders. */
				_nx(
					'%s accepted',
					'%s accepted',
					count,
					'order',
					'wapro-mag-for-woocommerce'
				),
				count
			);
		case 'rejected':
			return counted(
				/* translators: %s: number of orders. */
				_nx(
					'%s rejected',
					'%s rejected',
					count,
					'order',
					'wapro-mag-for-woocommerce'
				),
				count
			);
		case 'waiting':
			return counted(
				/* translators: %s: number of orders. */
				_n(
					'%s on its way',
					'%s on their way',
					count,
					'wapro-mag-for-woocommerce'
				),
				count
			);
	}
}

/**
 * Chosen orders: how many they are, how they stand with WAPRO until all are settled, and the way back to all messages.
 * @param props
 * @param props.orders
 * @param props.turn   Another one counts anew at once.
 */
export function ChosenOrders( {
	orders,
	turn,
}: {
	readonly orders: readonly number[];
	readonly turn: number;
} ) {
	const { data } = useOutcome( orders, turn );
	const found = data
		? ( Object.keys( data ) as ( keyof Outcome )[] ).filter(
				( outcome ) => data[ outcome ] > 0
			)
		: [];
	return (
		<p>
			<span role="status">
				{ counted(
					/* translators: %s: number of orders. */
					_n(
						'%s chosen order',
						'%s chosen orders',
						orders.length,
						'wapro-mag-for-woocommerce'
					),
					orders.length
				) }
				{ found.map( ( outcome, position ) => (
					<span key={ outcome }>
						{ position === 0 ? ': ' : ', ' }
						<Link
							to="/messages"
							query={ {
								orders: orders.join(),
								status: outcomes[ outcome ].join(),
							} }
						>
							{ outcomeWord( outcome, data?.[ outcome ] ?? 0 ) }
						</Link>
					</span>
				) ) }
			</span>
			{ '. ' }
			<Link to="/messages">
				{ __( 'Show all messages', 'wapro-mag-for-woocommerce' ) }
			</Link>
		</p>
	);
}
