import type { PhotoPayload } from '../../../contracts/generated/shop-api.ts';
import { findLinkOfProduct } from '../catalogue/links.ts';
import type { ShopContext } from '../context.ts';
import { Problem } from '../problem.ts';
import { capture } from '../queue/outbox.ts';
import { catalogueSettings } from '../settings/catalogue.ts';
import { storeFile, type FileRecord } from './files.ts';

/** A person sets the main photo; where photos travel to WAPRO, it goes there too. */
export function setMainPhoto(
	shop: ShopContext,
	product: number,
	content: Uint8Array,
	type: string
): void {
	const file = storeFile( shop, content, type );
	shop.db.transaction( () => {
		shop.db.run(
			'UPDATE product_photos SET main = 0 WHERE product_id = :product',
			{ product }
		);
		shop.db.run(
			`INSERT INTO product_photos ( product_id, file_id, main, position, source ) VALUES ( :product, :file, 1, 0, 'shop' )
			ON CONFLICT ( product_id, file_id ) DO UPDATE SET main = 1`,
			{ product, file: file.id }
		);
		const { directions } = catalogueSettings( shop );
		if (
			findLinkOfProduct( shop, product ) &&
			[ 'both', 'to_wapro' ].includes( directions.photos )
		) {
			capture( shop, {
				objectType: 'photo',
				objectKey: String( product ),
				stream: `product:${ product }`,
				cause: 'shop_event',
			} );
		}
	} );
}

export function photoPayload(
	shop: ShopContext,
	product: number
): PhotoPayload {
	const link = findLinkOfProduct( shop, product );
	if ( ! link ) {
		throw new Problem(
			'not_linked',
			'Produkt nie jest powiązany z towarem WAPRO. Powiąż go na ekranie Parowanie.'
		);
	}
	const photos = shop.db.all<
		FileRecord & { main: number; position: number }
	>(
		`SELECT files.*, main, position FROM product_photos JOIN files ON files.id = file_id
		WHERE product_id = :product ORDER BY main DESC, position, file_id`,
		{ product }
	);
	return {
		index: link.erp_key,
		productId: product,
		photos: photos.map( ( { id, hash, main, type, content }, place ) => ( {
			attachmentId: id,
			hash,
			main: main === 1,
			position: place,
			name: `${ link.erp_key }-${ place + 1 }`,
			contentType: type,
			bytes: content.length,
		} ) ),
		removed: [],
	};
}

/** A file of a linked product, for the worker. */
export function photoFile( shop: ShopContext, id: number ): FileRecord {
	const file = shop.db.get< FileRecord >(
		`SELECT files.* FROM files JOIN product_photos ON file_id = files.id
		JOIN links ON links.shop_id = product_id WHERE files.id = :id LIMIT 1`,
		{ id }
	);
	if ( ! file ) {
		throw new Problem( 'not_found', 'Nie ma takiego zdjęcia.', 404 );
	}
	return file;
}
