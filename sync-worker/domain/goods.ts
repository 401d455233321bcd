import type { GoodsItem } from '../../contracts/generated/shop-api.ts';
import type { Goods } from '../../contracts/generated/wapro-mag.ts';

/** One article of WAPRO as the shop's apply takes it. Empty optional texts are left out. */
export function goodsItem(
	goods: Goods,
	asOf: string,
	messageId?: string
): GoodsItem {
	const { parameters, ...rest } = goods;
	return {
		...rest,
		parameters,
		asOf,
		...( messageId === undefined ? {} : { messageId } ),
	};
}
