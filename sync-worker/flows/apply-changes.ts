import type {
	ItemResult,
	WorkerSettings,
} from '../../contracts/generated/shop-api.ts';
import type {
	Change,
	ChangeResult,
} from '../../contracts/generated/wapro-mag.ts';
import { acknowledgement, rejected } from '../domain/acknowledgements.ts';
import {
	changedObjects,
	isCatalogueIndex,
	isErpId,
	type ChangedObject,
} from '../domain/changes.ts';
import type { ChunkSizer } from '../domain/chunks.ts';
import { orderStatusItem } from '../domain/order-statuses.ts';
import type { SyncError } from '../errors.ts';
import { asSyncError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Erp } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';
import { articles, refusal } from './articles.ts';

export interface ChangeSizers {
	/** Creating a product costs WooCommerce tens of milliseconds. */
	readonly goods: ChunkSizer;
	/** Set-based writes. */
	readonly figures: ChunkSizer;
}

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: WorkerSettings;
	readonly sizers: ChangeSizers;
	readonly clock: Clock;
}

export interface Applied {
	/** Changes with a definite end; all others stay with WAPRO. */
	readonly results: readonly ChangeResult[];
	/** Why the rest could not be delivered. */
	readonly failure?: SyncError;
}

type Apply = (
	objects: readonly ChangedObject[]
) => Promise< readonly ItemResult[] >;

interface Step {
	readonly type: Change[ 'objectType' ];
	readonly isKey: ( key: string ) => boolean;
	readonly sizer: ChunkSizer;
	readonly apply: Apply;
}

/** Fetches and applies what the changes name: articles first, because stock and price need them. */
export async function applyChanges(
	changes: readonly Change[],
	needs: Needs,
	stop: AbortSignal
): Promise< Applied > {
	const results: ChangeResult[] = [];
	try {
		for ( const step of steps( needs ) ) {
			const objects = changedObjects( changes, step.type );
			results.push( ...unreadable( objects, step ) );
			await inChunks(
				objects.filter( ( { key } ) => step.isKey( key ) ),
				step,
				needs.clock,
				stop,
				results
			);
		}
		return { results };
	} catch ( thrown ) {
		return { results, failure: asSyncError( thrown ) };
	}
}

async function inChunks(
	objects: readonly ChangedObject[],
	step: Step,
	clock: Clock,
	stop: AbortSignal,
	results: ChangeResult[]
): Promise< void > {
	let start = 0;
	while ( start < objects.length && ! stop.aborted ) {
		const part = objects.slice( start, start + step.sizer.size() );
		const began = clock.elapsed();
		const answers = await step.apply( part );
		step.sizer.took( part.length, clock.elapsed() - began );
		const byKey = new Map( answers.map( ( one ) => [ one.key, one ] ) );
		for ( const object of part ) {
			const answer = byKey.get( object.key ) ?? missing( object.key );
			results.push(
				...object.changes.map( ( change ) =>
					acknowledgement( change, answer )
				)
			);
		}
		start += part.length;
	}
}

function steps( needs: Needs ): Step[] {
	const { erp, shop, settings, sizers } = needs;
	const { shopId } = settings;
	const bring = articles( needs );
	const keys = ( objects: readonly ChangedObject[] ) =>
		objects.map( ( { key } ) => key );
	const how = ( objects: readonly ChangedObject[] ) => ( {
		cause: 'wapro_event' as const,
		messageIds: new Map(
			objects.map( ( { key, messageId } ) => [ key, messageId ] )
		),
	} );
	const article = { isKey: isCatalogueIndex, sizer: sizers.figures };
	return [
		{
			type: 'goods',
			isKey: isCatalogueIndex,
			sizer: sizers.goods,
			apply: async ( objects ) =>
				bring.goods(
					await erp.getGoods( shopId, keys( objects ) ),
					how( objects )
				),
		},
		{
			...article,
			type: 'stock',
			apply: ( objects ) =>
				bring.stock( keys( objects ), how( objects ) ),
		},
		{
			...article,
			type: 'prices',
			apply: ( objects ) =>
				bring.prices( keys( objects ), how( objects ) ),
		},
		{
			type: 'order',
			isKey: isErpId,
			sizer: sizers.figures,
			apply: async ( objects ) => {
				const { messageIds, cause } = how( objects );
				const found = await erp.getOrders( shopId, keys( objects ) );
				const items = found.rows.map( ( order ) =>
					orderStatusItem(
						order,
						found.asOf,
						messageIds.get( order.erpId )
					)
				);
				const refused = found.bad.map( refusal );
				return items.length === 0
					? refused
					: [
							...refused,
							...(
								await shop.applyOrderStatuses( {
									cause,
									items,
								} )
							).items,
						];
			},
		},
	];
}

function unreadable(
	objects: readonly ChangedObject[],
	{ isKey }: Step
): ChangeResult[] {
	return objects
		.filter( ( { key } ) => ! isKey( key ) )
		.flatMap( ( { changes } ) =>
			changes.map( ( change ) =>
				rejected( change, {
					code: 'wapro_invalid',
					reason: 'The change names its object by a key that no such object can have.',
				} )
			)
		);
}

function missing( key: string ): ItemResult {
	return {
		key,
		outcome: 'rejected',
		code: 'answer_malformed',
		reason: `“${ key }” was asked for and is missing from the answer.`,
	};
}
