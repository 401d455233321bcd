import { randomBytes } from 'node:crypto';
import type { Settings } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';

export interface ApiKey {
	readonly key: string;
	readonly secret: string;
}

/** A new key for the worker; its secret is shown once. */
export function createKey( shop: ShopContext, description: string ): ApiKey {
	const key = `ck_${ randomBytes( 20 ).toString( 'hex' ) }`;
	const secret = `cs_${ randomBytes( 20 ).toString( 'hex' ) }`;
	shop.db.run(
		'INSERT INTO api_keys ( consumer_key, consumer_secret, description ) VALUES ( :key, :secret, :description )',
		{ key, secret, description }
	);
	return { key, secret };
}

export function secretOf( shop: ShopContext, key: string ): string | undefined {
	return shop.db.get< { consumer_secret: string } >(
		'SELECT consumer_secret FROM api_keys WHERE consumer_key = :key',
		{ key }
	)?.consumer_secret;
}

/** Of the key that was used last. */
export const secretInUse = ( shop: ShopContext ): string | undefined =>
	shop.db.get< { consumer_secret: string } >(
		'SELECT consumer_secret FROM api_keys ORDER BY last_access DESC, id DESC LIMIT 1'
	)?.consumer_secret;

export function noteAccess( shop: ShopContext, key: string ): void {
	shop.db.run(
		'UPDATE api_keys SET last_access = :now WHERE consumer_key = :key',
		{ key, now: shop.now() }
	);
}

export function listKeys( shop: ShopContext ): Settings[ 'keys' ] {
	return shop.db
		.all< {
			id: number;
			description: string;
			consumer_key: string;
			last_access: string | null;
		} >( 'SELECT * FROM api_keys ORDER BY id' )
		.map( ( row ) => ( {
			id: row.id,
			description: row.description,
			truncated: row.consumer_key.slice( -7 ),
			lastAccess: row.last_access,
		} ) );
}
