import type {
	GoodsCandidate,
	ItemResult,
	PairingDecision,
	PairingResponse,
	UnlinkedProduct,
} from '../../contracts/generated/shop-api.ts';
import { askedQuery, goodsQuery, pairingOf } from '../domain/pairing.ts';
import { asSyncError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Erp } from '../ports/erp.ts';
import type { Log } from '../ports/log.ts';
import type { Shop } from '../ports/shop.ts';
import type { RunHandler } from './answer-requests.ts';
import { articles } from './articles.ts';
import { bulk, incomplete } from './bulk.ts';
import type { OrderTraffic } from './order-traffic.ts';
import { tally } from './run-tally.ts';
import type { SettingsSource } from './shop-settings.ts';
import { unlinkedPage } from './unlinked-page.ts';

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: SettingsSource;
	readonly clock: Clock;
	readonly traffic: OrderTraffic;
	readonly log: Log;
}

type Outcome = PairingResponse[ 'items' ][ number ];

/**
 * The shop's own catalogue to WAPRO: finds for every product without an article which one it is, and tells the shop,
 * which pairs, queues a new article, or lets a person decide. A dry run only tells, and so does a push that only pairs
 * of what would become an article. Interrupted, it goes on behind the last page that was told; a page that comes twice
 * changes nothing, because the shop pairs a product once.
 */
export function pushGoods( needs: Needs ): RunHandler {
	const { erp, shop, clock, traffic, log } = needs;

	return async ( run, report, stop ) => {
		const settings = await needs.settings.refresh();
		const { shopId } = settings;
		const { dryRun = false, pairOnly = false, keys } = run;
		const done = tally( run, report, stop );
		const patient = bulk( { clock, traffic, stop, onPause: done.tell } );
		const taken = new Map< string, number >();
		let after: number | null = Number( run.cursor ?? 0 );
		while ( after !== null ) {
			const from: number = after;
			const page = await patient.call( () =>
				unlinkedPage( shop, from, keys )
			);
			if ( run.cursor === undefined && from === 0 ) {
				done.total( page.total );
			}
			const paired: string[] = [];
			const results = await patient.send(
				page.items,
				keyOf,
				async ( products ) => {
					const decisions = decided(
						products,
						await found( shopId, products ),
						taken
					);
					const outcomes = await told( run.id, decisions, {
						dryRun,
						pairOnly,
					} );
					paired.push( ...pairedIn( decisions, outcomes ) );
					return outcomes.map( counting );
				}
			);
			if ( ! dryRun && paired.length > 0 ) {
				await follow( paired );
			}
			done.add( results );
			after = page.next;
			if ( after !== null ) {
				done.reached( String( after ) );
			}
			await done.tell();
		}
		return {
			...done.progress(),
			...incomplete( patient.failures ),
		};

		/** WAPRO's figures at once; what fails here is found by the next full pass. */
		async function follow( indexes: readonly string[] ): Promise< void > {
			try {
				await articles( { erp, shop, settings } ).goods(
					await erp.getGoods( shopId, indexes ),
					{
						cause: run.cause,
						runId: run.id,
					}
				);
			} catch ( thrown ) {
				log.warn(
					{ run: run.id, code: asSyncError( thrown ).code },
					'figures of paired products come with the next full pass'
				);
			}
		}
	};

	async function told(
		runId: number,
		decisions: readonly PairingDecision[],
		how: { readonly dryRun: boolean; readonly pairOnly: boolean }
	): Promise< readonly Outcome[] > {
		const tell = async ( dryRun: boolean, items: PairingDecision[] ) =>
			items.length === 0
				? []
				: ( await shop.pairing( { runId, dryRun, items } ) ).items;
		const isLeft = ( { decision }: PairingDecision ) =>
			how.pairOnly && ! how.dryRun && decision === 'create';
		const left = await tell( true, decisions.filter( isLeft ) );
		return [
			...( await tell(
				how.dryRun,
				decisions.filter( ( one ) => ! isLeft( one ) )
			) ),
			...left.map( ( { productId } ) => ( {
				productId,
				outcome: 'unchanged' as const,
			} ) ),
		];
	}

	async function found(
		shopId: string,
		products: readonly UnlinkedProduct[]
	): Promise< ReadonlyMap< string, readonly GoodsCandidate[] > > {
		const byProduct = new Map< string, readonly GoodsCandidate[] >();
		for ( const queryOf of [ goodsQuery, askedQuery ] ) {
			const queries = products
				.map( queryOf )
				.filter( ( query ) => query !== undefined )
				.filter( ( query ) => Object.keys( query ).length > 1 );
			const matches =
				queries.length === 0
					? []
					: await erp.findGoods( shopId, queries );
			for ( const { key, candidates } of matches ) {
				byProduct.set( key, [
					...( byProduct.get( key ) ?? [] ),
					...candidates,
				] );
			}
		}
		return byProduct;
	}
}

const keyOf = ( { productId }: UnlinkedProduct ) => String( productId );

/** Decides one product after another, because no two of them can be the same article. */
function decided(
	products: readonly UnlinkedProduct[],
	candidates: ReadonlyMap< string, readonly GoodsCandidate[] >,
	taken: Map< string, number >
): PairingDecision[] {
	return products.map( ( product ) => {
		const decision = pairingOf(
			product,
			candidates.get( keyOf( product ) ) ?? [],
			taken
		);
		if ( decision.decision === 'pair' && decision.index !== undefined ) {
			taken.set( decision.index, product.productId );
		}
		return decision;
	} );
}

function pairedIn(
	decisions: readonly PairingDecision[],
	outcomes: readonly Outcome[]
): string[] {
	const indexes = new Map(
		decisions.map( ( { productId, index } ) => [ productId, index ] )
	);
	return outcomes.flatMap( ( { productId, outcome } ) => {
		const index = indexes.get( productId );
		return outcome === 'paired' && index !== undefined ? [ index ] : [];
	} );
}

const outcomes = {
	paired: 'updated',
	queued: 'created',
	unchanged: 'unchanged',
	held: 'rejected',
	refused: 'rejected',
} as const;

function counting( { productId, outcome, code, reason }: Outcome ): ItemResult {
	return {
		key: String( productId ),
		outcome: outcomes[ outcome ],
		...( code === undefined ? {} : { code } ),
		...( reason === undefined ? {} : { reason } ),
	};
}
