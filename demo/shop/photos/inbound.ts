import type {
	ApplyPhotosRequest,
	ApplyPhotosResponse,
	PhotoFacts,
	PhotoUploadResponse,
} from '../../../contracts/generated/shop-api.ts';
import { findLink, isStale, updateLink } from '../catalogue/links.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { Problem } from '../problem.ts';
import { logInbound } from '../queue/message-store.ts';
import { catalogueSettings } from '../settings/catalogue.ts';
import { assertNotPaused } from '../settings/staging-guard.ts';
import { findFile, imageType, sha256, storeFile } from './files.ts';

type Item = ApplyPhotosRequest[ 'items' ][ number ];
type Answer = ApplyPhotosResponse[ 'items' ][ number ];

/** Gives products the photos of their articles; contents that are not here yet are named, to be uploaded first. */
export function applyPhotos(
	shop: ShopContext,
	request: ApplyPhotosRequest
): ApplyPhotosResponse {
	assertNotPaused( shop );
	return shop.db.transaction( () => ( {
		items: request.items.map( ( item ) => {
			const answer = applyOne( shop, item, request );
			if ( answer.outcome !== 'waiting' ) {
				logInbound( shop, 'photos', request.cause, item.messageId, {
					...answer,
					outcome: answer.outcome,
				} );
			}
			return answer;
		} ),
	} ) );
}

/** Keeps one file; the same content is kept once. */
export function uploadPhoto(
	shop: ShopContext,
	hash: string,
	content: Uint8Array
): PhotoUploadResponse {
	assertNotPaused( shop );
	const known = findFile( shop, hash );
	if ( known ) {
		return { outcome: 'known', attachmentId: known.id };
	}
	if ( sha256( content ) !== hash ) {
		throw new Problem(
			'photo_broken',
			'Zdjęcie dotarło uszkodzone: jego skrót się nie zgadza. Wyślij je ponownie.',
			422,
			'hash'
		);
	}
	const type = imageType( content );
	if ( type === undefined ) {
		return {
			outcome: 'refused',
			code: 'photo_broken',
			reason: 'To nie jest zdjęcie JPEG, PNG, WebP ani GIF. Wgraj je w WAPRO jeszcze raz.',
		};
	}
	return {
		outcome: 'stored',
		attachmentId: storeFile( shop, content, type ).id,
	};
}

function applyOne(
	shop: ShopContext,
	item: Item,
	{ cause, runId }: ApplyPhotosRequest
): Answer {
	const link = findLink( shop, item.index );
	const base = { key: item.index, missing: [] as string[] };
	if ( ! link || link.shop_id === null ) {
		return { ...base, outcome: 'unchanged' };
	}
	const done = { ...base, shopId: link.shop_id };
	if ( isStale( item.asOf, link.as_of_photos ) ) {
		return { ...done, outcome: 'stale' };
	}
	const { owners, directions } = catalogueSettings( shop );
	if (
		owners.photos === 'shop' ||
		! [ 'both', 'to_shop' ].includes( directions.photos )
	) {
		return { ...done, outcome: 'unchanged' };
	}
	const missing = item.photos
		.map( ( { hash } ) => hash )
		.filter( ( hash ) => ! findFile( shop, hash ) );
	if ( missing.length > 0 ) {
		return { ...done, outcome: 'waiting', missing };
	}
	updateLink( shop, item.index, { as_of_photos: item.asOf } );
	const before = fromWapro( shop, link.shop_id );
	const wanted = wantedPhotos( shop, item.photos );
	if ( JSON.stringify( before ) === JSON.stringify( wanted ) ) {
		return { ...done, outcome: 'unchanged' };
	}
	replace( shop, link.shop_id, wanted );
	recordHistory( shop, {
		objectType: 'product',
		objectId: link.shop_id,
		erpKey: item.index,
		cause,
		runId,
		changes: [
			{
				field: 'photos',
				before: String( before.length ),
				after: String( wanted.length ),
			},
		],
	} );
	return { ...done, outcome: 'updated' };
}

interface Photo {
	file: number;
	main: number;
	position: number;
}

function fromWapro( shop: ShopContext, product: number ): Photo[] {
	return shop.db
		.all< Photo >(
			`SELECT file_id AS file, main, position FROM product_photos
			WHERE product_id = :product AND source = 'wapro' ORDER BY position, file_id`,
			{ product }
		)
		.map( ( { file, main, position } ) => ( { file, main, position } ) );
}

/** Photos that the shop gave WAPRO come back with the same content: they stay the shop's. */
function wantedPhotos(
	shop: ShopContext,
	photos: readonly PhotoFacts[]
): Photo[] {
	return photos
		.flatMap( ( { hash, main, position } ) => {
			const file = findFile( shop, hash );
			return file
				? [ { file: file.id, main: main ? 1 : 0, position } ]
				: [];
		} )
		.toSorted(
			( one, other ) =>
				one.position - other.position || one.file - other.file
		);
}

function replace(
	shop: ShopContext,
	product: number,
	wanted: readonly Photo[]
): void {
	const alts = new Map(
		shop.db
			.all< { file_id: number; alt: string } >(
				'SELECT file_id, alt FROM product_photos WHERE product_id = :product',
				{ product }
			)
			.map( ( { file_id: file, alt } ) => [ file, alt ] )
	);
	shop.db.run(
		"DELETE FROM product_photos WHERE product_id = :product AND source = 'wapro'",
		{ product }
	);
	if ( wanted.some( ( { main } ) => main === 1 ) ) {
		shop.db.run(
			'UPDATE product_photos SET main = 0 WHERE product_id = :product',
			{ product }
		);
	}
	for ( const photo of wanted ) {
		shop.db.run(
			`INSERT INTO product_photos ( product_id, file_id, main, position, alt, source )
			VALUES ( :product, :file, :main, :position, :alt, 'wapro' )
			ON CONFLICT ( product_id, file_id ) DO UPDATE SET main = excluded.main, position = excluded.position`,
			{ ...photo, product, alt: alts.get( photo.file ) ?? '' }
		);
	}
}
