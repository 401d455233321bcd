import { SyncError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Production, ProductionAddress } from '../ports/production.ts';
import { fileDrop } from './file-drop.ts';
import { httpCarrier } from './http-carrier.ts';

/** A folder answers at once, or its disk hangs for all. */
const FOLDER_SECONDS = 10;

/** Longest that one delivery may take. */
export function callSeconds( address: ProductionAddress | null ): number {
	return address?.carrier === 'http'
		? address.timeoutSeconds
		: FOLDER_SECONDS;
}

/** The carrier that the worker's configuration names. */
export function production(
	address: ProductionAddress | null,
	clock: Pick< Clock, 'now' >
): Production {
	switch ( address?.carrier ) {
		case 'http':
			return httpCarrier( {
				url: address.url,
				secret: address.secret,
				timeoutMs: address.timeoutSeconds * 1000,
				clock,
			} );
		case 'folder':
			return fileDrop( { folder: address.folder } );
		default:
			return nowhere;
	}
}

const nowhere: Production = {
	async deliver() {
		throw unset();
	},
	async reach() {
		throw unset();
	},
	checks: async () => [],
};

function unset(): SyncError {
	return new SyncError( {
		kind: 'permanent',
		code: 'production_unset',
		delivery: 'unsent',
		reason: 'The worker does not know where production orders go: set PRODUCTION_URL with PRODUCTION_SECRET, or PRODUCTION_FOLDER, and start it anew.',
	} );
}
