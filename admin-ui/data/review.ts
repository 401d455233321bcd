/**
 * Internal dependencies
 */
import type {
	Category,
	ReviewEditRequest,
	ReviewQuery,
} from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	ReviewPublishResponse,
	ReviewQuery,
	ReviewRow,
} from '../../contracts/generated/shop-api.ts';

export type ReviewFilter = NonNullable< ReviewQuery[ 'filter' ] >;

/** A category as a choice: indented by depth, its parents before it. */
export interface CategoryChoice {
	readonly id: number;
	readonly name: string;
	readonly depth: number;
}

/** A category with the names of its parents before its own. */
export interface CategoryBranch {
	readonly id: number;
	readonly path: readonly string[];
}

export function toCategoryChoices(
	categories: readonly Category[]
): readonly CategoryChoice[] {
	const known = new Set( categories.map( ( { id } ) => id ) );
	const placed = new Set< number >();
	const choices: CategoryChoice[] = [];
	const place = ( category: Category, depth: number ) => {
		if ( placed.has( category.id ) ) {
			return;
		}
		placed.add( category.id );
		choices.push( { id: category.id, name: category.name, depth } );
		categories
			.filter( ( { parent } ) => parent === category.id )
			.forEach( ( child ) => place( child, depth + 1 ) );
	};
	categories
		.filter( ( { parent } ) => ! known.has( parent ) )
		.forEach( ( category ) => place( category, 0 ) );
	return choices;
}

/**
 * The tree as paths, parents before children.
 * @param choices
 */
export function toBranches(
	choices: readonly CategoryChoice[]
): readonly CategoryBranch[] {
	const names: string[] = [];
	return choices.map( ( { id, name, depth } ) => {
		names.splice( depth, Infinity, name );
		return { id, path: [ ...names ] };
	} );
}

export function useReview( query: ReviewQuery ) {
	return useResource(
		`review ${ JSON.stringify( query ) }`,
		( signal ) => request( 'GET review', query, { signal } ),
		{ keep: true }
	);
}

export function useCategories() {
	return useResource( 'categories', async ( signal ) => {
		const { items } = await request(
			'GET review/categories',
			{},
			{ signal }
		);
		return toCategoryChoices( items );
	} );
}

export function useCategoryTree() {
	return useResource( 'category tree', async ( signal ) => {
		const { items } = await request(
			'GET review/categories',
			{},
			{ signal }
		);
		return toBranches( toCategoryChoices( items ) );
	} );
}

export function previewPublish( ids: readonly number[] ) {
	return request( 'POST review/publish', { ids: [ ...ids ], preview: true } );
}

export function publish( ids: readonly number[] ) {
	return request( 'POST review/publish', {
		ids: [ ...ids ],
		preview: false,
	} );
}

export function editProduct( id: number, changes: ReviewEditRequest ) {
	return request( 'POST review/{id}', changes, { id } );
}
