import type { ItemResult, Run } from '../../contracts/generated/shop-api.ts';
import { SyncError } from '../../sync-worker/errors.ts';
import { orderTraffic } from '../../sync-worker/flows/order-traffic.ts';
import { refreshOrders } from '../../sync-worker/flows/refresh-orders.ts';
import { settingsSource } from '../../sync-worker/flows/shop-settings.ts';
import { erpOrder, scriptedErp } from './support/fake-erp.ts';
import { scriptedShop } from './support/fake-shop.ts';
import { running, testClock } from './support/ports.ts';

const byHand: Run = {
	id: 9,
	flow: 'refreshOrders',
	state: 'running',
	cause: 'by_hand',
	requestedAt: '2026-11-22T02:30:00Z',
	done: 0,
	total: null,
	counts: { created: 0, updated: 0, unchanged: 0, stale: 0, rejected: 0 },
	checks: [],
	keys: [ '801', '802', '803', 'sklep-71-0a1b2c', 'sklep-72-0a1b2c' ],
	dryRun: false,
};

test( 'O6: an order that cannot be refreshed keeps none of the chosen ones from it, and the run names it', async () => {
	const clock = testClock();
	const applied: string[] = [];
	const { shop } = scriptedShop( [], {
		applyOrderStatuses: async ( { items } ) => {
			if ( items.some( ( { erpId } ) => erpId === '802' ) ) {
				throw new SyncError( {
					kind: 'retryable',
					code: 'shop_error',
					delivery: 'unclear',
					reason: 'The shop failed.',
				} );
			}
			applied.push( ...items.map( ( { erpId } ) => erpId ) );
			return {
				items: items.map( ( { erpId } ): ItemResult => ( {
					key: erpId,
					outcome: 'updated',
				} ) ),
			};
		},
	} );
	const end = await refreshOrders( {
		erp: scriptedErp( {
			getOrders: async ( _shopId, erpIds ) => ( {
				asOf: '7',
				rows: erpIds.map( ( id ) =>
					erpOrder( id, `sklep-${ id }-0a1b2c` )
				),
				bad: [],
			} ),
			findOrders: async ( { reference = '' } ) => {
				if ( reference === 'sklep-71-0a1b2c' ) {
					throw new SyncError( {
						kind: 'retryable',
						code: 'answer_malformed',
						delivery: 'answered',
						reason: 'The answer breaks the contract.',
					} );
				}
				return {
					asOf: '7',
					rows: [ erpOrder( '872', reference ) ],
					bad: [],
				};
			},
		} ),
		shop,
		settings: settingsSource( shop, clock, 30 ),
		clock,
		traffic: orderTraffic( clock ),
	} )( byHand, async () => false, running );

	expect( applied ).toEqual( [ '801', '803', '872' ] );
	expect( end ).toMatchObject( {
		code: 'pass_incomplete',
		reason: expect.stringMatching( /802/ ),
		counts: { updated: 3, rejected: 2 },
	} );
} );
