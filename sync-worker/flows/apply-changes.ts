import type {
	Cause,
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
	isPast,
	type ChangedObject,
} from '../domain/changes.ts';
import type { ChunkSizer } from '../domain/chunks.ts';
import { asSyncError, mayConcernOneObject, type SyncError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Erp } from '../ports/erp.ts';
import type { Shop } from '../ports/shop.ts';
import { articles } from './articles.ts';
import { bringInvoices } from './bring-invoices.ts';
import { bringOrders } from './bring-orders.ts';
import { bringContractors } from './contractors.ts';

export interface ChangeSizers {
	/** Creating a product costs WooCommerce tens of milliseconds. */
	readonly goods: ChunkSizer;
	/** Set-based writes. */
	readonly figures: ChunkSizer;
	/** A contractor carries its people and places. */
	readonly customers: ChunkSizer;
}

interface Needs {
	readonly erp: Erp;
	readonly shop: Shop;
	readonly settings: WorkerSettings;
	readonly sizers: ChangeSizers;
	readonly clock: Clock;
}

/** Tells WAPRO of changes with a definite end; all others stay with it. */
export type Acknowledge = (
	results: readonly ChangeResult[]
) => Promise< void >;

type Apply = (
	objects: readonly ChangedObject[]
) => Promise< readonly ItemResult[] >;

interface Step {
	readonly type: Change[ 'objectType' ];
	readonly isKey: ( key: string ) => boolean;
	readonly sizer: ChunkSizer;
	readonly apply: Apply;
}

/** Offers of a change that the shop may fail on before a person must look. */
const MOST_OFFERS = 5;

/**
 * Fetches and applies what the changes name: articles first, because stock and price need them. Acknowledges chunk by
 * chunk. A chunk that fails for an object in it is halved until that object stands alone; it stays with WAPRO and the
 * others pass. Answers with the first such failure; throws what concerns a whole system.
 */
export async function applyChanges(
	changes: readonly Change[],
	needs: Needs,
	acknowledge: Acknowledge,
	stop: AbortSignal
): Promise< SyncError | null > {
	let setAside: SyncError | null = null;

	async function deliver(
		part: readonly ChangedObject[],
		step: Step
	): Promise< void > {
		let answers: readonly ItemResult[];
		try {
			const began = needs.clock.elapsed();
			answers = await step.apply( part );
			step.sizer.took( part.length, needs.clock.elapsed() - began );
		} catch ( thrown ) {
			const error = asSyncError( thrown );
			if ( ! mayConcernOneObject( error ) ) {
				throw error;
			}
			if ( part.length === 1 ) {
				await acknowledge( givenUp( part, error ) );
				setAside ??= error;
				return;
			}
			const middle = Math.ceil( part.length / 2 );
			await deliver( part.slice( 0, middle ), step );
			await deliver( part.slice( middle ), step );
			return;
		}
		await acknowledge( acknowledgements( part, answers ) );
	}

	for ( const step of steps( needs ) ) {
		const objects = changedObjects( changes, step.type );
		const known = objects.filter( ( { key } ) => step.isKey( key ) );
		await acknowledge( unreadable( objects, step ) );
		let start = 0;
		while ( start < known.length && ! stop.aborted ) {
			const part = known.slice( start, start + step.sizer.size() );
			await deliver( part, step );
			start += part.length;
		}
	}
	return setAside;
}

/** A definite refusal ends the changes; any other failure does so only after several offers. */
function givenUp(
	objects: readonly ChangedObject[],
	{ kind, code, message }: SyncError
): ChangeResult[] {
	return objects
		.flatMap( ( { changes } ) => changes )
		.filter( ( { attempt } ) => kind === 'user' || attempt >= MOST_OFFERS )
		.map( ( change ) => rejected( change, { code, reason: message } ) );
}

function acknowledgements(
	objects: readonly ChangedObject[],
	answers: readonly ItemResult[]
): ChangeResult[] {
	const byKey = new Map( answers.map( ( one ) => [ one.key, one ] ) );
	return objects.flatMap( ( { key, changes } ) =>
		changes.map( ( change ) =>
			acknowledgement( change, byKey.get( key ) ?? missing( key ) )
		)
	);
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
			...article,
			type: 'photos',
			sizer: sizers.goods,
			apply: async ( objects ) =>
				bring.photos(
					await erp.getGoods( shopId, keys( objects ) ),
					how( objects )
				),
		},
		{
			type: 'customer',
			isKey: isErpId,
			sizer: sizers.customers,
			apply: async ( objects ) =>
				bringContractors(
					shop,
					await erp.getCustomers( shopId, keys( objects ) ),
					how( objects )
				),
		},
		{
			type: 'order',
			isKey: isErpId,
			sizer: sizers.figures,
			apply: newsAndPast( async ( objects, cause ) =>
				bringOrders(
					shop,
					await erp.getOrders( shopId, keys( objects ) ),
					{ cause },
					how( objects ).messageIds
				)
			),
		},
		{
			type: 'invoice',
			isKey: isErpId,
			sizer: sizers.figures,
			apply: newsAndPast( async ( objects, cause ) =>
				bringInvoices(
					shop,
					await erp.getInvoices( shopId, keys( objects ) ),
					{ cause },
					how( objects ).messageIds
				)
			),
		},
	];
}

/** What a contractor new to the shop has of old is news to nobody: nobody is written to about it. */
function newsAndPast(
	bring: (
		objects: readonly ChangedObject[],
		cause: Cause
	) => Promise< ItemResult[] >
): Apply {
	return async ( objects ) => {
		const past = objects.filter( isPast );
		const news = objects.filter( ( one ) => ! isPast( one ) );
		return [
			...( news.length > 0 ? await bring( news, 'wapro_event' ) : [] ),
			...( past.length > 0 ? await bring( past, 'settings' ) : [] ),
		];
	};
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
