import type {
	Cause,
	ShopStatePayload,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { Problem } from '../problem.ts';
import { capture } from '../queue/outbox.ts';
import { findLink, updateLink, type LinkState } from './links.ts';

/** Moves an article to a state; WAPRO's users hear of it when it is another one, or for another reason. */
export function changeState(
	shop: ShopContext,
	index: string,
	state: LinkState,
	cause: Cause,
	reason: string | null = null
): void {
	const link = findLink( shop, index );
	if ( link && link.state === state && link.state_reason === reason ) {
		return;
	}
	updateLink( shop, index, {
		state,
		state_reason: reason,
		state_since: shop.now(),
	} );
	announceState( shop, index, cause );
}

export function announceState(
	shop: ShopContext,
	index: string,
	cause: Cause
): void {
	capture( shop, {
		objectType: 'shop_state',
		objectKey: index,
		stream: `goods:${ index }`,
		cause,
	} );
}

/** State of an article in the shop, as WAPRO is told. */
export function articleState(
	shop: ShopContext,
	index: string
): ShopStatePayload {
	const link = findLink( shop, index );
	if ( ! link || link.state === 'unflagged' ) {
		throw new Problem( 'not_linked', `Sklep nie zna towaru ${ index }.` );
	}
	return {
		index,
		state: link.state,
		...( link.state_reason ? { reason: link.state_reason } : {} ),
		since: link.state_since,
	};
}
