import type { ProductionSettings } from '../../contracts/generated/shop-api.ts';
import { createProduct } from '../../demo/shop/catalogue/products.ts';
import type { ShopContext } from '../../demo/shop/context.ts';
import { openDatabase } from '../../demo/shop/database/database.ts';
import { cancelOrder, changeQuantity } from '../../demo/shop/orders/edits.ts';
import { placeOrder } from '../../demo/shop/orders/place.ts';
import { saveProductionSettings } from '../../demo/shop/production/settings.ts';
import { claim } from '../../demo/shop/queue/claim.ts';
import { holdFor } from '../../demo/shop/queue/outbox.ts';
import { writeOption } from '../../demo/shop/settings/options.ts';

const BUYER = {
	name: 'Anna Nowak',
	email: 'anna@example.com',
	nip: null,
	street: 'Prosta 1',
	postcode: '00-001',
	city: 'Warszawa',
};

const EVERYTHING: ProductionSettings = {
	on: true,
	paused: false,
	format: 'json',
	lines: 'all',
	categories: [],
	withParameters: false,
	due: { rule: 'none', days: 0, field: '' },
	priorityField: '',
	parameters: [],
	progress: { source: 'wapro', statuses: [] },
};

describe( 'messages of orders in the embedded shop', () => {
	let shop: ShopContext;
	let product = 0;

	beforeEach( () => {
		const url = 'http://127.0.0.1:1';
		shop = {
			db: openDatabase( ':memory:' ),
			shopId: 'sklep',
			now: () => new Date().toISOString(),
			siteUrl: () => url,
			ringBell: () => undefined,
		};
		writeOption( shop, 'known_url', url );
		product = createProduct( shop, 'KLAMKA', {
			status: 'publish',
			name: 'Klamka',
			price: '50.00',
		} );
	} );
	afterEach( () => shop.db.close() );

	const place = ( quantity = 1 ) =>
		placeOrder( shop, BUYER, [ { productId: product, quantity } ] ).id;

	const claimed = ( destination: 'wapro' | 'production' ) =>
		claim( shop, {
			destination,
			objectType: 'order',
			limit: 10,
			perStream: 10,
			leaseSeconds: 30,
			worker: 'test',
		} ).leases.flatMap( ( { token, messages } ) =>
			messages.map( ( message ) => ( { token, message } ) )
		);

	/** Hands out what production must hear and takes it. */
	const toProduction = () => {
		const found = claimed( 'production' );
		claim( shop, {
			destination: 'production',
			objectType: 'order',
			limit: 1,
			perStream: 1,
			leaseSeconds: 30,
			worker: 'test',
			results: found.map( ( { token, message } ) => ( {
				messageId: message.id,
				token,
				outcome: 'accepted',
				sent: true,
				durationMs: 1,
			} ) ),
		} );
		return found.map( ( { message } ) => message.production );
	};

	test( 'O1: an order that cannot be queued for production is not placed either', () => {
		saveProductionSettings( shop, EVERYTHING );
		shop.db.run(
			"CREATE TRIGGER broken BEFORE INSERT ON messages WHEN NEW.destination = 'production' BEGIN SELECT RAISE( ABORT, 'gone' ); END"
		);
		expect( () => place() ).toThrow( 'gone' );
		expect( shop.db.all( 'SELECT id FROM orders' ) ).toEqual( [] );
		expect( shop.db.all( 'SELECT id FROM messages' ) ).toEqual( [] );
	} );

	test( 'O1: while a customer’s first order is held, no later one overtakes it', () => {
		const first = place();
		place();
		shop.db.run(
			"UPDATE messages SET status = 'held' WHERE object_key = :id",
			{ id: String( first ) }
		);
		holdFor( shop, 'order', String( first ), 60 );
		expect( claimed( 'wapro' ) ).toEqual( [] );
		expect(
			shop.db.all( 'SELECT status FROM messages ORDER BY id' )
		).toEqual( [ { status: 'held' }, { status: 'pending' } ] );
	} );

	test( 'O2: production hears of an edit and of a cancellation', () => {
		saveProductionSettings( shop, EVERYTHING );
		const id = place();
		expect( toProduction() ).toEqual( [
			expect.objectContaining( { event: 'created', sequence: 1 } ),
		] );
		changeQuantity( shop, id, 3 );
		expect( toProduction() ).toEqual( [
			expect.objectContaining( {
				event: 'changed',
				sequence: 2,
				lines: [ expect.objectContaining( { quantity: '3' } ) ],
			} ),
		] );
		cancelOrder( shop, id );
		expect( toProduction() ).toEqual( [
			expect.objectContaining( {
				event: 'cancelled',
				sequence: 3,
				lines: [],
			} ),
		] );
	} );
} );
