import type {
	InvoiceDetail,
	InvoiceRow,
	InvoicesCompareRequest,
	InvoicesCompareResponse,
	InvoiceSettlement,
	InvoiceShare,
	InvoicesQuery,
	InvoicesResponse,
	RelatedInvoice,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { countRows } from '../customers/count-rows.ts';
import { fixed, scaled } from '../decimal.ts';
import { pageOf } from '../paging.ts';
import { Problem } from '../problem.ts';
import type { InvoiceRecord, WholeInvoice } from './rows.ts';

type Row = InvoiceRecord & {
	readonly company_id: number | null;
	readonly company_name: string | null;
};

const DAY = 86_400_000;
const FROM =
	"invoices i LEFT JOIN companies c ON c.erp_id = i.contractor_id WHERE i.state <> 'deleted'";
const SELECT = `SELECT i.*, c.id AS company_id, c.name AS company_name FROM ${ FROM }`;

/** Invoices of WAPRO, newest first. */
export function invoicesPage(
	shop: ShopContext,
	query: InvoicesQuery
): InvoicesResponse {
	const page = pageOf( query.page, query.perPage ?? 20 );
	const where = `( :company IS NULL OR c.id = :company ) AND ( :order IS NULL OR i.id IN ( SELECT o.invoice_id FROM invoice_orders o
			WHERE o.erp_order_id IN ( SELECT erp_id FROM erp_orders WHERE order_id = :order ) OR o.reference IN ( SELECT reference FROM order_scope WHERE order_id = :order ) ) )
		AND ( coalesce( i.number, '' ) LIKE :search OR coalesce( i.contractor_name, '' ) LIKE :search OR coalesce( c.name, '' ) LIKE :search OR coalesce( i.ksef_number, '' ) LIKE :search )`;
	const filter = {
		company: query.company ?? null,
		order: query.order ?? null,
		search: `%${ ( query.search ?? '' ).trim() }%`,
	};
	const total = countRows( shop, `${ FROM } AND ${ where }`, filter );
	return {
		items: shop.db
			.all< Row >(
				`${ SELECT } AND ${ where } ORDER BY i.issued_on DESC, i.id DESC LIMIT :limit OFFSET :offset`,
				{ ...filter, limit: page.limit, offset: page.offset }
			)
			.map( shape ),
		total,
		pages: page.pages( total ),
	};
}

export function invoiceDetail( shop: ShopContext, id: number ): InvoiceDetail {
	const row = shop.db.get< Row >( `${ SELECT } AND i.id = :id`, { id } );
	if ( ! row ) {
		throw new Problem(
			'not_found',
			'There is no such invoice any more. Load the list again.',
			404
		);
	}
	const facts = factsOf( row );
	return {
		invoice: shape( row ),
		net: money( facts.net ),
		vat: money( facts.vat ),
		rate: facts.rate === undefined ? null : money( facts.rate ),
		soldOn: facts.soldOn ?? null,
		settledOn: facts.settledOn ?? null,
		paymentForm: facts.paymentForm ?? null,
		note: facts.note || null,
		summary: facts.summary ?? [],
		orders: shop.db.all< InvoiceShare & Record< string, never > >(
			`SELECT nullif( o.erp_order_id, '0' ) AS erpId, coalesce( e.order_id, s.order_id ) AS orderId, o.number, o.gross
			FROM invoice_orders o LEFT JOIN erp_orders e ON e.erp_id = o.erp_order_id LEFT JOIN order_scope s ON s.reference = o.reference
			WHERE o.invoice_id = :id ORDER BY o.erp_order_id = '0', CAST( o.erp_order_id AS INTEGER )`,
			{ id }
		),
		settlements: shop.db
			.all< { facts: string } >(
				'SELECT facts FROM settlements WHERE invoice_id = :id ORDER BY settled_on, CAST( settlement_id AS INTEGER )',
				{ id }
			)
			.map( ( one ) => JSON.parse( one.facts ) as InvoiceSettlement ),
		related: related( shop, row ),
	};
}

const factsOf = ( { facts }: InvoiceRecord ) =>
	JSON.parse( facts ) as WholeInvoice;

const money = ( text: string ) => fixed( scaled( text ), 4 );

function shape( row: Row ): InvoiceRow {
	const facts = factsOf( row );
	return {
		id: row.id,
		erpId: row.erp_id,
		kind: facts.kind,
		state: facts.state,
		number: row.number,
		company:
			row.company_id === null
				? null
				: { id: row.company_id, name: row.company_name ?? '' },
		contractorName: row.contractor_name,
		issuedOn: row.issued_on,
		dueOn: facts.dueOn ?? null,
		currency: facts.currency,
		gross: row.gross,
		settled: row.settled,
		remaining: row.remaining,
		overpaid: row.overpaid,
		splitPayment: facts.splitPayment ?? false,
		ksef: facts.ksef ?? { state: 'outside' },
		updatedAt: row.updated_at,
	};
}

/** Documents that this one names, and those that name it; what has not come yet has no id. */
function related( shop: ShopContext, row: Row ): RelatedInvoice[] {
	const find = ( where: string, key: string ) =>
		shop.db.all< Pick< InvoiceRecord, 'id' | 'erp_id' | 'number' > >(
			`SELECT id, erp_id, number FROM invoices WHERE state <> 'deleted' AND ${ where } = :key ORDER BY id`,
			{ key }
		);
	const named = (
		[
			[ row.original_id, 'original' ],
			[ row.corrects_id, 'corrects' ],
			[ row.final_id, 'final' ],
		] as const
	 ).flatMap( ( [ erpId, relation ] ) => {
		if ( erpId === null ) {
			return [];
		}
		const [ found ] = find( 'erp_id', erpId );
		return [
			{
				erpId,
				id: found?.id ?? null,
				number: found?.number ?? null,
				relation,
			},
		];
	} );
	const naming = (
		[
			[ 'corrects_id', 'corrected_by' ],
			[ 'final_id', 'advance' ],
		] as const
	 ).flatMap( ( [ column, relation ] ) =>
		find( column, row.erp_id ).map( ( found ) => ( {
			erpId: found.erp_id,
			id: found.id,
			number: found.number,
			relation,
		} ) )
	);
	return [ ...named, ...naming ];
}

/** What of a page of WAPRO's invoices stands otherwise here, and what it does not name. */
export function compareInvoices(
	shop: ShopContext,
	{ since, after, last, rows }: InvoicesCompareRequest
): InvoicesCompareResponse {
	const named = new Set( rows.map( ( { erpId } ) => erpId ) );
	const differing = rows.filter(
		( { erpId, hash } ) =>
			shop.db.get< Pick< InvoiceRecord, 'erp_hash' > >(
				'SELECT erp_hash FROM invoices WHERE erp_id = :erpId',
				{ erpId }
			)?.erp_hash !== hash
	);
	// A day less at the beginning: WAPRO's days are those of another zone.
	const day = new Date( Date.parse( since ) + DAY )
		.toISOString()
		.slice( 0, 10 );
	const listed = shop.db.all< { erp_id: string } >(
		`SELECT erp_id FROM invoices WHERE state <> 'deleted' AND ( issued_on > :day OR settled_on > :day OR ( state = 'issued' AND CAST( remaining AS REAL ) <> 0 ) )
			AND CAST( erp_id AS INTEGER ) > CAST( :after AS INTEGER ) AND ( :last IS NULL OR CAST( erp_id AS INTEGER ) <= CAST( :last AS INTEGER ) )
			ORDER BY CAST( erp_id AS INTEGER )`,
		{ day, after, last: last ?? null }
	);
	return {
		differing: differing.map( ( { erpId } ) => erpId ),
		gone: listed
			.map( ( row ) => row.erp_id )
			.filter( ( erpId ) => ! named.has( erpId ) )
			.slice( 0, 1000 ),
		inShop: listed.length,
	};
}
