import type {
	PutShopStates,
	PutShopStatesResponse,
} from '../../contracts/generated/wapro-mag.ts';
import { assertShop, atMost } from './mag.ts';
import type { Mag } from './mag.ts';

/** Keeps, for WAPRO's users, where each article stands in the shop. */
export async function putShopStates(
	{ database }: Mag,
	{ shopId, states }: PutShopStates
): Promise< PutShopStatesResponse > {
	atMost( states, 'states' );
	return database.write( async ( tables ) => {
		await assertShop( tables, shopId );
		const rows = await tables.articles.rows(
			states.map( ( { index } ) => index )
		);
		const known = new Set( rows.map( ( { index } ) => index ) );
		const unknown = new Set< string >();
		let stored = 0;
		for ( const { index, state, reason, since } of states ) {
			if ( ! known.has( index ) ) {
				unknown.add( index );
				continue;
			}
			await tables.shops.putState( {
				shop: shopId,
				index,
				state,
				reason: reason ?? null,
				since: new Date( since ).toISOString(),
			} );
			stored++;
		}
		return { stored, unknown: [ ...unknown ] };
	} );
}
