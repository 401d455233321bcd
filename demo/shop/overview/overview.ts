import type {
	ExchangeFlow,
	Lane,
	Need,
	Overview,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { invitationCounts } from '../customers/invitations.ts';
import { accountTabs } from '../customers/account-tabs.ts';
import {
	isProductionOpen,
	productionSettings,
} from '../production/settings.ts';
import { orderSettings, unmappedPayments } from '../orders/settings.ts';
import { CURRENCY, readDictionaries, readMaps } from '../settings/maps.ts';
import { readSettings } from '../settings/settings.ts';
import { hoursOf } from './hours.ts';
import { lane } from './lane.ts';
import { isAlive, readWorkerStatus, restingFlows } from './worker-status.ts';

const WAITING_MS = 10 * 60_000;
const UNKNOWN_MS = 5 * 60_000;
const RATE_MS = 7 * 86_400_000;

/** Facts of the first screen: what waits, since when, and what needs a person. */
export function overview( shop: ShopContext ): Overview {
	const settings = readSettings( shop, false );
	const worker = readWorkerStatus( shop );
	const ordersOut = lane( shop, 'out', 'order', 'wapro' );
	const backend = worker?.backend;
	const resting = restingFlows( shop, worker );
	return {
		now: shop.now(),
		paused: settings.paused,
		...( settings.pausedReason
			? { pausedReason: settings.pausedReason }
			: {} ),
		wapro: {
			reachable: backend?.reachable ?? null,
			since: backend?.since ?? null,
			lastAcceptedOrderAt: ordersOut.lastAcceptedAt,
			...( backend?.code ? { code: backend.code } : {} ),
			...( backend?.reason ? { reason: backend.reason } : {} ),
			...( backend?.version ? { version: backend.version } : {} ),
			...( backend?.company ? { company: backend.company } : {} ),
		},
		worker: {
			seenAt: worker?.seenAt ?? null,
			startedAt: worker?.startedAt ?? null,
			...( worker ? { version: worker.version } : {} ),
			alive: isAlive( shop, worker ),
		},
		ordersOut,
		statesOut: lane( shop, 'out', 'shop_state' ),
		changesIn: changesIn( shop ),
		...( productionSettings( shop ).on
			? { productionOut: lane( shop, 'out', 'order', 'production' ) }
			: {} ),
		lastFullPassAt: null,
		hours: hoursOf( shop ),
		...( resting.length === 0 ? {} : { resting } ),
		needs: needs( shop, settings ),
	};
}

/** What waits on this way stands in WAPRO's queue; the worker tells of it. */
function changesIn( shop: ShopContext ): Lane {
	const queue = readWorkerStatus( shop )?.changeQueue ?? [];
	const waiting = queue.filter(
		( { state } ) => state === 'pending' || state === 'sent'
	);
	const oldest = waiting
		.map( ( { oldestAt } ) => oldestAt )
		.filter( ( moment ): moment is string => moment !== undefined )
		.sort()[ 0 ];
	return {
		...lane( shop, 'in' ),
		waiting: waiting.reduce( ( total, { count } ) => total + count, 0 ),
		oldestAt: oldest ?? null,
	};
}

function needs(
	shop: ShopContext,
	settings: ReturnType< typeof readSettings >
): Need[] {
	const worker = readWorkerStatus( shop );
	const resting = restingFlows( shop, worker );
	const rests = ( name: ExchangeFlow ) =>
		resting.some( ( { flow } ) => flow === name );
	const away =
		worker && ! worker.backend.reachable ? worker.backend.since : null;
	const all: Need[] = [
		need( 'paused', settings.paused ? 1 : 0, null ),
		need(
			'worker_silent',
			isAlive( shop, worker ) ? 0 : 1,
			worker?.seenAt ?? null
		),
		need( 'wapro_away', away ? 1 : 0, away ),
		counted(
			shop,
			'orders_waiting',
			`FROM messages WHERE direction = 'out' AND destination = 'wapro' AND object_type = 'order' AND status IN ( 'pending', 'sent', 'unknown' )
				AND captured_at <= :until AND NOT :still`,
			'captured_at',
			{
				until: before( shop, WAITING_MS ),
				still: settings.paused || rests( 'orders' ) ? 1 : 0,
			}
		),
		counted(
			shop,
			'production_waiting',
			`FROM messages WHERE direction = 'out' AND destination = 'production' AND object_type = 'order' AND status IN ( 'pending', 'sent', 'unknown' )
				AND captured_at <= :until AND NOT :still`,
			'captured_at',
			{
				until: before( shop, WAITING_MS ),
				still:
					settings.paused ||
					rests( 'production' ) ||
					! isProductionOpen( shop )
						? 1
						: 0,
			}
		),
		counted(
			shop,
			'order_twins',
			"FROM order_twins WHERE state = 'waiting'",
			'held_at'
		),
		counted(
			shop,
			'rejected',
			"FROM messages WHERE status = 'rejected'",
			'ended_at'
		),
		counted(
			shop,
			'unknown',
			"FROM messages WHERE status = 'unknown' AND COALESCE( sent_at, captured_at ) <= :until",
			'COALESCE( sent_at, captured_at )',
			{ until: before( shop, UNKNOWN_MS ) }
		),
		need(
			'no_price_list',
			readMaps( shop ).priceList === null ? 1 : 0,
			null
		),
		need( 'wrong_currency', isInWrongCurrency( shop ) ? 1 : 0, null ),
		need( 'unmapped_vat', settings.unmapped.vat.length, null ),
		need( 'unmapped_warehouse', settings.unmapped.warehouses.length, null ),
		need( 'unmapped_payment', unmappedPayments( shop ).length, null ),
		oldRates( shop ),
		counted(
			shop,
			'review',
			"FROM links WHERE state = 'waiting'",
			'state_since'
		),
		counted(
			shop,
			'pairing',
			"FROM pairings WHERE state = 'to_decide'",
			'updated_at'
		),
		accountsNeed( shop, 'customers_to_pair', accountTabs.to_decide ),
		accountsNeed( shop, 'customers_to_approve', accountTabs.to_approve ),
		need( 'invitations_held', invitationCounts( shop ).held, null ),
		counted(
			shop,
			'proposals',
			"FROM proposals WHERE direction = 'to_shop' AND state = 'waiting'",
			'created_at'
		),
	];
	return all.filter( ( { count } ) => count > 0 );
}

/** Rates that somebody typed and nobody has renewed for a week. */
function oldRates( shop: ShopContext ): Need {
	const since = before( shop, RATE_MS ).slice( 0, 10 );
	const dates = orderSettings( shop )
		.rates.map( ( { date } ) => date )
		.filter( ( date ) => date < since )
		.sort();
	return need(
		'old_rate',
		dates.length,
		dates[ 0 ] ? `${ dates[ 0 ] }T00:00:00Z` : null
	);
}

/** WAPRO may give the chosen price list another currency later. */
function isInWrongCurrency( shop: ShopContext ): boolean {
	const { priceList } = readMaps( shop );
	const list = readDictionaries( shop )?.priceLists.find(
		( { code } ) => code === priceList
	);
	return list !== undefined && list.currency !== CURRENCY;
}

function need(
	kind: Need[ 'kind' ],
	count: number,
	oldestAt: string | null
): Need {
	return { kind, count, oldestAt };
}

/** Accounts of the customers' pairing desk that wait for a person. */
function accountsNeed(
	shop: ShopContext,
	kind: Need[ 'kind' ],
	where: string
): Need {
	return counted(
		shop,
		kind,
		`FROM users LEFT JOIN customer_pairings ON user_id = id WHERE staff = 0 AND ${ where }`,
		'updated_at'
	);
}

function before( shop: ShopContext, milliseconds: number ): string {
	return new Date( Date.parse( shop.now() ) - milliseconds ).toISOString();
}

function counted(
	shop: ShopContext,
	kind: Need[ 'kind' ],
	from: string,
	moment:
		| 'ended_at'
		| 'captured_at'
		| 'created_at'
		| 'updated_at'
		| 'COALESCE( sent_at, captured_at )'
		| 'held_at'
		| 'state_since',
	values: Readonly< Record< string, string | number > > = {}
): Need {
	const row = shop.db.get< { n: number; oldest: string | null } >(
		`SELECT COUNT(*) AS n, MIN( ${ moment } ) AS oldest ${ from }`,
		values
	);
	return need( kind, row?.n ?? 0, row?.oldest ?? null );
}
