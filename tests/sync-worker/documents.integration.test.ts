import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type {
	DocumentCounts,
	DocumentSettingsView,
	HistoryResponse,
} from '../../contracts/generated/shop-api.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { soapErp } from '../../sync-worker/erp-soap/soap-erp.ts';
import type { DocumentFile } from '../../sync-worker/ports/erp.ts';
import {
	CONTRACTOR,
	startInvoiceSides,
	type InvoiceSides,
} from './support/invoice-sides.ts';

const file = ( text: string, change: Partial< DocumentFile > = {} ) => {
	const content = Buffer.from( text );
	return {
		name: 'FS.pdf',
		hash: createHash( 'sha256' ).update( content ).digest( 'hex' ),
		content,
		...change,
	};
};

describe( 'files of documents', () => {
	let sides: InvoiceSides;

	beforeEach( async () => {
		sides = await startInvoiceSides();
		await save( {} );
	}, 60_000 );
	afterEach( () => sides?.close() );

	const save = ( change: object ) =>
		sides.panel( 'PUT', 'settings/documents', {
			on: true,
			mostMegabytes: 1,
			ksef: 'mark',
			mail: false,
			mailNotes: false,
			...change,
		} );
	const counts = async (): Promise< DocumentCounts > =>
		(
			await sides.panel< DocumentSettingsView >(
				'GET',
				'settings/documents'
			)
		).counts;
	const issued = async () => {
		const order = await desk.foreignOrder(
			sides.desk,
			CONTRACTOR,
			[ 'OKUC-KLAMKA-01:2:50' ],
			{ source: '' }
		);
		const id = await desk.invoice( sides.desk, [ order ] );
		await bring( id );
		return id;
	};
	const bring = async ( id: string ) =>
		sides.deliver( await sides.read( [ id ] ) );
	const told = async () => {
		const [ row ] = await sides.inShop();
		const { items } = await sides.panel< HistoryResponse >(
			'GET',
			`history?objectType=invoice&objectId=${ row?.id ?? 0 }`
		);
		return items
			.map( ( { summary } ) => summary )
			.filter( ( summary ) => summary?.startsWith( 'document_' ) );
	};

	test( 'I4: the PDF of a new invoice comes from the gateway into the shop; a payment brings none, a number of KSeF a new one', async () => {
		const id = await issued();
		expect( await counts() ).toEqual( { wanted: 1, ready: 0, refused: 0 } );
		await sides.fetchDocuments();
		expect( await counts() ).toEqual( { wanted: 0, ready: 1, refused: 0 } );
		await desk.payInvoice( sides.desk, id, '10' );
		await bring( id );
		expect( ( await counts() ).wanted ).toBe( 0 );
		await desk.acceptByKsef( sides.desk, id );
		await bring( id );
		await sides.fetchDocuments();
		expect( await told() ).toEqual( [
			'document_fetched_anew',
			'document_fetched',
		] );
	} );

	test( 'I4: goods that leave bring the delivery note from the gateway, each part a new one; a delivery brings none', async () => {
		const order = await desk.foreignOrder(
			sides.desk,
			CONTRACTOR,
			[ 'OKUC-KLAMKA-01:2:50' ],
			{ source: '' }
		);
		await sides.deliverOrders( [ order ] );
		expect( ( await counts() ).wanted ).toBe( 0 );
		for ( const part of [ '1', '2' ] ) {
			await desk.ship( sides.desk, order, { number: part }, [
				'OKUC-KLAMKA-01:1',
			] );
			await sides.deliverOrders( [ order ] );
			expect( ( await counts() ).wanted ).toBe( 1 );
			await sides.fetchDocuments();
			expect( await counts() ).toEqual( {
				wanted: 0,
				ready: 1,
				refused: 0,
			} );
		}
		await desk.deliver( sides.desk, order );
		await sides.deliverOrders( [ order ] );
		expect( ( await counts() ).wanted ).toBe( 0 );
	} );

	test( 'I4: many are fetched in one pass, one after another; without the module none', async () => {
		for ( let n = 0; n < 7; n++ ) {
			await issued();
		}
		await save( { on: false } );
		await sides.fetchDocuments();
		expect( await counts() ).toEqual( { wanted: 7, ready: 0, refused: 0 } );
		await save( {} );
		await sides.fetchDocuments();
		expect( await counts() ).toEqual( { wanted: 0, ready: 7, refused: 0 } );
	} );

	test.each( [
		[ 'no PDF', file( '<html>500</html>' ) ],
		[ 'cut off', file( '%PDF-1.4 …' ) ],
		[
			'of another hash',
			file( '%PDF-1.4 %%EOF', { hash: 'a'.repeat( 64 ) } ),
		],
		[ 'too large', file( `%PDF-1.4 ${ 'x'.repeat( 1_100_000 ) } %%EOF` ) ],
	] )(
		'I4: a file that is %s is refused, and the next one comes',
		async ( _what, bad ) => {
			await issued();
			await sides.fetchDocuments( { getDocumentFile: async () => bad } );
			expect( await counts() ).toEqual( {
				wanted: 0,
				ready: 0,
				refused: 1,
			} );
			await issued();
			await sides.fetchDocuments();
			expect( await counts() ).toEqual( {
				wanted: 0,
				ready: 1,
				refused: 1,
			} );
		}
	);

	test( 'I4: a document that WAPRO no longer has is refused', async () => {
		await issued();
		await desk.unflagContractors( sides.desk, [ CONTRACTOR ] );
		await sides.fetchDocuments();
		expect( ( await counts() ).refused ).toBe( 1 );
	} );

	test( 'I4: a worker that stops gives back what it has not begun, and nothing is lost', async () => {
		await issued();
		await issued();
		const stop = new AbortController();
		await sides.fetchDocuments(
			{
				getDocumentFile: async () => {
					stop.abort();
					return file( '%PDF-1.4 %%EOF' );
				},
			},
			stop.signal
		);
		expect( await counts() ).toEqual( { wanted: 1, ready: 1, refused: 0 } );
		await sides.fetchDocuments();
		expect( ( await counts() ).ready ).toBe( 2 );
	} );

	test( 'I4: a file of 200 MB is refused and not read to its end', async () => {
		const part = Buffer.alloc( 1024 * 1024, 'A' );
		let sent = 0;
		const server = http.createServer( ( _request, response ) => {
			response.writeHead( 200, { 'Content-Type': 'text/xml' } );
			response.write(
				'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><GetDocumentFileResponse xmlns="urn:wapro-mag:contract:1"><content>'
			);
			const more = () => {
				while ( sent < 270 && ! response.destroyed ) {
					sent++;
					if ( ! response.write( part ) ) {
						response.once( 'drain', more );
						return;
					}
				}
				response.end();
			};
			more();
		} );
		await new Promise< void >( ( resolve ) =>
			server.listen( 0, '127.0.0.1', resolve )
		);
		const { port } = server.address() as AddressInfo;
		const { erp, close } = await soapErp( {
			url: `http://127.0.0.1:${ port }/soap`,
			user: 'u',
			password: 'p',
			timeoutMs: 30_000,
			mostBytes: 32 * 1024 * 1024,
		} );
		try {
			await issued();
			await sides.fetchDocuments( {
				getDocumentFile: erp.getDocumentFile,
			} );
			expect( ( await counts() ).refused ).toBe( 1 );
			expect( sent ).toBeLessThan( 60 );
		} finally {
			close();
			server.closeAllConnections();
			server.close();
		}
	} );
} );
