import { createHash } from 'node:crypto';
import type { ShopContext } from '../context.ts';

export interface FileRecord {
	id: number;
	hash: string;
	type: string;
	content: Uint8Array;
}

export const sha256 = ( content: Uint8Array ): string =>
	createHash( 'sha256' ).update( content ).digest( 'hex' );

/** One file per content, however many products show it. */
export function storeFile(
	shop: ShopContext,
	content: Uint8Array,
	type: string
): FileRecord {
	const hash = sha256( content );
	shop.db.run(
		'INSERT OR IGNORE INTO files ( hash, type, content ) VALUES ( :hash, :type, :content )',
		{ hash, type, content }
	);
	const stored = findFile( shop, hash );
	if ( ! stored ) {
		throw new Error( `The file ${ hash } was not stored.` );
	}
	return stored;
}

export function findFile(
	shop: ShopContext,
	hash: string
): FileRecord | undefined {
	return shop.db.get< FileRecord >(
		'SELECT * FROM files WHERE hash = :hash',
		{
			hash,
		}
	);
}

/** Files that a product shows, the main one first. */
export function photosOf( shop: ShopContext, product: number ): FileRecord[] {
	return shop.db.all< FileRecord >(
		'SELECT files.* FROM product_photos JOIN files ON files.id = file_id WHERE product_id = :product ORDER BY main DESC, position, file_id',
		{ product }
	);
}

/** A file that some published product shows. */
export function publicFile(
	shop: ShopContext,
	id: number
): FileRecord | undefined {
	return shop.db.get< FileRecord >(
		"SELECT files.* FROM files JOIN product_photos ON file_id = files.id JOIN products ON products.id = product_id WHERE files.id = :id AND products.status = 'publish' LIMIT 1",
		{ id }
	);
}

const SIGNATURES: readonly ( readonly [ string, RegExp ] )[] = [
	[ 'image/jpeg', /^\xFF\xD8\xFF/ ],
	[ 'image/png', /^\x89PNG\r\n\x1A\n/ ],
	[ 'image/gif', /^GIF8[79]a/ ],
	[ 'image/webp', /^RIFF[\s\S]{4}WEBP/ ],
];

/** What a file is by its first bytes, whatever its sender calls it. */
export function imageType( content: Uint8Array ): string | undefined {
	const head = Buffer.from( content.subarray( 0, 16 ) ).toString( 'latin1' );
	return SIGNATURES.find( ( [ , pattern ] ) => pattern.test( head ) )?.[ 0 ];
}
