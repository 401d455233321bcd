import { startEmbeddedShop, type EmbeddedShop } from '../../demo/shop/main.ts';

/** What the contract suite does not see: the storefront, the order form and the panel's log-in. */
describe( 'embedded shop', () => {
	let shop: EmbeddedShop;

	beforeEach( async () => {
		shop = await startEmbeddedShop( {
			database: ':memory:',
			shopId: 'sklep',
			panelDirectory: '/nowhere',
		} );
	} );
	afterEach( () => shop.close() );

	const get = ( path: string, headers: Record< string, string > = {} ) =>
		fetch( shop.url + path, { redirect: 'manual', headers } );
	const post = ( path: string, form: Record< string, string > ) =>
		fetch( shop.url + path, {
			method: 'POST',
			body: new URLSearchParams( form ),
			redirect: 'manual',
		} );
	const buyer = {
		name: 'Anna Nowak',
		email: 'anna@example.com',
		nip: '',
		street: 'Prosta 1',
		postcode: '00-001',
		city: 'Warszawa',
	};

	test( 'G5: names and prices are shown as text, in Polish money', async () => {
		shop.addOwnProduct( '<script>alert(1)</script> & Klamka', '1234.50' );
		const page = await ( await get( '/' ) ).text();
		expect( page ).toContain(
			'&lt;script&gt;alert(1)&lt;/script&gt; &amp; Klamka'
		);
		expect( page ).not.toContain( '<script>alert' );
		expect( page ).toContain( '1\u00a0234,50\u00a0zł' );
	} );

	test( 'O1: the form leads through the basket to the buyer’s own page of the order', async () => {
		const id = shop.addOwnProduct( 'Bon', '50.00' );
		expect( await ( await get( `/basket?q${ id }=2` ) ).text() ).toContain(
			'125,00'
		);
		const placed = await post( '/order', {
			...buyer,
			[ `q${ id }` ]: '2',
		} );
		expect( placed.status ).toBe( 303 );
		const address = placed.headers.get( 'location' ) ?? '';
		expect( await ( await get( address ) ).text() ).toContain(
			'czeka na przyjęcie'
		);
		expect(
			( await get( address.replace( /key=.*/, 'key=wrong' ) ) ).status
		).toBe( 404 );
	} );

	test.each( [
		[ { email: 'anna' }, 'e-mail' ],
		[ { nip: '1234567890' }, 'NIP jest nieprawidłowy' ],
		[ { city: ' ' }, 'miejscowość' ],
	] )(
		'O1: %o is refused with what to mend, and the form keeps the rest',
		async ( change, sentence ) => {
			const id = shop.addOwnProduct( 'Bon', '50.00' );
			const refused = await post( '/order', {
				...buyer,
				...change,
				[ `q${ id }` ]: '1',
			} );
			const page = await refused.text();
			expect( refused.status ).toBe( 400 );
			expect( page ).toContain( sentence );
			expect( page ).toContain( 'value="Prosta 1"' );
			expect( shop.db.get( 'SELECT id FROM orders' ) ).toBeUndefined();
		}
	);

	test( 'C6: a NIP written with prefix and dashes names the stream', async () => {
		const id = shop.addOwnProduct( 'Bon', '50.00' );
		await post( '/order', {
			...buyer,
			nip: 'PL 526-587-76-35',
			[ `q${ id }` ]: '1',
		} );
		expect( shop.db.get( 'SELECT stream FROM order_scope' ) ).toEqual(
			expect.objectContaining( { stream: 'order:nip:5265877635' } )
		);
	} );

	test( 'G4: more than there is cannot be ordered, and nothing is written', async () => {
		const id = shop.addOwnProduct( 'Bon', '50.00' );
		shop.db.run(
			'UPDATE products SET manage_stock = 1, stock = 1 WHERE id = :id',
			{ id }
		);
		const refused = await post( '/order', {
			...buyer,
			[ `q${ id }` ]: '2',
		} );
		expect( await refused.text() ).toContain( 'jest tylko 1' );
		expect( shop.db.get( 'SELECT id FROM messages' ) ).toBeUndefined();
	} );

	test( 'S1: an order’s message is let go as soon as the order is written', async () => {
		const id = shop.addOwnProduct( 'Bon', '50.00' );
		await post( '/order', { ...buyer, [ `q${ id }` ]: '1' } );
		expect(
			shop.db.get( 'SELECT status, held_until FROM messages' )
		).toEqual(
			expect.objectContaining( { status: 'pending', held_until: null } )
		);
	} );

	test( 'H2: the panel asks for a log-in, and its cookie is out of reach of scripts', async () => {
		expect( ( await get( '/panel' ) ).headers.get( 'location' ) ).toBe(
			'/login'
		);
		expect(
			( await post( '/login', { ...shop.admin, password: 'wrong' } ) )
				.status
		).toBe( 403 );
		const cookie =
			( await post( '/login', { ...shop.admin } ) ).headers.get(
				'set-cookie'
			) ?? '';
		expect( cookie ).toMatch( /HttpOnly; SameSite=Lax/ );
		const page = await get( '/panel', {
			cookie: cookie.split( ';' )[ 0 ] ?? '',
		} );
		expect( await page.text() ).toContain( 'npm run build' );
		expect( ( await get( '/panel/token' ) ).status ).toBe( 401 );
	} );

	test( 'H2: nothing but the panel’s own files is served', async () => {
		for ( const path of [
			'/panel/assets/..%2f..%2fpackage.json',
			'/panel/assets/panel.js',
		] ) {
			expect( ( await get( path ) ).status ).toBe( 404 );
		}
	} );

	test( 'S1: the bell says “not modified” until something waits', async () => {
		const { value } = shop.db.get< { value: string } >(
			"SELECT value FROM options WHERE name = 'bell_name'"
		) ?? { value: '' };
		const path = `/bell/${ value }.txt`;
		const etag = ( await get( path ) ).headers.get( 'etag' ) ?? '';
		expect( ( await get( path, { 'if-none-match': etag } ) ).status ).toBe(
			304
		);
		const id = shop.addOwnProduct( 'Bon', '50.00' );
		await post( '/order', { ...buyer, [ `q${ id }` ]: '1' } );
		expect( ( await get( path, { 'if-none-match': etag } ) ).status ).toBe(
			200
		);
	} );
} );
