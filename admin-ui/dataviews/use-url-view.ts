/**
 * WordPress dependencies
 */
import { useCallback, useMemo } from '@wordpress/element';
/**
 * Internal dependencies
 */
import { navigate, useAddress } from '../routing/use-address.ts';
import { useNarrow } from '../utils/use-narrow.ts';
import type { View } from './list.tsx';

type Query = Readonly< Record< string, string > >;

export interface FilterSpec {
	readonly field: string;
	readonly operator: 'is' | 'isAny';
}

export interface UrlViewOptions {
	/** What the view is when the address says nothing. */
	readonly defaults: View;
	/** Filters that live in the address, each under its field's name. */
	readonly filters: readonly FilterSpec[];
}

function listOf( value: string ): string[] {
	return value.split( ',' ).filter( Boolean );
}

function wholeNumber( value: string | undefined, fallback: number ): number {
	return value !== undefined && /^[1-9]\d{0,6}$/.test( value )
		? Number( value )
		: fallback;
}

/**
 * The view that an address asks for.
 * @param query
 * @param options
 * @param isNarrow Cards in place of a table, unless the address says otherwise.
 */
export function viewFromQuery(
	query: Query,
	{ defaults, filters }: UrlViewOptions,
	isNarrow: boolean
): View {
	const type = query.layout ?? ( isNarrow ? 'grid' : 'table' );
	const sort = /^(\w+)\.(asc|desc)$/.exec( query.sort ?? '' );
	return {
		...defaults,
		type: type === 'grid' ? 'grid' : 'table',
		search: query.search ?? '',
		page: wholeNumber( query.p, 1 ),
		perPage: wholeNumber( query.perPage, defaults.perPage ?? 20 ),
		...( sort?.[ 1 ]
			? {
					sort: {
						field: sort[ 1 ],
						direction: sort[ 2 ] === 'asc' ? 'asc' : 'desc',
					},
				}
			: {} ),
		filters: filters.flatMap( ( { field, operator } ) => {
			const value = query[ field ];
			if ( value === undefined || value === '' ) {
				return [];
			}
			return [
				{
					field,
					operator,
					value: operator === 'isAny' ? listOf( value ) : value,
				},
			];
		} ),
	} as View;
}

/**
 * The address for a view: only what differs from the defaults.
 * @param view
 * @param options
 * @param present  The present query; what no view knows of stays.
 * @param isNarrow
 */
export function queryFromView(
	view: View,
	{ defaults, filters }: UrlViewOptions,
	present: Query,
	isNarrow: boolean
): Query {
	const query: Record< string, string > = { ...present };
	const set = ( name: string, value: string, plain: string ) => {
		if ( value === plain ) {
			delete query[ name ];
		} else {
			query[ name ] = value;
		}
	};
	const sort = ( of: View ) =>
		of.sort ? `${ of.sort.field }.${ of.sort.direction }` : '';
	set( 'layout', view.type, isNarrow ? 'grid' : 'table' );
	set( 'search', view.search ?? '', '' );
	set( 'p', String( view.page ?? 1 ), '1' );
	set(
		'perPage',
		String( view.perPage ?? defaults.perPage ),
		String( defaults.perPage )
	);
	set( 'sort', sort( view ), sort( defaults ) );
	for ( const { field } of filters ) {
		const value: unknown = view.filters?.find(
			( filter ) => filter.field === field
		)?.value;
		const text = Array.isArray( value ) ? value.join( ',' ) : value;
		set( field, typeof text === 'string' ? text : '', '' );
	}
	return query;
}

export interface UrlView {
	readonly view: View;
	readonly onChangeView: ( view: View ) => void;
	readonly query: Query;
}

/**
 * A list's view kept in the address, so that it can be linked, shared and gone back to.
 * @param options Must be the same object on each render.
 */
export function useUrlView( options: UrlViewOptions ): UrlView {
	const { path, query } = useAddress();
	const isNarrow = useNarrow();
	const view = useMemo(
		() => viewFromQuery( query, options, isNarrow ),
		[ query, options, isNarrow ]
	);
	const onChangeView = useCallback(
		( next: View ) => {
			const isTyping = next.search !== view.search;
			navigate( path, queryFromView( next, options, query, isNarrow ), {
				replace: isTyping,
			} );
		},
		[ path, query, options, isNarrow, view.search ]
	);
	return { view, onChangeView, query };
}
