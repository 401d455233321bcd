import { publishAll } from '../../stage/publish.ts';
import type { Stage } from '../../stage/stage.ts';

/** Brings articles into the shop, for sale, so many of each on hand. */
export async function goodsForOrders(
	stage: Stage,
	indexes: readonly string[],
	onHand: string
): Promise< void > {
	await stage.wapro.flag( indexes );
	await stage.wapro.change(
		new Map(
			indexes.map( ( index ) => [ index, { onHand, gross: '24.60' } ] )
		),
		{ announced: false }
	);
	await stage.run( 'refreshGoods' );
	await publishAll( stage );
}
