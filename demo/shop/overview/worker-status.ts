import type {
	FlowRest,
	WorkerStatusRequest,
	WorkerStatusResponse,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { readOption, writeOption } from '../settings/options.ts';
import { requestDuePasses } from '../runs/full-passes.ts';
import { isPaused } from '../settings/staging-guard.ts';
import { lane } from './lane.ts';

const SILENT_AFTER_MS = 60_000;

interface StoredStatus extends WorkerStatusRequest {
	seenAt: string;
}

export function storeWorkerStatus(
	shop: ShopContext,
	status: WorkerStatusRequest
): WorkerStatusResponse {
	const now = shop.now();
	writeOption( shop, 'worker_status', { ...status, seenAt: now } );
	const paused = isPaused( shop );
	if ( ! paused ) {
		requestDuePasses( shop );
	}
	const { waiting, unknown, oldestAt, lastAcceptedAt } = lane(
		shop,
		'out',
		'order',
		'wapro'
	);
	return {
		now,
		paused,
		queue: {
			orders: { waiting: waiting + unknown, oldestAt, lastAcceptedAt },
		},
	};
}

export function readWorkerStatus( shop: ShopContext ): StoredStatus | null {
	return readOption< StoredStatus | null >( shop, 'worker_status', null );
}

export function isAlive(
	shop: ShopContext,
	status: StoredStatus | null
): boolean {
	return (
		status !== null &&
		Date.parse( shop.now() ) - Date.parse( status.seenAt ) < SILENT_AFTER_MS
	);
}

/** Flows that do not work now; of a silent worker nobody knows. */
export function restingFlows(
	shop: ShopContext,
	status: StoredStatus | null
): FlowRest[] {
	return isAlive( shop, status ) ? ( status?.resting ?? [] ) : [];
}
