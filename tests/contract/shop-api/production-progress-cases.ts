import { createHmac, randomBytes } from 'node:crypto';
import type {
	ApiError,
	HistoryResponse,
	MessagesResponse,
	ProductionAccess,
	ProductionProgress,
	ProductionProgressAnswer,
	ProductionSecret,
	ProductionSettings,
	RunsResponse,
	StatusSettingsView,
} from '../../../contracts/generated/shop-api.ts';
import {
	acceptedOrder,
	apply,
	claim,
	configure,
	DICTIONARIES,
	onlyMessage,
	publishedProduct,
	report,
	result,
} from './arrange.ts';
import { apiClient } from './client.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

const LANE = { destination: 'production' as const };

/** What the production application says of orders, by HTTP and by the worker. */
export function productionProgressCases( shop: () => ShopUnderTest ): void {
	let orderId = 0;
	let reference = '';
	let lineId = '';
	let secret = '';
	let documents = 0;

	const setSource = async (
		progress: Partial< ProductionSettings[ 'progress' ] >
	) => {
		const settings = await shop().admin.ask< ProductionSettings >(
			'GET settings/production'
		);
		return shop().admin.send< ProductionSettings & ApiError >(
			'PUT settings/production',
			{
				data: {
					...settings,
					on: true,
					lines: 'all',
					progress: { ...settings.progress, ...progress },
				},
			}
		);
	};

	const told = async () => onlyMessage( await claim( shop(), LANE ) );

	beforeEach( async () => {
		documents = 0;
		await configure( shop() );
		const productId = await publishedProduct( shop(), 'A-1', '100' );
		await setSource( { source: 'application' } );
		secret = (
			await shop().admin.ask< ProductionSecret >(
				'POST settings/production/secret'
			)
		).secret;
		orderId = await shop().placeOrder( {
			lines: [ { productId, quantity: 2 } ],
			email: 'anna@example.com',
		} );
		const message = await told();
		reference = message.production?.reference ?? '';
		lineId = message.production?.lines[ 0 ]?.lineId ?? '';
		await report( shop(), [ result( message ) ], 'production' );
	} );

	const document = (
		change: Partial< ProductionProgress > = {}
	): ProductionProgress => {
		documents += 1;
		return {
			version: '1.0',
			id: `prod-${ documents }`,
			event: 'progress',
			reference,
			sequence: documents,
			at: '2026-11-24T09:12:00Z',
			status: 'in_production',
			...change,
		};
	};

	const say = async (
		said: ProductionProgress | Record< string, unknown >,
		signing: { readonly key?: string; readonly secondsAgo?: number } = {}
	) => {
		const raw = JSON.stringify( said );
		const id = String( said.id );
		const seconds =
			Math.floor( Date.now() / 1000 ) - ( signing.secondsAgo ?? 0 );
		const key = Buffer.from(
			( signing.key ?? secret ).slice( 'whsec_'.length ),
			'base64'
		);
		const client = apiClient( shop().url, async () => ( {
			'webhook-id': id,
			'webhook-timestamp': String( seconds ),
			'webhook-signature': `v1,${ createHmac( 'sha256', key )
				.update( `${ id }.${ seconds }.${ raw }` )
				.digest( 'base64' ) }`,
		} ) );
		return client.send< ProductionProgressAnswer & ApiError >(
			'POST production/progress',
			{ raw }
		);
	};

	const outcome = async ( said: ProductionProgress ) => {
		const { status, body } = await say( said );
		return status === 200
			? body.outcome
			: `${ status } ${ JSON.stringify( body ) }`;
	};

	const refusal = ( {
		status,
		body,
	}: {
		status: number;
		body: ApiError;
	} ) => [ status, body.code, body.data?.field ];

	const messages = async () =>
		(
			await shop().admin.ask< MessagesResponse >( 'GET messages', {
				destination: 'production',
			} )
		).items;

	const history = async () =>
		(
			await shop().admin.ask< HistoryResponse >( 'GET history', {
				objectType: 'order',
				objectId: orderId,
			} )
		).items;

	test( 'O2: progress is taken once, in its order, and written down with its cause', async () => {
		const first = document( {
			expectedDate: '2026-12-03',
			lines: [ { lineId, produced: '1' } ],
		} );
		expect( await outcome( first ) ).toBe( 'taken' );
		expect( await outcome( first ) ).toBe( 'repeated' );
		expect( await outcome( document( { sequence: 1 } ) ) ).toBe( 'stale' );
		expect(
			refusal( await say( { ...first, sequence: 9, status: 'ready' } ) )
		).toEqual( [ 409, 'id_taken', 'id' ] );

		const [ entry, ...before ] = await history();
		expect( entry?.cause ).toBe( 'production' );
		expect( entry?.changes ).toContainEqual( {
			field: 'expectedDate',
			before: null,
			after: '2026-12-03',
		} );
		expect(
			entry?.changes.find( ( { field } ) => field === 'produced' )?.after
		).toContain( 'A-1: 1/2' );
		expect(
			before.filter( ( { cause } ) => cause === 'production' )
		).toEqual( [] );
	} );

	test( 'O2, O3: what production says moves the order by the map of statuses', async () => {
		await shop().worker.ask( 'POST worker/dictionaries', {
			...DICTIONARIES,
			asOf: '2',
			orderStatuses: [
				{
					axis: 'production',
					code: 'in_production',
					name: 'W produkcji',
				},
			],
		} );
		const { settings } = await shop().admin.ask< StatusSettingsView >(
			'GET settings/statuses'
		);
		await shop().admin.ask( 'PUT settings/statuses', {
			...settings,
			offered: [ 'wm-in-production' ],
			rules: [
				{
					axis: 'production',
					code: 'in_production',
					status: 'wm-in-production',
				},
			],
		} );
		const moves = async () =>
			( await history() ).flatMap( ( { cause, changes } ) =>
				changes.some( ( { field } ) => field === 'status' )
					? [ cause ]
					: []
			);
		const before = await moves();
		expect( await outcome( document( { status: 'planned' } ) ) ).toBe(
			'taken'
		);
		expect( await moves() ).toEqual( before );
		expect( await outcome( document() ) ).toBe( 'taken' );
		expect( await moves() ).toEqual( [ 'production', ...before ] );
	} );

	test.each< [ string, Partial< ProductionProgress >, unknown[] ] >( [
		[
			'an order of nobody',
			{ reference: 'sklep-999999-abcdef' },
			[ 404, 'order_unknown', 'reference' ],
		],
		[
			'a line of another order',
			{ lines: [ { lineId: '424242' } ] },
			[ 422, 'line_unknown', 'lines[0].lineId' ],
		],
		[
			'more than was ordered',
			{ lines: [ { lineId: 'own', produced: '2.000001' } ] },
			[ 422, 'produced_too_much', 'lines[0].produced' ],
		],
		[
			'a line twice',
			{ lines: [ { lineId: 'own' }, { lineId: 'own' } ] },
			[ 422, 'line_twice', 'lines[1].lineId' ],
		],
		[
			'an unknown status',
			{ status: 'glazed' },
			[ 422, 'status_unknown', 'status' ],
		],
		[
			'a day that does not exist',
			{ expectedDate: '2026-02-30' },
			[ 422, 'date_invalid', 'expectedDate' ],
		],
		[
			'a refusal without a reason',
			{ event: 'refused' },
			[ 422, 'reason_missing', 'reason' ],
		],
		[
			'an answer to what was never sent',
			{ orderSequence: 7 },
			[ 422, 'order_sequence_unknown', 'orderSequence' ],
		],
		[
			'a quantity below zero',
			{ lines: [ { lineId: 'own', produced: '-1' } ] },
			[ 400, 'rest_invalid_param', 'lines[0].produced' ],
		],
		[
			'a note without end',
			{ note: 'x'.repeat( 501 ) },
			[ 400, 'rest_invalid_param', 'note' ],
		],
	] )( 'O2: %s is refused by name', async ( _name, change, expected ) => {
		const lines = change.lines?.map( ( line ) => ( {
			...line,
			lineId: line.lineId === 'own' ? lineId : line.lineId,
		} ) );
		const said = document( {
			...change,
			...( lines === undefined ? {} : { lines } ),
		} );
		expect( refusal( await say( said ) ) ).toEqual( expected );
		expect(
			( await history() ).filter(
				( { cause } ) => cause === 'production'
			)
		).toEqual( [] );
	} );

	test( 'O2: an unknown key is refused by name', async () => {
		expect(
			refusal( await say( { ...document(), colour: 'red' } ) )
		).toEqual( [ 400, 'unknown_key', 'colour' ] );
	} );

	test( 'O2: what is unsigned, signed otherwise or too old is refused', async () => {
		const { status, body } = await shop().guest.send< ApiError >(
			'POST production/progress',
			{ data: document() }
		);
		expect( [ status, body.code ] ).toEqual( [
			401,
			'production_unsigned',
		] );
		const other = `whsec_${ randomBytes( 32 ).toString( 'base64' ) }`;
		const codes = [
			( await say( document(), { key: other } ) ).body.code,
			( await say( document(), { secondsAgo: 320 } ) ).body.code,
			( await say( document(), { secondsAgo: -320 } ) ).body.code,
		];
		expect( codes ).toEqual( [
			'production_signature',
			'production_clock',
			'production_clock',
		] );
		const large = { ...document(), note: 'x'.repeat( 520 * 1024 ) };
		expect( ( await say( large ) ).status ).toBe( 413 );
	} );

	test( 'O2: the worker brings documents of files by its key; people do not', async () => {
		const said = document();
		expect(
			(
				await shop().admin.send( 'POST production/progress', {
					data: said,
				} )
			).status
		).toBe( 403 );
		const { outcome: taken } =
			await shop().worker.ask< ProductionProgressAnswer >(
				'POST production/progress',
				said
			);
		expect( taken ).toBe( 'taken' );
	} );

	test( 'O2: while WAPRO says how far orders are, production is refused', async () => {
		await setSource( { source: 'wapro' } );
		expect( refusal( await say( document() ) ) ).toEqual( [
			409,
			'production_progress_off',
			undefined,
		] );
	} );

	test( 'O2: an order refused after it was taken stands with a person, and a retry asks anew', async () => {
		const refused = document( {
			event: 'refused',
			reason: 'Brak szyby 8 mm.',
			lines: [ { lineId, reason: 'za szerokie' } ],
		} );
		expect( await outcome( refused ) ).toBe( 'taken' );
		const [ late, first ] = await messages();
		expect( [ late?.status, late?.code, first?.status ] ).toEqual( [
			'rejected',
			'production_refused_later',
			'accepted',
		] );
		expect( late?.reason ).toMatch( /Brak szyby 8 mm\..*za szerokie/ );
		expect( ( await history() )[ 0 ]?.summary ).toBe(
			'production_refused_later'
		);

		await shop().admin.ask( 'POST messages/actions', {
			action: 'retry',
			ids: [ late?.id ],
			preview: false,
		} );
		const again = await told();
		expect( [
			again.production?.event,
			again.production?.sequence,
		] ).toEqual( [ 'changed', 2 ] );
		await report( shop(), [ result( again ) ], 'production' );
		expect(
			await outcome(
				document( {
					event: 'refused',
					reason: 'Nie.',
					orderSequence: 1,
				} )
			)
		).toBe( 'stale' );
		expect( ( await messages() )[ 0 ]?.status ).toBe( 'accepted' );
	} );

	test( 'O2: a refusal of what was told anew meanwhile calls nobody once production has taken that', async () => {
		await say( document( { event: 'refused', reason: 'Nie.' } ) );
		await shop().admin.ask( 'POST messages/actions', {
			action: 'retry',
			ids: [ ( await messages() )[ 0 ]?.id ],
			preview: false,
		} );
		const again = await told();
		expect(
			await outcome(
				document( {
					event: 'refused',
					reason: 'Nie.',
					orderSequence: 1,
				} )
			)
		).toBe( 'taken' );
		await report( shop(), [ result( again ) ], 'production' );
		expect( ( await messages() )[ 0 ]?.status ).toBe( 'accepted' );
	} );

	test( 'O2: nobody is called to an order that production refuses and the shop has cancelled', async () => {
		await shop().cancelOrder( orderId );
		const cancelled = await told();
		expect( cancelled.production?.event ).toBe( 'cancelled' );
		await report( shop(), [ result( cancelled ) ], 'production' );

		expect(
			await outcome( document( { event: 'refused', reason: 'Nie.' } ) )
		).toBe( 'taken' );
		expect( ( await messages() )[ 0 ]?.status ).toBe( 'accepted' );
	} );

	test( 'O2: production that relents needs nobody any more', async () => {
		await say( document( { event: 'refused', reason: 'Nie.' } ) );
		expect( await outcome( document( { event: 'accepted' } ) ) ).toBe(
			'taken'
		);
		expect( ( await messages() )[ 0 ]?.status ).toBe( 'superseded' );
	} );

	test( 'O2: words of production are understood by the shop’s map', async () => {
		await setSource( {
			statuses: [
				{ code: 'CIECIE', stage: 'in_production', name: 'cięcie' },
			],
		} );
		expect( await outcome( document( { status: 'CIECIE' } ) ) ).toBe(
			'taken'
		);
		expect( ( await history() )[ 0 ]?.changes ).toContainEqual( {
			field: 'production',
			before: null,
			after: 'cięcie',
		} );
		const twice = { code: 'A', stage: 'held' as const, name: 'a' };
		const { status, body } = await setSource( {
			statuses: [ twice, twice ],
		} );
		expect( [ status, body.data?.field ] ).toEqual( [
			400,
			'progress.statuses[1].code',
		] );
	} );

	test( 'O2: only one of both writes the production axis, and WAPRO is asked again when it is its turn', async () => {
		const wapro = onlyMessage( await claim( shop() ) );
		await report( shop(), [ acceptedOrder( wapro, '30' ) ] );
		const status = ( asOf: string ) =>
			apply( shop(), 'order-statuses', {
				erpId: '700',
				asOf,
				deleted: false,
				reference,
				number: 'ZO 700/2026',
				state: 'registered',
				reserved: true,
				production: { code: 'cut', name: 'Pocięte' },
				transport: { code: 'packed', name: 'Spakowane' },
			} );
		const heard = async () =>
			( await history() ).flatMap( ( { changes } ) =>
				changes.map( ( { after } ) => after )
			);
		await status( '31' );
		expect( await heard() ).toContain( 'Spakowane' );
		expect( await heard() ).not.toContain( 'Pocięte' );

		await setSource( { source: 'wapro' } );
		const { items } = await shop().admin.ask< RunsResponse >( 'GET runs', {
			flow: 'refreshOrders',
		} );
		expect( items.map( ( { state, keys } ) => [ state, keys ] ) ).toEqual( [
			[ 'requested', [ '700' ] ],
		] );
		await status( '32' );
		expect( await heard() ).toContain( 'Pocięte' );
	} );

	test( 'O2: the panel shows the address and whether there is a secret, never the secret', async () => {
		const access = await shop().viewer.ask< ProductionAccess >(
			'GET settings/production/access'
		);
		expect( access.secret ).toBe( 'stored' );
		expect( access.url ).toBe(
			`${ shop().url }/wp-json/wc-wapro-mag/v1/production/progress`
		);
		const renewed = await shop().admin.ask< ProductionSecret >(
			'POST settings/production/secret'
		);
		expect( ( await say( document() ) ).status ).toBe( 401 );
		secret = renewed.secret;
		expect( await outcome( document() ) ).toBe( 'taken' );
	} );
}
