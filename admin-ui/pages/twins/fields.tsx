/**
 * WordPress dependencies
 */
import { __, _x } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Moment } from '../../components/moment.tsx';
import { Status } from '../../components/status.tsx';
import type { HeldOrder } from '../../data/twins.ts';
import { only } from '../../dataviews/columns.ts';
import type { Field } from '../../dataviews/list.tsx';
import { twinName, twinStateTone, twinStateWord } from '../../words/twins.ts';
import type { TwinTab } from '../../words/twins.ts';
import { Candidates } from './candidates.tsx';
import { Own } from './own.tsx';
import { RowButtons } from './row-buttons.tsx';

type TwinField = Field< HeldOrder >;

function waiting( onDone: () => void ): TwinField[] {
	return [
		{
			id: 'own',
			label: __( 'In the shop', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => <Own order={ item.order } />,
		},
		{
			id: 'twins',
			label: __( 'In WAPRO', 'wapro-mag-for-woocommerce' ),
			enableHiding: false,
			...only,
			render: ( { item } ) => (
				<Candidates row={ item } onDone={ onDone } />
			),
		},
	];
}

/** Those that the decision named. */
const named = ( { twins, erpIds }: HeldOrder ): string =>
	twins
		.filter( ( { erpId } ) => erpIds.includes( erpId ) )
		.map( twinName )
		.join( ', ' );

function done( onDone: () => void ): TwinField[] {
	return [
		{
			id: 'state',
			label: __( 'Outcome', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-standing">
					<Status tone={ twinStateTone( item.state ) }>
						{ twinStateWord( item.state ) }
					</Status>
					<RowButtons row={ item } onDone={ onDone } />
				</span>
			),
		},
		{
			id: 'twin',
			label: __( 'Order in WAPRO', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) =>
				item.decision === 'link' ? named( item ) : '–',
		},
		{
			id: 'by',
			label: __( 'Who decided', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => item.decidedBy ?? '–',
		},
		{
			id: 'at',
			label: __( 'When', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) =>
				item.decidedAt === null ? (
					'–'
				) : (
					<Moment at={ item.decidedAt } />
				),
		},
	];
}

/**
 * A tab's columns.
 * @param tab
 * @param onDone Called after something was decided in a row.
 */
export function twinFields( tab: TwinTab, onDone: () => void ): TwinField[] {
	return [
		{
			id: 'number',
			label: _x( 'Order', 'purchase', 'wapro-mag-for-woocommerce' ),
			enableHiding: false,
			...only,
			render: ( { item } ) => <>#{ item.order.number }</>,
		},
		...( tab === 'waiting' ? waiting( onDone ) : done( onDone ) ),
	];
}
