import { createHash } from 'node:crypto';
import type {
	Message,
	PhotoPayload,
} from '../../contracts/generated/shop-api.ts';
import type { PhotoFacts } from '../../contracts/generated/wapro-mag.ts';
import { SyncError } from '../../sync-worker/errors.ts';
import { exportPhotos } from '../../sync-worker/flows/export-photos.ts';
import { settingsSource } from '../../sync-worker/flows/shop-settings.ts';
import { scriptedErp } from './support/fake-erp.ts';
import { lease, scriptedShop, settings } from './support/fake-shop.ts';
import { goods, orderMessage } from './support/payloads.ts';
import { noTelemetry, running, testClock, testLog } from './support/ports.ts';

const INDEX = 'OKUC-KLAMKA-01';

const png = ( text: string ) =>
	Buffer.concat( [
		Buffer.from( [ 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a ] ),
		Buffer.from( text ),
	] );

const hashOf = ( content: Uint8Array ) =>
	createHash( 'sha256' ).update( content ).digest( 'hex' );

type ShopPhoto = PhotoPayload[ 'photos' ][ number ];

const photo = ( content: Uint8Array, position: number ): ShopPhoto => ( {
	attachmentId: 100 + position,
	hash: hashOf( content ),
	main: position === 0,
	position,
	name: `zdjecie-${ position }.png`,
	contentType: 'image/png',
	bytes: content.length,
} );

const message = ( payload: Partial< PhotoPayload > ): Message => {
	const { order: _order, ...rest } = orderMessage( 1 );
	return {
		...rest,
		objectType: 'photo',
		objectKey: '7',
		photo: {
			index: INDEX,
			productId: 7,
			photos: [],
			removed: [],
			...payload,
		},
	};
};

/** WAPRO with these photos of the article; its counter moves with each change. */
function sides(
	payload: Partial< PhotoPayload >,
	files: ReadonlyMap< number, Uint8Array >,
	refused: ReadonlySet< string > = new Set()
) {
	const script = scriptedShop(
		[ [ lease( 'photos:7', [ message( payload ) ], 300 ) ] ],
		{
			settings: async () => settings,
			photoFile: async ( id ) => files.get( id ) ?? new Uint8Array(),
		}
	);
	const clock = testClock();
	const photos: PhotoFacts[] = [];
	const carried: string[] = [];
	let counter = 20;
	const flow = exportPhotos( {
		erp: scriptedErp( {
			getGoods: async () => ( {
				asOf: '99',
				rows: [ { ...goods( INDEX ), photos: [ ...photos ] } ],
				bad: [],
			} ),
			async putPhoto( { hash, main, position }, content ) {
				if ( refused.has( hash ) ) {
					throw new SyncError( {
						kind: 'user',
						code: 'photo_type',
						delivery: 'answered',
						reason: 'Save it as JPEG.',
					} );
				}
				if ( content !== undefined ) {
					carried.push( hash );
				}
				counter += 1;
				const put: PhotoFacts = {
					photoId: String( counter ),
					hash,
					main,
					position,
					contentType: 'image/png',
					bytes: content?.length ?? 0,
				};
				photos.push( put );
				return {
					asOf: String( counter ),
					outcome: 'created',
					photo: put,
				};
			},
			async deletePhoto( { hash } ) {
				counter += 1;
				photos.splice(
					photos.findIndex( ( one ) => one.hash === hash ),
					1
				);
				return { asOf: String( counter ), removed: true };
			},
		} ),
		shop: script.shop,
		settings: settingsSource( script.shop, clock, 30 ),
		clock,
		log: testLog(),
		telemetry: noTelemetry,
		worker: 'w1',
		waproReachable: () => true,
		everySeconds: 30,
		callSeconds: 30,
	} );
	return { ...script, flow, photos, carried };
}

const [ one, two ] = [ png( 'one' ), png( 'two' ) ];
const both = new Map( [
	[ 100, one ],
	[ 101, two ],
] );

test( 'G9 S2: the shop learns WAPRO’s counter of the last photo that was put, so that what WAPRO said before takes none away', async () => {
	const made = sides(
		{ photos: [ photo( one, 0 ), photo( two, 1 ) ] },
		both
	);

	await made.flow.run( running );

	expect( made.recorded ).toMatchObject( [
		{
			outcome: 'accepted',
			asOf: '22',
			photos: [ { hash: hashOf( one ) }, { hash: hashOf( two ) } ],
		},
	] );
} );

test( 'G9: what WAPRO has in its place is neither sent nor a news', async () => {
	const made = sides( { photos: [ photo( one, 0 ) ] }, both );
	made.photos.push( {
		photoId: '5',
		hash: hashOf( one ),
		main: true,
		position: 0,
		contentType: 'image/png',
		bytes: one.length,
	} );

	await made.flow.run( running );

	expect( made.carried ).toEqual( [] );
	expect( made.recorded ).toMatchObject( [
		{ outcome: 'accepted', photos: [ { photoId: '5' } ] },
	] );
	expect( made.recorded[ 0 ] ).not.toHaveProperty( 'asOf' );
} );

test( 'G9: a photo that WAPRO refuses is named, the others are told as known, those taken away go', async () => {
	const gone = png( 'gone' );
	const made = sides(
		{
			photos: [ photo( one, 0 ), photo( two, 1 ) ],
			removed: [ hashOf( gone ) ],
		},
		both,
		new Set( [ hashOf( one ) ] )
	);
	made.photos.push( {
		photoId: '5',
		hash: hashOf( gone ),
		main: true,
		position: 0,
		contentType: 'image/png',
		bytes: gone.length,
	} );

	await made.flow.run( running );

	expect( made.recorded ).toMatchObject( [
		{
			outcome: 'rejected',
			code: 'photo_type',
			field: 'photos',
			asOf: '22',
			reason: expect.stringContaining( 'zdjecie-0.png' ),
			photos: [ { hash: hashOf( two ) } ],
		},
	] );
} );

const drawing = Buffer.from( '<svg/>' );

test.each( [
	[ 'is not what was announced', one, two ],
	[ 'is empty', one, new Uint8Array() ],
	[ 'is no picture', drawing, drawing ],
] )(
	'G9: a file of the shop that %s does not leave it',
	async ( _name, announced, file ) => {
		const made = sides(
			{ photos: [ photo( announced, 0 ) ] },
			new Map( [ [ 100, file ] ] )
		);

		await made.flow.run( running );

		expect( made.carried ).toEqual( [] );
		expect( made.recorded ).toMatchObject( [
			{ outcome: 'rejected', code: 'photo_broken' },
		] );
	}
);
