import type { Run } from '../../../contracts/generated/shop-api.ts';
import { secondsFrom, type ShopContext } from '../context.ts';
import { catalogueSettings } from '../settings/catalogue.ts';
import { exchangeSettings } from '../settings/exchange.ts';
import { lastDue, onTheWall } from '../settings/nightly-hour.ts';
import { readMaps, sellWarehouses } from '../settings/maps.ts';
import { requestRun } from './runs.ts';

const NIGHTLY: readonly Run[ 'flow' ][] = [
	'reconcileGoods',
	'refreshCustomers',
	'reconcileOrders',
	'reconcileInvoices',
];

/** Asks the worker for the passes that are due, each once; none before an admin said what the shop sells. */
export function requestDuePasses( shop: ShopContext ): void {
	const maps = readMaps( shop );
	if ( sellWarehouses( maps ).length === 0 || ! maps.priceList ) {
		return;
	}
	const due = lastDue( shop, exchangeSettings( shop ).nightlyAt );
	for ( const flow of NIGHTLY ) {
		request( shop, flow, due );
	}
	const { checkMinutes } = catalogueSettings( shop ).stock;
	request(
		shop,
		'checkStock',
		onTheWall( secondsFrom( shop.now(), -60 * checkMinutes ) )
	);
}

function request( shop: ShopContext, flow: Run[ 'flow' ], due: string ): void {
	const { last, open } = shop.db.get< {
		last: string | null;
		open: number;
	} >(
		`SELECT MAX( CASE WHEN cause = 'nightly' THEN requested_at END ) AS last,
			COALESCE( SUM( state IN ( 'requested', 'running' ) ), 0 ) AS open FROM runs WHERE flow = :flow`,
		{ flow }
	) ?? { last: null, open: 0 };
	if ( open === 0 && ( last === null || onTheWall( last ) < due ) ) {
		requestRun( shop, flow, 'nightly', null );
	}
}
