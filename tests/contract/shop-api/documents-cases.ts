import { createHash } from 'node:crypto';
import type {
	DocumentResult,
	DocumentsClaimResponse,
	DocumentSettings,
	DocumentSettingsView,
	DocumentUploadResponse,
	HistoryResponse,
	InvoiceDetail,
	InvoiceDocument,
	InvoiceItem,
	WantedDocument,
	WorkerSettings,
} from '../../../contracts/generated/shop-api.ts';
import {
	acceptedOrder,
	apply,
	claim as claimMessages,
	configure,
	only,
	onlyMessage,
	publishedProduct,
	report as reportMessages,
} from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

const ON: DocumentSettings = {
	on: true,
	mostMegabytes: 1,
	ksef: 'wait',
	mail: false,
	mailNotes: false,
};
const today = () => new Date().toISOString().slice( 0, 10 );

const pdf = ( text = 'faktura' ) =>
	Buffer.from( `%PDF-1.4\n% ${ text }\n%%EOF\n` );
const hashOf = ( content: Uint8Array ) =>
	createHash( 'sha256' ).update( content ).digest( 'hex' );

/** Files of documents from WAPRO: which are wanted, which are taken, what becomes of them. */
export function documentsCases( shop: () => ShopUnderTest ): void {
	const invoice = ( change: Partial< InvoiceItem > = {} ): InvoiceItem => ( {
		erpId: '601',
		asOf: '50',
		deleted: false,
		hash: 'aaaaaaaaaaaaaaaa',
		kind: 'invoice',
		state: 'issued',
		number: 'FS 000601/2026',
		issuedOn: today(),
		currency: 'PLN',
		net: '100',
		vat: '23',
		gross: '123',
		settled: '0',
		remaining: '123',
		ksef: { state: 'outside' },
		orders: [ { gross: '123' } ],
		...change,
	} );
	const bring = ( change: Partial< InvoiceItem > = {} ) =>
		apply( shop(), 'invoices', invoice( change ) );
	const save = ( change: Partial< DocumentSettings > = {} ) =>
		shop().admin.ask< DocumentSettingsView >( 'PUT settings/documents', {
			...ON,
			...change,
		} );
	const claim = ( results: DocumentResult[] = [] ) =>
		shop().worker.ask< DocumentsClaimResponse >( 'POST documents/claim', {
			worker: 'contract',
			limit: results.length > 0 ? 0 : 5,
			leaseSeconds: 60,
			...( results.length > 0 ? { results } : {} ),
		} );
	const upload = ( content: Uint8Array, hash = hashOf( content ) ) =>
		shop().worker.send< DocumentUploadResponse & { code?: string } >(
			'POST documents/{hash}',
			{ file: { hash, content, type: 'application/pdf' } }
		);
	const wanted = async () => only( ( await claim() ).documents );
	const report = async (
		{ id, token }: WantedDocument,
		result: Omit< DocumentResult, 'id' | 'token' >
	) =>
		only( ( await claim( [ { id, token, ...result } ] ) ).results ).outcome;
	const fetched = async ( document: WantedDocument, content = pdf() ) => {
		await upload( content );
		return report( document, {
			outcome: 'fetched',
			hash: hashOf( content ),
			name: 'FS-000601-2026.pdf',
		} );
	};

	test( 'I4: off until somebody switches it on; saved settings come back, and the worker is told', async () => {
		const forWorker = () =>
			shop().worker.ask< WorkerSettings >( 'GET worker/settings' );
		const before = await shop().admin.ask< DocumentSettingsView >(
			'GET settings/documents'
		);
		expect( before.settings ).toEqual( {
			on: false,
			mostMegabytes: 10,
			ksef: 'wait',
			mail: true,
			mailNotes: true,
		} );
		expect( await forWorker() ).not.toHaveProperty( 'documents' );
		await bring();
		expect( ( await claim() ).documents ).toEqual( [] );
		expect( ( await upload( pdf() ) ).status ).toBe( 409 );
		const saved = await save();
		expect( saved.settings ).toEqual( ON );
		expect( saved.folder.writable ).toBe( true );
		expect( ( await forWorker() ).documents ).toBe( true );
	} );

	test( 'I4: a new invoice’s file is wanted once, kept when it came, and wanted anew when the invoice changes on paper; a payment changes nothing', async () => {
		await save();
		const { shopId } = await bring();
		const first = await wanted();
		expect( first ).toMatchObject( {
			kind: 'invoice',
			erpId: '601',
			hash: null,
		} );
		expect( ( await claim() ).documents ).toEqual( [] );
		expect( await fetched( first ) ).toBe( 'recorded' );
		expect( await fetched( first ) ).toBe( 'stale' );
		await bring( { asOf: '51', settled: '23', remaining: '100' } );
		expect( ( await claim() ).documents ).toEqual( [] );
		await bring( { asOf: '52', note: 'Nowa uwaga' } );
		const again = await wanted();
		expect( again.hash ).toBe( hashOf( pdf() ) );
		expect( await fetched( again, pdf( 'z uwagą' ) ) ).toBe( 'recorded' );
		const { items } = await shop().admin.ask< HistoryResponse >(
			'GET history',
			{ objectType: 'invoice', objectId: shopId }
		);
		expect(
			items
				.map( ( { summary } ) => summary )
				.filter( ( summary ) => summary?.startsWith( 'document_' ) )
		).toEqual( [ 'document_fetched_anew', 'document_fetched' ] );
		const { counts } = await shop().admin.ask< DocumentSettingsView >(
			'GET settings/documents'
		);
		expect( counts ).toEqual( { wanted: 0, ready: 1, refused: 0 } );
	} );

	test( 'I4: the delivery note is wanted when goods of an order just left, once more when more left, and never for what is caught up with', async () => {
		await configure( shop() );
		const productId = await publishedProduct( shop(), 'A-1', '100' );
		const orderId = await shop().placeOrder( {
			lines: [ { productId, quantity: 9 } ],
			email: 'anna@example.com',
		} );
		const message = onlyMessage( await claimMessages( shop() ) );
		await reportMessages( shop(), [ acceptedOrder( message, '60' ) ] );
		const order = (
			realised: string,
			asOf: string,
			change: object = {}
		) => ( {
			erpId: '700',
			asOf,
			deleted: false,
			reference: message.order?.reference,
			number: 'ZO 700/2026',
			state: 'registered',
			lines: [
				{
					lineId: '1',
					index: 'A-1',
					ordered: '9',
					reserved: '0',
					realised,
					unit: 'szt.',
				},
			],
			...change,
		} );
		const told = ( realised: string, asOf: string, change: object = {} ) =>
			apply( shop(), 'order-statuses', order( realised, asOf, change ) );

		await told( '1', '70' );
		await save();
		expect( ( await claim() ).documents ).toEqual( [] );
		await shop().worker.ask( 'POST apply/order-statuses', {
			cause: 'by_hand',
			items: [ order( '2', '71' ) ],
		} );
		await told( '3', '72', {
			transport: {
				code: 'part_shipped',
				name: 'Częściowo wysłane',
				at: '2026-01-10T12:00:00Z',
			},
		} );
		expect( ( await claim() ).documents ).toEqual( [] );

		await told( '4', '73' );
		const first = await wanted();
		expect( first ).toMatchObject( {
			kind: 'delivery_note',
			erpId: '700',
			hash: null,
		} );
		expect( await fetched( first, pdf( 'WZ' ) ) ).toBe( 'recorded' );
		await told( '4', '74', { paidAmount: '5.00' } );
		await told( '3', '75' );
		expect( ( await claim() ).documents ).toEqual( [] );
		await told( '9', '76' );
		expect( ( await wanted() ).hash ).toBe( hashOf( pdf( 'WZ' ) ) );

		const { items } = await shop().admin.ask< HistoryResponse >(
			'GET history',
			{ objectType: 'order', objectId: orderId }
		);
		expect(
			items
				.map( ( { summary } ) => summary )
				.filter( ( summary ) => summary?.startsWith( 'document_' ) )
		).toEqual( [ 'document_fetched' ] );
	} );

	test( 'I4: what is no PDF, cut off, too large, or of another hash is not taken; a file that is not there cannot be kept', async () => {
		await save();
		await bring();
		const html = await upload( Buffer.from( '<html>Błąd</html>' ) );
		expect( html.body ).toMatchObject( {
			outcome: 'refused',
			code: 'document_broken',
		} );
		const cut = await upload( pdf().subarray( 0, 12 ) );
		expect( cut.body ).toMatchObject( { code: 'document_broken' } );
		const large = await upload( pdf( 'x'.repeat( 1_200_000 ) ) );
		expect( large ).toMatchObject( {
			status: 413,
			body: { code: 'document_too_large' },
		} );
		const other = await upload( pdf(), hashOf( pdf( 'inna' ) ) );
		expect( other ).toMatchObject( {
			status: 422,
			body: { code: 'document_damaged' },
		} );
		expect( ( await upload( pdf( 'raz' ) ) ).body.outcome ).toBe(
			'stored'
		);
		expect( ( await upload( pdf( 'raz' ) ) ).body.outcome ).toBe( 'known' );
		expect(
			await report( await wanted(), {
				outcome: 'fetched',
				hash: hashOf( pdf( 'nieznana' ) ),
				name: 'x.pdf',
			} )
		).toBe( 'missing' );
	} );

	test( 'I4: a refused document waits for a person, one that is put off is handed out again', async () => {
		await save();
		await bring();
		const first = await wanted();
		expect(
			await report( first, {
				outcome: 'later',
				code: 'wapro_busy',
				reason: 'WAPRO is busy.',
				delaySeconds: 0,
			} )
		).toBe( 'recorded' );
		expect(
			await report( await wanted(), {
				outcome: 'refused',
				code: 'document_unknown',
				reason: 'WAPRO Mag has no document 601 of this shop.',
			} )
		).toBe( 'recorded' );
		expect( ( await claim() ).documents ).toEqual( [] );
	} );

	test( 'I4, I6: an invoice waits for its number in KSeF, or does not, by setting; a deleted one is wanted no more', async () => {
		await save();
		await bring( { ksef: { state: 'pending' } } );
		expect( ( await claim() ).documents ).toEqual( [] );
		await bring( {
			asOf: '51',
			ksef: { state: 'accepted', number: 'KSEF-1' },
		} );
		expect( ( await wanted() ).erpId ).toBe( '601' );
		await save( { ksef: 'mark' } );
		await bring( { erpId: '602', ksef: { state: 'pending' } } );
		expect( ( await wanted() ).erpId ).toBe( '602' );
		await bring( { erpId: '603' } );
		await bring( { erpId: '603', asOf: '60', deleted: true } );
		expect( ( await claim() ).documents ).toEqual( [] );
	} );

	test( 'I4: staff read how the PDF of an invoice stands, and ask for one that is not there or was refused', async () => {
		await save();
		const { shopId } = await bring( { issuedOn: '2026-01-10' } );
		const read = async () =>
			(
				await shop().admin.ask< InvoiceDetail >(
					'GET invoices/{id}',
					{},
					shopId
				)
			).document;
		const ask = () =>
			shop().admin.send< InvoiceDocument & { code?: string } >(
				'POST invoices/{id}/document',
				{ data: {}, id: shopId }
			);
		expect( await read() ).toEqual( {
			state: 'none',
			outdated: false,
			askable: true,
			url: null,
			bytes: 0,
			code: null,
			reason: null,
		} );
		for ( let times = 0; times < 2; times++ ) {
			expect( ( await ask() ).body ).toMatchObject( {
				state: 'wanted',
				askable: false,
			} );
		}
		await report( await wanted(), {
			outcome: 'refused',
			code: 'document_unknown',
			reason: 'WAPRO Mag has no document 601 of this shop.',
		} );
		expect( await read() ).toMatchObject( {
			state: 'refused',
			askable: true,
			code: 'document_unknown',
			reason: 'WAPRO Mag has no document 601 of this shop.',
		} );
		await ask();
		await fetched( await wanted() );
		expect( await read() ).toMatchObject( {
			state: 'ready',
			askable: false,
			bytes: pdf().length,
			code: null,
			reason: null,
		} );
		const { items } = await shop().admin.ask< HistoryResponse >(
			'GET history',
			{ objectType: 'invoice', objectId: shopId }
		);
		expect(
			items.filter( ( { summary } ) => summary === 'document_requested' )
		).toHaveLength( 2 );

		await save( { on: false } );
		expect( await read() ).toBeNull();
		expect( await ask() ).toMatchObject( {
			status: 409,
			body: { code: 'no_document' },
		} );
	} );

	test( 'I4, I6: nobody’s wish brings a PDF before its number in KSeF where the shop waits for it', async () => {
		await save();
		const { shopId } = await bring( { ksef: { state: 'pending' } } );
		const answer = await shop().admin.send< { code?: string } >(
			'POST invoices/{id}/document',
			{ data: {}, id: shopId }
		);
		expect( answer ).toMatchObject( {
			status: 409,
			body: { code: 'waits_for_ksef' },
		} );
		expect( ( await claim() ).documents ).toEqual( [] );
	} );
}
