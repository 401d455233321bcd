import { createHash } from 'node:crypto';
import type {
	GetDocumentFile,
	GetDocumentFileResponse,
} from '../../contracts/generated/wapro-mag.ts';
import type { Tables } from '../database/port.ts';
import { millionths } from '../decimal.ts';
import { conflict, notFound } from '../errors.ts';
import { viewInvoices } from '../wapro/invoice-view.ts';
import { invoicesOf } from '../wapro/invoices.ts';
import { assertShop } from '../wapro/mag.ts';
import type { Mag } from '../wapro/mag.ts';
import { deliveryNotePdf } from './delivery-note-pdf.ts';
import { invoicePdf } from './invoice-pdf.ts';

/** Bytes of a file before encoding. */
const DOCUMENT_LIMIT = 20 * 1024 * 1024;

/** A document as it was read; it is printed when the tables are free again. */
interface Read {
	readonly name: string;
	print: () => Promise< Buffer >;
}

const unknown = ( erpId: string ) =>
	notFound(
		'document_unknown',
		'erpId',
		`WAPRO Mag has no document ${ erpId } of this shop.`
	);

async function readInvoice(
	tables: Tables,
	{ shopId, erpId }: GetDocumentFile
): Promise< Read > {
	const rows = await invoicesOf( tables, shopId, [ erpId ] );
	const [ row ] = rows;
	const [ invoice ] = await viewInvoices( tables, rows );
	if ( ! row || ! invoice ) {
		throw unknown( erpId );
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
	const seller = await tables.dictionaries.company();
	return {
		name: row.number ?? erpId,
		print: () =>
			invoicePdf( {
				row,
				invoice,
				seller,
				corrects: corrected?.number ?? undefined,
			} ),
	};
}

async function readDeliveryNote(
	tables: Tables,
	{ shopId, erpId }: GetDocumentFile
): Promise< Read > {
	const before = String( BigInt( erpId ) - 1n );
	const [ order ] = await tables.orders.ofShop( shopId, 0, before, 1 );
	if ( order?.id !== erpId ) {
		throw unknown( erpId );
	}
	const lines = ( await tables.orders.lines( [ erpId ] ) ).filter(
		( { kind, realised } ) =>
			kind === 'goods' && millionths( realised ) > 0n
	);
	if ( lines.length === 0 ) {
		throw conflict(
			'nothing_issued',
			'erpId',
			'No goods were issued for this order yet.'
		);
	}
	const seller = await tables.dictionaries.company();
	const number = order.number ?? erpId;
	return {
		name: `WZ ${ number }`,
		print: () => deliveryNotePdf( { order, number, lines, seller } ),
	};
}

const readers = {
	invoice: readInvoice,
	delivery_note: readDeliveryNote,
} as const;

const read = (
	{ database }: Mag,
	asked: GetDocumentFile
): Promise< Read & { readonly asOf: string } > =>
	database.read( async ( tables ) => {
		await assertShop( tables, asked.shopId );
		const asOf = await tables.changes.counter();
		return { asOf, ...( await readers[ asked.kind ]( tables, asked ) ) };
	} );

/** "FS 000012/2026" → "FS-000012-2026.pdf". */
const fileName = ( number: string ): string =>
	`${ number.replace( /[^A-Za-z0-9]+/g, '-' ) }.pdf`;

/** A document as PDF, made when it is asked for. */
export async function getDocumentFile(
	mag: Mag,
	asked: GetDocumentFile
): Promise< GetDocumentFileResponse > {
	const { asOf, name, print } = await read( mag, asked );
	const content = await print();
	if ( content.length > DOCUMENT_LIMIT ) {
		throw conflict(
			'document_too_large',
			'erpId',
			`The file has ${ content.length } bytes; at most ${ DOCUMENT_LIMIT } are sent.`
		);
	}
	return {
		asOf,
		name: fileName( name ),
		contentType: 'application/pdf',
		bytes: content.length,
		hash: createHash( 'sha256' ).update( content ).digest( 'hex' ),
		content: content.toString( 'base64' ),
	};
}
