/**
 * WordPress dependencies
 */
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Facts } from '../../components/facts.tsx';
import { HistoryEntries } from '../../components/history-entries.tsx';
import { Moment } from '../../components/moment.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { Loading, ProblemNotice } from '../../components/states.tsx';
import { Status } from '../../components/status.tsx';
import { useBornOrder } from '../../data/born-orders.ts';
import type { BornOrderDetail } from '../../data/born-orders.ts';
import { useHistory } from '../../data/history.ts';
import { Link } from '../../routing/link.tsx';
import { formatMoney } from '../../utils/format.ts';
import {
	bornSourceWord,
	bornStateTone,
	bornStateWord,
} from '../../words/born-orders.ts';
import { Lines } from './lines.tsx';

function Data( { detail }: { readonly detail: BornOrderDetail } ) {
	const { order } = detail;
	const money = ( amount: string | null ) =>
		amount === null
			? '–'
			: formatMoney( amount, order.currency ?? undefined );
	return (
		<Panel title={ __( 'Data', 'wapro-mag-for-woocommerce' ) }>
			<Facts
				facts={ [
					{
						label: __( 'Company', 'wapro-mag-for-woocommerce' ),
						value: order.company ? (
							<Link to={ `/companies/${ order.company.id }` }>
								{ order.company.name }
							</Link>
						) : (
							'–'
						),
					},
					{
						label: __(
							'Delivery point',
							'wapro-mag-for-woocommerce'
						),
						value: order.point ?? detail.deliveryPlace ?? '–',
					},
					{
						label: __( 'Ordered by', 'wapro-mag-for-woocommerce' ),
						value: order.person ?? '–',
					},
					{
						label: __(
							'Buyer’s own number',
							'wapro-mag-for-woocommerce'
						),
						value: detail.customerOrderNumber ?? '–',
					},
					{
						label: __( 'Warehouse', 'wapro-mag-for-woocommerce' ),
						value: detail.warehouse ?? '–',
					},
					{
						label: __( 'Net', 'wapro-mag-for-woocommerce' ),
						value: money( detail.net ),
					},
					{
						label: __( 'Gross', 'wapro-mag-for-woocommerce' ),
						value: money( order.gross ),
					},
					{
						label: __( 'Paid', 'wapro-mag-for-woocommerce' ),
						value: money( detail.paidAmount ),
					},
				] }
			/>
		</Panel>
	);
}

function Way( { detail }: { readonly detail: BornOrderDetail } ) {
	const { production, transport, payment } = detail.order;
	const axes = [
		[ __( 'Production', 'wapro-mag-for-woocommerce' ), production ],
		[ __( 'Transport', 'wapro-mag-for-woocommerce' ), transport ],
		[ __( 'Payment', 'wapro-mag-for-woocommerce' ), payment ],
	] as const;
	return (
		<Panel title={ __( 'Order status', 'wapro-mag-for-woocommerce' ) }>
			<Facts
				facts={ [
					...axes.map( ( [ label, axis ] ) => ( {
						label,
						value: axis ? (
							<>
								{ axis.name }{ ' ' }
								{ axis.at && <Moment at={ axis.at } /> }
							</>
						) : (
							'–'
						),
					} ) ),
					...detail.parcels.map( ( { carrier, number, url } ) => ( {
						label: carrier,
						value: url ? <a href={ url }>{ number }</a> : number,
					} ) ),
				] }
			/>
		</Panel>
	);
}

function History( { id }: { readonly id: number } ) {
	const { data, problem, refresh } = useHistory( {
		objectType: 'erporder',
		objectId: id,
		page: 1,
	} );
	return (
		<Panel
			title={ __( 'History', 'wapro-mag-for-woocommerce' ) }
			actions={
				<Link to={ `/history/erporder/${ id }` }>
					{ __( 'Whole history', 'wapro-mag-for-woocommerce' ) }
				</Link>
			}
		>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ data && <HistoryEntries entries={ data.items.slice( 0, 5 ) } /> }
		</Panel>
	);
}

function Content( { detail }: { readonly detail: BornOrderDetail } ) {
	return (
		<>
			<div className="wapro-mag-columns">
				<Data detail={ detail } />
				<Way detail={ detail } />
			</div>
			<Lines detail={ detail } />
			<History id={ detail.order.id } />
		</>
	);
}

/** One order that was made in WAPRO, to look at. */
export function BornOrderPage( { id }: { readonly id: number } ) {
	const { data, problem, refresh } = useBornOrder( id );
	return (
		<Page
			title={ sprintf(
				/* translators: %s: number of an order in WAPRO. */
				__( 'Order %s', 'wapro-mag-for-woocommerce' ),
				data?.order.number ?? `#${ id }`
			) }
			lead={
				data && (
					<div className="wapro-mag-message-lead">
						<Status tone={ bornStateTone( data.order.state ) }>
							{ bornStateWord( data.order.state ) }
						</Status>
						<span>
							{ bornSourceWord( data.order.source ) }
							{ data.order.placedAt && (
								<>
									{ ', ' }
									<Moment at={ data.order.placedAt } />
								</>
							) }
							{ '. ' }
							{ __(
								'It is changed in WAPRO only.',
								'wapro-mag-for-woocommerce'
							) }
						</span>
					</div>
				)
			}
		>
			<p>
				<Link to="/orders/born">
					{ __(
						'All orders made in WAPRO',
						'wapro-mag-for-woocommerce'
					) }
				</Link>
			</p>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ data && <Content detail={ data } /> }
			{ ! data && ! problem && (
				<Loading
					label={ __(
						'Loading the order…',
						'wapro-mag-for-woocommerce'
					) }
				/>
			) }
		</Page>
	);
}
