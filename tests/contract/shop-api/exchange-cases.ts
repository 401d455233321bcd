import { createHash } from 'node:crypto';
import type {
	ApplyPhotosResponse,
	PairingResponse,
	PairingResponsePage,
	PairingRow,
	PhotoUploadResponse,
	Run,
	UnlinkedResponse,
} from '../../../contracts/generated/shop-api.ts';
import {
	claim,
	configure,
	configureCatalogue,
	only,
	onlyMessage,
	publishedProduct,
	report,
} from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** One pixel, and a second one that differs. */
const PICTURE = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64'
);

const sha256 = ( content: Uint8Array ) =>
	createHash( 'sha256' ).update( content ).digest( 'hex' );

/** From the shop to WAPRO and back: pairing, articles made of products, photos. */
export function exchangeCases( shop: () => ShopUnderTest ): void {
	beforeEach( async () => {
		await configure( shop() );
	} );

	const unlinked = ( after = 0 ) =>
		shop().worker.ask< UnlinkedResponse >( 'GET catalogue/unlinked', {
			after,
			limit: 2,
		} );

	async function pushRun( dryRun: boolean ): Promise< number > {
		const run = await shop().admin.ask< Run >( 'POST runs', {
			flow: 'pushGoods',
			dryRun,
		} );
		return run.id;
	}

	async function decide(
		productId: number,
		decision: object,
		dryRun = false
	): Promise< PairingResponse[ 'items' ][ number ] > {
		const answer = await shop().worker.ask< PairingResponse >(
			'POST catalogue/pairing',
			{
				runId: await pushRun( dryRun ),
				dryRun,
				items: [ { productId, candidates: [], ...decision } ],
			}
		);
		return only( answer.items );
	}

	const candidate = ( index: string, flagged = true ) => ( {
		index,
		by: 'ean',
		name: `Towar ${ index }`,
		flagged,
	} );

	const desk = ( tab: string ) =>
		shop().admin.ask< PairingResponsePage >( 'GET pairing/goods', { tab } );

	test( 'G8: products without an article are listed page by page, with what keeps them from becoming one', async () => {
		const ids: number[] = [];
		for ( const sku of [ 'SHOP-1', undefined, 'SHOP-3' ] ) {
			ids.push(
				await shop().addOwnProduct( `Own ${ sku }`, '10.00', sku )
			);
		}
		await publishedProduct( shop(), 'A-1' );
		const first = await unlinked();
		expect( first.items ).toMatchObject( [
			{ productId: ids[ 0 ], sku: 'SHOP-1' },
			{ productId: ids[ 1 ], problem: { code: 'sku_missing' } },
		] );
		const second = await unlinked( first.next ?? 0 );
		expect( second.items ).toMatchObject( [ { productId: ids[ 2 ] } ] );
		expect( second.next ).toBeNull();
	} );

	test( 'G8: a dry run tells what would happen and does nothing', async () => {
		const id = await shop().addOwnProduct( 'Own', '10.00', 'SHOP-1' );
		await decide(
			id,
			{
				decision: 'pair',
				index: 'W-1',
				by: 'index',
				candidates: [ candidate( 'W-1' ) ],
			},
			true
		);
		expect( ( await unlinked() ).items ).toMatchObject( [
			{ productId: id },
		] );
		const { leases } = await claim( shop(), { objectType: 'goods' } );
		expect( leases ).toEqual( [] );
	} );

	test( 'G8: a pair is made once, counts as reviewed, and can be undone', async () => {
		const id = await shop().addOwnProduct( 'Own', '10.00', 'SHOP-1' );
		const pair = {
			decision: 'pair',
			index: 'W-1',
			by: 'index',
			candidates: [ candidate( 'W-1' ) ],
		};
		expect( await decide( id, pair ) ).toMatchObject( {
			outcome: 'paired',
		} );
		expect( await decide( id, pair ) ).toMatchObject( {
			outcome: 'unchanged',
		} );
		expect( ( await unlinked() ).items ).toEqual( [] );
		expect( ( await shop().readProduct( id ) )?.status ).toBe( 'publish' );
		expect( only( ( await desk( 'paired' ) ).items ) ).toMatchObject( {
			productId: id,
			index: 'W-1',
			canUndo: true,
		} );
		await shop().admin.ask< PairingRow >(
			'POST pairing/goods/{id}',
			{ action: 'undo' },
			id
		);
		expect( ( await unlinked() ).items ).toMatchObject( [
			{ productId: id },
		] );
	} );

	test( 'G8: an ambiguous product waits for a person, who asks before an unflagged article is taken', async () => {
		const id = await shop().addOwnProduct( 'Own', '10.00', 'SHOP-1' );
		expect(
			await decide( id, {
				decision: 'ambiguous',
				code: 'article_not_flagged',
				reason: 'Not flagged.',
				candidates: [ candidate( 'W-1', false ), candidate( 'W-2' ) ],
			} )
		).toMatchObject( { outcome: 'held' } );
		const row = only( ( await desk( 'to_decide' ) ).items );
		expect( row.candidates.map( ( { index } ) => index ) ).toEqual( [
			'W-1',
			'W-2',
		] );
		const refused = await shop().admin.send( 'POST pairing/goods/{id}', {
			id,
			data: { action: 'pair', index: 'W-1' },
		} );
		expect( refused ).toMatchObject( {
			status: 409,
			body: { code: 'article_not_flagged' },
		} );
		await shop().admin.ask(
			'POST pairing/goods/{id}',
			{ action: 'not_same', index: 'W-1' },
			id
		);
		expect( only( ( await unlinked() ).items ).excluded ).toEqual( [
			'W-1',
		] );
		const paired = await shop().admin.ask< PairingRow >(
			'POST pairing/goods/{id}',
			{ action: 'pair', index: 'W-2' },
			id
		);
		expect( paired ).toMatchObject( { state: 'paired', index: 'W-2' } );
	} );

	test( 'G8: a product to be created travels as an article, and WAPRO’s answer pairs it', async () => {
		const id = await shop().addOwnProduct(
			'Own product',
			'123.00',
			'SHOP-1'
		);
		expect( await decide( id, { decision: 'create' } ) ).toMatchObject( {
			outcome: 'queued',
		} );
		const message = onlyMessage(
			await claim( shop(), { objectType: 'goods' } )
		);
		expect( message.goods ).toMatchObject( {
			productId: id,
			index: 'SHOP-1',
			name: 'Own product',
			vatCode: '23',
			priceList: 'DET',
			gross: '123.00',
			net: '100.00',
			paired: false,
		} );
		await report( shop(), [
			{
				messageId: message.id,
				token: message.token,
				outcome: 'accepted',
				sent: true,
				durationMs: 5,
				goods: { index: 'SHOP-1', outcome: 'created', guid: 'guid-9' },
			},
		] );
		expect( ( await unlinked() ).items ).toEqual( [] );
		expect( ( await shop().readProduct( id ) )?.status ).toBe( 'publish' );
	} );

	test( 'G8: an article that WAPRO has already is a choice for a person', async () => {
		const id = await shop().addOwnProduct(
			'Own product',
			'123.00',
			'SHOP-1'
		);
		await decide( id, { decision: 'create' } );
		const message = onlyMessage(
			await claim( shop(), { objectType: 'goods' } )
		);
		await report( shop(), [
			{
				messageId: message.id,
				token: message.token,
				outcome: 'rejected',
				sent: true,
				durationMs: 5,
				code: 'article_exists',
				reason: 'WAPRO has an article of this index.',
				candidates: [
					{ index: 'SHOP-1', by: 'index', name: 'Another' },
				],
			},
		] );
		expect( only( ( await desk( 'to_decide' ) ).items ) ).toMatchObject( {
			productId: id,
			code: 'article_exists',
		} );
	} );

	test( 'G8: a product made after the switch is on travels by itself', async () => {
		await configureCatalogue( shop(), {
			exportNewProducts: true,
			directions: { goods: 'both', photos: 'to_shop' },
		} );
		const id = await shop().addOwnProduct(
			'Own product',
			'123.00',
			'SHOP-1'
		);
		const message = onlyMessage(
			await claim( shop(), { objectType: 'goods' } )
		);
		expect( message.objectKey ).toBe( String( id ) );
	} );

	const applyPhotos = async (
		index: string,
		hashes: readonly string[],
		asOf = '20'
	) => {
		const answer = await shop().worker.ask< ApplyPhotosResponse >(
			'POST apply/photos',
			{
				cause: 'wapro_event',
				items: [
					{
						index,
						asOf,
						photos: hashes.map( ( hash, position ) => ( {
							photoId: String( position + 1 ),
							main: position === 0,
							position,
							hash,
						} ) ),
					},
				],
			}
		);
		return only( answer.items );
	};

	const upload = ( content: Uint8Array, hash = sha256( content ) ) =>
		shop().worker.send< PhotoUploadResponse >( 'POST photos/{hash}', {
			file: { hash, content, type: 'image/png' },
		} );

	test( 'G9: a photo of WAPRO is asked for once, shown, and gone when WAPRO removes it', async () => {
		const id = await publishedProduct( shop(), 'A-1' );
		const hash = sha256( PICTURE );
		expect( await applyPhotos( 'A-1', [ hash ] ) ).toMatchObject( {
			outcome: 'waiting',
			missing: [ hash ],
		} );
		expect( ( await upload( PICTURE ) ).body ).toMatchObject( {
			outcome: 'stored',
		} );
		expect( ( await upload( PICTURE ) ).body ).toMatchObject( {
			outcome: 'known',
		} );
		expect( await applyPhotos( 'A-1', [ hash ] ) ).toMatchObject( {
			outcome: 'updated',
			missing: [],
		} );
		expect( ( await shop().readProduct( id ) )?.photos ).toBe( 1 );
		expect( await applyPhotos( 'A-1', [ hash ], '21' ) ).toMatchObject( {
			outcome: 'unchanged',
		} );
		expect( await applyPhotos( 'A-1', [], '22' ) ).toMatchObject( {
			outcome: 'updated',
		} );
		expect( ( await shop().readProduct( id ) )?.photos ).toBe( 0 );
	} );

	test( 'G9: a file that is no picture is named and left out', async () => {
		const text = Buffer.from( 'this is no picture' );
		const { status, body } = await upload( text );
		expect( [ status, ( body as { code?: string } ).code ] ).toEqual( [
			200,
			'photo_broken',
		] );
	} );

	test( 'G9: a file that is not what it is called is refused', async () => {
		const { status, body } = await upload(
			PICTURE,
			sha256( Buffer.from( 'other' ) )
		);
		expect( [ status, ( body as { code?: string } ).code ] ).toEqual( [
			422,
			'photo_broken',
		] );
	} );
}
