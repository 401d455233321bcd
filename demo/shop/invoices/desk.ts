import type {
	InvoiceDetail,
	InvoicesCompareRequest,
	InvoicesCompareResponse,
	InvoiceSettlement,
	InvoiceShare,
	RelatedInvoice,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { fixed, scaled } from '../decimal.ts';
import { documentOfInvoice } from '../documents/of-invoice.ts';
import { findingReason, type FindingRecord } from '../findings/findings.ts';
import { Problem } from '../problem.ts';
import { INVOICES } from './list.ts';
import { dayOf, factsOf, shapeOf, type ListedRow } from './row.ts';
import type { InvoiceRecord, WholeInvoice } from './rows.ts';

const DAY = 86_400_000;

export function invoiceDetail( shop: ShopContext, id: number ): InvoiceDetail {
	const row = shop.db.get< ListedRow >( `${ INVOICES } AND i.id = :id`, {
		id,
	} );
	if ( ! row ) {
		throw new Problem(
			'not_found',
			'There is no such invoice any more. Load the list again.',
			404
		);
	}
	const facts = factsOf( row );
	return {
		invoice: shapeOf( row, dayOf( shop.now() ) ),
		net: money( facts.net ),
		vat: money( facts.vat ),
		rate: facts.rate === undefined ? null : money( facts.rate ),
		soldOn: facts.soldOn ?? null,
		settledOn: facts.settledOn ?? null,
		paymentForm: facts.paymentForm ?? null,
		note: facts.note || null,
		summary: facts.summary ?? [],
		orders: shop.db
			.all< Omit< InvoiceShare, 'url' > & Record< string, never > >(
				`SELECT nullif( o.erp_order_id, '0' ) AS erpId, coalesce( e.order_id, s.order_id ) AS orderId, CASE WHEN coalesce( e.order_id, s.order_id ) IS NULL THEN e.id END AS bornId,
				o.number, p.name AS point, o.gross, o.remaining
				FROM invoice_orders o LEFT JOIN erp_orders e ON e.erp_id = o.erp_order_id LEFT JOIN order_scope s ON s.reference = o.reference LEFT JOIN delivery_points p ON p.id = e.point_id
				WHERE o.invoice_id = :id ORDER BY o.erp_order_id = '0', CAST( o.erp_order_id AS INTEGER )`,
				{ id }
			)
			.map( ( share ) => ( { ...share, url: null } ) ),
		settlements: shop.db
			.all< { facts: string } >(
				'SELECT facts FROM settlements WHERE invoice_id = :id ORDER BY settled_on, CAST( settlement_id AS INTEGER )',
				{ id }
			)
			.map( ( one ) => JSON.parse( one.facts ) as InvoiceSettlement ),
		related: related( shop, row ),
		nip: facts.nip || null,
		payer: payer( shop, facts ),
		document: documentOfInvoice( shop, row ),
		findings: shop.db
			.all< FindingRecord & Record< string, never > >(
				"SELECT * FROM findings WHERE object_type = 'invoice' AND erp_key = :key AND state = 'open' ORDER BY id LIMIT 20",
				{ key: row.erp_id }
			)
			.map( ( found ) => ( {
				id: found.id,
				kind: found.kind,
				reason: findingReason( found.kind ),
				shopValue: found.shop_value,
				waproValue: found.wapro_value,
			} ) ),
	};
}

/** Who pays, where it is not the contractor. */
function payer(
	shop: ShopContext,
	{ payerId, contractorId }: WholeInvoice
): InvoiceDetail[ 'payer' ] {
	return payerId === undefined || payerId === contractorId
		? null
		: {
				erpId: payerId,
				company:
					shop.db.get< { id: number; name: string } >(
						'SELECT id, name FROM companies WHERE erp_id = :id',
						{ id: payerId }
					) ?? null,
			};
}

const money = ( text: string ) => fixed( scaled( text ), 4 );

/** Documents that this one names, and those that name it; what has not come yet has no id. */
function related( shop: ShopContext, row: InvoiceRecord ): RelatedInvoice[] {
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
