/** A browser's worth of a visit to a WordPress shop: cookies, log-in, the Store API as the block checkout uses it. */
export class WordPressVisitor {
	readonly #url: string;
	readonly #cookies = new Map< string, string >();
	#nonce: string | undefined;

	constructor( url: string ) {
		this.#url = url;
	}

	/** A visitor who came through the log-in form. */
	static async loggedIn(
		url: string,
		{ user, password }: { user: string; password: string }
	): Promise< WordPressVisitor > {
		const visitor = new WordPressVisitor( url );
		visitor.#cookies.set( 'wordpress_test_cookie', 'WP%20Cookie%20check' );
		const response = await visitor.fetch( '/wp-login.php', {
			method: 'POST',
			body: new URLSearchParams( {
				log: user,
				pwd: password,
				testcookie: '1',
			} ),
		} );
		if ( response.status !== 302 ) {
			throw new Error(
				`${ user } could not log in (${ response.status }).`
			);
		}
		const nonce = await visitor.fetch(
			'/wp-admin/admin-ajax.php?action=rest-nonce'
		);
		visitor.#nonce = await nonce.text();
		return visitor;
	}

	/** Headers of a request to the REST API by the logged-in person. */
	restHeaders(): Record< string, string > {
		return {
			cookie: this.#cookieHeader(),
			...( this.#nonce === undefined
				? {}
				: { 'x-wp-nonce': this.#nonce } ),
		};
	}

	/** One request; redirects are not followed, cookies are kept. */
	async fetch( path: string, init: RequestInit = {} ): Promise< Response > {
		const response = await fetch( new URL( path, this.#url ), {
			...init,
			redirect: 'manual',
			headers: {
				...( init.headers as Record< string, string > | undefined ),
				cookie: this.#cookieHeader(),
			},
		} );
		for ( const cookie of response.headers.getSetCookie() ) {
			const [ pair = '' ] = cookie.split( ';' );
			const [ name = '', ...value ] = pair.split( '=' );
			this.#cookies.set( name, value.join( '=' ) );
		}
		return response;
	}

	/** Answer of a REST route, asked with the person's token where there is one. */
	async rest< Body >(
		path: string,
		init: RequestInit = {}
	): Promise< { status: number; body: Body; headers: Headers } > {
		const response = await this.fetch( `/wp-json/${ path }`, {
			...init,
			headers: {
				'content-type': 'application/json',
				...( this.#nonce === undefined
					? {}
					: { 'x-wp-nonce': this.#nonce } ),
				...( init.headers as Record< string, string > | undefined ),
			},
		} );
		return {
			status: response.status,
			body: ( await response.json() ) as Body,
			headers: response.headers,
		};
	}

	/** Buys through the Store API, the way the block checkout does. */
	async checkOut(
		lines: readonly { productId: number; quantity: number }[],
		email: string,
		address: Partial< Address > = {}
	): Promise< StoreOrder > {
		const cart = await this.rest( 'wc/store/v1/cart' );
		const token = cart.headers.get( 'cart-token' ) ?? '';
		const headers: Record< string, string > =
			this.#nonce === undefined
				? { 'cart-token': token }
				: { nonce: cart.headers.get( 'nonce' ) ?? '' };
		for ( const { productId, quantity } of lines ) {
			const added = await this.rest( 'wc/store/v1/cart/add-item', {
				method: 'POST',
				headers,
				body: JSON.stringify( { id: productId, quantity } ),
			} );
			if ( added.status !== 201 ) {
				throw new Error(
					`Product ${ productId } cannot be bought: ${ JSON.stringify( added.body ) }`
				);
			}
		}
		const shipping = { ...ADDRESS, ...address };
		const order = await this.rest< {
			order_id: number;
			order_key: string;
		} >( 'wc/store/v1/checkout', {
			method: 'POST',
			headers,
			body: JSON.stringify( {
				billing_address: { ...shipping, email },
				shipping_address: shipping,
				payment_method: 'cod',
			} ),
		} );
		if ( order.status !== 200 ) {
			throw new Error(
				`The order was not taken: ${ JSON.stringify( order.body ) }`
			);
		}
		return { id: order.body.order_id, key: order.body.order_key, email };
	}

	#cookieHeader(): string {
		return [ ...this.#cookies ]
			.map( ( [ name, value ] ) => `${ name }=${ value }` )
			.join( '; ' );
	}
}

export interface StoreOrder {
	readonly id: number;
	readonly key: string;
	readonly email: string;
}

export interface Address {
	readonly first_name: string;
	readonly last_name: string;
	readonly company: string;
	readonly address_1: string;
	readonly postcode: string;
	readonly city: string;
	readonly country: string;
	readonly phone: string;
}

const ADDRESS: Address = {
	first_name: 'Anna',
	last_name: 'Nowak',
	company: '',
	address_1: 'Prosta 1',
	postcode: '00-001',
	city: 'Warszawa',
	country: 'PL',
	phone: '600700800',
};
