import type { ShopContext } from '../context.ts';
import { reportFinding, resolveFinding } from '../findings/findings.ts';
import type { InvoiceRecord } from './rows.ts';

const KIND = 'invoice_circle';
const FARTHEST = 20;

const LINKS = { correctsId: 'corrects_id', finalId: 'final_id' } as const;

type Column = ( typeof LINKS )[ keyof typeof LINKS ];

/** Documents whose links lead back to themselves: the one that was written, and those of which a circle is known. */
export function judgeCircles( shop: ShopContext, erpId: string ): void {
	const known = shop.db
		.all< { erp_key: string } >(
			"SELECT DISTINCT erp_key FROM findings WHERE kind = :kind AND state <> 'resolved'",
			{ kind: KIND }
		)
		.map( ( { erp_key: key } ) => key );
	for ( const key of new Set( [ erpId, ...known ] ) ) {
		const found = Object.entries( LINKS ).flatMap(
			( [ field, column ] ) => {
				const way = circleOf( shop, key, column );
				return way ? [ { field, way } ] : [];
			}
		);
		resolveFinding(
			shop,
			key,
			KIND,
			found.map( ( { field } ) => field )
		);
		for ( const { field, way } of found ) {
			reportFinding( shop, {
				kind: KIND,
				field,
				objectType: 'invoice',
				link: {
					erp_key: key,
					shop_id: documentOf( shop, key )?.id ?? null,
				},
				shopValue: null,
				waproValue: way.join( ' → ' ),
			} );
		}
	}
}

const documentOf = ( shop: ShopContext, erpId: string ) =>
	shop.db.get< InvoiceRecord >(
		"SELECT * FROM invoices WHERE erp_id = :erpId AND state <> 'deleted'",
		{ erpId }
	);

/** Numbers on the way back to itself; null: it leads elsewhere. */
function circleOf(
	shop: ShopContext,
	start: string,
	column: Column
): string[] | null {
	const way: string[] = [];
	const passed = new Set< string >();
	let key: string | null = start;
	while ( key !== null && ! passed.has( key ) && way.length < FARTHEST ) {
		passed.add( key );
		const one: InvoiceRecord | undefined = documentOf( shop, key );
		way.push( one?.number ?? key );
		key = one?.[ column ] ?? null;
	}
	return key === start && way.length > 0
		? [ ...way, way[ 0 ] ?? start ]
		: null;
}
