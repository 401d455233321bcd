import type { Check, Run } from '../../contracts/generated/shop-api.ts';
import { isOfBefore, suspiciouslyMany } from '../domain/digests.ts';
import type { Clock } from '../ports/clock.ts';
import type { Erp } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';
import type { Report, RunEnd, RunHandler } from './answer-requests.ts';
import type { ChangeSizers } from './apply-changes.ts';
import { articles } from './articles.ts';
import { bulk, incomplete } from './bulk.ts';
import {
	compareCatalogue,
	shownDifferences,
	type CheckedFacet,
	type Differences,
} from './differences.ts';
import type { OrderTraffic } from './order-traffic.ts';
import { repairs, type Repairs } from './repairs.ts';
import { foundLine, tally, type Tally } from './run-tally.ts';
import type { SettingsSource } from './shop-settings.ts';

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: SettingsSource;
	readonly sizers: ChangeSizers;
	readonly clock: Clock;
	readonly traffic: OrderTraffic;
	/** Broken rows that the shop could not be told of since the start. */
	readonly untold: () => number;
}

/**
 * The full pass: digests on both sides, row hashes of the buckets that differ, the articles that differ; then whether
 * the products still show what was applied. An unchanged catalogue costs one answer of WAPRO and few of the shop.
 */
export function reconcileGoods( needs: Needs ): RunHandler {
	return ( run, report, stop ) => pass( needs, 'all', run, report, stop );
}

/** The same for stock alone, several times a day. */
export function checkStock( needs: Needs ): RunHandler {
	return ( run, report, stop ) => pass( needs, 'stock', run, report, stop );
}

async function pass(
	needs: Needs,
	facet: CheckedFacet,
	run: Run,
	report: Report,
	stop: AbortSignal
): Promise< RunEnd > {
	const { erp, shop, clock, traffic } = needs;
	const settings = await needs.settings.refresh();
	const untoldBefore = needs.untold();
	const done = tally( run, report, stop, false );
	const patient = bulk( { clock, traffic, stop, onPause: done.tell } );
	const sides = { erp, shop, settings };
	const common = { ...needs, ...sides, patient, done };
	const mend = repairs( {
		...common,
		how: { cause: run.cause, runId: run.id },
		bring: articles( sides ),
	} );
	const looking = { ...common, runId: run.id };

	const compared = await compareCatalogue( looking, facet );
	const { differing, inShop } = compared;
	const isTooMuch =
		run.cause !== 'by_hand' &&
		suspiciouslyMany( differing.gone.size, inShop );
	await repair( differing, mend, done );
	if ( ! isTooMuch ) {
		done.expect( differing.gone.size );
		await mend.gone( [ ...differing.gone ] );
	}
	const shown = { goods: [], stock: [], prices: [] } as Shown;
	for await ( const page of shownDifferences( looking, facet ) ) {
		shown.goods.push( ...page.goods );
		shown.stock.push( ...page.stock );
		shown.prices.push( ...page.prices );
		await repair( page, mend, done );
	}
	const isComplete =
		facet === 'all' &&
		! isTooMuch &&
		patient.failures.length === 0 &&
		needs.untold() === untoldBefore;
	if ( isComplete ) {
		await patient.call( () =>
			shop.brokenRows( { rows: [], completeRun: run.id } )
		);
	}
	const checks: Check[] = [
		{
			name: 'catalogue_compared',
			ok: true,
			reason: `${ compared.inWapro } / ${ inShop }`,
		},
		...lines( 'differed', { ...differing } ),
		...lines( 'shown_differed', shown ),
	];
	const progress = done.progress();
	return {
		...progress,
		checks,
		...( isTooMuch ? tooManyGone( differing.gone.size ) : null ),
		...( isOfBefore( progress.counts.stale, progress.done )
			? counterBehind( progress.counts.stale )
			: null ),
		...incomplete( patient.failures ),
	};
}

type Shown = Record< 'goods' | 'stock' | 'prices', string[] >;

async function repair(
	{ goods, stock, prices }: Differences,
	mend: Repairs,
	done: Tally
): Promise< void > {
	done.expect( goods.size + stock.size + prices.size );
	const created = await mend.goods( goods );
	const fresh = created.filter( ( index ) => ! stock.has( index ) );
	const unpriced = created.filter( ( index ) => ! prices.has( index ) );
	done.expect( fresh.length + unpriced.length );
	await mend.stock( [ ...stock, ...fresh ] );
	await mend.prices( [ ...prices, ...unpriced ] );
}

function lines(
	name: string,
	found: Readonly< Record< string, Iterable< string > > >
): Check[] {
	return Object.entries( found )
		.map( ( [ facet, keys ] ) => [ facet, [ ...keys ] ] as const )
		.filter( ( [ , keys ] ) => keys.length > 0 )
		.map( ( [ facet, keys ] ) =>
			foundLine( `${ facet }_${ name }`, keys )
		);
}

function tooManyGone( count: number ) {
	return {
		code: 'too_many_gone',
		reason: `WAPRO no longer lists ${ count } articles that the shop sells. They were left as they are: check that WAPRO_URL leads to the right database. When they were really taken off, start the full pass by hand: it hides them.`,
	};
}

function counterBehind( count: number ) {
	return {
		code: 'counter_behind',
		reason: `The shop has heard of ${ count } articles from a later counter of WAPRO than today’s, so it takes nothing of them: WAPRO’s database was restored from a backup, or WAPRO_URL leads to another one. Raise the counter as the operations guide says, then start the full pass.`,
	};
}
