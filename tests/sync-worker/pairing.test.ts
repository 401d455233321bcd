import type {
	GoodsCandidate,
	UnlinkedProduct,
} from '../../contracts/generated/shop-api.ts';
import {
	askedQuery,
	goodsQuery,
	pairingOf,
} from '../../sync-worker/domain/pairing.ts';
import { articleFromShop } from '../../sync-worker/domain/shop-goods.ts';

const product = (
	more: Partial< UnlinkedProduct > = {}
): UnlinkedProduct => ( {
	productId: 7,
	name: 'Klamka',
	sku: 'S-1',
	...more,
} );

const article = (
	index: string,
	by: GoodsCandidate[ 'by' ],
	more: Partial< GoodsCandidate > = {}
): GoodsCandidate => ( { index, by, name: index, flagged: true, ...more } );

describe( 'what WAPRO is asked about a product', () => {
	test( 'G8: the SKU as catalogue index and as trade index, and the EAN', () => {
		expect( goodsQuery( product( { ean: ' 5901234123457 ' } ) ) ).toEqual( {
			key: '7',
			index: 'S-1',
			ean: '5901234123457',
			tradeIndex: 'S-1',
		} );
	} );

	test( 'G8: nothing that WAPRO’s columns cannot hold', () => {
		expect( goodsQuery( product( { sku: 'x'.repeat( 21 ) } ) ) ).toEqual( {
			key: '7',
		} );
	} );
} );

describe( 'which article a product is', () => {
	test.each( [ 'index', 'ean', 'trade_index' ] as const )(
		'G8: the only one found by %s',
		( by ) => {
			expect(
				pairingOf( product(), [ article( 'W-1', by ) ] )
			).toMatchObject( {
				decision: 'pair',
				index: 'W-1',
				by,
			} );
		}
	);

	test( 'G8: the index speaks louder than a trade index of the same text', () => {
		expect(
			pairingOf( product(), [
				article( 'W-2', 'trade_index' ),
				article( 'S-1', 'index' ),
			] )
		).toMatchObject( { decision: 'pair', index: 'S-1', by: 'index' } );
	} );

	test( 'G8: nothing found becomes a new article under its SKU', () => {
		expect( pairingOf( product(), [] ) ).toMatchObject( {
			decision: 'create',
			index: 'S-1',
		} );
	} );

	test.each<
		[ string, string, Partial< UnlinkedProduct >, GoodsCandidate[] ]
	>( [
		[
			'several of one trade index',
			'several_candidates',
			{},
			[
				article( 'W-1', 'trade_index' ),
				article( 'W-2', 'trade_index' ),
			],
		],
		[
			'index and EAN of two articles',
			'fields_disagree',
			{ ean: '5901234123457' },
			[ article( 'S-1', 'index' ), article( 'W-2', 'ean' ) ],
		],
		[
			'another EAN',
			'ean_differs',
			{ ean: '5901234123457' },
			[ article( 'S-1', 'index', { ean: '4006381333931' } ) ],
		],
		[
			'no flag for the shop',
			'article_not_flagged',
			{},
			[ article( 'S-1', 'index', { flagged: false } ) ],
		],
	] )( 'G8: %s waits for a person', ( _name, code, more, found ) => {
		expect( pairingOf( product( more ), found ) ).toMatchObject( {
			decision: 'ambiguous',
			code,
			reason: expect.stringMatching( /\.$/ ),
			candidates: expect.arrayContaining( found ),
		} );
	} );

	test( 'G8: an article that another product of the same pass got waits for a person', () => {
		expect(
			pairingOf(
				product(),
				[ article( 'W-1', 'ean' ) ],
				new Map( [ [ 'W-1', 6 ] ] )
			)
		).toMatchObject( { decision: 'ambiguous', code: 'article_taken' } );
	} );

	test( 'G8: what a person said it is not is never offered, and never made a second time', () => {
		expect(
			pairingOf( product( { excluded: [ 'S-1' ] } ), [
				article( 'S-1', 'index' ),
			] )
		).toMatchObject( { decision: 'refused', code: 'index_excluded' } );
	} );

	test( 'G8: an article that a person asked for is named, also one that the product was said not to be; nobody pairs it but a person', () => {
		const asked = product( { asked: 'W-9', excluded: [ 'W-9' ] } );
		expect( askedQuery( asked ) ).toEqual( { key: '7', index: 'W-9' } );
		const found = [ article( 'S-1', 'index' ), article( 'W-9', 'index' ) ];
		expect( pairingOf( asked, found ) ).toMatchObject( {
			decision: 'ambiguous',
			code: 'article_found',
			candidates: found,
		} );
		expect(
			pairingOf( asked, [ article( 'S-1', 'index' ) ] )
		).toMatchObject( { decision: 'pair', index: 'S-1' } );
	} );

	test.each( [
		[ 'sku_missing', { sku: undefined } ],
		[ 'sku_too_long', { sku: 'x'.repeat( 21 ) } ],
	] as const )(
		'G8: without a usable SKU nothing is made: %s',
		( code, more ) => {
			expect( pairingOf( product( more ), [] ) ).toMatchObject( {
				decision: 'refused',
				code,
			} );
		}
	);
} );

describe( 'a product as an article', () => {
	const payload = {
		productId: 7,
		reference: 'sklep-7-abc',
		paired: false,
		index: 'S-1',
		name: 'Klamka',
	};

	test( 'G8: a text that WAPRO has no room for stays in the shop, whole, and is named', () => {
		const { goods, left } = articleFromShop( {
			...payload,
			description: 'ż'.repeat( 1001 ),
			shortDescription: 'ż'.repeat( 41 ),
		} );

		expect( goods.description ).toBeUndefined();
		expect( goods.shortDescription ).toBeUndefined();
		expect( left ).toMatch( /description .*1000.*short description .*40/ );
	} );

	test( 'G8: a text that fits travels whole', () => {
		const { goods, left } = articleFromShop( {
			...payload,
			description: 'ż'.repeat( 1000 ),
			shortDescription: 'ż'.repeat( 40 ),
		} );

		expect( goods.description ).toHaveLength( 1000 );
		expect( goods.shortDescription ).toHaveLength( 40 );
		expect( left ).toBeNull();
	} );
} );
