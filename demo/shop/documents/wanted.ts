import type {
	Cause,
	DocumentKind,
	InvoiceItem,
	OrderStatusItem,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { scaled } from '../decimal.ts';
import type { WholeInvoice } from '../invoices/rows.ts';
import { documentSettings } from './settings.ts';

/** Older news of WAPRO is none. */
const FRESH_MS = 3 * 86_400_000;
const AHEAD_MS = 31 * 86_400_000;

/** What of an invoice its file shows; how far it is settled is not on it. */
export const printed = ( item: WholeInvoice ): string => {
	const {
		messageId: _message,
		asOf: _asOf,
		hash: _hash,
		settled: _settled,
		remaining: _remaining,
		overpaid: _overpaid,
		settledOn: _settledOn,
		settlements: _settlements,
		...shown
	} = item;
	return JSON.stringify( shown );
};

/** Whether nothing is missing that KSeF will still give. */
export const isNumbered = ( { ksef }: InvoiceItem ): boolean =>
	ksef?.number !== undefined || ( ksef?.state ?? 'outside' ) === 'outside';

export function wantFile(
	shop: ShopContext,
	kind: DocumentKind,
	erp: string,
	source: string
): void {
	shop.db.run(
		`INSERT INTO documents ( kind, erp_id, state, source, due_at, wanted_at ) VALUES ( :kind, :erp, 'wanted', :source, :now, :now )
		ON CONFLICT ( kind, erp_id ) DO UPDATE SET state = 'wanted', source = excluded.source, due_at = excluded.due_at,
			wanted_at = excluded.wanted_at, lease_token = NULL, code = NULL, reason = NULL`,
		{ kind, erp, source, now: shop.now() }
	);
}

/** Asks for the file of a new invoice ahead, and anew for one that changed on paper. */
export function wantInvoiceFile( shop: ShopContext, item: InvoiceItem ): void {
	if ( item.deleted ) {
		shop.db.run(
			"DELETE FROM documents WHERE kind = 'invoice' AND erp_id = :erp",
			{ erp: item.erpId }
		);
		return;
	}
	const { on, ksef } = documentSettings( shop );
	const whole = item as WholeInvoice;
	if ( ! on || whole.state === 'buffered' ) {
		return;
	}
	const source = printed( whole );
	const known = shop.db.get< { source: string } >(
		"SELECT source FROM documents WHERE kind = 'invoice' AND erp_id = :erp",
		{ erp: item.erpId }
	);
	const isWanted = known
		? known.source !== source
		: Date.parse( whole.issuedOn ) >= Date.parse( shop.now() ) - AHEAD_MS &&
			( isNumbered( item ) || ksef === 'mark' );
	if ( isWanted ) {
		wantFile( shop, 'invoice', item.erpId, source );
	}
}

type Lines = NonNullable< OrderStatusItem[ 'lines' ] >;

/** Realised quantities by index. */
function issued( lines: Lines ): ReadonlyMap< string, bigint > {
	const sums = new Map< string, bigint >();
	for ( const { index, realised } of lines ) {
		sums.set( index, ( sums.get( index ) ?? 0n ) + scaled( realised ) );
	}
	return sums;
}

/** Asks ahead for the delivery note of an order whose goods have just left. */
export function wantDeliveryNote(
	shop: ShopContext,
	{ erpId, lines = [], transport }: OrderStatusItem,
	before: { readonly quantities: string | null; readonly at: string | null },
	cause: Cause
): void {
	const known = issued( JSON.parse( before.quantities ?? '[]' ) as Lines );
	const now = issued( lines );
	const hasGrown = [ ...now ].some(
		( [ index, quantity ] ) => quantity > ( known.get( index ) ?? 0n )
	);
	const at = transport?.at ?? null;
	const isFresh =
		at === null ||
		at === before.at ||
		Date.parse( at ) >= Date.parse( shop.now() ) - FRESH_MS;
	const isNews = cause === 'wapro_event' || cause === 'production';
	if ( isNews && hasGrown && isFresh && documentSettings( shop ).on ) {
		wantFile(
			shop,
			'delivery_note',
			erpId,
			JSON.stringify( [ ...now ].map( String ) )
		);
	}
}
