import { createHash } from 'node:crypto';
import type {
	GetDocumentFile,
	GetDocumentFileResponse,
} from '../../contracts/generated/wapro-mag.ts';
import { invoicePdf } from './invoice-pdf.ts';
import type { Printed } from './invoice-pdf.ts';
import { conflict, notFound } from '../errors.ts';
import { viewInvoices } from '../wapro/invoice-view.ts';
import { invoicesOf } from '../wapro/invoices.ts';
import { assertShop } from '../wapro/mag.ts';
import type { Mag } from '../wapro/mag.ts';

/** Bytes of a file before encoding. */
const DOCUMENT_LIMIT = 20 * 1024 * 1024;

const printed = (
	{ database }: Mag,
	{ shopId, erpId }: GetDocumentFile
): Promise< Printed & { readonly asOf: string } > =>
	database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		const asOf = await tables.changes.counter();
		const rows = await invoicesOf( tables, shopId, [ erpId ] );
		const [ row ] = rows;
		const [ invoice ] = await viewInvoices( tables, rows );
		if ( ! row || ! invoice ) {
			throw notFound(
				'document_unknown',
				'erpId',
				`WAPRO Mag has no document ${ erpId } of this shop.`
			);
		}
		if ( row.state === 'buffered' ) {
			throw conflict(
				'invoice_buffered',
				'erpId',
				'The document waits in the buffer and has no number yet.'
			);
		}
		const [ corrected ] = await tables.invoices.byIds(
			row.correctsId === null ? [] : [ row.correctsId ]
		);
		return {
			asOf,
			row,
			invoice,
			seller: await tables.dictionaries.company(),
			corrects: corrected?.number ?? undefined,
		};
	} );

/** "FS 000012/2026" → "FS-000012-2026.pdf". */
const fileName = ( number: string ): string =>
	`${ number.replace( /[^A-Za-z0-9]+/g, '-' ) }.pdf`;

/** A document as PDF, made when it is asked for. */
export async function getDocumentFile(
	mag: Mag,
	asked: GetDocumentFile
): Promise< GetDocumentFileResponse > {
	const { asOf, ...found } = await printed( mag, asked );
	const content = await invoicePdf( found );
	if ( content.length > DOCUMENT_LIMIT ) {
		throw conflict(
			'document_too_large',
			'erpId',
			`The file has ${ content.length } bytes; at most ${ DOCUMENT_LIMIT } are sent.`
		);
	}
	return {
		asOf,
		name: fileName( found.row.number ?? asked.erpId ),
		contentType: 'application/pdf',
		bytes: content.length,
		hash: createHash( 'sha256' ).update( content ).digest( 'hex' ),
		content: content.toString( 'base64' ),
	};
}
