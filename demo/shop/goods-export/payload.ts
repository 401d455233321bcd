import { createHash } from 'node:crypto';
import type { GoodsPayload } from '../../../contracts/generated/shop-api.ts';
import { findLinkOfProduct } from '../catalogue/links.ts';
import { findProduct, type ProductRecord } from '../catalogue/products.ts';
import type { ShopContext } from '../context.ts';
import { fixed, netOf, scaled } from '../decimal.ts';
import { Problem } from '../problem.ts';
import { rateOfClass, readMaps, vatCodeForClass } from '../settings/maps.ts';

/** A product as an article of WAPRO. Throws a Problem when it cannot become one. */
export function goodsPayload(
	shop: ShopContext,
	productId: number
): GoodsPayload {
	const product = findProduct( shop, productId );
	if ( ! product ) {
		throw new Problem(
			'product_gone',
			'Tego produktu nie ma już w sklepie.'
		);
	}
	const problem = exportProblem( shop, product );
	if ( problem ) {
		throw problem;
	}
	const maps = readMaps( shop );
	const link = findLinkOfProduct( shop, productId );
	return {
		productId,
		reference: reference( shop, product ),
		paired: link !== undefined,
		index: link?.erp_key ?? product.sku ?? '',
		name: product.name,
		...( product.description === ''
			? {}
			: { description: product.description } ),
		...( product.ean === null ? {} : { ean: product.ean } ),
		vatCode: vatCodeForClass( maps, product.tax_class ) ?? '',
		...( product.weight === null ? {} : { weight: product.weight } ),
		...( product.price === null || maps.priceList === null
			? {}
			: {
					priceList: maps.priceList,
					gross: product.price,
					net: fixed(
						netOf(
							scaled( product.price ),
							scaled( rateOfClass( product.tax_class ) )
						),
						2
					),
				} ),
		attributes: [],
	};
}

/** Why a product cannot become an article, in the order in which it is mended. */
export function exportProblem(
	shop: ShopContext,
	product: ProductRecord
): Problem | undefined {
	if ( product.sku === null || product.sku === '' ) {
		return new Problem(
			'sku_missing',
			'Produkt nie ma numeru SKU, więc nie ma indeksu katalogowego. Nadaj go w edycji produktu.',
			400,
			'sku'
		);
	}
	if ( product.sku.length > 20 ) {
		return new Problem(
			'sku_too_long',
			'Numer SKU ma więcej niż 20 znaków, a indeks katalogowy WAPRO tyle nie mieści. Skróć go.',
			400,
			'sku'
		);
	}
	if (
		vatCodeForClass( readMaps( shop ), product.tax_class ) === undefined
	) {
		return new Problem(
			'vat_unmapped',
			'Klasa podatkowa produktu nie ma stawki VAT w WAPRO. Wybierz ją w ustawieniach.',
			400,
			'taxClass'
		);
	}
	return undefined;
}

/** Name of the product for WAPRO that a restored or re-numbered shop cannot answer for. */
function reference( shop: ShopContext, product: ProductRecord ): string {
	const proof = createHash( 'md5' )
		.update( `${ product.id }|${ product.slug }` )
		.digest( 'hex' )
		.slice( 0, 8 );
	return `${ shop.shopId }-${ product.id }-${ proof }`;
}
