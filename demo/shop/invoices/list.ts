import type {
	InvoicesFilter,
	InvoicesQuery,
	InvoicesRefreshRequest,
	InvoicesRefreshResponse,
	InvoicesResponse,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { countRows } from '../customers/count-rows.ts';
import { pageOf } from '../paging.ts';
import { requestRun } from '../runs/runs.ts';
import { dayOf, shapeOf, SOON_DAYS, type ListedRow } from './row.ts';

/** A run names no more objects. */
const MOST_KEYS = 1000;

const FROM =
	"invoices i LEFT JOIN companies c ON c.erp_id = i.contractor_id WHERE i.state <> 'deleted'";
const FINDINGS =
	"FROM findings f WHERE f.object_type = 'invoice' AND f.erp_key = i.erp_id AND f.state = 'open'";
const BY_CREDIT = `( CAST( i.remaining AS REAL ) = 0 AND coalesce( ( SELECT MIN( json_extract( t.facts, '$.kind' ) = 'credit' ) FROM settlements t WHERE t.invoice_id = i.id ), 0 ) )`;
const LEFT = 'CAST( i.remaining AS REAL )';
const DUE = "json_extract( i.facts, '$.dueOn' )";
const TO_PAY = `i.state <> 'cancelled' AND ${ LEFT } > 0`;
const OF_ORDER = `i.id IN ( SELECT o.invoice_id FROM invoice_orders o
	WHERE o.erp_order_id IN ( SELECT erp_id FROM erp_orders WHERE order_id = :order ) OR o.reference IN ( SELECT reference FROM order_scope WHERE order_id = :order ) )`;

const SETTLEMENTS: Readonly<
	Record< NonNullable< InvoicesFilter[ 'settlement' ] >, string >
> = {
	open: `${ TO_PAY } AND i.remaining = i.gross`,
	part: `${ TO_PAY } AND i.remaining <> i.gross`,
	paid: `i.state = 'issued' AND json_extract( i.facts, '$.kind' ) <> 'proforma' AND ${ LEFT } = 0 AND NOT ${ BY_CREDIT }`,
	credited: `i.state <> 'cancelled' AND ( ${ LEFT } < 0 OR ${ BY_CREDIT } )`,
	cancelled: "i.state = 'cancelled'",
};
const TIMES: Readonly<
	Record< NonNullable< InvoicesFilter[ 'time' ] >, string >
> = {
	overdue: `${ TO_PAY } AND ${ DUE } < :today`,
	due_soon: `${ TO_PAY } AND ${ DUE } BETWEEN :today AND date( :today, '+${ SOON_DAYS } days' )`,
	not_due: `${ TO_PAY } AND ${ DUE } > date( :today, '+${ SOON_DAYS } days' )`,
};
const TROUBLES: Readonly<
	Record< NonNullable< InvoicesFilter[ 'trouble' ] >, string >
> = {
	finding: `EXISTS ( SELECT 1 ${ FINDINGS } )`,
	no_company: 'c.id IS NULL',
	no_order: `EXISTS ( SELECT 1 FROM invoice_orders o WHERE o.invoice_id = i.id AND o.erp_order_id <> '0'
		AND o.erp_order_id NOT IN ( SELECT erp_id FROM erp_orders ) AND coalesce( o.reference, '' ) NOT IN ( SELECT reference FROM order_scope ) )`,
};
const SEARCHED = `( coalesce( i.number, '' ) LIKE :search OR coalesce( i.contractor_name, '' ) LIKE :search OR coalesce( c.name, '' ) LIKE :search
	OR coalesce( i.ksef_number, '' ) LIKE :search OR i.id IN ( SELECT o.invoice_id FROM invoice_orders o WHERE o.number LIKE :search ) OR ${ OF_ORDER.replaceAll(
		':order',
		':found'
	) } )`;

/** Invoices with their company and what is found about them; more conditions may follow. */
export const INVOICES = `SELECT i.*, c.id AS company_id, c.name AS company_name, ${ BY_CREDIT } AS by_credit, ( SELECT COUNT(*) ${ FINDINGS } ) AS findings FROM ${ FROM }`;

function narrowed( shop: ShopContext, filter: InvoicesFilter ) {
	const search = ( filter.search ?? '' ).trim();
	const parts = [
		'( :company IS NULL OR c.id = :company )',
		`( :order IS NULL OR ${ OF_ORDER } )`,
		SEARCHED,
		":today <> ''",
		...( filter.settlement ? [ SETTLEMENTS[ filter.settlement ] ] : [] ),
		...( filter.time ? [ TIMES[ filter.time ] ] : [] ),
		...( filter.trouble ? [ TROUBLES[ filter.trouble ] ] : [] ),
	];
	return {
		where: parts.join( ' AND ' ),
		given: {
			company: filter.company ?? null,
			order: filter.order ?? null,
			search: `%${ search }%`,
			found: Number( /^#?(\d{1,15})$/.exec( search )?.[ 1 ] ?? 0 ),
			today: dayOf( shop.now() ),
		},
	};
}

/** Invoices of WAPRO, newest first. */
export function invoicesPage(
	shop: ShopContext,
	{ page: number, perPage = 20, ...filter }: InvoicesQuery
): InvoicesResponse {
	const page = pageOf( number, perPage );
	const { where, given } = narrowed( shop, filter );
	const total = countRows( shop, `${ FROM } AND ${ where }`, given );
	return {
		items: shop.db
			.all< ListedRow >(
				`${ INVOICES } AND ${ where } ORDER BY i.issued_on DESC, i.id DESC LIMIT :limit OFFSET :offset`,
				{ ...given, limit: page.limit, offset: page.offset }
			)
			.map( ( row ) => shapeOf( row, given.today ) ),
		total,
		pages: page.pages( total ),
	};
}

/** Has the worker fetch invoices again; a dry run only counts. */
export function refreshInvoices(
	shop: ShopContext,
	{ ids, filter = {}, dryRun = false }: InvoicesRefreshRequest,
	actor: string
): InvoicesRefreshResponse {
	const { where, given } = narrowed( shop, filter );
	const keys = shop.db
		.all< { erp_id: string } >(
			`SELECT i.erp_id FROM ${ FROM } AND ${ where } AND ( :ids IS NULL OR i.id IN ( SELECT value FROM json_each( :ids ) ) ) ORDER BY i.id`,
			{ ...given, ids: ids ? JSON.stringify( ids ) : null }
		)
		.map( ( row ) => row.erp_id );
	const runs: number[] = [];
	for ( let start = 0; ! dryRun && start < keys.length; start += MOST_KEYS ) {
		const { id } = requestRun(
			shop,
			'refreshInvoices',
			'by_hand',
			actor,
			keys.slice( start, start + MOST_KEYS )
		);
		runs.push( id );
	}
	return {
		matched: keys.length,
		requested: dryRun ? 0 : keys.length,
		runs,
	};
}
