import { realShopAvailability } from '../../tests/harness/real-shop.ts';
import type { ShopKind } from './shop.ts';

/** The wished shop; unwished, the real one where there is one. Throws when the wish cannot be met. */
export function chooseShop(
	wished: string | undefined,
	say: ( text: string ) => void
): ShopKind {
	if (
		wished !== undefined &&
		wished !== 'wordpress' &&
		wished !== 'embedded'
	) {
		throw new Error( '--shop is wordpress or embedded.' );
	}
	const { available, reason } = realShopAvailability();
	if ( wished === 'wordpress' && ! available ) {
		throw new Error( reason );
	}
	if ( wished === undefined && ! available ) {
		say( `Sklep wbudowany / embedded shop. ${ reason }` );
	}
	return wished ?? ( available ? 'wordpress' : 'embedded' );
}
