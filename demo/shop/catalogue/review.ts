import type {
	ReviewEditRequest,
	ReviewPublishRequest,
	ReviewPublishResponse,
	ReviewQuery,
	ReviewResponse,
	ReviewRow,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { pageOf } from '../paging.ts';
import { Problem } from '../problem.ts';
import {
	chooseCategories,
	leaveTemporary,
	visibleCategories,
} from './categories.ts';
import { findLinkOfProduct, updateLink, type LinkRecord } from './links.ts';
import { findProduct, updateProduct } from './products.ts';
import { reviewRow } from './review-row.ts';
import { changeState } from './shop-states.ts';

/** Articles that wait for review or changed since they passed one. */
export function reviewPage(
	shop: ShopContext,
	query: ReviewQuery
): ReviewResponse {
	const search = ( query.search ?? '' ).toLowerCase();
	const rows = shop.db
		.all< LinkRecord >(
			"SELECT * FROM links WHERE shop_id IS NOT NULL AND flagged = 1 AND ( state = 'waiting' OR ( reviewed_hash IS NOT NULL AND reviewed_hash <> applied_hash ) ) ORDER BY id"
		)
		.map( ( link ) => reviewRow( shop, link ) )
		.filter( ( row ): row is ReviewRow => row !== undefined )
		.filter(
			( row ) =>
				row.name.toLowerCase().includes( search ) ||
				row.index.toLowerCase().includes( search )
		);
	const lists = {
		all: rows,
		ready: rows.filter( ( row ) => row.ready ),
		missing: rows.filter( ( row ) => ! row.ready ),
		changed: rows.filter( ( row ) => row.changedSinceReview ),
	};
	const chosen = lists[ query.filter ?? 'all' ];
	const page = pageOf( query.page, query.perPage ?? 20 );
	return {
		items: chosen.slice( page.offset, page.offset + page.limit ),
		total: chosen.length,
		pages: page.pages( chosen.length ),
		counts: {
			all: lists.all.length,
			ready: lists.ready.length,
			missing: lists.missing.length,
			changed: lists.changed.length,
		},
	};
}

export function editReviewed(
	shop: ShopContext,
	productId: number,
	request: ReviewEditRequest
): ReviewRow {
	const link = findLinkOfProduct( shop, productId );
	if ( ! link ) {
		throw new Problem(
			'not_found',
			'Nie ma takiego towaru do weryfikacji.',
			404
		);
	}
	const known = new Set( visibleCategories( shop ).map( ( { id } ) => id ) );
	const foreign =
		request.categories?.findIndex( ( id ) => ! known.has( id ) ) ?? -1;
	if ( foreign >= 0 ) {
		throw new Problem(
			'category_unknown',
			'Tej kategorii nie ma w sklepie. Odśwież stronę i wybierz inną.',
			400,
			`categories[${ foreign }]`
		);
	}
	shop.db.transaction( () => {
		if ( request.categories ) {
			chooseCategories( shop, productId, request.categories );
		}
		if ( request.description !== undefined ) {
			updateProduct( shop, productId, {
				description: request.description,
			} );
		}
	} );
	const row = reviewRow( shop, link );
	if ( ! row ) {
		throw new Problem(
			'not_found',
			'Tego produktu nie ma już w sklepie.',
			404
		);
	}
	return row;
}

type PublishItem = ReviewPublishResponse[ 'items' ][ number ];

/** Publishes what is ready; `preview` only counts. */
export function publishReviewed(
	shop: ShopContext,
	request: ReviewPublishRequest,
	actor: string
): ReviewPublishResponse {
	const items = shop.db.transaction( () =>
		request.ids.map( ( id ) =>
			publishOne( shop, id, request.preview, actor )
		)
	);
	return {
		matched: items.filter( ( { code } ) => code !== 'not_found' ).length,
		eligible: items.filter( ( { outcome } ) => outcome !== 'passed' )
			.length,
		published: items.filter( ( { outcome } ) => outcome === 'published' )
			.length,
		items,
	};
}

function publishOne(
	shop: ShopContext,
	productId: number,
	preview: boolean,
	actor: string
): PublishItem {
	const link = findLinkOfProduct( shop, productId );
	const product = findProduct( shop, productId );
	if ( ! link || ! product ) {
		return passed(
			productId,
			'not_found',
			'Nie ma takiego towaru do weryfikacji.'
		);
	}
	if ( ! link.flagged ) {
		return passed(
			productId,
			'not_flagged',
			'Towar nie jest oznaczony w WAPRO.'
		);
	}
	const row = reviewRow( shop, link );
	const missing = row?.checklist.find(
		( mark ) => mark.required && ! mark.ok
	);
	if ( missing ) {
		return missing.code === 'vat'
			? passed(
					productId,
					'vat_unmapped',
					'Stawka VAT nie ma odpowiednika w sklepie.'
				)
			: passed(
					productId,
					'price_missing',
					'Towar nie ma ceny w wybranym cenniku.'
				);
	}
	if ( preview ) {
		return { productId, outcome: 'eligible' };
	}
	updateProduct( shop, productId, { status: 'publish' } );
	leaveTemporary( shop, productId );
	updateLink( shop, link.erp_key, {
		reviewed_at: shop.now(),
		reviewed_hash: link.applied_hash,
	} );
	changeState( shop, link.erp_key, 'published', 'by_hand' );
	recordHistory( shop, {
		objectType: 'product',
		objectId: productId,
		erpKey: link.erp_key,
		cause: 'by_hand',
		actor,
		summary: 'published',
		changes: [
			{ field: 'status', before: product.status, after: 'publish' },
		],
	} );
	return { productId, outcome: 'published' };
}

function passed(
	productId: number,
	code: string,
	reason: string
): PublishItem {
	return { productId, outcome: 'passed', code, reason };
}
