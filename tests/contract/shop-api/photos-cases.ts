import { createHash } from 'node:crypto';
import type {
	ApplyPhotosResponse,
	PhotoUploadResponse,
} from '../../../contracts/generated/shop-api.ts';
import { configure, only, publishedProduct } from './arrange.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** One pixel, and a second one that differs. */
const PICTURE = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64'
);

const sha256 = ( content: Uint8Array ) =>
	createHash( 'sha256' ).update( content ).digest( 'hex' );

/** Photos of WAPRO's articles: each file comes once. */
export function photosCases( shop: () => ShopUnderTest ): void {
	beforeEach( async () => {
		await configure( shop() );
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
