import type { GoodsPayload } from '../../contracts/generated/shop-api.ts';
import type { ShopGoods } from '../../contracts/generated/wapro-mag.ts';
import { money } from './money.ts';

const LONGEST_DESCRIPTION = 1000;
/** NAZWA holds no more. */
const LONGEST_SHORT_DESCRIPTION = 40;

export interface ArticleFromShop {
	readonly goods: ShopGoods;
	/** What stays in the shop, as a sentence for its admin; null when nothing does. */
	readonly left: string | null;
}

/**
 * A product of the shop as WAPRO's PutGoods takes it. A text that is too long for WAPRO stays in the shop: half of it
 * would come back as the article's text one day.
 */
export function articleFromShop( payload: GoodsPayload ): ArticleFromShop {
	const {
		productId: _productId,
		paired: _paired,
		description,
		shortDescription,
		net,
		gross,
		attributes,
		...rest
	} = payload;
	const left: string[] = [];
	const fitting = (
		name: string,
		text: string | undefined,
		longest: number
	) => {
		if ( text !== undefined && [ ...text ].length > longest ) {
			left.push( `${ name } (more than ${ longest } characters)` );
			return undefined;
		}
		return text;
	};
	return {
		goods: {
			...rest,
			description: fitting(
				'the description',
				description,
				LONGEST_DESCRIPTION
			),
			shortDescription: fitting(
				'the short description',
				shortDescription,
				LONGEST_SHORT_DESCRIPTION
			),
			...( net === undefined ? {} : { net: money( net ) } ),
			...( gross === undefined ? {} : { gross: money( gross ) } ),
			attributes: attributes ?? [],
		},
		left:
			left.length === 0
				? null
				: `Stays in the shop only, because WAPRO Mag has no room for it: ${ left.join(
						', '
					) }.`,
	};
}
