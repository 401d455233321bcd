import type {
	ChecklistMark,
	ReviewRow,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { readMaps, taxClassFor } from '../settings/maps.ts';
import { categoriesOf } from './categories.ts';
import type { Facts, LinkRecord } from './links.ts';
import { findProduct } from './products.ts';

/** A line of the review desk; undefined when the product is gone. */
export function reviewRow(
	shop: ShopContext,
	link: LinkRecord
): ReviewRow | undefined {
	const product =
		link.shop_id === null ? undefined : findProduct( shop, link.shop_id );
	if ( ! product ) {
		return undefined;
	}
	const facts = JSON.parse( link.facts ?? '{}' ) as Partial< Facts >;
	const categories = categoriesOf( shop, product.id );
	const vatOk =
		taxClassFor( readMaps( shop ), facts.vatCode ?? '' ) !== undefined;
	const checklist: ChecklistMark[] = [
		{ code: 'photo', ok: false, required: false },
		{
			code: 'description',
			ok: product.description !== '',
			required: false,
		},
		{ code: 'category', ok: categories.length > 0, required: false },
		{ code: 'price', ok: product.price !== null, required: true },
		{ code: 'vat', ok: vatOk, required: true },
		{ code: 'weight', ok: product.weight !== null, required: false },
	];
	return {
		productId: product.id,
		index: link.erp_key,
		name: product.name,
		imageUrl: null,
		categoryPath: facts.categoryPath ?? null,
		categories,
		description: product.description,
		price: product.price,
		currency: 'PLN',
		vatCode: facts.vatCode ?? null,
		stock: product.stock === null ? null : String( product.stock ),
		unit: product.unit,
		kind: product.kind,
		checklist,
		ready: checklist.every( ( mark ) => mark.ok || ! mark.required ),
		changedSinceReview:
			link.reviewed_hash !== null &&
			link.reviewed_hash !== link.applied_hash,
		flagged: link.flagged === 1,
		arrivedAt: link.created_at,
		editUrl: `${ shop.siteUrl() }/panel?path=/review&search=${ encodeURIComponent( link.erp_key ) }`,
	};
}
