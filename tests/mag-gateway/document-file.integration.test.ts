import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import type { Client } from 'soap';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { REMONTY, shopId } from './customers.ts';
import { call, clientOf, faultOf, startTestGateway } from './gateway.ts';
import type { TestGateway } from './gateway.ts';
import { phoned } from './invoices.ts';

let gateway: TestGateway;
let client: Client;

beforeEach( async () => {
	gateway = await startTestGateway( {
		now: () => new Date( '2026-11-22T10:00:00Z' ),
	} );
	client = await clientOf( gateway );
	await desk.flagContractors( gateway.mag, [ REMONTY ], shopId );
} );
afterEach( () => gateway.close() );

const fileOf = async (
	erpId: string,
	kind: 'invoice' | 'delivery_note' = 'invoice'
) => {
	const answer = await call( client, 'GetDocumentFile', {
		shopId,
		kind,
		erpId,
	} );
	return {
		...answer,
		hash: String( answer.hash ),
		content: Buffer.from( String( answer.content ), 'base64' ),
	};
};
const faultCode = async (
	erpId: string,
	kind: 'invoice' | 'delivery_note' = 'invoice'
) =>
	(
		await faultOf( client, 'GetDocumentFile', {
			shopId,
			kind,
			erpId,
		} )
	).detail.code;

/** Letters that a PDF's fonts can be read back as: their maps name each by its code point. */
function lettersOf( pdf: Buffer ): Set< string > {
	const letters = new Set< string >();
	const text = pdf.toString( 'latin1' );
	for ( const { 1: body = '' } of text.matchAll(
		/stream\r?\n([\s\S]*?)\r?\nendstream/g
	) ) {
		let plain = '';
		try {
			plain = inflateSync( Buffer.from( body, 'latin1' ) ).toString(
				'latin1'
			);
		} catch {
			continue;
		}
		if ( plain.includes( 'begincmap' ) ) {
			for ( const { 1: code = '' } of plain.matchAll(
				/<([0-9a-fA-F]{4})>/g
			) ) {
				letters.add(
					String.fromCodePoint( Number.parseInt( code, 16 ) )
				);
			}
		}
	}
	return letters;
}

test( 'I4: an invoice is a real PDF with Polish letters, its name and its hash', async () => {
	await desk.renameContractor(
		gateway.mag,
		REMONTY,
		'Zażółć gęślą jaźń, Ćma i Łoś'
	);
	const id = await desk.invoice( gateway.mag, [
		await phoned( gateway.mag ),
	] );
	const file = await fileOf( id );
	expect( file ).toMatchObject( {
		name: 'FS-000001-2026.pdf',
		contentType: 'application/pdf',
		bytes: String( file.content.length ),
		hash: createHash( 'sha256' ).update( file.content ).digest( 'hex' ),
	} );
	expect( file.content.subarray( 0, 5 ).toString() ).toBe( '%PDF-' );
	expect( file.content.subarray( -6 ).toString() ).toContain( '%%EOF' );
	const letters = lettersOf( file.content );
	for ( const letter of 'ążółćęśźńĆŁ' ) {
		expect( letters ).toContain( letter );
	}
} );

test( 'I4: the same document gives the same bytes; a payment does not change them, its KSeF number does', async () => {
	const id = await desk.invoice( gateway.mag, [
		await phoned( gateway.mag ),
	] );
	const before = await fileOf( id );
	await desk.payInvoice( gateway.mag, id, '10' );
	expect( ( await fileOf( id ) ).hash ).toBe( before.hash );
	await desk.acceptByKsef( gateway.mag, id );
	expect( ( await fileOf( id ) ).hash ).not.toBe( before.hash );
} );

test( 'I4: advance, final invoice, correction and one of 1,000 lines have a file, too', async () => {
	const order = await phoned( gateway.mag );
	const advance = await desk.advance( gateway.mag, order, '10' );
	const final = await desk.invoice( gateway.mag, [ order ] );
	const correction = await desk.correctInvoice( gateway.mag, final, [
		'OKUC-KLAMKA-01:1',
	] );
	const long = await desk.invoice( gateway.mag, [
		await phoned(
			gateway.mag,
			Array.from( { length: 1000 }, () => 'OKUC-KLAMKA-01:1:1' )
		),
	] );
	for ( const id of [ advance, final, correction, long ] ) {
		expect(
			( await fileOf( id ) ).content.subarray( 0, 5 ).toString()
		).toBe( '%PDF-' );
	}
} );

test( 'I4: a document of somebody else, of nobody and one in the buffer have none', async () => {
	const id = await desk.invoice( gateway.mag, [
		await phoned( gateway.mag ),
	] );
	await desk.unflagContractors( gateway.mag, [ REMONTY ], shopId );
	expect( await faultCode( id ) ).toBe( 'document_unknown' );
	expect( await faultCode( '999' ) ).toBe( 'document_unknown' );
	await desk.flagContractors( gateway.mag, [ REMONTY ], shopId );
	await desk.invoiceBuffer( gateway.mag, true );
	const waiting = await desk.invoice( gateway.mag, [
		await phoned( gateway.mag ),
	] );
	expect( await faultCode( waiting ) ).toBe( 'invoice_buffered' );
} );

test( 'I4: a delivery note lists what was issued for an order, and changes when more is; before that, and for others, there is none', async () => {
	const order = await phoned( gateway.mag );
	expect( await faultCode( order, 'delivery_note' ) ).toBe(
		'nothing_issued'
	);
	expect( await faultCode( '999', 'delivery_note' ) ).toBe(
		'document_unknown'
	);
	await desk.ship( gateway.mag, order, { number: '1' }, [
		'OKUC-KLAMKA-01:1',
	] );
	const part = await fileOf( order, 'delivery_note' );
	expect( part ).toMatchObject( {
		name: expect.stringMatching( /^WZ-[A-Za-z0-9-]+\.pdf$/ ),
		contentType: 'application/pdf',
		hash: createHash( 'sha256' ).update( part.content ).digest( 'hex' ),
	} );
	expect( part.content.subarray( 0, 5 ).toString() ).toBe( '%PDF-' );
	expect( ( await fileOf( order, 'delivery_note' ) ).hash ).toBe( part.hash );
	await desk.ship( gateway.mag, order, { number: '2' } );
	expect( ( await fileOf( order, 'delivery_note' ) ).hash ).not.toBe(
		part.hash
	);
	await desk.unflagContractors( gateway.mag, [ REMONTY ], shopId );
	expect( await faultCode( order, 'delivery_note' ) ).toBe(
		'document_unknown'
	);
} );
