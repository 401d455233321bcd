import type { ShopContext } from '../context.ts';
import { capture } from '../queue/outbox.ts';
import { catalogueSettings } from '../settings/catalogue.ts';

/** A product of the shop's own became visible; by the shop's setting it becomes an article in WAPRO. */
export function productPublished( shop: ShopContext, productId: number ): void {
	if ( catalogueSettings( shop ).exportNewProducts ) {
		captureGoods( shop, productId );
	}
}

export function captureGoods( shop: ShopContext, productId: number ): void {
	capture( shop, {
		objectType: 'goods',
		objectKey: String( productId ),
		stream: `product:${ productId }`,
		cause: 'shop_event',
	} );
}
