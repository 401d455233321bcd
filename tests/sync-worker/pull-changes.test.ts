import type {
	CustomerItem,
	InvoiceItem,
	ItemResult,
} from '../../contracts/generated/shop-api.ts';
import type {
	Change,
	ChangeResult,
	Goods,
} from '../../contracts/generated/wapro-mag.ts';
import { SyncError } from '../../sync-worker/errors.ts';
import { chunkSizer } from '../../sync-worker/domain/chunks.ts';
import { pullChanges } from '../../sync-worker/flows/pull-changes.ts';
import { settingsSource } from '../../sync-worker/flows/shop-settings.ts';
import type { Erp } from '../../sync-worker/ports/erp.ts';
import type { Shop } from '../../sync-worker/ports/shop.ts';
import { customer, scriptedErp } from './support/fake-erp.ts';
import { scriptedShop, settings } from './support/fake-shop.ts';
import { change, goods } from './support/payloads.ts';
import { noTelemetry, running, testClock, testLog } from './support/ports.ts';

type Items = readonly { readonly index: string; readonly messageId?: string }[];

const gone = new SyncError( {
	kind: 'retryable',
	code: 'shop_unreachable',
	delivery: 'unclear',
	reason: 'The shop is gone.',
} );

function sides(
	batches: Change[][],
	erp: Partial< Erp > = {},
	shop: Partial< Shop > = {},
	chunkOf = 50
) {
	const told: ChangeResult[] = [];
	const applied: string[] = [];
	const waiting = [ ...batches ];
	let asked = 0;
	const apply =
		( facet: string ) =>
		async ( {
			items,
		}: {
			items: Items;
		} ): Promise< { items: ItemResult[] } > => {
			applied.push(
				...items.map( ( { index, messageId } ) =>
					[ facet, index, messageId ].filter( Boolean ).join( ' ' )
				)
			);
			return {
				items: items.map( ( { index } ) => ( {
					key: index,
					outcome: 'updated',
				} ) ),
			};
		};
	const script = scriptedShop( [], {
		applyGoods: apply( 'goods' ),
		applyStock: apply( 'stock' ),
		applyPrices: apply( 'prices' ),
		...shop,
	} );
	const clock = testClock();
	const sizer = () =>
		chunkSizer( {
			start: chunkOf,
			least: chunkOf,
			most: chunkOf,
			wishedMs: 1000,
		} );
	const flow = pullChanges( {
		erp: scriptedErp( {
			listChanges: async () => {
				asked += 1;
				const changes = waiting.shift() ?? [];
				return {
					token: `t${ asked }`,
					changes,
					more: waiting.length > 0,
				};
			},
			acknowledgeChanges: async ( { results } ) => {
				told.push( ...results );
				return { acknowledged: results.length, unknown: 0 };
			},
			getGoods: async ( _shop, indexes ) => ( {
				asOf: '4',
				rows: indexes.map( ( index ) => goods( index ) ),
				bad: [],
			} ),
			listStock: async () => ( { asOf: '5', rows: [], bad: [] } ),
			listPrices: async () => ( { asOf: '6', rows: [], bad: [] } ),
			...erp,
		} ),
		shop: script.shop,
		settings: settingsSource( script.shop, clock, 30 ),
		sizers: { goods: sizer(), figures: sizer(), customers: sizer() },
		onApplied: () => undefined,
		clock,
		log: testLog(),
		telemetry: noTelemetry,
		everySeconds: 5,
	} );
	const outcomes = () =>
		told.map( ( { messageId, outcome, code } ) =>
			[ messageId, outcome, code ].filter( Boolean ).join( ' ' )
		);
	return { flow, applied, outcomes, clock, asked: () => asked };
}

test( 'S2: what changed is fetched by key, applied and acknowledged, articles first', async () => {
	const made = sides( [
		[
			change( '1', 'prices', 'B' ),
			change( '2', 'goods', 'A' ),
			change( '3', 'stock', 'B' ),
		],
	] );

	await made.flow.run( running );

	expect( made.applied ).toEqual( [
		'goods A 2',
		'stock A',
		'prices A',
		'stock B 3',
		'prices B 1',
	] );
	expect( made.outcomes().sort() ).toEqual( [
		'1 accepted',
		'2 accepted',
		'3 accepted',
	] );
} );

test( 'C1: a changed contractor is fetched by id, applied and acknowledged; a bad one is refused alone', async () => {
	const asked: string[][] = [];
	const items: CustomerItem[] = [];
	const made = sides(
		[
			[
				change( '1', 'customer', '901' ),
				change( '2', 'customer', '902' ),
				change( '3', 'customer', 'ACME' ),
			],
		],
		{
			getCustomers: async ( _shop, erpIds ) => {
				asked.push( [ ...erpIds ] );
				return {
					asOf: '7',
					rows: [ customer( '901' ) ],
					bad: [
						{
							key: '902',
							code: 'too_long',
							field: 'name',
							reason: 'Too long.',
						},
					],
				};
			},
		},
		{
			applyCustomers: async ( request ) => {
				items.push( ...request.items );
				return {
					items: request.items.map( ( { erpId } ) => ( {
						key: erpId,
						outcome: 'created',
					} ) ),
				};
			},
		}
	);

	await made.flow.run( running );

	expect( asked ).toEqual( [ [ '901', '902' ] ] );
	expect( items ).toMatchObject( [
		{ erpId: '901', asOf: '7', messageId: '1', flagged: true },
	] );
	expect( made.outcomes().sort() ).toEqual( [
		'1 accepted',
		'2 rejected too_long',
		'3 rejected wapro_invalid',
	] );
} );

test( 'I1: a changed invoice is fetched by id, applied without its lines and acknowledged; a refused one says why', async () => {
	const items: InvoiceItem[] = [];
	const made = sides(
		[
			[
				change( '1', 'invoice', '501' ),
				change( '2', 'invoice', '502' ),
			],
		],
		{
			getInvoices: async ( _shop, erpIds ) => ( {
				asOf: '7',
				rows: erpIds.map( ( erpId ) => ( {
					erpId,
					deleted: false,
					number: `FS ${ erpId }/2026`,
					summary: [],
					lines: [
						{
							lineId: '1',
							name: 'Klamka',
							quantity: '1.000000',
							unit: 'szt.',
							vatCode: '23',
							netPrice: '100.0000',
							grossPrice: '123.0000',
						},
					],
					orders: [],
					settlements: [],
					correctedBy: [ '503' ],
					advances: [],
				} ) ),
				bad: [],
			} ),
		},
		{
			applyInvoices: async ( request ) => {
				items.push( ...request.items );
				return {
					items: request.items.map( ( { erpId } ) =>
						erpId === '501'
							? { key: erpId, outcome: 'created' }
							: {
									key: erpId,
									outcome: 'rejected',
									code: 'shares_differ',
									reason: 'Not the invoice together.',
								}
					),
				};
			},
		}
	);

	await made.flow.run( running );

	expect(
		items.map( ( { messageId, asOf } ) => [ messageId, asOf ] )
	).toEqual( [
		[ '1', '7' ],
		[ '2', '7' ],
	] );
	expect( items[ 0 ] ).not.toHaveProperty( 'lines' );
	expect( items[ 0 ] ).not.toHaveProperty( 'correctedBy' );
	expect( made.outcomes().sort() ).toEqual( [
		'1 accepted',
		'2 rejected shares_differ',
	] );
} );

test( 'I1, I2, O7: what a contractor new to the shop already had is no news, unless something has happened to it', async () => {
	const applied: string[] = [];
	const answer = ( keys: readonly string[] ) => ( {
		items: keys.map( ( key ) => ( {
			key,
			outcome: 'created' as const,
		} ) ),
	} );
	const past = (
		id: string,
		type: Change[ 'objectType' ],
		key: string
	) => ( {
		...change( id, type, key ),
		cause: 'flag_on',
	} );
	const made = sides(
		[
			[
				past( '1', 'order', '401' ),
				past( '2', 'invoice', '501' ),
				past( '3', 'invoice', '502' ),
				{ ...change( '4', 'invoice', '502' ), cause: 'payment' },
			],
		],
		{
			getOrders: async ( _shop, erpIds ) => ( {
				asOf: '7',
				rows: erpIds.map( ( erpId ) => ( {
					erpId,
					deleted: true,
					lines: [],
					moves: [],
					parcels: [],
				} ) ),
				bad: [],
			} ),
			getInvoices: async ( _shop, erpIds ) => ( {
				asOf: '7',
				rows: erpIds.map( ( erpId ) => ( {
					erpId,
					deleted: true,
					summary: [],
					lines: [],
					orders: [],
					settlements: [],
					correctedBy: [],
					advances: [],
				} ) ),
				bad: [],
			} ),
		},
		{
			applyOrderStatuses: async ( { cause, items } ) => {
				applied.push(
					...items.map( ( { erpId } ) => `${ erpId } ${ cause }` )
				);
				return answer( items.map( ( { erpId } ) => erpId ) );
			},
			applyInvoices: async ( { cause, items } ) => {
				applied.push(
					...items.map( ( { erpId } ) => `${ erpId } ${ cause }` )
				);
				return answer( items.map( ( { erpId } ) => erpId ) );
			},
		}
	);

	await made.flow.run( running );

	expect( applied ).toEqual( [
		'401 settings',
		'502 wapro_event',
		'501 settings',
	] );
	expect( made.outcomes().sort() ).toEqual( [
		'1 accepted',
		'2 accepted',
		'3 accepted',
		'4 accepted',
	] );
} );

test( 'S2: an article is acknowledged only when its stock and price have arrived, too', async () => {
	const made = sides( [ [ change( '1', 'goods', 'A' ) ] ], {
		listPrices: () => Promise.reject( gone ),
	} );

	await expect( made.flow.run( running ) ).rejects.toBe( gone );

	expect( made.outcomes() ).toEqual( [] );
} );

test( 'G3: an article whose flag is off gets no stock and no price', async () => {
	const off = ( index: string ): Goods => goods( index, { flagged: false } );
	const made = sides( [ [ change( '1', 'goods', 'A' ) ] ], {
		getGoods: async ( _shop, indexes ) => ( {
			asOf: '1',
			rows: indexes.map( off ),
			bad: [],
		} ),
	} );

	await made.flow.run( running );

	expect( made.applied ).toEqual( [ 'goods A 1' ] );
	expect( made.outcomes() ).toEqual( [ '1 accepted' ] );
} );

test( 'a bad row is refused alone, with its code', async () => {
	const made = sides(
		[ [ change( '1', 'stock', 'A' ), change( '2', 'stock', 'B' ) ] ],
		{
			listStock: async () => ( {
				asOf: '1',
				rows: [],
				bad: [
					{
						key: 'A',
						code: 'quantity_invalid',
						field: 'onHand',
						reason: 'No.',
					},
				],
			} ),
		}
	);

	await made.flow.run( running );

	expect( made.applied ).toEqual( [ 'stock B 2' ] );
	expect( made.outcomes() ).toEqual( [
		'1 rejected quantity_invalid',
		'2 accepted',
	] );
} );

test( 'G4: a row that belongs to nobody sets no stock to zero', async () => {
	const made = sides( [ [ change( '1', 'stock', 'A' ) ] ], {
		listStock: async () => ( {
			asOf: '1',
			rows: [],
			bad: [
				{
					key: '',
					code: 'wapro_invalid',
					field: 'index',
					reason: 'No.',
				},
			],
		} ),
	} );

	await made.flow.run( running );

	expect( made.applied ).toEqual( [] );
	expect( made.outcomes() ).toEqual( [ '1 rejected wapro_invalid' ] );
} );

test( 'G4: a refusal of an article’s stock reaches the article’s own message, on both sides', async () => {
	const logged: Items[] = [];
	const made = sides(
		[ [ change( '1', 'goods', 'A' ) ] ],
		{},
		{
			applyStock: async ( { items } ) => {
				logged.push( items );
				return {
					items: items.map( ( { index } ) => ( {
						key: index,
						outcome: 'rejected' as const,
						code: 'warehouse_unmapped',
					} ) ),
				};
			},
		}
	);

	await made.flow.run( running );

	expect( made.outcomes() ).toEqual( [ '1 rejected warehouse_unmapped' ] );
	expect( logged.map( ( [ item ] ) => item?.messageId ) ).toEqual( [
		undefined,
		'1',
	] );
} );

test( 'G2: an article without a price yet has arrived all the same', async () => {
	const made = sides(
		[ [ change( '1', 'goods', 'A' ) ] ],
		{},
		{
			applyPrices: async ( { items } ) => ( {
				items: items.map( ( { index } ) => ( {
					key: index,
					outcome: 'rejected' as const,
					code: 'price_missing',
				} ) ),
			} ),
		}
	);

	await made.flow.run( running );

	expect( made.outcomes() ).toEqual( [ '1 accepted' ] );
} );

test( 'G5: without a chosen price list price changes are refused by name', async () => {
	const { priceList: _priceList, ...without } = settings;
	const made = sides(
		[ [ change( '1', 'prices', 'A' ) ] ],
		{},
		{ settings: async () => without }
	);

	await made.flow.run( running );

	expect( made.outcomes() ).toEqual( [ '1 rejected price_list_unmapped' ] );
} );

test( 'a key that no object can have is refused and stops no other', async () => {
	const made = sides( [
		[
			change( '1', 'goods', 'x'.repeat( 25 ) ),
			change( '2', 'order', 'ZO/1' ),
			change( '3', 'stock', 'B' ),
		],
	] );

	await made.flow.run( running );

	expect( made.outcomes().sort() ).toEqual( [
		'1 rejected wapro_invalid',
		'2 rejected wapro_invalid',
		'3 accepted',
	] );
} );

test( 'S4: what the shop could not take stays with WAPRO and is tried again without asking for it', async () => {
	let down = true;
	const made = sides(
		[ [ change( '1', 'stock', 'A' ), change( '2', 'stock', 'B' ) ] ],
		{},
		{
			applyStock: async ( { items } ) => {
				if ( down && items.some( ( { index } ) => index === 'B' ) ) {
					throw gone;
				}
				return {
					items: items.map( ( { index } ) => ( {
						key: index,
						outcome: 'updated',
					} ) ),
				};
			},
		},
		1
	);

	await expect( made.flow.run( running ) ).rejects.toBe( gone );
	expect( made.outcomes() ).toEqual( [ '1 accepted' ] );
	down = false;
	await made.flow.run( running );

	expect( made.outcomes() ).toEqual( [ '1 accepted', '2 accepted' ] );
} );

test( 'S4: once WAPRO may offer it to another, it is asked for anew', async () => {
	const made = sides( [ [ change( '1', 'stock', 'A' ) ] ], {
		listStock: () => Promise.reject( gone ),
	} );

	await expect( made.flow.run( running ) ).rejects.toBe( gone );
	await expect( made.flow.run( running ) ).rejects.toBe( gone );
	expect( made.asked() ).toBe( 1 );
	made.clock.pass( 61_000 );
	await made.flow.run( running );
	expect( made.asked() ).toBe( 2 );
} );

test( 'an article on which the shop fails holds up no other, and ends rejected after several offers', async () => {
	const offer = ( attempt: number ) =>
		[ 'A', 'B', 'BAD', 'C' ].map( ( key, position ) => ( {
			...change( String( position + 10 * attempt ), 'stock', key ),
			attempt,
		} ) );
	const broken = new SyncError( {
		kind: 'retryable',
		code: 'shop_error',
		delivery: 'unclear',
		reason: 'The shop failed (HTTP 500).',
	} );
	const made = sides(
		[ offer( 1 ), offer( 5 ) ],
		{},
		{
			applyStock: async ( { items } ) => {
				if ( items.some( ( { index } ) => index === 'BAD' ) ) {
					throw broken;
				}
				return {
					items: items.map( ( { index } ) => ( {
						key: index,
						outcome: 'updated',
					} ) ),
				};
			},
		}
	);

	await expect( made.flow.run( running ) ).rejects.toBe( broken );

	expect( made.outcomes() ).toEqual( [
		'10 accepted',
		'11 accepted',
		'13 accepted',
		'50 accepted',
		'51 accepted',
		'52 rejected shop_error',
		'53 accepted',
	] );
} );

test( 'a paused shop pulls nothing', async () => {
	const made = sides(
		[ [ change( '1', 'stock', 'A' ) ] ],
		{},
		{
			settings: async () => ( { ...settings, paused: true } ),
		}
	);

	await made.flow.run( running );

	expect( made.asked() ).toBe( 0 );
} );

test( 'G3, G9: an article that comes back without photos has none in the shop either: nobody told of those that went while its flag was off', async () => {
	const photos: string[] = [];
	const made = sides(
		[ [ change( '1', 'goods', 'A' ) ] ],
		{},
		{
			settings: async () => ( {
				...settings,
				photosDirection: 'to_shop',
			} ),
			applyPhotos: async ( { items } ) => {
				photos.push(
					...items.map(
						( { index, photos: own } ) =>
							`${ index }: ${ own.length }`
					)
				);
				return {
					items: items.map( ( { index } ) => ( {
						key: index,
						outcome: 'updated',
						missing: [],
						shopId: 7,
					} ) ),
				};
			},
		}
	);

	await made.flow.run( running );

	expect( photos ).toEqual( [ 'A: 0' ] );
	expect( made.outcomes() ).toEqual( [ '1 accepted' ] );
} );
