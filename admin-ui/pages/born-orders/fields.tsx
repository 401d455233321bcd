/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Moment } from '../../components/moment.tsx';
import { Status } from '../../components/status.tsx';
import type { BornOrder } from '../../data/born-orders.ts';
import { only } from '../../dataviews/columns.ts';
import type { Field } from '../../dataviews/list.tsx';
import { Link } from '../../routing/link.tsx';
import { formatMoney } from '../../utils/format.ts';
import {
	bornSourceWord,
	bornStateTone,
	bornStateWord,
} from '../../words/born-orders.ts';

function State( { order }: { readonly order: BornOrder } ) {
	const reached = [ order.production, order.transport, order.payment ]
		.map( ( axis ) => axis?.name )
		.filter( Boolean );
	return (
		<span className="wapro-mag-stack">
			<Status tone={ bornStateTone( order.state ) }>
				{ bornStateWord( order.state ) }
			</Status>
			{ order.state !== 'cancelled' && reached.length > 0 && (
				<small className="wapro-mag-muted">
					{ reached.join( ' · ' ) }
				</small>
			) }
		</span>
	);
}

export function bornOrderFields(): Field< BornOrder >[] {
	return [
		{
			id: 'number',
			label: __( 'Number in WAPRO', 'wapro-mag-for-woocommerce' ),
			enableHiding: false,
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-name">
					{ item.number ??
						__( 'no number yet', 'wapro-mag-for-woocommerce' ) }
				</span>
			),
		},
		{
			id: 'company',
			label: __( 'Company', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-stack">
					{ item.company ? (
						<Link to={ `/companies/${ item.company.id }` }>
							{ item.company.name }
						</Link>
					) : (
						'–'
					) }
					{ ( item.point ?? item.person ) && (
						<small className="wapro-mag-muted">
							{ [ item.point, item.person ]
								.filter( Boolean )
								.join( ' · ' ) }
						</small>
					) }
				</span>
			),
		},
		{
			id: 'placedAt',
			label: __( 'Placed', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) =>
				item.placedAt ? <Moment at={ item.placedAt } /> : '–',
		},
		{
			id: 'source',
			label: __( 'Source', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => bornSourceWord( item.source ),
		},
		{
			id: 'state',
			label: __( 'State', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => <State order={ item } />,
		},
		{
			id: 'gross',
			label: __( 'Gross', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) =>
				item.gross === null
					? '–'
					: formatMoney( item.gross, item.currency ?? undefined ),
		},
	];
}
