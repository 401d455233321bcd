/**
 * Internal dependencies
 */
import { invoiceTimes, settlements, troubles } from '../../data/invoices.ts';
import type { InvoicesFilter, InvoicesQuery } from '../../data/invoices.ts';
import type { View } from '../../dataviews/list.tsx';
import type { UrlViewOptions } from '../../dataviews/use-url-view.ts';

export const invoicesView: UrlViewOptions = {
	defaults: {
		type: 'table',
		titleField: 'number',
		fields: [ 'company', 'dates', 'state', 'remaining' ],
		perPage: 20,
		page: 1,
		showMedia: false,
		layout: {
			styles: {
				number: { width: '170px' },
				company: { width: '240px' },
				dates: { width: '130px' },
				state: { width: '180px' },
				remaining: { width: '130px' },
			},
		},
	},
	filters: [
		{ field: 'settlement', operator: 'is' },
		{ field: 'time', operator: 'is' },
		{ field: 'trouble', operator: 'is' },
		{ field: 'company', operator: 'is' },
		{ field: 'order', operator: 'is' },
	],
};

const valueOf = ( view: View, field: string ): unknown =>
	view.filters?.find( ( filter ) => filter.field === field )?.value;

const oneOf = < Value extends string >(
	known: readonly Value[],
	value: unknown
): Value | undefined => known.find( ( one ) => one === value );

function idOf( value: unknown ): number | undefined {
	return typeof value === 'string' && /^[1-9]\d{0,14}$/.test( value )
		? Number( value )
		: undefined;
}

/**
 * What the list is narrowed to, in the words of the contract.
 * @param view
 */
export function filterOf( view: View ): InvoicesFilter {
	const settlement = oneOf( settlements, valueOf( view, 'settlement' ) );
	const time = oneOf( invoiceTimes, valueOf( view, 'time' ) );
	const trouble = oneOf( troubles, valueOf( view, 'trouble' ) );
	const company = idOf( valueOf( view, 'company' ) );
	const order = idOf( valueOf( view, 'order' ) );
	return {
		...( view.search ? { search: view.search.slice( 0, 100 ) } : {} ),
		...( settlement ? { settlement } : {} ),
		...( time ? { time } : {} ),
		...( trouble ? { trouble } : {} ),
		...( company ? { company } : {} ),
		...( order ? { order } : {} ),
	};
}

export function invoicesQuery( view: View ): InvoicesQuery {
	return {
		...filterOf( view ),
		page: view.page ?? 1,
		perPage: Math.min( 100, view.perPage ?? 20 ),
	};
}
