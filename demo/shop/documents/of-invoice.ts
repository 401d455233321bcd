import type { InvoiceDocument } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { factsOf } from '../invoices/row.ts';
import type { InvoiceRecord } from '../invoices/rows.ts';
import { Problem } from '../problem.ts';
import { documentSettings } from './settings.ts';
import { isNumbered, printed, wantFile } from './wanted.ts';

interface KnownFile {
	readonly state: 'wanted' | 'ready' | 'refused';
	readonly code: string | null;
	readonly reason: string | null;
	readonly bytes: number | null;
}

/** How the file of an invoice stands; null: it has none, or the module is off. */
export function documentOfInvoice(
	shop: ShopContext,
	row: InvoiceRecord
): InvoiceDocument | null {
	const { on, ksef } = documentSettings( shop );
	if ( ! on || ( row.state !== 'issued' && row.state !== 'cancelled' ) ) {
		return null;
	}
	const known = shop.db.get< KnownFile & Record< string, never > >(
		`SELECT d.state, d.code, d.reason, length( f.content ) AS bytes FROM documents d LEFT JOIN document_files f ON f.hash = d.hash
			WHERE d.kind = 'invoice' AND d.erp_id = :erp`,
		{ erp: row.erp_id }
	);
	const waits = ksef === 'wait' && ! isNumbered( factsOf( row ) );
	return {
		state: known?.state ?? ( waits ? 'waits' : 'none' ),
		outdated: false,
		askable: ! waits && ( ! known || known.state === 'refused' ),
		// Files are read by nobody here.
		url: null,
		bytes: known?.bytes ?? 0,
		code: known?.code ?? null,
		reason: known?.reason ?? null,
	};
}

/** A person of the staff wants the file of an invoice. */
export function wantDocumentOfInvoice(
	shop: ShopContext,
	id: number,
	actor: string
): InvoiceDocument {
	const row = shop.db.get< InvoiceRecord & Record< string, never > >(
		"SELECT * FROM invoices WHERE id = :id AND state <> 'deleted'",
		{ id }
	);
	if ( ! row ) {
		throw new Problem(
			'not_found',
			'There is no such invoice any more. Load the list again.',
			404
		);
	}
	const document = documentOfInvoice( shop, row );
	if ( ! document ) {
		throw new Problem(
			'no_document',
			'Ta faktura nie ma pliku PDF albo pliki dokumentów są wyłączone w ustawieniach.',
			409
		);
	}
	if ( document.state === 'waits' ) {
		throw new Problem(
			'waits_for_ksef',
			'Plik PDF zostanie pobrany, gdy faktura dostanie numer KSeF.',
			409
		);
	}
	if ( document.askable ) {
		wantFile( shop, 'invoice', row.erp_id, printed( factsOf( row ) ) );
		recordHistory( shop, {
			objectType: 'invoice',
			objectId: id,
			erpKey: row.erp_id,
			cause: 'by_hand',
			summary: 'document_requested',
			changes: [],
			actor,
		} );
		shop.ringBell();
	}
	return documentOfInvoice( shop, row ) ?? document;
}
