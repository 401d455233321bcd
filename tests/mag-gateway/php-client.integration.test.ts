import { execFile, spawnSync } from 'node:child_process';
import path from 'node:path';
import * as desk from '../../mag-gateway/desk-commands.ts';
import { PASSWORD, shopOrder, startTestGateway, USER } from './gateway.ts';
import type { TestGateway } from './gateway.ts';

const hasSoap =
	spawnSync( 'php', [ '-r', 'exit( extension_loaded( "soap" ) ? 0 : 1 );' ] )
		.status === 0;
const suite = hasSoap ? describe : describe.skip;

suite(
	'PHP’s SoapClient, from the WSDL alone (needs PHP’s soap extension)',
	() => {
		let gateway: TestGateway;

		beforeAll( async () => {
			gateway = await startTestGateway();
			await desk.flag( gateway.mag, [
				'OKUC-KLAMKA-01',
				'OKUC-ZAWIAS-02',
			] );
		} );
		afterAll( () => gateway.close() );

		/** Runs in a process of its own while this one answers. */
		const php = (
			operation: string,
			request: object,
			password = PASSWORD
		) =>
			new Promise< object >( ( resolve, reject ) => {
				execFile(
					'php',
					[ path.join( __dirname, 'soap-client.php' ) ],
					{
						env: {
							...process.env,
							SOAP_URL: `${ gateway.soapUrl }?wsdl`,
							SOAP_USER: USER,
							SOAP_PASSWORD: password,
							SOAP_OPERATION: operation,
							SOAP_REQUEST: JSON.stringify( request ),
						},
					},
					( error, stdout ) =>
						error
							? reject( error )
							: resolve( JSON.parse( stdout ) )
				);
			} );

		test( 'reads goods with repeated elements, decimals and VAT codes as text', async () => {
			const answer = await php( 'ListGoods', {
				shopId: 'sklep',
				limit: 10,
			} );
			expect( answer ).toMatchObject( {
				goods: [
					{
						index: 'OKUC-KLAMKA-01',
						vatCode: '23',
						weight: '0.350000',
						flagged: true,
					},
					{ index: 'OKUC-ZAWIAS-02' },
				],
				more: false,
			} );
		} );

		test( 'places an order once', async () => {
			const request = { shopId: 'sklep', order: shopOrder() };
			const first = await php( 'PlaceOrder', request );
			expect( first ).toMatchObject( {
				known: false,
				orders: {
					number: expect.stringMatching( /^ZO \d{6}\/\d{4}$/ ),
					gross: '79.8000',
				},
			} );
			expect( await php( 'PlaceOrder', request ) ).toMatchObject( {
				known: true,
			} );
		} );

		test( 'catches the typed fault with its detail', async () => {
			const answer = await php( 'PlaceOrder', {
				shopId: 'sklep',
				order: shopOrder( { lines: [] } ),
			} );
			expect( answer ).toMatchObject( {
				fault: 'soap:Client',
				detail: { Invalid: { code: 'lines_missing', field: 'lines' } },
			} );
		} );

		test( 'I1, I3: has an order invoiced and reads the invoice and its file', async () => {
			const order = shopOrder();
			await php( 'PlaceOrder', { shopId: 'sklep', order } );
			const { invoices } = ( await php( 'CreateInvoice', {
				shopId: 'sklep',
				reference: order.reference,
			} ) ) as { invoices: { erpId: string } };
			expect( invoices ).toMatchObject( {
				kind: 'invoice',
				gross: '79.8000',
				summary: { vatCode: '23', gross: '79.8000' },
				orders: { reference: order.reference, gross: '79.8000' },
			} );
			expect(
				await php( 'GetInvoices', {
					shopId: 'sklep',
					erpIds: [ invoices.erpId ],
				} )
			).toMatchObject( { invoices } );
			expect(
				await php( 'GetDocumentFile', {
					shopId: 'sklep',
					kind: 'invoice',
					erpId: invoices.erpId,
				} )
			).toMatchObject( {
				name: expect.stringMatching( /^FS-000001-\d{4}\.pdf$/ ),
				contentType: 'application/pdf',
			} );
		} );

		test( 'is denied with a wrong password', async () => {
			expect( await php( 'Ping', {}, 'zle' ) ).toHaveProperty( 'fault' );
		} );
	}
);
