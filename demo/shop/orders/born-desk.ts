import type {
	BornOrder,
	BornOrderDetail,
	BornOrdersQuery,
	BornOrdersResponse,
	OrdersCompareRequest,
	OrdersCompareResponse,
	OrderStatusItem,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { countRows } from '../customers/count-rows.ts';
import { pageOf } from '../paging.ts';
import { Problem } from '../problem.ts';
import { exchangeSettings } from '../settings/exchange.ts';
import type { ErpOrderRecord } from './rows.ts';

type Row = ErpOrderRecord & {
	readonly company_name: string;
	readonly point_name: string | null;
	readonly person_name: string | null;
};

interface Details {
	readonly orderedBy: string | null;
	readonly deliveryPlace: string | null;
	readonly lines: NonNullable< OrderStatusItem[ 'lines' ] >;
}

const FROM = `erp_orders e JOIN companies c ON c.id = e.company_id LEFT JOIN delivery_points p ON p.id = e.point_id
	LEFT JOIN users u ON u.id = e.person_id WHERE e.order_id IS NULL`;
const SELECT =
	'SELECT e.*, c.name AS company_name, p.name AS point_name, u.name AS person_name FROM';

const STATES = [ 'buffered', 'registered', 'cancelled' ] as const;

/** Orders that were made in WAPRO, newest first. */
export function bornOrders(
	shop: ShopContext,
	query: BornOrdersQuery
): BornOrdersResponse {
	const page = pageOf( query.page, query.perPage ?? 20 );
	const where = `${ FROM } AND ( :company IS NULL OR e.company_id = :company ) AND ( :state IS NULL OR e.state = :state )
		AND ( :source IS NULL OR coalesce( e.source, '' ) = :source )
		AND ( coalesce( e.number, '' ) LIKE :search OR coalesce( e.customer_number, '' ) LIKE :search OR c.name LIKE :search )`;
	const filter = {
		company: query.company ?? null,
		state: query.state ?? null,
		source: query.source ?? null,
		search: `%${ ( query.search ?? '' ).trim() }%`,
	};
	const total = countRows( shop, where, filter );
	const of = ( state: ( typeof STATES )[ number ] ) =>
		countRows( shop, `${ FROM } AND e.state = :state`, { state } );
	return {
		on: exchangeSettings( shop ).born.on,
		items: shop.db
			.all< Row >(
				`${ SELECT } ${ where } ORDER BY e.placed_at DESC, e.id DESC LIMIT :limit OFFSET :offset`,
				{ ...filter, limit: page.limit, offset: page.offset }
			)
			.map( shape ),
		total,
		pages: page.pages( total ),
		counts: {
			all: countRows( shop, FROM ),
			buffered: of( 'buffered' ),
			registered: of( 'registered' ),
			cancelled: of( 'cancelled' ),
		},
		sources: shop.db
			.all< { source: string } >(
				`SELECT DISTINCT e.source FROM ${ FROM } AND e.source IS NOT NULL ORDER BY e.source`
			)
			.map( ( { source } ) => source ),
	};
}

export function bornOrder( shop: ShopContext, id: number ): BornOrderDetail {
	const row = shop.db.get< Row >( `${ SELECT } ${ FROM } AND e.id = :id`, {
		id,
	} );
	if ( ! row ) {
		throw new Problem(
			'not_found',
			'There is no such order any more: it may have been linked to an order of the shop. Load the list again.',
			404
		);
	}
	const details = detailsOf( row );
	return {
		order: shape( row ),
		customerOrderNumber: row.customer_number,
		deliveryPlace: details.deliveryPlace,
		net: row.net,
		paidAmount: row.paid_amount,
		warehouse: row.warehouse,
		lines: details.lines.map( ( line ) => ( {
			index: line.index,
			name: line.name ?? null,
			ordered: line.ordered,
			realised: line.realised,
			unit: line.unit,
			netPrice: line.netPrice ?? null,
			grossPrice: line.grossPrice ?? null,
			vatCode: line.vatCode ?? null,
			productUrl: null,
		} ) ),
		parcels: (
			JSON.parse( row.parcels ?? '[]' ) as NonNullable<
				OrderStatusItem[ 'parcels' ]
			>
		 ).map( ( { carrier, trackingNumber, trackingUrl } ) => ( {
			carrier,
			number: trackingNumber,
			url: trackingUrl ?? null,
		} ) ),
		updatedAt: row.updated_at,
	};
}

const detailsOf = ( { details }: Row ) =>
	JSON.parse(
		details ?? '{ "orderedBy": null, "deliveryPlace": null, "lines": [] }'
	) as Details;

const point = ( name: string | null, at: string | null ) =>
	name === null ? null : { name, at };

function shape( row: Row ): BornOrder {
	return {
		id: row.id,
		erpId: row.erp_id,
		number: row.number,
		company: { id: row.company_id ?? 0, name: row.company_name },
		point: row.point_name,
		person: row.person_name ?? detailsOf( row ).orderedBy,
		source: row.source,
		state: STATES.find( ( one ) => one === row.state ) ?? 'registered',
		placedAt: row.placed_at,
		gross: row.gross,
		currency: row.currency,
		production: point( row.production_name, row.production_at ),
		transport: point( row.transport_name, row.transport_at ),
		payment: point( row.payment_name, row.payment_at ),
	};
}

/** What of a page of WAPRO's orders stands otherwise here, and what it does not name. */
export function compareOrders(
	shop: ShopContext,
	{ since, after, last, rows }: OrdersCompareRequest
): OrdersCompareResponse {
	const keeps = exchangeSettings( shop ).born.on;
	const named = new Set( rows.map( ( { erpId } ) => erpId ) );
	const differing = rows.filter( ( { erpId, hash } ) => {
		const row = shop.db.get<
			Pick< ErpOrderRecord, 'order_id' | 'erp_hash' >
		>( 'SELECT order_id, erp_hash FROM erp_orders WHERE erp_id = :erpId', {
			erpId,
		} );
		return (
			( keeps || ( row?.order_id ?? null ) !== null ) &&
			row?.erp_hash !== hash
		);
	} );
	const open = keeps
		? shop.db.all< { erp_id: string } >(
				`SELECT e.erp_id FROM ${ FROM } AND c.flagged = 1 AND e.state <> 'cancelled' AND e.placed_at >= :since
				AND CAST( e.erp_id AS INTEGER ) > CAST( :after AS INTEGER ) AND ( :last IS NULL OR CAST( e.erp_id AS INTEGER ) <= CAST( :last AS INTEGER ) )
				ORDER BY CAST( e.erp_id AS INTEGER )`,
				{ since, after, last: last ?? null }
			)
		: [];
	return {
		differing: differing.map( ( { erpId } ) => erpId ),
		gone: open
			.map( ( row ) => row.erp_id )
			.filter( ( erpId ) => ! named.has( erpId ) ),
		inShop: open.length,
	};
}
