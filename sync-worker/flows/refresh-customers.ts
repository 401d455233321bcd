import type {
	FlaggedCustomersResponse,
	Run,
	WorkerSettings,
} from '../../contracts/generated/shop-api.ts';
import type { Customer } from '../../contracts/generated/wapro-mag.ts';
import { isErpId } from '../domain/changes.ts';
import { isBehind, notListed } from '../domain/customers.ts';
import type { ChunkSizer } from '../domain/chunks.ts';
import { suspiciouslyMany } from '../domain/digests.ts';
import type { Clock } from '../ports/clock.ts';
import type { Erp, Page } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';
import type { RunEnd, RunHandler } from './answer-requests.ts';
import type { ApplyOptions } from './articles.ts';
import { bulk, incomplete, type Bulk } from './bulk.ts';
import { bringContractors } from './contractors.ts';
import type { OrderTraffic } from './order-traffic.ts';
import { tally, type Tally } from './run-tally.ts';
import type { SettingsSource } from './shop-settings.ts';

/** Keys of the shop's own list that it names at once. */
const FLAGGED_AT_ONCE = 1000;

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: SettingsSource;
	readonly sizer: ChunkSizer;
	readonly clock: Clock;
	readonly traffic: OrderTraffic;
}

interface Pass extends Omit< Needs, 'settings' > {
	readonly settings: WorkerSettings;
	readonly run: Run;
	readonly how: ApplyOptions;
	readonly patient: Bulk;
	readonly done: Tally;
}

/**
 * Brings named contractors, or all flagged ones page by page, to the state of WAPRO. What the shop holds as flagged and a
 * complete pass did not list is asked for by id: absence alone closes nothing.
 */
export function refreshCustomers( needs: Needs ): RunHandler {
	return async ( run, report, stop ) => {
		const settings = await needs.settings.refresh();
		const done = tally( run, report, stop );
		const pass: Pass = {
			...needs,
			settings,
			run,
			done,
			how: { cause: run.cause, runId: run.id },
			patient: bulk( {
				clock: needs.clock,
				traffic: needs.traffic,
				stop,
				onPause: done.tell,
			} ),
		};
		return run.keys.length > 0 ? named( pass ) : everything( pass );
	};
}

async function named( pass: Pass ): Promise< RunEnd > {
	const { run, done, patient } = pass;
	done.total( run.keys.length );
	const keys = run.keys.filter( isErpId );
	const start = Number( run.cursor ?? 0 );
	await byId( pass, keys.slice( start ), ( handled ) =>
		done.reached( String( start + handled ) )
	);
	return { ...done.progress(), ...incomplete( patient.failures ) };
}

/** Interrupted, it lists from the start again, so that it knows what is listed, and applies what was not applied yet. */
async function everything( pass: Pass ): Promise< RunEnd > {
	const { run, done, patient } = pass;
	const from = run.cursor ?? null;
	const listed = new Set< string >();
	for await ( const page of pages( pass ) ) {
		page.rows.forEach( ( { erpId } ) => listed.add( erpId ) );
		page.bad.forEach( ( { key } ) => listed.add( key ) );
		await applied( pass, {
			...page,
			rows: page.rows.filter(
				( { erpId } ) => ! isBehind( erpId, from )
			),
			bad: page.bad.filter( ( { key } ) => ! isBehind( key, from ) ),
		} );
	}
	const inShop = await flagged( pass );
	const gone = notListed( inShop, listed );
	const isTooMuch =
		run.cause !== 'by_hand' &&
		suspiciouslyMany( gone.length, inShop.length );
	if ( ! isTooMuch ) {
		await byId( pass, gone );
	}
	const progress = done.progress();
	return {
		...progress,
		total: progress.done,
		...( isTooMuch ? tooManyGone( gone.length ) : null ),
		...incomplete( patient.failures ),
	};
}

async function* pages( {
	erp,
	settings,
	sizer,
	patient,
}: Pass ): AsyncGenerator< Page< Customer > > {
	let after: string | null = null;
	let more = true;
	while ( more ) {
		const start: string | null = after;
		const page: Page< Customer > = await patient.call( () =>
			erp.listCustomers( settings.shopId, start, sizer.size() )
		);
		yield page;
		more = page.more && page.lastIndex !== null;
		after = page.lastIndex;
	}
}

async function applied(
	{ shop, how, sizer, clock, patient, done }: Pass,
	page: Page< Customer >
): Promise< void > {
	const began = clock.elapsed();
	const results = await patient.send(
		page.rows,
		( { erpId } ) => erpId,
		( rows ) => bringContractors( shop, { ...page, rows, bad: [] }, how )
	);
	sizer.took( page.rows.length, clock.elapsed() - began );
	done.add( [
		...results,
		...( await bringContractors( shop, { ...page, rows: [] }, how ) ),
	] );
	if ( page.lastIndex !== null ) {
		done.reached( page.lastIndex );
	}
	await done.tell();
}

async function byId(
	{ erp, shop, settings, how, sizer, clock, patient, done }: Pass,
	keys: readonly string[],
	reached: ( handled: number ) => void = () => undefined
): Promise< void > {
	let start = 0;
	while ( start < keys.length ) {
		const part = keys.slice( start, start + sizer.size() );
		const began = clock.elapsed();
		const results = await patient.send(
			part,
			( key ) => key,
			async ( some ) =>
				bringContractors(
					shop,
					await erp.getCustomers( settings.shopId, some ),
					how
				)
		);
		sizer.took( part.length, clock.elapsed() - began );
		start += part.length;
		done.add( results );
		reached( start );
		await done.tell();
	}
}

async function flagged( { shop, patient }: Pass ): Promise< string[] > {
	const all: string[] = [];
	let after: string | null = null;
	do {
		const from: string | null = after;
		const page: FlaggedCustomersResponse = await patient.call( () =>
			shop.flaggedCustomers( from, FLAGGED_AT_ONCE )
		);
		all.push( ...page.erpIds );
		after = page.next;
	} while ( after !== null );
	return all;
}

function tooManyGone( count: number ) {
	return {
		code: 'too_many_gone',
		reason: `WAPRO no longer lists ${ count } contractors that have access to the shop. They were left as they are: check that WAPRO_URL leads to the right database. When they were really taken off, start the refresh of contractors by hand: it closes their access.`,
	};
}
