import type { ReviewResponse } from '../../../contracts/generated/shop-api.ts';
import { ARTICLES } from '../../../demo/story/articles.ts';
import type { Systems } from '../../../demo/systems/systems.ts';
import * as desk from '../../../mag-gateway/desk-commands.ts';
import { eventually } from '../../harness/process.ts';

/** The story's articles flagged in WAPRO and arrived in the shop, published or waiting. */
export async function flaggedGoods( { desk: mag }: Systems ): Promise< void > {
	await desk.flag(
		mag,
		ARTICLES.map( ( { index } ) => index )
	);
	await eventually(
		'the flagged articles to arrive in the shop',
		async () => {
			const states = await desk.states( mag );
			return ARTICLES.every( ( { index } ) =>
				states.some(
					( each ) =>
						each.index === index &&
						[ 'waiting', 'published' ].includes( each.state )
				)
			);
		},
		{ timeoutMs: 60_000, everyMs: 200 }
	);
}

/** Published through the panel's API, for tests that begin with goods on sale. */
export async function goodsOnSale(
	systems: Systems,
	indexes: readonly string[]
): Promise< void > {
	await flaggedGoods( systems );
	const ids = await eventually(
		'price and VAT of what is to be published',
		async () => {
			const { items } = await systems.shop.panel< ReviewResponse >(
				'GET review',
				{ perPage: 100 }
			);
			const wanted = items.filter( ( { index } ) =>
				indexes.includes( index )
			);
			return (
				wanted.every( ( { ready } ) => ready ) &&
				wanted.map( ( { productId } ) => productId )
			);
		},
		{ timeoutMs: 30_000, everyMs: 200 }
	);
	if ( ids.length > 0 ) {
		await systems.shop.panel( 'POST review/publish', {
			ids,
			preview: false,
		} );
	}
	await eventually(
		`${ indexes.join( ', ' ) } to be on sale`,
		async () =>
			(
				await Promise.all(
					indexes.map( ( index ) =>
						systems.shop.publicProduct( index )
					)
				)
			).every( Boolean ),
		{ timeoutMs: 30_000, everyMs: 200 }
	);
}
