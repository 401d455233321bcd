import type { ApiError } from '../../../contracts/generated/shop-api.ts';
import { routes } from '../../../contracts/generated/shop-api.ts';
import { anonymous, apiClient, signedBy } from './client.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

type Get = () => ShopUnderTest;

const names = routes.map( ( { method, path } ) => `${ method } ${ path }` );
const workerRoutes = routes.filter( ( { audience } ) => audience === 'worker' );
const panelRoutes = routes.filter(
	( { audience } ) => audience === 'view' || audience === 'manage'
);
const nameOf = ( { method, path }: { method: string; path: string } ) =>
	`${ method } ${ path }`;

/** Who may call what, and what a body may hold. */
export function accessCases( shop: Get ): void {
	test( 'H2: every route of the contract is served', async () => {
		for ( const route of names ) {
			const { status } = await shop().guest.send( route, { id: 1 } );
			expect( `${ route } ${ status }` ).toBe( `${ route } 401` );
		}
	} );

	test( 'S1: the worker’s routes refuse a wrong secret, an unknown key and a changed address', async () => {
		const { url, workerKey } = shop();
		const wrong = [
			signedBy( { ...workerKey, secret: 'cs_wrong' } ),
			signedBy( { ...workerKey, key: 'ck_unknown' } ),
			signedBy( workerKey, {
				change: ( parameters ) => {
					parameters.oauth_timestamp = String(
						Number( parameters.oauth_timestamp ) + 1
					);
				},
			} ),
		];
		for ( const credentials of wrong ) {
			const client = apiClient( url, credentials );
			const { status } = await client.send( 'GET worker/settings' );
			expect( status ).toBe( 401 );
		}
	} );

	test( 'S1: a signature is too old after fifteen minutes', async () => {
		const { url, workerKey } = shop();
		const client = apiClient(
			url,
			signedBy( workerKey, { secondsAgo: 20 * 60 } )
		);
		const { status } = await client.send( 'GET worker/settings' );
		expect( status ).toBe( 401 );
	} );

	test( 'S1: a request that was listened in on cannot be sent again', async () => {
		const { url, workerKey } = shop();
		const address = new URL(
			`${ url }/wp-json/wc-wapro-mag/v1/worker/settings`
		);
		await signedBy( workerKey )( 'GET', address );
		expect( ( await fetch( address ) ).status ).toBe( 200 );
		expect( ( await fetch( address ) ).status ).toBe( 401 );
	} );

	test( 'H2: the worker’s key opens no route of the panel', async () => {
		for ( const route of panelRoutes.map( nameOf ) ) {
			const { status } = await shop().worker.send( route, { id: 1 } );
			expect( `${ route } ${ status }` ).toBe( `${ route } 403` );
		}
	} );

	test( 'H2: the worker’s routes are closed to people, administrators too', async () => {
		for ( const route of workerRoutes.map( nameOf ) ) {
			const { status } = await shop().viewer.send( route, { id: 1 } );
			expect( `${ route } ${ status }` ).toBe( `${ route } 403` );
		}
	} );

	test( 'H2: who may only look changes nothing', async () => {
		for ( const route of panelRoutes ) {
			const { status } = await shop().viewer.send( nameOf( route ), {
				id: 1,
			} );
			const refused = status === 403;
			expect( `${ nameOf( route ) } ${ refused }` ).toBe(
				`${ nameOf( route ) } ${ route.audience === 'manage' }`
			);
		}
	} );

	test( 'H2: a customer sees nothing of the panel', async () => {
		const { customer } = shop();
		for ( const route of customer ? panelRoutes : [] ) {
			const answer = await customer?.send( nameOf( route ), { id: 1 } );
			expect( answer?.status ).toBe( 403 );
		}
	} );

	test( 'H2: a cookie without the page’s token is nobody', async () => {
		const { url } = shop();
		const { status } = await apiClient( url, anonymous ).send(
			'GET overview'
		);
		expect( status ).toBe( 401 );
	} );

	test( 'S1: an unknown key in a body is refused by name', async () => {
		const answer = await shop().worker.send< ApiError >(
			'POST messages/claim',
			{
				data: {
					destination: 'wapro',
					objectType: 'order',
					limit: 1,
					perStream: 1,
					leaseSeconds: 30,
					worker: 'w',
					surprise: true,
				},
			}
		);
		expect( answer.status ).toBe( 400 );
		expect( answer.body.code ).toBe( 'unknown_key' );
		expect( answer.body.data.field ).toBe( 'surprise' );
	} );

	test( 'S1: an unknown key deep in a body is refused with its path', async () => {
		const answer = await shop().worker.send< ApiError >(
			'POST apply/stock',
			{
				data: {
					cause: 'wapro_event',
					items: [
						{
							index: 'A',
							asOf: '1',
							divisible: false,
							unit: 'szt.',
							warehouses: [],
							price: '1',
						},
					],
				},
			}
		);
		expect( answer.body.code ).toBe( 'unknown_key' );
		expect( answer.body.data.field ).toBe( 'items[0].price' );
	} );

	test( 'H2: an unknown parameter of a query is refused', async () => {
		const answer = await shop().admin.send< ApiError >( 'GET messages', {
			data: { surprise: '1' },
		} );
		expect( answer.status ).toBe( 400 );
		expect( answer.body.data.field ).toBe( 'surprise' );
	} );

	test.each( [
		[ 'a missing field', {}, 'destination' ],
		[ 'a wrong type', { destination: 1 }, 'destination' ],
		[ 'a value out of bounds', { limit: 100_000 }, 'limit' ],
	] )( 'S1: %s is refused by name', async ( _case, change, field ) => {
		const whole = {
			destination: 'wapro',
			objectType: 'order',
			limit: 1,
			perStream: 1,
			leaseSeconds: 30,
			worker: 'w',
		};
		const { destination, ...rest } = whole;
		const answer = await shop().worker.send< ApiError >(
			'POST messages/claim',
			{
				data:
					field === 'limit'
						? { ...whole, ...change }
						: { ...rest, ...change },
			}
		);
		expect( answer.status ).toBe( 400 );
		expect( answer.body.code ).toBe( 'rest_invalid_param' );
		expect( answer.body.data.field ).toBe( field );
	} );

	test( 'S1: a body that is no JSON object is refused', async () => {
		for ( const raw of [ '{"destination":', '[]x', '"text"' ] ) {
			const { status } = await shop().worker.send(
				'POST messages/claim',
				{ raw }
			);
			expect( status ).toBe( 400 );
		}
	} );

	test( 'S1: a body over 8 MB is refused', async () => {
		const raw = JSON.stringify( { worker: 'x'.repeat( 9 * 1024 * 1024 ) } );
		const { status } = await shop().worker.send( 'POST messages/claim', {
			raw,
		} );
		expect( status ).toBe( 413 );
	} );

	test( 'H2: answers are not to be kept by anybody on the way', async () => {
		const { headers } = await shop().admin.send( 'GET overview' );
		expect( headers.get( 'cache-control' ) ).toContain( 'no-store' );
	} );

	test.each( [ 'GET messages/{id}', 'GET runs/{id}' ] )(
		'H2: %s says 404 for a number that is not there',
		async ( route ) => {
			const { status } = await shop().admin.send( route, { id: 987654 } );
			expect( status ).toBe( 404 );
		}
	);
}
