import type {
	Run,
	WorkerSettings,
} from '../../contracts/generated/shop-api.ts';
import type { OrderHash } from '../../contracts/generated/wapro-mag.ts';
import { chunk } from '../domain/chunks.ts';
import { suspiciouslyMany } from '../domain/digests.ts';
import type { Clock } from '../ports/clock.ts';
import type { Erp, Page } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';
import type { RunHandler } from './answer-requests.ts';
import { bringOrders } from './bring-orders.ts';
import { bulk, incomplete, type Bulk } from './bulk.ts';
import { tally, type Tally } from './run-tally.ts';
import type { SettingsSource } from './shop-settings.ts';

/** Hashes that WAPRO gives at once, and orders fetched at once. */
const PAGE = 500;
const GROUP = 100;

const DAY = 86_400_000;
/** How far back the shop's own orders are compared when it keeps no others. */
const OWN_ORDERS_DAYS = 90;

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: SettingsSource;
	readonly clock: Clock;
}

interface Pass extends Omit< Needs, 'settings' > {
	readonly settings: WorkerSettings;
	readonly run: Run;
	readonly patient: Bulk;
	readonly done: Tally;
}

/**
 * Compares the orders of the last days by their hashes and fetches those that differ: the shop's own, and those that were
 * made in WAPRO for its companies. What a complete listing does not name is asked for by id: absence alone cancels
 * nothing.
 */
export function reconcileOrders( needs: Needs ): RunHandler {
	return async ( run, report, stop ) => {
		const settings = await needs.settings.refresh();
		const done = tally( run, report, stop, false );
		const patient = bulk( {
			clock: needs.clock,
			stop,
			onPause: done.tell,
		} );
		const pass: Pass = { ...needs, settings, run, patient, done };
		const days = settings.bornOrderDays ?? OWN_ORDERS_DAYS;
		const since = new Date( needs.clock.now() - days * DAY ).toISOString();
		const gone: string[] = [];
		let inShop = 0;
		for await ( const { page, after } of pages( pass, since ) ) {
			const answer = await patient.call( () =>
				needs.shop.compareOrders( {
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
			...( isTooMuch ? tooManyGone( gone.length ) : null ),
			...incomplete( patient.failures ),
		};
	};
}

interface Listed {
	readonly page: Page< OrderHash >;
	readonly after: string;
}

async function* pages(
	{ erp, settings, patient }: Pass,
	since: string
): AsyncGenerator< Listed > {
	let after = '0';
	let more = true;
	while ( more ) {
		const start = after;
		const page: Page< OrderHash > = await patient.call( () =>
			erp.listOrders( settings.shopId, since, start, PAGE )
		);
		yield { page, after: start };
		more = page.more && page.lastIndex !== null;
		after = page.lastIndex ?? start;
	}
}

async function fetched(
	{ erp, shop, settings, run, patient, done }: Pass,
	erpIds: readonly string[]
): Promise< void > {
	done.expect( erpIds.length );
	for ( const part of chunk( erpIds, GROUP ) ) {
		done.add(
			await patient.send(
				part,
				( erpId ) => erpId,
				async ( some ) =>
					bringOrders(
						shop,
						await erp.getOrders( settings.shopId, some ),
						{ cause: run.cause, runId: run.id }
					)
			)
		);
		await done.tell();
	}
}

function tooManyGone( count: number ) {
	return {
		code: 'too_many_gone',
		reason: `WAPRO no longer lists ${ count } orders that were made there. They were left as they are: check that WAPRO_URL leads to the right database. When they were really deleted, start the check of orders by hand.`,
	};
}
