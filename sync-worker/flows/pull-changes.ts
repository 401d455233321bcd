import type { WorkerSettings } from '../../contracts/generated/shop-api.ts';
import type {
	Change,
	ChangeResult,
	ListChangesResponse,
} from '../../contracts/generated/wapro-mag.ts';
import type { SyncError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Erp } from '../ports/erp.ts';
import type { Log } from '../ports/log.ts';
import type { Flow } from '../ports/scheduler.ts';
import type { Shop } from '../ports/shop.ts';
import type { Telemetry } from '../ports/telemetry.ts';
import { applyChanges, type ChangeSizers } from './apply-changes.ts';
import type { SettingsSource } from './shop-settings.ts';

const BATCH = 200;
/** How long WAPRO hides what it handed out; a worker that dies gives it back after this. */
const VISIBILITY_SECONDS = 60;

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: SettingsSource;
	readonly sizers: ChangeSizers;
	readonly clock: Clock;
	readonly log: Log;
	readonly telemetry: Telemetry;
	readonly everySeconds: number;
}

interface Batch {
	readonly token: string;
	readonly changes: readonly Change[];
	readonly more: boolean;
	readonly heldUntil: number;
}

/**
 * WAPRO → shop: takes the changes that wait, fetches what they name, applies it, acknowledges. A change that could not
 * be delivered stays unacknowledged: WAPRO offers it again.
 */
export function pullChanges( needs: Needs ): Flow {
	const { erp, settings, clock, log, telemetry } = needs;
	// What could not be delivered, kept as long as WAPRO hides it: the next pass need not wait for WAPRO to offer it.
	let carried: Batch | null = null;

	async function nextBatch( shopId: string ): Promise< Batch > {
		if ( carried !== null && clock.elapsed() < carried.heldUntil ) {
			return carried;
		}
		const asked = clock.elapsed();
		const answer: ListChangesResponse = await erp.listChanges( {
			shopId,
			limit: BATCH,
			visibilitySeconds: VISIBILITY_SECONDS,
		} );
		return {
			...answer,
			heldUntil: asked + VISIBILITY_SECONDS * 1000,
		};
	}

	async function deliver(
		batch: Batch,
		known: WorkerSettings,
		stop: AbortSignal
	): Promise< SyncError | null > {
		carried = batch;
		const setAside = await applyChanges(
			batch.changes,
			{ ...needs, settings: known },
			async ( results ) => {
				if ( results.length === 0 ) {
					return;
				}
				await erp.acknowledgeChanges( {
					shopId: known.shopId,
					token: batch.token,
					results: [ ...results ],
				} );
				carried = remaining( carried ?? batch, results );
				report( results );
			},
			stop
		);
		// What failed by itself waits until WAPRO offers it again; only an end in the middle leaves something to carry.
		carried = stop.aborted ? carried : null;
		return setAside;
	}

	function report( results: readonly ChangeResult[] ): void {
		const refused = results.filter(
			( { outcome } ) => outcome === 'rejected'
		);
		telemetry.messages( 'change', 'rejected', refused.length );
		telemetry.messages(
			'change',
			'accepted',
			results.length - refused.length
		);
		log.info(
			{ changes: results.length, rejected: refused.length },
			'changes of WAPRO acknowledged'
		);
		for ( const { messageId, code } of refused ) {
			log.warn( { waproMessage: messageId, code }, 'change refused' );
		}
	}

	return {
		name: 'pullChanges',
		everySeconds: needs.everySeconds,
		wakesOn: [ 'start', 'notice', 'wapro_back', 'shop_back' ],
		async run( stop ) {
			const known = await settings.current();
			if ( known.paused ) {
				return {};
			}
			let setAside: SyncError | null = null;
			let batch = await nextBatch( known.shopId );
			while ( batch.changes.length > 0 ) {
				const failure = await deliver( batch, known, stop );
				setAside ??= failure;
				if ( ! batch.more || stop.aborted ) {
					break;
				}
				batch = await nextBatch( known.shopId );
			}
			if ( setAside !== null ) {
				throw setAside;
			}
			return {};
		},
	};
}

function remaining(
	batch: Batch,
	results: readonly ChangeResult[]
): Batch | null {
	const done = new Set( results.map( ( { messageId } ) => messageId ) );
	const changes = batch.changes.filter(
		( { messageId } ) => ! done.has( messageId )
	);
	return changes.length === 0 ? null : { ...batch, changes, more: true };
}
