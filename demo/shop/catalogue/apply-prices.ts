import type {
	ApplyPricesRequest,
	ApplyResponse,
	ItemResult,
	Maps,
	PriceItem,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { fixed, isDecimal, scaled } from '../decimal.ts';
import { recordHistory } from '../history.ts';
import { Problem } from '../problem.ts';
import { catalogueSettings } from '../settings/catalogue.ts';
import { CURRENCY, readMaps } from '../settings/maps.ts';
import { applyItems, type Occasion } from './apply-items.ts';
import { notLinked } from './apply-stock.ts';
import { changesBetween } from './changes.ts';
import { findLink, isStale, updateLink } from './links.ts';
import { findProduct, updateProduct, type ProductFields } from './products.ts';

type Outcome = Omit< ItemResult, 'key' >;

/** The sales price follows the chosen price list of WAPRO. */
export function applyPrices(
	shop: ShopContext,
	request: ApplyPricesRequest
): ApplyResponse {
	const maps = readMaps( shop );
	return applyItems(
		shop,
		'prices',
		request,
		( item ) => item.index,
		( item ) => applyOne( shop, item, maps, request )
	);
}

function applyOne(
	shop: ShopContext,
	item: PriceItem,
	maps: Maps,
	occasion: Occasion
): Outcome {
	const link = findLink( shop, item.index );
	if ( ! link || link.shop_id === null ) {
		return notLinked( link?.flagged === 1, item.index );
	}
	const product = findProduct( shop, link.shop_id );
	if ( ! product ) {
		return notLinked( true, item.index );
	}
	if ( isStale( item.asOf, link.as_of_prices ) ) {
		return { outcome: 'stale', shopId: product.id };
	}
	const wanted = {
		price: checkedPrice( item, maps ),
		...promotion( shop, item ),
	};
	updateLink( shop, item.index, {
		as_of_prices: item.asOf,
		price_hash: item.hash ?? null,
		shown_price: wanted.price,
	} );
	const changes = changesBetween( product, wanted );
	if ( changes.length === 0 ) {
		return { outcome: 'unchanged', shopId: product.id };
	}
	updateProduct( shop, product.id, wanted );
	recordHistory( shop, {
		objectType: 'product',
		objectId: product.id,
		erpKey: item.index,
		cause: occasion.cause,
		runId: occasion.runId,
		changes,
	} );
	return { outcome: 'updated', shopId: product.id };
}

/** WAPRO's promotion as sale price; one that is no cheaper is none. */
function promotion(
	shop: ShopContext,
	item: PriceItem
): Partial< ProductFields > {
	if ( ! catalogueSettings( shop ).promotions ) {
		return {};
	}
	const { promoGross, gross = '0', promoFrom, promoTo } = item;
	if ( promoGross === undefined ) {
		return { sale_price: null, sale_from: null, sale_to: null };
	}
	if ( ! isDecimal( promoGross ) || scaled( promoGross ) < 0n ) {
		throw new Problem(
			'price_invalid',
			`Cena „${ promoGross }” nie jest liczbą. Popraw ją w WAPRO.`,
			400,
			'promoGross'
		);
	}
	const isCheaper = scaled( promoGross ) < scaled( gross );
	return {
		sale_price: isCheaper ? fixed( scaled( promoGross ), 2 ) : null,
		sale_from: isCheaper ? ( promoFrom ?? null ) : null,
		sale_to: isCheaper ? ( promoTo ?? null ) : null,
	};
}

/** Gross price with two decimals; null when the article has none in the list. */
function checkedPrice( item: PriceItem, maps: Maps ): string | null {
	if ( maps.priceList === null ) {
		throw new Problem(
			'price_list_unmapped',
			'Nie wybrano cennika. Wybierz go w ustawieniach.',
			400,
			'priceList'
		);
	}
	if ( item.priceList !== maps.priceList ) {
		throw new Problem(
			'price_list_other',
			`Sklep sprzedaje według cennika ${ maps.priceList }, nie ${ item.priceList }.`,
			400,
			'priceList'
		);
	}
	if ( item.net === undefined && item.gross === undefined ) {
		return null;
	}
	if ( item.currency !== CURRENCY ) {
		throw new Problem(
			'currency_mismatch',
			`Cena jest w walucie ${ item.currency ?? '?' }, a sklep sprzedaje w ${ CURRENCY }.`,
			400,
			'currency'
		);
	}
	for ( const field of [ 'net', 'gross' ] as const ) {
		const amount = item[ field ];
		if (
			amount === undefined ||
			! isDecimal( amount ) ||
			scaled( amount ) < 0n
		) {
			throw new Problem(
				'price_invalid',
				`Cena „${ amount ?? '' }” nie jest liczbą. Popraw ją w WAPRO.`,
				400,
				field
			);
		}
	}
	return fixed( scaled( item.gross ?? '0' ), 2 );
}
