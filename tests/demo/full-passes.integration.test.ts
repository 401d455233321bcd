import type { ShopContext } from '../../demo/shop/context.ts';
import { openDatabase } from '../../demo/shop/database/database.ts';
import { requestDuePasses } from '../../demo/shop/runs/full-passes.ts';
import {
	exchangeSettings,
	saveExchangeSettings,
} from '../../demo/shop/settings/exchange.ts';
import { readMaps } from '../../demo/shop/settings/maps.ts';
import { writeOption } from '../../demo/shop/settings/options.ts';

describe( 'nightly passes of the embedded shop', () => {
	let shop: ShopContext;
	let moment = '';

	beforeEach( () => {
		shop = {
			db: openDatabase( ':memory:' ),
			shopId: 'sklep',
			now: () => moment,
			siteUrl: () => 'http://127.0.0.1:1',
			ringBell: () => undefined,
		};
		writeOption( shop, 'maps', {
			...readMaps( shop ),
			warehouses: [ { symbol: 'M1', use: 'sell' } ],
			priceList: 'DET',
		} );
	} );
	afterEach( () => shop.db.close() );

	/** How often the pass over the catalogue was asked for until a moment at which the worker was heard; all are over by then. */
	const askedAt = ( at: string ): number => {
		moment = at;
		requestDuePasses( shop );
		shop.db.run( "UPDATE runs SET state = 'done'" );
		return shop.db.all(
			"SELECT id FROM runs WHERE flow = 'reconcileGoods'"
		).length;
	};
	const moveTo = ( nightlyAt: string ) =>
		saveExchangeSettings(
			shop,
			{ ...exchangeSettings( shop ), nightlyAt },
			'admin'
		);

	test( 'S3: a pass is asked for once a night, when the shop’s own clock shows the time', () => {
		expect( askedAt( '2026-11-20T12:00:00.000Z' ) ).toBe( 1 );
		expect( askedAt( '2026-11-21T01:29:00.000Z' ) ).toBe( 1 );
		expect( askedAt( '2026-11-21T01:30:00.000Z' ) ).toBe( 2 );
		expect( askedAt( '2026-11-21T22:00:00.000Z' ) ).toBe( 2 );
		expect( askedAt( '2026-11-25T22:00:00.000Z' ) ).toBe( 3 );
	} );

	test( 'S3: the night in which an hour comes twice has one pass', () => {
		expect( askedAt( '2026-10-24T12:00:00.000Z' ) ).toBe( 1 );
		expect( askedAt( '2026-10-25T00:30:00.000Z' ) ).toBe( 2 );
		expect( askedAt( '2026-10-25T01:30:00.000Z' ) ).toBe( 2 );
	} );

	test( 'S6: a new time begins no pass in the middle of the day, and loses none that was missed', () => {
		expect( askedAt( '2026-11-20T12:00:00.000Z' ) ).toBe( 1 );
		moment = '2026-11-20T16:00:00.000Z';
		moveTo( '15:00' );
		expect( askedAt( '2026-11-20T16:01:00.000Z' ) ).toBe( 1 );
		expect( askedAt( '2026-11-21T14:00:00.000Z' ) ).toBe( 2 );

		moment = '2026-11-22T20:00:00.000Z';
		moveTo( '23:00' );
		expect( askedAt( '2026-11-22T20:01:00.000Z' ) ).toBe( 3 );
	} );
} );
