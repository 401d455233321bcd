import type { UnlinkedResponse } from '../../contracts/generated/shop-api.ts';
import type { Shop } from '../ports/shop.ts';

/** Products of one page; the shop and WAPRO take no more at once. */
const PAGE = 100;

/** The next products without an article: of all, or of those that a person named by their ids. */
export async function unlinkedPage(
	shop: Shop,
	after: number,
	keys: readonly string[]
): Promise< UnlinkedResponse > {
	if ( keys.length === 0 ) {
		return shop.unlinked( after, PAGE );
	}
	const wanted = keys
		.map( Number )
		.filter( ( id ) => id > after )
		.sort( ( one, other ) => one - other );
	const part = wanted.slice( 0, PAGE );
	if ( part.length === 0 ) {
		return { items: [], next: null, total: 0 };
	}
	const page = await shop.unlinked( after, PAGE, part.map( String ) );
	return wanted.length > PAGE
		? { ...page, next: part.at( -1 ) ?? null, total: wanted.length }
		: { ...page, next: null };
}
