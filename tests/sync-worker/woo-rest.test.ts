import { SyncError } from '../../sync-worker/errors.ts';
import { wooShop, type WooShop } from '../../sync-worker/woo-rest/woo-shop.ts';
import { goodsItem } from '../../sync-worker/domain/goods.ts';
import { goods } from './support/payloads.ts';
import {
	cut,
	hang,
	json,
	startStandIn,
	truncated,
	type Answer,
	type StandIn,
} from './support/stand-in.ts';

const settings = {
	shopId: 'sklep',
	siteUrl: 'http://127.0.0.1',
	paused: false,
	bellUrl: 'http://127.0.0.1/bell/1.txt',
	warehouses: [ 'M1' ],
	pollSeconds: 30,
	mapVersion: 1,
};

let standIn: StandIn;
let woo: WooShop;

function connect( timeoutMs: number ): WooShop {
	return wooShop( {
		url: standIn.url,
		key: 'ck_worker',
		secret: 'cs_hush',
		timeoutMs,
		mostBytes: 100_000,
	} );
}

beforeAll( async () => {
	standIn = await startStandIn( json( settings ) );
	woo = connect( 10_000 );
} );
afterAll( async () => {
	woo.close();
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

test( 'plain http on this machine is signed by OAuth 1.0a on our namespace', async () => {
	standIn.answer( json( settings ) );

	await expect( woo.shop.settings() ).resolves.toEqual( settings );

	const { url } = standIn.received.at( -1 )!;
	expect( url ).toMatch(
		/^\/wp-json\/wc-wapro-mag\/v1\/worker\/settings\?.*oauth_signature=/
	);
	expect( url ).not.toMatch( /cs_hush/ );
	expect( woo.shop.skewSeconds() ).not.toBeNull();
} );

const refusals: [ string, Answer, Partial< SyncError > ][] = [
	[
		'wrong credentials',
		json(
			{
				code: 'woocommerce_rest_authentication_error',
				message: 'Invalid signature',
				data: { status: 401 },
			},
			401
		),
		{ kind: 'permanent', code: 'shop_denied' },
	],
	[
		'429 with Retry-After',
		json( '', 429, { 'Retry-After': '11' } ),
		{
			kind: 'retryable',
			code: 'shop_throttled',
			delivery: 'unsent',
			delaySeconds: 11,
		},
	],
	[
		'500',
		json( '<p>critical error</p>', 500 ),
		{ kind: 'retryable', code: 'shop_error', delivery: 'unclear' },
	],
	[
		'502 of a proxy',
		json( '<h1>Bad gateway</h1>', 502 ),
		{ kind: 'retryable', code: 'shop_unreachable' },
	],
	[
		'503 with Retry-After',
		json( '<h1>Maintenance</h1>', 503, { 'Retry-After': '60' } ),
		{ code: 'shop_throttled', delaySeconds: 60 },
	],
	[ 'cut connection', cut, { kind: 'retryable' } ],
	[
		'truncated answer',
		truncated( '{"shopId":"sk', 'application/json' ),
		{ kind: 'retryable' },
	],
	[
		'no JSON',
		json( 'Notice: <b>warning</b>' ),
		{ code: 'answer_malformed' },
	],
	[
		'another shape',
		json( { ...settings, extra: 1 } ),
		{ code: 'answer_malformed' },
	],
	[
		'endless answer',
		json( `"${ 'x'.repeat( 200_000 ) }"` ),
		{ code: 'answer_too_large' },
	],
	[
		'redirect',
		json( '', 301, { Location: 'https://www.example.com/' } ),
		{ kind: 'permanent', code: 'shop_unreachable' },
	],
	[
		'plain permalinks',
		json( '<html>', 404 ),
		{ kind: 'permanent', code: 'shop_unreachable' },
	],
	[
		'paused shop',
		json(
			{
				code: 'paused_address',
				message: 'The address changed.',
				data: { status: 409 },
			},
			409
		),
		{ kind: 'retryable', code: 'paused_address' },
	],
	[
		'refused field',
		json(
			{
				code: 'unknown_key',
				message: 'Unknown.',
				data: { status: 400, field: 'x' },
			},
			400
		),
		{ kind: 'user', code: 'unknown_key', field: 'x' },
	],
];

test.each( refusals )(
	'%s becomes a typed error',
	async ( _name, answer, expected ) => {
		standIn.answer( answer );

		const error = await failure( () => woo.shop.settings() );

		expect( error ).toMatchObject( expected );
		expect( error.message ).toMatch( /./ );
		expect( JSON.stringify( error ) + String( error.cause ) ).not.toMatch(
			/cs_hush/
		);
	}
);

test( 'an answer that never comes ends with the deadline', async () => {
	standIn.answer( hang );
	const hasty = connect( 300 );
	try {
		expect( await failure( () => hasty.shop.settings() ) ).toMatchObject( {
			kind: 'retryable',
			code: 'shop_unreachable',
		} );
	} finally {
		hasty.close();
	}
} );

describe( 'apply', () => {
	const applied: Answer = ( { body }, response ) => {
		const { items } = JSON.parse( body ) as { items: { index: string }[] };
		const guilty = items.some( ( { index } ) => index === 'BAD' );
		response.writeHead( guilty ? 400 : 200, {
			'Content-Type': 'application/json',
		} );
		response.end(
			JSON.stringify(
				guilty
					? {
							code: 'rest_invalid_param',
							message: 'No.',
							data: { status: 400, field: 'items' },
						}
					: {
							items: items.map( ( { index } ) => ( {
								key: index,
								outcome: 'created',
							} ) ),
						}
			)
		);
	};
	const item = ( index: string, change = {} ) =>
		goodsItem( goods( index, change ), '1' );

	test( 'one item that the shop refuses stops nothing but itself', async () => {
		standIn.answer( applied );

		const { items } = await woo.shop.applyGoods( {
			cause: 'wapro_event',
			items: [ 'A', 'B', 'BAD', 'C', 'D' ].map( ( index ) =>
				item( index )
			),
		} );

		expect(
			items.map( ( { key, outcome } ) => `${ key } ${ outcome }` ).sort()
		).toEqual( [
			'A created',
			'B created',
			'BAD rejected',
			'C created',
			'D created',
		] );
	} );

	test( 'S4: half a letter, which PHP reads nowhere, costs that letter and not the call; what only looks like one stays', async () => {
		standIn.answer( applied );
		const cutName = 'xxxx\\😀'.slice( 0, 6 );
		const name = ( half: string ) =>
			`${ half } \\ud83d \\\\${ half }${ half } 😀`;
		await woo.shop.applyGoods( {
			cause: 'wapro_event',
			items: [ item( 'A', { name: name( cutName ) } ) ],
		} );

		expect(
			JSON.parse( standIn.received.at( -1 )!.body ).items[ 0 ].name
		).toBe( name( 'xxxx\\\uFFFD' ) );
	} );

	test( 'one item that breaks the contract is refused before it is sent', async () => {
		standIn.answer( applied );

		const { items } = await woo.shop.applyGoods( {
			cause: 'wapro_event',
			items: [ item( 'A' ), item( 'B', { name: 'x'.repeat( 2500 ) } ) ],
		} );

		expect( items ).toEqual( [
			expect.objectContaining( {
				key: 'B',
				outcome: 'rejected',
				code: 'too_long',
				field: 'name',
			} ),
			{ key: 'A', outcome: 'created' },
		] );
	} );
} );
