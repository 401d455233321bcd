import { DatabaseSync } from 'node:sqlite';
import type { Client } from 'soap';
import * as desk from '../../mag-gateway/desk-commands.ts';
import {
	call,
	clientOf,
	faultOf,
	orderLine,
	shopOrder,
	startTestGateway,
} from './gateway.ts';
import type { TestGateway } from './gateway.ts';

let gateway: TestGateway;
let client: Client;
const shopId = 'sklep';

beforeEach( async () => {
	gateway = await startTestGateway( {
		now: () => new Date( '2026-11-22T10:00:00Z' ),
	} );
	client = await clientOf( gateway );
} );
afterEach( () => gateway.close() );

const place = ( order = shopOrder() ) =>
	call( client, 'PlaceOrder', { shopId, order } );
const refused = ( order = shopOrder() ) =>
	faultOf( client, 'PlaceOrder', { shopId, order } );
const levels = async ( index: string ) =>
	( await desk.stock( gateway.mag, index ) ).map(
		( { warehouse, reserved, available } ) =>
			`${ warehouse } ${ Number( reserved ) }/${ Number( available ) }`
	);
const waiting = async () =>
	(
		(
			await call( client, 'ListChanges', {
				shopId,
				limit: 100,
				visibilitySeconds: 60,
			} )
		).changes ?? []
	).map(
		( { objectType, key, cause } ) => `${ objectType } ${ key } ${ cause }`
	);

describe( 'O1: an order is registered', () => {
	test( 'O1, O4: with number, total by the ERP, reservation and new availability', async () => {
		await desk.flag( gateway.mag, [ 'OKUC-KLAMKA-01' ] );
		await waiting();
		const answer = await place();
		expect( answer.known ).toBe( false );
		expect( answer.orders ).toHaveLength( 1 );
		expect( answer.orders?.[ 0 ] ).toMatchObject( {
			number: 'ZO 000001/2026',
			state: 'registered',
			warehouse: 'M1',
			reserved: true,
			net: '64.8800',
			gross: '79.8000',
			production: { code: 'new', name: 'Nowe' },
			payment: { code: 'unpaid' },
		} );
		expect( await levels( 'OKUC-KLAMKA-01' ) ).toEqual( [
			'M1 2/23',
			'M2 0/100',
		] );
		expect( await waiting() ).toEqual( [
			`customer ${ answer.customer?.contractorId } created_by_order`,
			'stock OKUC-KLAMKA-01 reserved',
		] );
		const stock = await call( client, 'ListStock', {
			shopId,
			indexes: [ 'OKUC-KLAMKA-01' ],
		} );
		expect( BigInt( stock.asOf ) ).toBeGreaterThanOrEqual(
			BigInt( answer.asOf )
		);
	} );

	test( 'O1: once per reference, with the same orders and the same counter however often', async () => {
		const order = shopOrder();
		const first = await place( order );
		await desk.receive( gateway.mag, 'OKUC-KLAMKA-01', 'M1', '1' );
		const again = await place( order );
		expect( again ).toMatchObject( { known: true, asOf: first.asOf } );
		expect( again.orders ).toEqual( first.orders );
		expect( await desk.orders( gateway.mag ) ).toHaveLength( 1 );
		const found = await call( client, 'FindOrders', {
			shopId,
			reference: order.reference,
		} );
		expect( found.asOf ).toBe( first.asOf );
		expect( found.orders ).toEqual( first.orders );
	} );

	test( 'O1: once, also when both requests come at the same time', async () => {
		const order = shopOrder();
		const answers = await Promise.all( [
			place( order ),
			place( order ),
			place( order ),
		] );
		expect(
			new Set( answers.map( ( { orders } ) => orders?.[ 0 ]?.erpId ) )
				.size
		).toBe( 1 );
		expect( await levels( 'OKUC-KLAMKA-01' ) ).toEqual( [
			'M1 2/23',
			'M2 0/100',
		] );
	} );

	test( 'O1: the same reference with another body is a conflict', async () => {
		const order = shopOrder();
		await place( order );
		const fault = await refused( { ...order, note: 'inna treść' } );
		expect( fault ).toMatchObject( {
			name: 'Conflict',
			detail: { code: 'reference_conflict', field: 'reference' },
		} );
		expect( await desk.orders( gateway.mag ) ).toHaveLength( 1 );
	} );

	test( 'O4: a basket over two warehouses becomes two ERP orders, services with the first', async () => {
		const { orders = [] } = await place(
			shopOrder( {
				paidAmount: '1200.00',
				lines: [
					orderLine( '1', 'OKUC-ZAWIAS-07', '2', '24.90' ),
					{
						...orderLine( '2', 'OKNO-PCV-1200', '1', '1149.00' ),
						parameters: [
							{ code: 'width', value: '1180', unit: 'mm' },
						],
					},
					orderLine( '3', 'USL-TRANSPORT', '1', '19.00' ),
				],
			} )
		);
		expect(
			orders.map( ( { warehouse, gross, paidAmount, lines = [] } ) => ( {
				warehouse,
				gross,
				paidAmount,
				lines: lines.map( ( { lineId } ) => lineId ),
			} ) )
		).toEqual( [
			{
				warehouse: 'M1',
				gross: '1168.0000',
				paidAmount: '1168.0000',
				lines: [ '2', '3' ],
			},
			{
				warehouse: 'M2',
				gross: '49.8000',
				paidAmount: '32.0000',
				lines: [ '1' ],
			},
		] );
		expect( orders.map( ( { payment } ) => payment.code ) ).toEqual( [
			'paid',
			'part_paid',
		] );
	} );

	test.each( [
		[ 'all that was agreed', '5.00', '5.00', 'paid' ],
		[ 'less than was agreed', '5.00', '4.99', 'part_paid' ],
		[
			'what was agreed, far from WAPRO’s total',
			'4.50',
			'4.50',
			'part_paid',
		],
	] )(
		'O4: paid in the shop is %s: grosze that rounding puts between its total and WAPRO’s leave nothing to pay, more does',
		async ( _, gross, paidAmount, payment ) => {
			const { orders = [] } = await place(
				shopOrder( {
					basis: 'net',
					paidAmount,
					lines: [ '1', '2', '3', '4' ].map( ( id ) => ( {
						...orderLine( id, 'OKUC-KLAMKA-01', '1', '1.25' ),
						netPrice: '1.02',
					} ) ),
					summary: [
						{ vatCode: '23', net: '4.08', vat: '0.92', gross },
					],
				} )
			);
			expect( orders ).toMatchObject( [
				{
					gross: '5.0200',
					paidAmount: `${ paidAmount }00`,
					payment: { code: payment },
				},
			] );
		}
	);

	test( 'O4: what is missing is reserved when goods come, oldest order first', async () => {
		const [ first ] =
			(
				await place(
					shopOrder( {
						warehouses: [ 'M1' ],
						lines: [ orderLine( '1', 'OKUC-KLAMKA-01', '30' ) ],
					} )
				)
			).orders ?? [];
		expect( first?.lines?.[ 0 ] ).toMatchObject( {
			ordered: '30.000000',
			reserved: '25.000000',
		} );
		await desk.receive( gateway.mag, 'OKUC-KLAMKA-01', 'M1', '8' );
		expect( await levels( 'OKUC-KLAMKA-01' ) ).toEqual( [
			'M1 30/3',
			'M2 0/100',
		] );
	} );

	test( 'O4: without reservation nothing is held', async () => {
		const { orders } = await place( shopOrder( { reserve: false } ) );
		expect( orders?.[ 0 ] ).toMatchObject( {
			reserved: false,
			state: 'registered',
		} );
		expect( await levels( 'OKUC-KLAMKA-01' ) ).toEqual( [
			'M1 0/25',
			'M2 0/100',
		] );
	} );

	test( 'the buyer’s own number is the customer order number, else the reference', async () => {
		const own = await place( shopOrder( { buyerNumber: 'ZAM/7/2026' } ) );
		expect( own.orders?.[ 0 ]?.customerOrderNumber ).toBe( 'ZAM/7/2026' );
		const found = await call( client, 'FindOrders', {
			shopId,
			customerOrderNumber: 'ZAM/7/2026',
		} );
		expect( found.orders ).toHaveLength( 1 );
		const order = shopOrder();
		expect(
			( await place( order ) ).orders?.[ 0 ]?.customerOrderNumber
		).toBe( order.reference );
	} );

	test( 'in the buffer it has neither number nor reservation until it is registered', async () => {
		await desk.buffer( gateway.mag, true );
		const [ order ] = ( await place() ).orders ?? [];
		await waiting();
		expect( order ).toMatchObject( { state: 'buffered', reserved: false } );
		expect( order ).not.toHaveProperty( 'number' );
		expect( await levels( 'OKUC-KLAMKA-01' ) ).toEqual( [
			'M1 0/25',
			'M2 0/100',
		] );
		await desk.register( gateway.mag, order?.erpId ?? '' );
		expect( await waiting() ).toEqual( [
			`order ${ order?.erpId } registered`,
		] );
		const { orders } = await call( client, 'GetOrders', {
			shopId,
			erpIds: [ order?.erpId ],
		} );
		expect( orders?.[ 0 ] ).toMatchObject( {
			number: 'ZO 000001/2026',
			state: 'registered',
			reserved: true,
		} );
		expect( await levels( 'OKUC-KLAMKA-01' ) ).toEqual( [
			'M1 2/23',
			'M2 0/100',
		] );
	} );
} );

describe( 'C6: the contractor inside PlaceOrder', () => {
	const company = ( nip: string, email: string ) => ( {
		...shopOrder().payer,
		company: 'Nowa Firma sp. z o.o.',
		nip,
		email,
	} );
	const contractorOf = async ( payer: object ) =>
		(
			await place(
				shopOrder( { payer: { ...shopOrder().payer, ...payer } } )
			)
		).orders?.[ 0 ]?.contractorId;

	test( 'C6: found by the NIP however it is written, data of WAPRO untouched', async () => {
		const [ before ] = await desk.contractor( gateway.mag, 'Domostal' );
		expect(
			await contractorOf(
				company( 'PL 954-258-39-88', 'kto@inny.example' )
			)
		).toBe( before?.id );
		expect(
			( await desk.contractor( gateway.mag, 'Domostal' ) )[ 0 ]
		).toEqual( before );
	} );

	test( 'C6: one without a NIP is found by its e-mail or a contact’s', async () => {
		const [ zofia ] = await desk.contractor( gateway.mag, 'Zofia Maj' );
		expect(
			await contractorOf( { email: 'Zofia.Maj@POCZTA.example' } )
		).toBe( zofia?.id );
	} );

	test( 'C5: an e-mail of a company’s person makes nothing the company’s: neither invoice nor delivery place', async () => {
		const [ before ] = await desk.contractor( gateway.mag, 'Budmax' );
		const payer = {
			...shopOrder().payer,
			email: 'oddzial17@budmax.example',
		};
		const { orders } = await place(
			shopOrder( { payer, delivery: shopOrder().payer } )
		);
		expect( orders?.[ 0 ]?.contractorId ).not.toBe( before?.id );
		expect(
			( await desk.contractor( gateway.mag, 'Budmax' ) )[ 0 ]
		).toEqual( before );
	} );

	test( 'C6: created once, with its contact, flagged as made by the shop', async () => {
		const payer = company( '7010000046', 'biuro@nowa.example' );
		const first = await contractorOf( payer );
		expect(
			await contractorOf( { ...payer, company: 'Inna nazwa' } )
		).toBe( first );
		const found = await desk.contractor( gateway.mag, '7010000046' );
		expect( found ).toHaveLength( 1 );
		expect( found[ 0 ] ).toMatchObject( {
			fullName: 'Nowa Firma sp. z o.o.',
			contacts: [
				{
					firstName: 'Halina',
					lastName: 'Żółć',
					email: 'biuro@nowa.example',
				},
			],
		} );
	} );

	test( 'C6: a NIP that WAPRO does not know is a new contractor, whoever else uses the address', async () => {
		const known = await contractorOf( {
			email: 'zofia.maj@poczta.example',
		} );
		expect(
			await contractorOf(
				company( '7010000046', 'zofia.maj@poczta.example' )
			)
		).not.toBe( known );
	} );

	test( 'C6: an ambiguous NIP is refused with the candidates, nothing is written', async () => {
		const order = shopOrder( {
			payer: company( '7811767696', 'x@y.example' ),
		} );
		expect( await refused( order ) ).toMatchObject( {
			name: 'Conflict',
			detail: {
				code: 'contractor_ambiguous',
				field: 'payer.nip',
				candidates: [ '6', '7' ],
			},
		} );
		expect( await desk.orders( gateway.mag ) ).toHaveLength( 0 );
	} );

	test( 'C6: an ambiguous e-mail address likewise', async () => {
		const payer = {
			...shopOrder().payer,
			email: 'tomasz@wykonczenia-nowak.example',
		};
		for ( const id of [ '6', '7' ] ) {
			await desk.contractorNip( gateway.mag, id );
		}
		expect(
			( await refused( shopOrder( { payer } ) ) ).detail
		).toMatchObject( {
			code: 'contractor_ambiguous',
			field: 'payer.email',
		} );
	} );

	test( 'a delivery place is added once', async () => {
		const delivery = {
			...shopOrder().payer,
			company: 'Budowa Lipowa',
			street: 'ul. Lipowa 1',
		};
		const payer = company( '9542583988', 'x@y.example' );
		await place( shopOrder( { payer, delivery } ) );
		await place(
			shopOrder( {
				payer,
				delivery: { ...delivery, street: 'UL LIPOWA  1' },
			} )
		);
		const [ domostal ] = await desk.contractor( gateway.mag, 'Domostal' );
		expect(
			domostal?.deliveryPlaces.map( ( { company: name } ) => name )
		).toEqual( [ 'Budowa Lipowa' ] );
	} );
} );

describe( 'refused with a named fault, nothing half-written', () => {
	const line = orderLine( '1', 'OKUC-KLAMKA-01' );
	const payer = shopOrder().payer;

	afterEach( async () => {
		expect( await desk.orders( gateway.mag ) ).toHaveLength( 0 );
		expect( await levels( 'OKUC-KLAMKA-01' ) ).toEqual( [
			'M1 0/25',
			'M2 0/100',
		] );
		expect( await desk.contractor( gateway.mag, 'Żółć' ) ).toHaveLength(
			0
		);
	} );

	test.each( [
		[
			'an unknown article',
			{ lines: [ line, orderLine( '2', 'BRAK' ) ] },
			'NotFound',
			'article_unknown',
			'lines[1].index',
		],
		[
			'an article outside the shop’s warehouses',
			{
				warehouses: [ 'M1' ],
				lines: [ orderLine( '1', 'OKUC-ZAWIAS-07' ) ],
			},
			'NotFound',
			'article_unknown',
			'lines[0].index',
		],
		[
			'an unknown warehouse',
			{ warehouses: [ 'M1', 'X' ] },
			'NotFound',
			'warehouse_unmapped',
			'warehouses[1]',
		],
		[ 'no lines', { lines: [] }, 'Invalid', 'lines_missing', 'lines' ],
		[
			'a quantity of nought',
			{ lines: [ { ...line, quantity: '0' } ] },
			'Invalid',
			'quantity_invalid',
			'lines[0].quantity',
		],
		[
			'half a piece',
			{ lines: [ { ...line, quantity: '1.5' } ] },
			'Invalid',
			'quantity_invalid',
			'lines[0].quantity',
		],
		[
			'a quantity that is no number',
			{ lines: [ { ...line, quantity: 'dwa' } ] },
			'Invalid',
			'quantity_invalid',
			'lines[0].quantity',
		],
		[
			'a price that is no number',
			{ lines: [ { ...line, grossPrice: '39,90' } ] },
			'Invalid',
			'price_invalid',
			'lines[0].grossPrice',
		],
		[
			'a VAT code WAPRO does not have',
			{ lines: [ { ...line, vatCode: '5' } ] },
			'Invalid',
			'vat_unmapped',
			'lines[0].vatCode',
		],
		[
			'another unit',
			{ lines: [ { ...line, unit: 'kg' } ] },
			'Invalid',
			'unit_mismatch',
			'lines[0].unit',
		],
		[
			'one line twice',
			{ lines: [ line, line ] },
			'Invalid',
			'line_repeated',
			'lines[1].lineId',
		],
		[
			'another currency',
			{ currency: 'EUR' },
			'Invalid',
			'currency_mismatch',
			'currency',
		],
		[
			'another shop’s reference',
			{ reference: 'hurt-1-abc123' },
			'Invalid',
			'reference_foreign',
			'reference',
		],
		[
			'300 characters where 30 fit',
			{ buyerNumber: 'x'.repeat( 300 ) },
			'Invalid',
			'too_long',
			'buyerNumber',
		],
		[
			'a street longer than WAPRO’s column',
			{ payer: { ...payer, street: 'x'.repeat( 51 ) } },
			'Invalid',
			'too_long',
			'payer.street',
		],
	] )( '%s', async ( _, changes, name, code, field ) => {
		const fault = await refused( shopOrder( changes ) );
		expect( fault ).toMatchObject( { name, detail: { code, field } } );
		expect( fault.text.length ).toBeGreaterThan( 20 );
	} );

	test( 'Busy while somebody edits the article, however long; then it goes through', async () => {
		await desk.setLock( gateway.mag, 'article', 'OKUC-KLAMKA-01', true );
		expect( await refused() ).toMatchObject( {
			name: 'Busy',
			detail: { retryAfterSeconds: '5' },
		} );
		await desk.setLock( gateway.mag, 'article', 'OKUC-KLAMKA-01', false );
	} );

	describe( 'over two warehouses, where only the second one is refused', () => {
		const basket = shopOrder( {
			lines: [
				orderLine( '1', 'OKNO-PCV-1200', '1', '1149.00' ),
				orderLine( '2', 'OKUC-ZAWIAS-07', '1', '24.90' ),
			],
		} );

		test( 'O1: while somebody edits its article, nothing stands in the first one either', async () => {
			await desk.setLock(
				gateway.mag,
				'article',
				'OKUC-ZAWIAS-07',
				true
			);
			expect( await refused( basket ) ).toMatchObject( { name: 'Busy' } );
		} );

		test( 'O1: when WAPRO breaks at its row, the first one that was written is gone again', async () => {
			const database = new DatabaseSync( gateway.file );
			database.exec(
				`CREATE TRIGGER SECOND_REFUSED BEFORE INSERT ON ZAMOWIENIE
				WHEN ( SELECT COUNT(*) FROM ZAMOWIENIE WHERE ZAMOWIENIE_INTERNETOWE_ID = NEW.ZAMOWIENIE_INTERNETOWE_ID ) = 1
				BEGIN SELECT RAISE( ABORT, 'second refused' ); END`
			);
			database.close();
			await expect( place( basket ) ).rejects.toThrow();
		} );
	} );

	test( 'Busy while somebody edits the contractor', async () => {
		const [ domostal ] = await desk.contractor( gateway.mag, 'Domostal' );
		await desk.setLock(
			gateway.mag,
			'contractor',
			domostal?.id ?? '',
			true
		);
		expect(
			await refused(
				shopOrder( { payer: { ...payer, nip: '9542583988' } } )
			)
		).toMatchObject( { name: 'Busy' } );
	} );
} );

describe( 'O3: what WAPRO’s users do with an order', () => {
	const view = async ( erpId = '' ) =>
		( await call( client, 'GetOrders', { shopId, erpIds: [ erpId ] } ) )
			.orders?.[ 0 ];

	test( 'O3: production, payment and a parcel reach the shop on three axes', async () => {
		const id = ( await place() ).orders?.[ 0 ]?.erpId ?? '';
		await waiting();
		await desk.production( gateway.mag, id );
		await desk.pay( gateway.mag, id );
		await desk.ship( gateway.mag, id, { number: '6200 1234' } );
		expect( await waiting() ).toEqual( [ `order ${ id } transport` ] );
		expect( await view( id ) ).toMatchObject( {
			production: {
				code: 'in_production',
				name: 'W produkcji',
				at: '2026-11-22T10:00:00.000Z',
			},
			payment: { code: 'paid' },
			transport: { code: 'shipped' },
			paidAmount: '79.8000',
			parcels: [
				{
					carrier: 'InPost',
					trackingNumber: '6200 1234',
					trackingUrl:
						'https://inpost.pl/sledzenie-przesylek?number=6200%201234',
				},
			],
			lines: [
				{
					ordered: '2.000000',
					realised: '2.000000',
					reserved: '0.000000',
				},
			],
		} );
		expect( await levels( 'OKUC-KLAMKA-01' ) ).toEqual( [
			'M1 0/23',
			'M2 0/100',
		] );
	} );

	test( 'O3: a part leaves in a parcel of its own; the rest keeps its reservation, and is no more than is left', async () => {
		const id =
			(
				await place(
					shopOrder( {
						lines: [
							orderLine( '1', 'OKUC-KLAMKA-01', '5', '39.90' ),
							orderLine( '2', 'USL-TRANSPORT', '1', '19.00' ),
						],
					} )
				)
			).orders?.[ 0 ]?.erpId ?? '';
		const ordered = await levels( 'OKUC-KLAMKA-01' );
		expect( await view( id ) ).not.toHaveProperty( 'dueOn' );
		await desk.due( gateway.mag, id, '2026-11-28' );
		await desk.ship( gateway.mag, id, { number: '1' }, [
			'OKUC-KLAMKA-01:2',
		] );
		expect( ordered[ 0 ] ).toBe( 'M1 5/20' );
		expect( ( await levels( 'OKUC-KLAMKA-01' ) )[ 0 ] ).toBe( 'M1 3/20' );
		expect( await view( id ) ).toMatchObject( {
			dueOn: '2026-11-28',
			transport: { code: 'part_shipped', name: 'Częściowo wysłane' },
			lines: [
				{ realised: '2.000000', reserved: '3.000000' },
				{ realised: '0.000000' },
			],
		} );
		await expect(
			desk.ship( gateway.mag, id, { number: '2' }, [
				'OKUC-KLAMKA-01:4',
			] )
		).rejects.toThrow( 'Less' );
		await expect(
			desk.ship( gateway.mag, id, { number: '2' }, [ 'OKNO-PCV-1200' ] )
		).rejects.toThrow( 'no goods' );
		await desk.ship( gateway.mag, id, { number: '2', carrier: 'DPD' }, [
			'OKUC-KLAMKA-01:3',
		] );
		expect( await view( id ) ).toMatchObject( {
			transport: { code: 'shipped' },
			parcels: [
				{ carrier: 'InPost', trackingNumber: '1' },
				{ carrier: 'DPD', trackingNumber: '2' },
			],
			lines: [ { realised: '5.000000' }, { realised: '1.000000' } ],
		} );
		expect( ( await levels( 'OKUC-KLAMKA-01' ) )[ 0 ] ).toBe( 'M1 0/20' );
	} );

	test( 'O3: a cancelled order gives its reservation back', async () => {
		const id = ( await place() ).orders?.[ 0 ]?.erpId ?? '';
		await desk.cancel( gateway.mag, id );
		expect( await view( id ) ).toMatchObject( {
			state: 'cancelled',
			reserved: false,
		} );
		expect( await levels( 'OKUC-KLAMKA-01' ) ).toEqual( [
			'M1 0/25',
			'M2 0/100',
		] );
		await expect(
			desk.ship( gateway.mag, id, { number: '1' } )
		).rejects.toThrow( 'cancelled' );
	} );

	test( 'O3: what was issued can no longer be cancelled', async () => {
		const id = ( await place() ).orders?.[ 0 ]?.erpId ?? '';
		await desk.ship( gateway.mag, id, { number: '1' } );
		await expect( desk.cancel( gateway.mag, id ) ).rejects.toThrow(
			'begun'
		);
	} );

	test( 'an unknown order is deleted in WAPRO', async () => {
		expect( await view( '18446744073709551615' ) ).toMatchObject( {
			deleted: true,
		} );
	} );
} );
