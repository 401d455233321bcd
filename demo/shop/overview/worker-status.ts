import type {
	WorkerStatusRequest,
	WorkerStatusResponse,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { readOption, writeOption } from '../settings/options.ts';
import { isPaused } from '../settings/staging-guard.ts';

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
	return { now, paused: isPaused( shop ) };
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
