import type {
	InvoicesCompareResponse,
	ItemResult,
	OrdersCompareResponse,
	Run,
	WorkerSettings,
} from '../../contracts/generated/shop-api.ts';
import { chunk } from '../domain/chunks.ts';
import { suspiciouslyMany } from '../domain/digests.ts';
import type { Clock } from '../ports/clock.ts';
import type { Page } from '../ports/erp.ts';
import type { RunHandler } from './answer-requests.ts';
import { bulk, incomplete, type Bulk } from './bulk.ts';
import type { OrderTraffic } from './order-traffic.ts';
import { tally, type Tally } from './run-tally.ts';
import type { SettingsSource } from './shop-settings.ts';

/** Hashes that WAPRO gives at once. */
const PAGE = 500;

const DAY = 86_400_000;

export interface HashRow {
	readonly erpId: string;
	readonly hash: string;
}

export interface ComparedPage {
	since: string;
	after: string;
	last?: string;
	rows: HashRow[];
}

/** Objects of one kind whose hashes WAPRO lists by id. */
export interface HashedKind {
	/** Objects fetched at once. */
	readonly group: number;
	readonly days: ( settings: WorkerSettings ) => number;
	readonly list: (
		shopId: string,
		since: string,
		after: string,
		limit: number
	) => Promise< Page< HashRow > >;
	readonly compare: (
		page: ComparedPage
	) => Promise< OrdersCompareResponse | InvoicesCompareResponse >;
	readonly bring: (
		shopId: string,
		erpIds: readonly string[],
		run: Run
	) => Promise< readonly ItemResult[] >;
	/** Said when suspiciously many are no longer listed. */
	readonly tooManyGone: ( count: number ) => string;
}

interface Needs {
	readonly settings: SettingsSource;
	readonly clock: Clock;
	readonly traffic: OrderTraffic;
}

interface Pass {
	readonly kind: HashedKind;
	readonly shopId: string;
	readonly run: Run;
	readonly patient: Bulk;
	readonly done: Tally;
}

/**
 * Compares hashes page by page and fetches what differs. What a complete listing does not name is asked for by id: absence
 * alone ends nothing.
 */
export function hashPass(
	{ settings, clock, traffic }: Needs,
	kind: HashedKind
): RunHandler {
	return async ( run, report, stop ) => {
		const known = await settings.refresh();
		const done = tally( run, report, stop, false );
		const patient = bulk( { clock, traffic, stop, onPause: done.tell } );
		const pass: Pass = {
			kind,
			shopId: known.shopId,
			run,
			patient,
			done,
		};
		const since = new Date(
			clock.now() - kind.days( known ) * DAY
		).toISOString();
		const gone: string[] = [];
		let inShop = 0;
		for await ( const { page, after } of pages( pass, since ) ) {
			const answer = await patient.call( () =>
				kind.compare( {
					since,
					after,
					...( page.more && page.lastIndex !== null
						? { last: page.lastIndex }
						: {} ),
					rows: page.rows.map( ( { erpId, hash } ) => ( {
						erpId,
						hash,
					} ) ),
				} )
			);
			inShop += answer.inShop;
			gone.push( ...answer.gone );
			await fetched( pass, answer.differing );
		}
		const isTooMuch =
			run.cause !== 'by_hand' && suspiciouslyMany( gone.length, inShop );
		if ( ! isTooMuch ) {
			await fetched( pass, gone );
		}
		const progress = done.progress();
		return {
			...progress,
			total: progress.done,
			...( isTooMuch
				? {
						code: 'too_many_gone',
						reason: kind.tooManyGone( gone.length ),
					}
				: null ),
			...incomplete( patient.failures ),
		};
	};
}

interface Listed {
	readonly page: Page< HashRow >;
	readonly after: string;
}

async function* pages(
	{ kind, shopId, patient }: Pass,
	since: string
): AsyncGenerator< Listed > {
	let after = '0';
	let more = true;
	while ( more ) {
		const start = after;
		const page: Page< HashRow > = await patient.call( () =>
			kind.list( shopId, since, start, PAGE )
		);
		yield { page, after: start };
		more = page.more && page.lastIndex !== null;
		after = page.lastIndex ?? start;
	}
}

async function fetched(
	{ kind, shopId, run, patient, done }: Pass,
	erpIds: readonly string[]
): Promise< void > {
	done.expect( erpIds.length );
	for ( const part of chunk( erpIds, kind.group ) ) {
		done.add(
			await patient.send(
				part,
				( erpId ) => erpId,
				( some ) => kind.bring( shopId, some, run )
			)
		);
		await done.tell();
	}
}
