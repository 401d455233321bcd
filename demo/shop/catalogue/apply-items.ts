import type {
	ApplyResponse,
	Cause,
	ItemResult,
	ObjectType,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { Problem } from '../problem.ts';
import { logInbound } from '../queue/message-store.ts';
import { assertNotPaused } from '../settings/staging-guard.ts';

export interface Occasion {
	readonly cause: Cause;
	readonly runId?: number;
}

/** Each item stands alone: it is applied whole, or refused with a reason and nothing of it written. */
export function applyItems< Item extends { messageId?: string } >(
	shop: ShopContext,
	objectType: ObjectType,
	request: Occasion & { items: readonly Item[] },
	keyOf: ( item: Item ) => string,
	applyOne: ( item: Item ) => Omit< ItemResult, 'key' >
): ApplyResponse {
	assertNotPaused( shop );
	return shop.db.transaction( () => ( {
		items: request.items.map( ( item ) => {
			const result: ItemResult = {
				key: keyOf( item ),
				...outcomeOf( () => applyOne( item ) ),
			};
			logInbound(
				shop,
				objectType,
				request.cause,
				item.messageId,
				result
			);
			return result;
		} ),
	} ) );
}

function outcomeOf(
	work: () => Omit< ItemResult, 'key' >
): Omit< ItemResult, 'key' > {
	try {
		return work();
	} catch ( error ) {
		if ( ! ( error instanceof Problem ) ) {
			throw error;
		}
		return {
			outcome: 'rejected',
			code: error.code,
			...( error.field ? { field: error.field } : {} ),
			reason: error.message,
		};
	}
}
