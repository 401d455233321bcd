import type {
	Lane,
	Need,
	ObjectType,
	Overview,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { readMaps } from '../settings/maps.ts';
import { readSettings } from '../settings/settings.ts';
import { hoursOf } from './hours.ts';
import { isAlive, readWorkerStatus } from './worker-status.ts';

/** Facts of the first screen: what waits, since when, and what needs a person. */
export function overview( shop: ShopContext ): Overview {
	const settings = readSettings( shop, false );
	const worker = readWorkerStatus( shop );
	const ordersOut = lane( shop, 'out', 'order' );
	const backend = worker?.backend;
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
		lastFullPassAt: null,
		hours: hoursOf( shop ),
		needs: needs( shop, settings ),
	};
}

function lane(
	shop: ShopContext,
	direction: 'in' | 'out',
	objectType?: ObjectType
): Lane {
	const row = shop.db.get< {
		waiting: number | null;
		oldest: string | null;
		rejected: number | null;
		unknown: number | null;
		last: string | null;
	} >(
		`SELECT SUM( status IN ( 'held', 'pending', 'sent' ) ) AS waiting,
			MIN( CASE WHEN status IN ( 'held', 'pending', 'sent', 'unknown' ) THEN captured_at END ) AS oldest,
			SUM( status = 'rejected' ) AS rejected, SUM( status = 'unknown' ) AS unknown,
			MAX( CASE WHEN status = 'accepted' THEN ended_at END ) AS last
		FROM messages WHERE direction = :direction AND ( :type IS NULL OR object_type = :type )`,
		{ direction, type: objectType ?? null }
	);
	return {
		waiting: row?.waiting ?? 0,
		oldestAt: row?.oldest ?? null,
		rejected: row?.rejected ?? 0,
		unknown: row?.unknown ?? 0,
		lastAcceptedAt: row?.last ?? null,
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
			'rejected',
			"FROM messages WHERE status = 'rejected'",
			'ended_at'
		),
		counted(
			shop,
			'unknown',
			"FROM messages WHERE status = 'unknown'",
			'captured_at'
		),
		need(
			'no_price_list',
			readMaps( shop ).priceList === null ? 1 : 0,
			null
		),
		need( 'unmapped_vat', settings.unmapped.vat.length, null ),
		need( 'unmapped_warehouse', settings.unmapped.warehouses.length, null ),
		counted(
			shop,
			'review',
			"FROM links WHERE state = 'waiting'",
			'state_since'
		),
	];
	return all.filter( ( { count } ) => count > 0 );
}

function need(
	kind: Need[ 'kind' ],
	count: number,
	oldestAt: string | null
): Need {
	return { kind, count, oldestAt };
}

function counted(
	shop: ShopContext,
	kind: Need[ 'kind' ],
	from: string,
	moment: 'ended_at' | 'captured_at' | 'state_since'
): Need {
	const row = shop.db.get< { n: number; oldest: string | null } >(
		`SELECT COUNT(*) AS n, MIN( ${ moment } ) AS oldest ${ from }`
	);
	return need( kind, row?.n ?? 0, row?.oldest ?? null );
}
