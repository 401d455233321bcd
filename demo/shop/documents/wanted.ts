import type { InvoiceItem } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import type { WholeInvoice } from '../invoices/rows.ts';
import { documentSettings } from './settings.ts';

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
	erp: string,
	source: string
): void {
	shop.db.run(
		`INSERT INTO documents ( kind, erp_id, state, source, due_at, wanted_at ) VALUES ( 'invoice', :erp, 'wanted', :source, :now, :now )
		ON CONFLICT ( kind, erp_id ) DO UPDATE SET state = 'wanted', source = excluded.source, due_at = excluded.due_at,
			wanted_at = excluded.wanted_at, lease_token = NULL, code = NULL, reason = NULL`,
		{ erp, source, now: shop.now() }
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
		wantFile( shop, item.erpId, source );
	}
}
