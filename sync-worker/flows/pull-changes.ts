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
	/** Called when changes of articles have reached the shop. */
	readonly onApplied: () => void;
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
	let carried: Batch[] = [];

	async function nextBatch( shopId: string ): Promise< Batch > {
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

	/** Whatever is not acknowledged at the end, for whatever reason, is carried. */
	async function deliver(
		batch: Batch,
		stop: AbortSignal
	): Promise< SyncError | null > {
		let rest = batch;
		try {
			// Asked anew: a price list chosen a moment ago must not cost a refusal.
			const known = await settings.refresh();
			return await applyChanges(
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
					rest = without( rest, results );
					report( results );
				},
				stop
			);
		} finally {
			if ( rest.changes.length > 0 ) {
				carried.push( rest );
			}
		}
	}

	/** What was carried goes first; then what waits in WAPRO, until nothing does. */
	async function* batches(
		shopId: string,
		stop: AbortSignal
	): AsyncGenerator< Batch > {
		const before = carried;
		carried = [];
		try {
			while ( before.length > 0 && ! stop.aborted ) {
				const [ batch ] = before.splice( 0, 1 );
				if (
					batch !== undefined &&
					clock.elapsed() < batch.heldUntil
				) {
					yield batch;
				}
			}
		} finally {
			carried.push( ...before );
		}
		let more = true;
		while ( more && ! stop.aborted ) {
			const batch = await nextBatch( shopId );
			more = batch.more;
			if ( batch.changes.length > 0 ) {
				yield batch;
			}
		}
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
			const { paused, shopId } = await settings.current();
			if ( paused ) {
				return {};
			}
			let setAside: SyncError | null = null;
			for await ( const batch of batches( shopId, stop ) ) {
				const failure = await deliver( batch, stop );
				setAside ??= failure;
				if ( batch.changes.some( isOfGoods ) ) {
					needs.onApplied();
				}
			}
			if ( setAside !== null ) {
				throw setAside;
			}
			return {};
		},
	};
}

const isOfGoods = ( { objectType }: Change ): boolean => objectType === 'goods';

function without( batch: Batch, results: readonly ChangeResult[] ): Batch {
	const done = new Set( results.map( ( { messageId } ) => messageId ) );
	return {
		...batch,
		changes: batch.changes.filter(
			( { messageId } ) => ! done.has( messageId )
		),
	};
}
