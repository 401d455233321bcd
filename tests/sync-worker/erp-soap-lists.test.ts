import { gzipSync } from 'node:zlib';
import { soapErp, type SoapErp } from '../../sync-worker/erp-soap/soap-erp.ts';
import { SyncError } from '../../sync-worker/errors.ts';
import {
	cut,
	envelope,
	fault,
	startStandIn,
	truncated,
	xml,
	type Answer,
	type StandIn,
} from './support/stand-in.ts';

const MOST_BYTES = 12 * 1024 * 1024;

let standIn: StandIn;
let wapro: SoapErp;

beforeAll( async () => {
	standIn = await startStandIn( xml( '' ) );
	wapro = await soapErp( {
		url: `${ standIn.url }/wapro-mag`,
		user: 'sklep',
		password: 'tajne',
		timeoutMs: 10_000,
		mostBytes: MOST_BYTES,
	} );
} );
afterAll( async () => {
	wapro.close();
	await standIn.close();
} );

const stockRow = ( index: string, available = '3.000000' ) =>
	`<rows><index>${ index }</index><warehouse>M1</warehouse><unit>szt.</unit><divisible>false</divisible>` +
	`<onHand>5</onHand><edited>0</edited><reserved>2</reserved><available>${ available }</available>` +
	'<hash>0123456789abcdef</hash></rows>';

const stockAnswer = ( rows: string, end = '' ) =>
	envelope(
		`<ListStockResponse><asOf>77</asOf>${ rows }${ end }</ListStockResponse>`
	);

const many = ( count: number ) =>
	Array.from( { length: count }, ( _, n ) => stockRow( `A-${ n }` ) ).join(
		''
	);

const listStock = ( from = wapro ) => from.erp.listStock( 'sklep', [ 'A' ] );

async function failure( run: () => Promise< unknown > ): Promise< SyncError > {
	const thrown = await run().then(
		() => new Error( 'the call succeeded' ),
		( error: unknown ) => error
	);
	if ( thrown instanceof SyncError ) {
		return thrown;
	}
	throw thrown;
}

const compressed =
	( body: string | Buffer, encoding = 'gzip' ): Answer =>
	( _request, response ) => {
		response.writeHead( 200, {
			'Content-Type': 'text/xml; charset=utf-8',
			'Content-Encoding': encoding,
		} );
		response.end( body );
	};

describe( 'G4: a list is read while it arrives', () => {
	test( 'compressed, over a connection that stays open', async () => {
		const ports = new Set< number | undefined >();
		standIn.answer( ( request, response ) => {
			ports.add( response.socket?.remotePort );
			return compressed( gzipSync( stockAnswer( many( 500 ) ) ) )(
				request,
				response
			);
		} );

		for ( let n = 0; n < 3; n++ ) {
			const { asOf, rows } = await listStock();
			expect( asOf ).toBe( '77' );
			expect( rows ).toHaveLength( 500 );
		}

		expect( ports.size ).toBe( 1 );
		expect( standIn.received.at( -1 )?.headers ).toMatchObject( {
			'accept-encoding': 'gzip',
			soapaction: '"urn:wapro-mag:contract:1/ListStock"',
		} );
	} );

	test( 'a request says the keys as they are, in the order of the contract', async () => {
		standIn.answer( xml( stockAnswer( '' ) ) );

		await wapro.erp.listStock( 'sklep', [ 'A&B <1>', 'Ż"\'' ] );
		expect( standIn.received.at( -1 )?.body ).toContain(
			'<ListStock xmlns="urn:wapro-mag:contract:1"><shopId>sklep</shopId><indexes>A&amp;B &lt;1&gt;</indexes><indexes>Ż"\'</indexes></ListStock>'
		);

		await wapro.erp.listStockPage( 'sklep', 'A', 50 );
		expect( standIn.received.at( -1 )?.body ).toContain(
			'<afterIndex>A</afterIndex><limit>50</limit></ListStock>'
		);
	} );

	test.each( [
		[ 'where it began', stockRow( 'A' ) ],
		[ 'nowhere', '' ],
	] )(
		'S3: a page that says there is more and leads %s ends no list',
		async ( _where, rows ) => {
			standIn.answer( xml( stockAnswer( rows, '<more>true</more>' ) ) );

			expect(
				await failure( () =>
					wapro.erp.listStockPage( 'sklep', 'A', 50 )
				)
			).toMatchObject( { code: 'answer_malformed' } );
		}
	);

	test( 'letters, entities and prefixes survive any cut between two parts', async () => {
		const document =
			'<?xml version="1.0"?><e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:w="urn:wapro-mag:contract:1"><e:Header><w:x/></e:Header><e:Body>' +
			'<w:GetGoodsResponse><w:asOf>9</w:asOf><w:goods><w:index>Ź&amp;Ł</w:index><w:deleted>false</w:deleted><w:flagged>true</w:flagged>' +
			'<w:name> Okno &#x17C;ółte <![CDATA[<1>]]></w:name><w:description/>' +
			'<w:attributes><w:code>kolor</w:code><w:name>Kolor</w:name><w:value>😀</w:value></w:attributes></w:goods></w:GetGoodsResponse></e:Body></e:Envelope>';
		const bytes = Buffer.from( document );
		standIn.answer( async ( _request, response ) => {
			response.writeHead( 200, { 'Content-Type': 'text/xml' } );
			for ( let at = 0; at < bytes.length; at += 7 ) {
				response.write( bytes.subarray( at, at + 7 ) );
				await new Promise( setImmediate );
			}
			response.end();
		} );

		const { rows, bad } = await wapro.erp.getGoods( 'sklep', [ 'Ź&Ł' ] );

		expect( bad ).toEqual( [] );
		expect( rows ).toEqual( [
			{
				index: 'Ź&Ł',
				deleted: false,
				flagged: true,
				name: 'Okno żółte <1>',
				description: '',
				attributes: [ { code: 'kolor', name: 'Kolor', value: '😀' } ],
				parameters: [],
				photos: [],
				differences: [],
			},
		] );
	} );

	test( 'G5: every digit of a decimal is kept', async () => {
		standIn.answer(
			xml( stockAnswer( stockRow( 'A', '9007199254.740993' ) ) )
		);

		const { rows } = await listStock();
		expect( rows[ 0 ]?.available ).toBe( '9007199254.740993' );
	} );

	test( 'a row that breaks the contract is refused alone; the page ends behind it', async () => {
		standIn.answer(
			xml(
				stockAnswer(
					stockRow( 'A' ) +
						stockRow( 'B', 'dużo' ) +
						stockRow( 'C' ).replace( /<unit>.*<\/unit>/, '' ),
					'<more>true</more>'
				)
			)
		);

		const page = await wapro.erp.listStockPage( 'sklep', null, 3 );

		expect( page ).toMatchObject( {
			more: true,
			lastIndex: 'C',
			rows: [ { index: 'A' } ],
			bad: [
				{ key: 'B', code: 'quantity_invalid', field: 'available' },
				{ key: 'C', code: 'wapro_invalid', field: 'unit' },
			],
		} );
	} );

	test( 'an unreadable movement spoils the answer it stands in', async () => {
		standIn.answer(
			xml(
				envelope(
					'<ListMovementsResponse><asOf>1</asOf><movements><index>A</index></movements></ListMovementsResponse>'
				)
			)
		);

		expect(
			await failure( () =>
				wapro.erp.listMovements( { shopId: 'sklep', indexes: [ 'A' ] } )
			)
		).toMatchObject( { code: 'answer_malformed' } );
	} );
} );

describe( 'G4: a list that cannot be trusted is refused', () => {
	const row = stockRow( 'A' );
	const whole = stockAnswer( many( 3000 ) );
	const busy =
		'<Busy><reason>Kartoteka w edycji</reason><retryAfterSeconds>7</retryAfterSeconds></Busy>';
	const faultElement = /<s:Fault>.*<\/s:Fault>/.exec( fault( busy ) )?.[ 0 ];

	const cases: [ string, Answer, Partial< SyncError > ][] = [
		[
			'a fault instead of rows',
			xml( fault( busy ), 500 ),
			{ code: 'wapro_busy', delivery: 'unsent', delaySeconds: 7 },
		],
		[
			'a fault behind rows',
			xml( stockAnswer( row, faultElement ) ),
			{ code: 'wapro_busy', delaySeconds: 7 },
		],
		[
			'a fault behind the answer',
			xml(
				envelope(
					`<ListStockResponse><asOf>7</asOf>${ row }</ListStockResponse>${ faultElement }`
				)
			),
			{ code: 'wapro_busy' },
		],
		[
			'a fault that says nothing',
			xml( envelope( '<s:Fault/>' ), 500 ),
			{ code: 'answer_malformed' },
		],
		[ 'a cut connection', cut, { code: 'connection_lost' } ],
		[
			'a connection cut between rows',
			truncated( whole.slice( 0, 200_000 ), 'text/xml' ),
			{ code: 'connection_lost', delivery: 'unclear' },
		],
		[
			'a document that ends between rows',
			xml( stockAnswer( row ).split( '</ListStock' )[ 0 ] ?? '' ),
			{ code: 'answer_malformed' },
		],
		[
			'a compressed answer that breaks off',
			compressed( gzipSync( whole ).subarray( 0, 900 ) ),
			{ code: 'answer_malformed' },
		],
		[
			'an answer that only says it is compressed',
			compressed( whole ),
			{ code: 'answer_malformed' },
		],
		[
			'a compression that was not asked for',
			compressed( whole, 'br' ),
			{ code: 'answer_malformed' },
		],
		[
			'a small answer that inflates without end',
			compressed( gzipSync( stockAnswer( many( 60_000 ) ) ) ),
			{ code: 'answer_too_large' },
		],
		[
			'one row without end',
			xml( stockAnswer( stockRow( 'A'.repeat( 6 * 1024 * 1024 ) ) ) ),
			{ code: 'answer_too_large' },
		],
		[
			'a row of endless elements',
			xml(
				stockAnswer( `<rows>${ '<unit>1</unit>'.repeat( 400_000 ) }` )
			),
			{ code: 'answer_too_large' },
		],
		[
			'a DTD',
			xml( `<!DOCTYPE x [<!ENTITY a "b">]>${ stockAnswer( row ) }` ),
			{ code: 'answer_malformed' },
		],
		[
			'an undeclared entity in a row',
			xml( stockAnswer( stockRow( '&a;' ) ) ),
			{ code: 'answer_malformed' },
		],
		[
			'great depth',
			xml( stockAnswer( `<rows>${ '<a>'.repeat( 40 ) }` ) ),
			{ code: 'answer_malformed' },
		],
		[
			'a name of every object',
			xml(
				stockAnswer( '<rows><__proto__><x>1</x></__proto__></rows>' )
			),
			{ code: 'answer_malformed' },
		],
		[
			'another operation’s answer',
			xml( envelope( '<ListPricesResponse/>' ) ),
			{ code: 'answer_malformed' },
		],
		[
			'two answers',
			xml(
				envelope(
					'<ListStockResponse><asOf>7</asOf></ListStockResponse>'.repeat(
						2
					)
				)
			),
			{ code: 'answer_malformed' },
		],
		[
			'an empty body',
			xml( envelope( '' ) ),
			{ code: 'answer_malformed' },
		],
		[
			'no SOAP',
			xml( '<html><body>Hello</body></html>' ),
			{ code: 'answer_malformed' },
		],
		[
			'rows without their counter',
			xml(
				envelope( `<ListStockResponse>${ row }</ListStockResponse>` )
			),
			{ code: 'answer_malformed' },
		],
	];

	test.each( cases )( '%s', async ( _name, answer, expected ) => {
		standIn.answer( answer );

		const error = await failure( () => listStock() );

		expect( error ).toMatchObject( { kind: 'retryable', ...expected } );
		expect( error.message ).not.toMatch( /tajne/ );
		expect( ( {} as Record< string, unknown > ).x ).toBeUndefined();
		// The next call is none the worse for it.
		standIn.answer( xml( stockAnswer( row ) ) );
		expect( ( await listStock() ).rows ).toHaveLength( 1 );
	} );

	test( 'an answer that trickles ends with the time for one call', async () => {
		const hasty = await soapErp( {
			url: standIn.url,
			user: 'sklep',
			password: 'tajne',
			timeoutMs: 300,
			mostBytes: MOST_BYTES,
		} );
		let trickle: NodeJS.Timeout | undefined;
		standIn.answer( ( _request, response ) => {
			let at = 0;
			response.writeHead( 200, { 'Content-Type': 'text/xml' } );
			trickle = setInterval( () => {
				response.write( whole.slice( at, at + 20 ) );
				at += 20;
			}, 10 );
			response.on( 'close', () => clearInterval( trickle ) );
		} );
		try {
			expect( await failure( () => listStock( hasty ) ) ).toMatchObject( {
				kind: 'retryable',
				code: 'wapro_timeout',
				delivery: 'unclear',
			} );
		} finally {
			clearInterval( trickle );
			hasty.close();
		}
	} );
} );
