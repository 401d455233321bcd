import { createHmac, timingSafeEqual } from 'node:crypto';
import OAuth from 'oauth-1.0a';
import type { ShopContext } from '../context.ts';
import { Problem } from '../problem.ts';
import { noteAccess, secretOf } from '../settings/keys.ts';

/** As WooCommerce: a request may be fifteen minutes old, and no nonce counts twice in that time. */
const WINDOW_SECONDS = 15 * 60;

const sign = ( base: string, key: string ): string =>
	createHmac( 'sha256', key ).update( base ).digest( 'base64' );

/** Checks requests signed by OAuth 1.0a with HMAC-SHA256, the way WooCommerce's API keys work over plain http. */
export class WorkerAuth {
	readonly #nonces = new Map< string, number >();
	readonly #shop: ShopContext;

	constructor( shop: ShopContext ) {
		this.#shop = shop;
	}

	/** Throws a Problem with status 401 unless the request carries a valid signature. */
	check( method: string, url: URL ): void {
		const query = url.searchParams;
		const key = query.get( 'oauth_consumer_key' );
		const secret = key === null ? undefined : secretOf( this.#shop, key );
		if ( key === null || secret === undefined ) {
			throw denied( 'Brak klucza usługi wymiany albo jest nieznany.' );
		}
		if ( query.get( 'oauth_signature_method' ) !== 'HMAC-SHA256' ) {
			throw denied( 'Podpis musi być typu HMAC-SHA256.' );
		}
		if ( ! hasValidSignature( method, url, key, secret ) ) {
			throw denied(
				'Podpis nie zgadza się z kluczem. Sprawdź sekret i adres sklepu.'
			);
		}
		this.#checkFreshness( query );
		noteAccess( this.#shop, key );
	}

	#checkFreshness( query: URLSearchParams ): void {
		const now = Date.parse( this.#shop.now() ) / 1000;
		const timestamp = Number( query.get( 'oauth_timestamp' ) );
		if ( ! ( Math.abs( now - timestamp ) <= WINDOW_SECONDS ) ) {
			throw denied(
				'Zegary sklepu i usługi wymiany różnią się o ponad 15 minut.'
			);
		}
		for ( const [ nonce, seen ] of this.#nonces ) {
			if ( seen < now - WINDOW_SECONDS ) {
				this.#nonces.delete( nonce );
			}
		}
		const nonce = query.get( 'oauth_nonce' ) ?? '';
		if ( nonce === '' || this.#nonces.has( nonce ) ) {
			throw denied( 'To żądanie zostało już raz użyte.' );
		}
		this.#nonces.set( nonce, timestamp );
	}
}

function hasValidSignature(
	method: string,
	url: URL,
	key: string,
	secret: string
): boolean {
	const signed = new URL( url );
	const given = Buffer.from(
		signed.searchParams.get( 'oauth_signature' ) ?? ''
	);
	signed.searchParams.delete( 'oauth_signature' );
	const parameters: Record< string, string > = {};
	for ( const [ name, value ] of signed.searchParams ) {
		parameters[ name ] = value;
	}
	signed.search = '';
	const oauth = new OAuth( {
		consumer: { key, secret },
		signature_method: 'HMAC-SHA256',
		hash_function: sign,
	} );
	const expected = Buffer.from(
		oauth.getSignature(
			{ url: signed.href, method, data: {} },
			'',
			parameters as unknown as OAuth.Data
		)
	);
	return (
		given.length === expected.length && timingSafeEqual( given, expected )
	);
}

function denied( sentence: string ): Problem {
	return new Problem(
		'woocommerce_rest_authentication_error',
		sentence,
		401
	);
}
