import { SyncError } from '../../sync-worker/errors.ts';
import { soapErp, type SoapErp } from '../../sync-worker/erp-soap/soap-erp.ts';
import { placeOrder } from '../../sync-worker/domain/orders.ts';
import { orderPayload } from './support/payloads.ts';
import {
	cut,
	envelope,
	fault,
	hang,
	startStandIn,
	truncated,
	xml,
	type Answer,
	type StandIn,
} from './support/stand-in.ts';

const pong = envelope(
	'<PingResponse><version>9.1</version><contract>1</contract><company>Okna</company>' +
		'<erpTime>2026-11-22T12:00:00+01:00</erpTime></PingResponse>'
);

let standIn: StandIn;
let wapro: SoapErp;

function connect( change: { url?: string; timeoutMs?: number } = {} ) {
	return soapErp( {
		url: `${ standIn.url }/wapro-mag`,
		user: 'sklep',
		password: 'tajne',
		timeoutMs: 10_000,
		mostBytes: 200_000,
		...change,
	} );
}

beforeAll( async () => {
	standIn = await startStandIn( xml( pong ) );
	wapro = await connect();
} );
afterAll( async () => {
	wapro.close();
	await standIn.close();
} );

async function failure( run: () => Promise< unknown > ): Promise< SyncError > {
	try {
		await run();
	} catch ( error ) {
		if ( error instanceof SyncError ) {
			return error;
		}
		throw error;
	}
	throw new Error( 'the call succeeded' );
}

const place = () =>
	wapro.erp.placeOrder( placeOrder( 'sklep', orderPayload() ) );

test( 'a call carries Basic credentials and the operation', async () => {
	standIn.answer( xml( pong ) );

	await expect( wapro.erp.ping() ).resolves.toMatchObject( {
		company: 'Okna',
		capabilities: [],
	} );
	expect( standIn.received.at( -1 ) ).toMatchObject( {
		url: '/wapro-mag',
		headers: {
			authorization: `Basic ${ Buffer.from( 'sklep:tajne' ).toString( 'base64' ) }`,
			soapaction: '"urn:wapro-mag:contract:1/Ping"',
		},
	} );
} );

test( 'long ids, decimals and times stay the text that came', async () => {
	standIn.answer(
		xml(
			envelope(
				'<ListPricesResponse><asOf>18446744073709551615</asOf><rows><index>007</index><priceList>DET</priceList>' +
					'<currency>PLN</currency><net>1000000000.1000</net><gross>0.30</gross><vatCode>08</vatCode>' +
					'<hash>0123456789abcdef</hash></rows></ListPricesResponse>'
			)
		)
	);

	await expect(
		wapro.erp.listPrices( 'sklep', 'DET', [ '007' ] )
	).resolves.toEqual( {
		asOf: '18446744073709551615',
		rows: [
			{
				index: '007',
				priceList: 'DET',
				currency: 'PLN',
				net: '1000000000.1000',
				gross: '0.30',
				vatCode: '08',
				hash: '0123456789abcdef',
			},
		],
		bad: [],
	} );
} );

test.each( [
	[ 'net', '12,50 zł', 'price_invalid' ],
	[ 'net', '1e3', 'price_invalid' ],
	[ 'vatCode', '23 %', 'too_long' ],
	[ 'currency', 'złoty', 'wapro_invalid' ],
] )(
	'G5: a price row with %s “%s” is refused alone',
	async ( field, value, code ) => {
		const row = (
			index: string,
			change: Record< string, string > = {}
		) => {
			const fields = {
				index,
				priceList: 'DET',
				currency: 'PLN',
				net: '1',
				gross: '1.23',
				vatCode: '23',
				hash: '0123456789abcdef',
				...change,
			};
			return `<rows>${ Object.entries( fields )
				.map( ( [ name, text ] ) => `<${ name }>${ text }</${ name }>` )
				.join( '' ) }</rows>`;
		};
		standIn.answer(
			xml(
				envelope(
					`<ListPricesResponse><asOf>5</asOf>${ row( 'A' ) }${ row(
						'B',
						{
							[ field ]: value,
						}
					) }${ row( 'C' ) }</ListPricesResponse>`
				)
			)
		);

		const { rows, bad } = await wapro.erp.listPrices( 'sklep', 'DET', [
			'A',
			'B',
			'C',
		] );

		expect( rows.map( ( { index } ) => index ) ).toEqual( [ 'A', 'C' ] );
		expect( bad ).toMatchObject( [ { key: 'B', code, field } ] );
	}
);

describe( 'a failed PlaceOrder says what may have happened', () => {
	const cases: [ string, Answer, Partial< SyncError > ][] = [
		[
			'busy record',
			xml(
				fault(
					'<Busy><reason>Kartoteka w edycji</reason><retryAfterSeconds>7</retryAfterSeconds></Busy>'
				),
				500
			),
			{
				kind: 'retryable',
				code: 'wapro_busy',
				delivery: 'unsent',
				delaySeconds: 7,
			},
		],
		[
			'another body under the same reference',
			xml(
				fault(
					'<Conflict><code>reference_conflict</code><field>reference</field><reason>known</reason></Conflict>'
				),
				500
			),
			{
				kind: 'user',
				code: 'reference_conflict',
				delivery: 'answered',
				field: 'reference',
			},
		],
		[
			'unknown article',
			xml(
				fault(
					'<NotFound><code>article_unknown</code><field>lines.0.index</field><reason>no</reason></NotFound>'
				),
				500
			),
			{ kind: 'user', code: 'article_unknown' },
		],
		[
			'fault without a type',
			xml( fault( '<Whatever/>' ), 500 ),
			{ kind: 'retryable', code: 'wapro_error', delivery: 'unclear' },
		],
		[
			'fault that blames the message',
			xml( fault( '<Whatever/>', 's:Client' ), 500 ),
			{ kind: 'user', code: 'wapro_invalid' },
		],
		[
			'wrong password',
			( _request, response ) => void response.writeHead( 401 ).end(),
			{ kind: 'permanent', code: 'wapro_denied', delivery: 'unsent' },
		],
		[
			'429 with Retry-After',
			( _request, response ) =>
				void response.writeHead( 429, { 'Retry-After': '9' } ).end(),
			{ kind: 'retryable', delivery: 'unsent', delaySeconds: 9 },
		],
		[
			'a service that is away',
			( _request, response ) => void response.writeHead( 503 ).end(),
			{
				kind: 'retryable',
				code: 'wapro_unreachable',
				delivery: 'unsent',
			},
		],
		[
			'500 of a proxy',
			( _request, response ) =>
				void response
					.writeHead( 502, { 'Content-Type': 'text/html' } )
					.end( '<h1>' ),
			{ kind: 'retryable', code: 'wapro_error', delivery: 'unclear' },
		],
		[
			'redirect',
			( _request, response ) =>
				void response
					.writeHead( 301, {
						Location: 'https://elsewhere.example/',
					} )
					.end(),
			{ kind: 'permanent', delivery: 'unsent' },
		],
		[
			'cut connection',
			cut,
			{ code: 'connection_lost', delivery: 'unclear' },
		],
		[
			'truncated answer',
			truncated( pong.slice( 0, 80 ), 'text/xml' ),
			{ code: 'connection_lost', delivery: 'unclear' },
		],
		[
			'half a document',
			xml( pong.slice( 0, 120 ) ),
			{ code: 'answer_malformed', delivery: 'unclear' },
		],
		[
			'no SOAP',
			xml( '<html><body>Hello</body></html>' ),
			{ code: 'answer_malformed', delivery: 'unclear' },
		],
		[
			'an empty body',
			xml( envelope( '' ) ),
			{ code: 'answer_malformed', delivery: 'unclear' },
		],
		[
			'another operation’s answer',
			xml( pong ),
			{ code: 'answer_malformed', delivery: 'unclear' },
		],
		[
			'a DTD',
			xml( `<!DOCTYPE x [<!ENTITY a "b">]>${ pong }` ),
			{ code: 'answer_malformed', delivery: 'unclear' },
		],
		[
			'endless answer',
			xml(
				envelope(
					`<PingResponse>${ '<version>1</version>'.repeat( 20_000 ) }</PingResponse>`
				)
			),
			{ code: 'answer_too_large', delivery: 'unclear' },
		],
	];

	test.each( cases )( '%s', async ( _name, answer, expected ) => {
		standIn.answer( answer );

		const error = await failure( place );
		expect( error ).toMatchObject( expected );
		expect( error.message ).toMatch( /./ );
		expect( error.message ).not.toMatch( /tajne/ );
	} );
} );

test( 'an answer that never comes may have been work done', async () => {
	standIn.answer( hang );
	const hasty = await connect( { timeoutMs: 300 } );
	try {
		expect( await failure( () => hasty.erp.ping() ) ).toMatchObject( {
			kind: 'retryable',
			code: 'wapro_timeout',
			delivery: 'unclear',
		} );
	} finally {
		hasty.close();
	}
} );

test.each( [
	[ 'refused connection', 'http://127.0.0.1:1/', 'wapro_unreachable' ],
	[ 'unknown host', 'http://wapro.invalid/', 'wapro_unreachable' ],
] )( 'S4: a %s proves that nothing was sent', async ( _name, url, code ) => {
	const lost = await connect( { url } );
	try {
		expect( await failure( () => lost.erp.ping() ) ).toMatchObject( {
			kind: 'retryable',
			code,
			delivery: 'unsent',
		} );
	} finally {
		lost.close();
	}
} );

test( 'a TLS handshake that fails proves that nothing was sent', async () => {
	const plain = await connect( {
		url: standIn.url.replace( 'http:', 'https:' ),
	} );
	try {
		expect( await failure( () => plain.erp.ping() ) ).toMatchObject( {
			code: 'wapro_unreachable',
			delivery: 'unsent',
		} );
	} finally {
		plain.close();
	}
} );

test( 'O4: an order that WAPRO’s contract cannot hold is never sent', async () => {
	const before = standIn.received.length;

	const error = await failure( () =>
		wapro.erp.placeOrder(
			placeOrder(
				'sklep',
				orderPayload( 71, {
					payer: { ...orderPayload().payer, city: 'Ł'.repeat( 300 ) },
				} )
			)
		)
	);

	expect( error ).toMatchObject( {
		kind: 'user',
		code: 'too_long',
		field: 'order.payer.city',
		delivery: 'unsent',
	} );
	expect( standIn.received ).toHaveLength( before );
} );

test( 'absent values are absent elements', async () => {
	standIn.answer(
		xml(
			fault(
				'<Busy><reason>x</reason><retryAfterSeconds>1</retryAfterSeconds></Busy>'
			),
			500
		)
	);

	await failure( place );

	const { body } = standIn.received.at( -1 )!;
	expect( body ).not.toMatch( /paidAmount|buyerNumber|<delivery/ );
	expect( body.indexOf( '<reference>' ) ).toBeLessThan(
		body.indexOf( '<lines>' )
	);
} );

test( 'prototypes stay as they are whatever WAPRO answers', async () => {
	standIn.answer(
		xml(
			envelope(
				'<PingResponse><__proto__><polluted>1</polluted></__proto__></PingResponse>'
			)
		)
	);

	await failure( () => wapro.erp.ping() );

	expect( ( {} as Record< string, unknown > ).polluted ).toBeUndefined();
} );
