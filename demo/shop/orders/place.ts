import { randomBytes } from 'node:crypto';
import { findProduct, writeStock } from '../catalogue/products.ts';
import { linkFacts } from '../catalogue/links.ts';
import type { ShopContext } from '../context.ts';
import type { Purchase } from '../customers/orders.ts';
import { recordHistory } from '../history.ts';
import { Problem } from '../problem.ts';
import { captureForProduction } from '../production/capture.ts';
import { capture, holdFor, releaseHeld } from '../queue/outbox.ts';
import { customerStream, orderReference } from './scope.ts';
import { orderSettings } from './settings.ts';

export const SHIPPING_GROSS = '25.00';

export interface Buyer {
	readonly name: string;
	readonly email: string;
	readonly nip: string | null;
	readonly street: string;
	readonly postcode: string;
	readonly city: string;
}

export interface BasketLine {
	readonly productId: number;
	readonly quantity: number;
}

export interface PlacedOrder {
	readonly id: number;
	readonly key: string;
}

/**
 * Places an order, takes its quantities from the stock and queues its messages: all of it, or nothing. What WAPRO must
 * be told as it was is kept per line.
 */
export function placeOrder(
	shop: ShopContext,
	buyer: Buyer,
	lines: readonly BasketLine[],
	purchase: Purchase | null = null,
	meta: Readonly< Record< string, string > > = {}
): PlacedOrder {
	return shop.db.transaction( () => {
		const key = `wc_order_${ randomBytes( 9 ).toString( 'base64url' ) }`;
		const { id } = shop.db.run(
			`INSERT INTO orders ( order_key, status, placed_at, name, email, nip, street, postcode, city, shipping_gross, user_id, company_id, point_id, meta )
			VALUES ( :key, 'processing', :now, :name, :email, :nip, :street, :postcode, :city, :shipping, :user, :company, :point, :meta )`,
			{
				...buyer,
				key,
				now: shop.now(),
				shipping: SHIPPING_GROSS,
				user: purchase?.user.id ?? null,
				company: purchase?.company?.id ?? null,
				point: purchase?.point?.id ?? null,
				meta: JSON.stringify( meta ),
			}
		);
		const stream = customerStream(
			buyer.email,
			buyer.nip,
			purchase?.company?.id ?? null
		);
		shop.db.run(
			'INSERT INTO order_scope ( order_id, reference, stream, placed_at ) VALUES ( :id, :reference, :stream, :now )',
			{
				id,
				reference: orderReference( shop, id, key ),
				stream,
				now: shop.now(),
			}
		);
		capture( shop, {
			objectType: 'order',
			objectKey: String( id ),
			stream,
			cause: 'shop_event',
			held: true,
		} );
		lines.forEach( ( line ) => addLine( shop, id, line ) );
		recordHistory( shop, {
			objectType: 'order',
			objectId: id,
			cause: 'shop_event',
			summary: 'placed',
		} );
		const { graceMinutes } = orderSettings( shop );
		captureForProduction( shop, id, graceMinutes > 0 );
		if ( graceMinutes > 0 ) {
			holdFor( shop, 'order', String( id ), graceMinutes * 60 );
		} else {
			releaseHeld( shop, 'order', String( id ) );
		}
		return { id, key };
	} );
}

function addLine( shop: ShopContext, orderId: number, line: BasketLine ): void {
	const product = findProduct( shop, line.productId );
	if ( ! product || product.status !== 'publish' || product.price === null ) {
		throw new Problem(
			'product_unavailable',
			'Tego produktu nie można już kupić. Usuń go z koszyka.'
		);
	}
	if ( product.manage_stock && ( product.stock ?? 0 ) < line.quantity ) {
		throw new Problem(
			'out_of_stock',
			`Produktu „${ product.name }” jest tylko ${ product.stock ?? 0 }. Zmniejsz ilość.`
		);
	}
	const facts = linkFacts( shop, product.id );
	shop.db.run(
		`INSERT INTO order_items ( order_id, product_id, name, quantity, gross_price, tax_class, unit, erp_index, vat_code )
		VALUES ( :order, :product, :name, :quantity, :price, :taxClass, :unit, :index, :vat )`,
		{
			order: orderId,
			product: product.id,
			name: product.name,
			quantity: String( line.quantity ),
			price: product.price,
			taxClass: product.tax_class,
			unit: product.unit,
			index: facts?.index ?? null,
			vat: facts?.vatCode ?? null,
		}
	);
	if ( product.manage_stock ) {
		writeStock( shop, product.id, ( product.stock ?? 0 ) - line.quantity );
	}
}
