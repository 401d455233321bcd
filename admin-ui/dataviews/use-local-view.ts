/**
 * WordPress dependencies
 */
import { filterSortAndPaginate } from '@wordpress/dataviews/wp';
import { useMemo, useState } from '@wordpress/element';
/**
 * Internal dependencies
 */
import { useNarrow } from '../utils/use-narrow.ts';
import type { Field, View } from './list.tsx';

/**
 * A list whose items are all here: searched and paged without asking the shop, its view kept while the screen is open.
 * @param items
 * @param fields
 * @param defaults Must be the same object on each render.
 */
export function useLocalView< Item >(
	items: readonly Item[],
	fields: Field< Item >[],
	defaults: View
) {
	const isNarrow = useNarrow();
	const [ chosen, onChangeView ] = useState< View >();
	const view = useMemo(
		() =>
			chosen ??
			( { ...defaults, type: isNarrow ? 'grid' : 'table' } as View ),
		[ chosen, defaults, isNarrow ]
	);
	const { data, paginationInfo } = useMemo(
		() => filterSortAndPaginate( [ ...items ], view, fields ),
		[ items, view, fields ]
	);
	return {
		view,
		onChangeView,
		items: data,
		total: paginationInfo.totalItems,
		pages: paginationInfo.totalPages,
	};
}
