/**
 * Internal dependencies
 */
import type { ReviewFilter, ReviewQuery } from '../../data/review.ts';
import type { View } from '../../dataviews/list.tsx';
import type { UrlViewOptions } from '../../dataviews/use-url-view.ts';

export const reviewFilters: readonly ReviewFilter[] = [
	'all',
	'ready',
	'missing',
	'changed',
];

export const reviewView: UrlViewOptions = {
	defaults: {
		type: 'table',
		titleField: 'name',
		mediaField: 'image',
		descriptionField: 'index',
		fields: [ 'category', 'price', 'stock', 'checklist' ],
		perPage: 20,
		page: 1,
		layout: {
			styles: {
				category: { width: '160px' },
				price: { width: '110px' },
				stock: { width: '90px' },
				checklist: { width: '280px', minWidth: '200px' },
			},
		},
	},
	filters: [],
};

export function filterFromQuery(
	query: Readonly< Record< string, string > >
): ReviewFilter {
	return reviewFilters.find( ( filter ) => filter === query.filter ) ?? 'all';
}

export function reviewQuery( view: View, filter: ReviewFilter ): ReviewQuery {
	return {
		filter,
		page: view.page ?? 1,
		perPage: Math.min( 100, view.perPage ?? 20 ),
		...( view.search ? { search: view.search.slice( 0, 100 ) } : {} ),
	};
}
