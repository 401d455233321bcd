import type {
	BrokenRow,
	BrokenRowsRequest,
	BrokenRowsResponse,
	CatalogueSettingsView,
	CompareResponse,
	DigestsResponse,
	FindingsActionResponse,
	FindingsResponse,
	LiveCheckResponse,
	RunClaimResponse,
} from '../../../contracts/generated/shop-api.ts';
import {
	apply,
	bucketOf,
	configure,
	configureCatalogue,
	goods,
	only,
	price,
	publishedProduct,
	rowDigest,
	stock,
} from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

const GOODS = '00000000000000aa';
const STOCK = '00000000000000bb';
const PRICES = '00000000000000cc';

/** The whole catalogue: digests, live values, owners, categories, promotions, indexes that change. */
export function catalogueCases( shop: () => ShopUnderTest ): void {
	beforeEach( async () => {
		await configure( shop() );
	} );

	async function known( index: string ): Promise< number > {
		const id = await publishedProduct( shop(), index );
		await apply(
			shop(),
			'stock',
			stock( index, '10', { asOf: '11', hash: STOCK } )
		);
		await apply(
			shop(),
			'prices',
			price( index, '123.00', { asOf: '11', hash: PRICES } )
		);
		return id;
	}

	const digests = ( entries: string[], facet = 'all' ) =>
		shop().worker.ask< DigestsResponse >( 'POST catalogue/digests', {
			facet,
			digests: entries,
		} );

	const entry = ( index: string, digest: string ) =>
		`${ bucketOf( index ) }:${ digest }`;

	test( 'S3: a catalogue that both sides know alike has no differing bucket', async () => {
		await known( 'A-1' );
		const all = await digests( [
			entry( 'A-1', rowDigest( 'A-1', GOODS, STOCK, PRICES ) ),
		] );
		expect( all ).toMatchObject( { differing: [], articles: 1 } );
		const figures = await digests(
			[ entry( 'A-1', rowDigest( 'A-1', STOCK ) ) ],
			'stock'
		);
		expect( figures.differing ).toEqual( [] );
	} );

	test.each( [
		[
			'changed in WAPRO',
			( index: string ) => [
				entry(
					index,
					rowDigest( index, GOODS, STOCK, 'f'.repeat( 16 ) )
				),
			],
		],
		[ 'gone from WAPRO', () => [] ],
	] )(
		'S3: an article %s makes its bucket differ',
		async ( _what, theirs ) => {
			await known( 'A-1' );
			expect( ( await digests( theirs( 'A-1' ) ) ).differing ).toEqual( [
				bucketOf( 'A-1' ),
			] );
		}
	);

	test( 'S3: an article that the shop never saw makes its bucket differ', async () => {
		expect(
			(
				await digests( [
					entry( 'NEW', rowDigest( 'NEW', GOODS, STOCK, PRICES ) ),
				] )
			).differing
		).toEqual( [ bucketOf( 'NEW' ) ] );
	} );

	test( 'S3: rows tell which facet of which article differs, and what is gone', async () => {
		await known( 'A-1' );
		await known( 'A-2' );
		const answer = await shop().worker.ask< CompareResponse >(
			'POST catalogue/compare',
			{
				buckets: [
					...new Set( [
						bucketOf( 'A-1' ),
						bucketOf( 'A-2' ),
						bucketOf( 'NEW' ),
					] ),
				],
				rows: [
					{
						index: 'A-1',
						goods: GOODS,
						stock: 'f'.repeat( 16 ),
						prices: PRICES,
					},
					{
						index: 'NEW',
						goods: GOODS,
						stock: STOCK,
						prices: PRICES,
					},
				],
			}
		);
		expect( answer ).toEqual( {
			goods: [ 'NEW' ],
			stock: [ 'A-1', 'NEW' ],
			prices: [ 'NEW' ],
			gone: [ 'A-2' ],
		} );
	} );

	test( 'S5: a price written past everybody is found by the check of live values, and is a finding', async () => {
		const id = await known( 'A-1' );
		await known( 'A-2' );
		const check = () =>
			shop().worker.ask< LiveCheckResponse >(
				'POST catalogue/live-check',
				{
					after: 0,
					limit: 100,
				}
			);
		expect( await check() ).toMatchObject( {
			checked: 2,
			next: null,
			prices: [],
			stock: [],
		} );
		await shop().tamperPrice( id, '1.00' );
		expect( ( await check() ).prices ).toEqual( [ 'A-1' ] );
		const { items } = await shop().admin.ask< FindingsResponse >(
			'GET findings',
			{
				state: 'open',
			}
		);
		expect( items ).toMatchObject( [
			{ kind: 'shown_price_differs', key: 'A-1', objectId: id },
		] );
	} );

	describe( 'rows of WAPRO that break the contract', () => {
		const broken: BrokenRow = {
			facet: 'prices',
			index: 'A-1',
			field: 'gross',
			value: '12,50 zł',
		};

		const note = ( request: BrokenRowsRequest ) =>
			shop().worker.ask< BrokenRowsResponse >(
				'POST catalogue/broken-rows',
				request
			);

		const findings = async ( query: object = {} ) =>
			(
				await shop().admin.ask< FindingsResponse >(
					'GET findings',
					query
				)
			).items;

		const fields = async ( query: object = {} ) =>
			( await findings( query ) ).map( ( { field } ) => field ).sort();

		test( 'S3: a row of WAPRO that breaks the contract is a finding until it comes whole', async () => {
			const id = await known( 'A-1' );
			expect(
				await note( {
					rows: [ broken, { ...broken, facet: 'goods', index: '' } ],
				} )
			).toEqual( { noted: 2 } );
			const open = await findings();
			expect( open ).toEqual(
				expect.arrayContaining( [
					expect.objectContaining( {
						kind: 'price_row_broken',
						field: 'gross',
						key: 'A-1',
						objectId: id,
						waproValue: '12,50 zł',
					} ),
				] )
			);
			expect( open.find( ( { key } ) => key === '' )?.title ).not.toBe(
				''
			);

			await apply(
				shop(),
				'prices',
				price( 'A-1', '123.00', { asOf: '12' } )
			);

			expect( ( await findings() ).map( ( { kind } ) => kind ) ).toEqual(
				[ 'goods_row_broken' ]
			);
		} );

		test( 'S3: a row broken in two fields is two findings, and one mended field closes its own alone', async () => {
			await known( 'A-1' );
			const net = { ...broken, field: 'net' };
			await note( { rows: [ broken, net, { ...net, index: 'A-2' } ] } );
			expect( await fields() ).toEqual( [ 'gross', 'net', 'net' ] );
			await note( { rows: [ net ] } );
			expect( await fields() ).toEqual( [ 'net', 'net' ] );
			expect( await fields( { state: 'resolved' } ) ).toEqual( [
				'gross',
			] );
		} );

		test( 'S3: nobody keeps a broken row; one that is left for a while can be taken again, and is over when it comes whole', async () => {
			await known( 'A-1' );
			await note( { rows: [ broken ] } );
			const one = async ( state: string ) =>
				only( await findings( { state } ) );
			const act = async ( id: number, action: string ) =>
				shop().admin.ask< FindingsActionResponse >(
					'POST findings/actions',
					{ ids: [ id ], action }
				);
			const { id, actions } = await one( 'open' );
			expect( actions ).toEqual( [ 'take_wapro', 'ignore' ] );
			await act( id, 'ignore' );
			expect( ( await one( 'ignored' ) ).actions ).toEqual( [
				'take_wapro',
			] );
			expect( await act( id, 'ignore' ) ).toMatchObject( {
				done: 0,
				skipped: 1,
			} );
			expect( await act( id, 'take_wapro' ) ).toMatchObject( {
				done: 1,
				skipped: 0,
			} );
			expect( ( await one( 'open' ) ).ignoreUntil ).toBeNull();
			await act( id, 'ignore' );

			await apply(
				shop(),
				'prices',
				price( 'A-1', '123.00', { asOf: '12' } )
			);

			expect( ( await one( 'resolved' ) ).actions ).toEqual( [] );
		} );

		test( 'S3: a run that read all that differs closes what it did not name', async () => {
			await known( 'A-1' );
			await note( { rows: [ broken, { ...broken, index: 'A-2' } ] } );
			expect( ( await findings() ).length ).toBe( 2 );
			await shop().admin.ask( 'POST runs', { flow: 'reconcileGoods' } );
			const { run } = await shop().worker.ask< RunClaimResponse >(
				'POST worker/runs/claim',
				{
					worker: 'contract',
					leaseSeconds: 60,
					flows: [ 'reconcileGoods' ],
				}
			);
			await note( { rows: [ { ...broken, index: 'A-2' } ] } );
			await note( { rows: [], completeRun: run?.id ?? 0 } );
			expect( only( await findings() ).key ).toBe( 'A-2' );
			expect( only( await findings( { state: 'resolved' } ) ).key ).toBe(
				'A-1'
			);
		} );
	} );

	test( 'G5: a promotion of WAPRO is the sale price, and its end takes it away', async () => {
		const id = await known( 'A-1' );
		await apply(
			shop(),
			'prices',
			price( 'A-1', '123.00', {
				asOf: '12',
				promoNet: '80.00',
				promoGross: '98.40',
				promoFrom: '2020-01-01',
				promoTo: '2099-12-31',
			} )
		);
		expect( await shop().readProduct( id ) ).toMatchObject( {
			price: '123.00',
			salePrice: '98.40',
		} );
		await apply(
			shop(),
			'prices',
			price( 'A-1', '123.00', { asOf: '13' } )
		);
		expect( await shop().readProduct( id ) ).toMatchObject( {
			price: '123.00',
			salePrice: null,
		} );
	} );

	test( 'G7: a field that the shop leads is set once and never again', async () => {
		const view = await shop().admin.ask< CatalogueSettingsView >(
			'GET settings/catalogue'
		);
		await configureCatalogue( shop(), {
			owners: { ...view.settings.owners, name: 'shop' },
		} );
		const { shopId = 0 } = await apply(
			shop(),
			'goods',
			goods( 'A-1', { name: 'First' } )
		);
		await apply(
			shop(),
			'goods',
			goods( 'A-1', { asOf: '11', name: 'Second' } )
		);
		expect( ( await shop().readProduct( shopId ) )?.name ).toBe( 'First' );
	} );

	test( 'G6: a mapped category follows WAPRO, one that people chose stays', async () => {
		const [ windows, doors, own ] = await Promise.all(
			[ 'Okna testowe', 'Drzwi testowe', 'Polecane' ].map( ( name ) =>
				shop().addCategory( name )
			)
		);
		const view = await shop().admin.ask< CatalogueSettingsView >(
			'GET settings/catalogue'
		);
		await configureCatalogue( shop(), {
			categories: {
				...view.settings.categories,
				mode: 'map',
				map: [
					{ path: 'Okna', termId: windows ?? 0 },
					{ path: 'Drzwi', termId: doors ?? 0 },
				],
			},
		} );
		const { shopId = 0 } = await apply(
			shop(),
			'goods',
			goods( 'A-1', { categoryPath: 'Okna' } )
		);
		const before = ( await shop().readProduct( shopId ) )?.categories ?? [];
		expect( before ).toContain( windows );
		await shop().admin.ask(
			'POST review/{id}',
			{ categories: [ windows, own ] },
			shopId
		);
		await apply(
			shop(),
			'goods',
			goods( 'A-1', { asOf: '11', categoryPath: 'Drzwi' } )
		);
		const after = ( await shop().readProduct( shopId ) )?.categories ?? [];
		expect( after ).toEqual( expect.arrayContaining( [ doors, own ] ) );
	} );

	test( 'G6: a category without a counterpart is a finding, and the product arrives all the same', async () => {
		const view = await shop().admin.ask< CatalogueSettingsView >(
			'GET settings/catalogue'
		);
		await configureCatalogue( shop(), {
			categories: { ...view.settings.categories, mode: 'map', map: [] },
		} );
		const result = await apply(
			shop(),
			'goods',
			goods( 'A-1', { categoryPath: 'Bramy' } )
		);
		expect( result.outcome ).toBe( 'created' );
		const { items } =
			await shop().admin.ask< FindingsResponse >( 'GET findings' );
		expect( items ).toMatchObject( [
			{ kind: 'category_unmapped', waproValue: 'Bramy' },
		] );
	} );

	test( 'G7: an index that changes in WAPRO takes product and link along', async () => {
		const { shopId = 0 } = await apply(
			shop(),
			'goods',
			goods( 'OLD-1', { guid: 'guid-1' } )
		);
		const result = await apply(
			shop(),
			'goods',
			goods( 'NEW-1', { asOf: '11', guid: 'guid-1' } )
		);
		expect( result ).toMatchObject( { outcome: 'updated', shopId } );
		expect( ( await shop().readProduct( shopId ) )?.sku ).toBe( 'NEW-1' );
		const gone = await apply( shop(), 'goods', {
			index: 'OLD-1',
			asOf: '12',
			deleted: true,
			flagged: false,
		} );
		expect( gone.outcome ).toBe( 'unchanged' );
		expect( ( await shop().readProduct( shopId ) )?.status ).toBe(
			'pending'
		);
	} );
}
