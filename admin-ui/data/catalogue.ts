/**
 * Internal dependencies
 */
import type {
	CatalogueSettings,
	CatalogueSettingsView,
} from '../../contracts/generated/shop-api.ts';
import { request } from './api.ts';
import { useResource } from './use-resource.ts';

export type {
	CatalogueSettings,
	CatalogueSettingsView,
} from '../../contracts/generated/shop-api.ts';

export type OwnedField = keyof CatalogueSettings[ 'owners' ];
export type Owner = CatalogueSettings[ 'owners' ][ OwnedField ];
export type KnownAttribute = CatalogueSettingsView[ 'attributes' ][ number ];
export type AttributeUse = CatalogueSettings[ 'attributes' ][ number ][ 'use' ];

/** The fields whose owner can be chosen, as a person reads a product from top to bottom. */
export const ownedFields: readonly OwnedField[] = [
	'name',
	'description',
	'shortDescription',
	'photos',
	'categories',
	'attributes',
	'producer',
	'ean',
	'weight',
	'size',
	'unit',
];

/** What alters products, so that goods are refreshed once it is saved. */
const altering = [
	'owners',
	'stock',
	'promotions',
	'categories',
	'attributes',
	'variations',
	'units',
] as const;

/** A category of WAPRO; `termId` null: nobody has decided. */
export interface CategoryRow {
	readonly path: string;
	/** Its names from the top of the tree. */
	readonly names: readonly string[];
	readonly articles: number;
	readonly termId: number | null;
}

/** A field that would get another owner, with the number of products that this is about. */
export interface OwnerChange {
	readonly field: OwnedField;
	readonly owner: Owner;
	readonly products: number;
}

export function useCatalogue() {
	return useResource( 'catalogue', ( signal ) =>
		request( 'GET settings/catalogue', {}, { signal } )
	);
}

export function saveCatalogue( settings: CatalogueSettings ) {
	return request( 'PUT settings/catalogue', settings );
}

export function altersGoods(
	saved: CatalogueSettings,
	wanted: CatalogueSettings
): boolean {
	const withoutInterval = ( settings: CatalogueSettings ) => ( {
		...settings,
		stock: { ...settings.stock, checkMinutes: 0 },
	} );
	const [ before, after ] = [ saved, wanted ].map( withoutInterval );
	return altering.some(
		( key ) =>
			JSON.stringify( before?.[ key ] ) !==
			JSON.stringify( after?.[ key ] )
	);
}

export function ownerChanges(
	{ settings, effects }: CatalogueSettingsView,
	wanted: CatalogueSettings
): readonly OwnerChange[] {
	return ownedFields
		.filter(
			( field ) => wanted.owners[ field ] !== settings.owners[ field ]
		)
		.map( ( field ) => ( {
			field,
			owner: wanted.owners[ field ],
			products:
				effects.find( ( effect ) => effect.field === field )
					?.products ?? 0,
		} ) );
}

function namesOf( path: string ): readonly string[] {
	return path
		.split( ' / ' )
		.map( ( name ) => name.trim() )
		.filter( ( name ) => name !== '' );
}

/**
 * WAPRO's tree with what is chosen for each branch. What the saved map lacks is on top, branches with goods first; the
 * order does not jump while one edits.
 * @param view   What is saved.
 * @param wanted What is being edited.
 */
export function categoryRows(
	view: CatalogueSettingsView,
	wanted: CatalogueSettings
): readonly CategoryRow[] {
	const chosen = new Map(
		wanted.categories.map.map( ( { path, termId } ) => [ path, termId ] )
	);
	const counts = new Map(
		view.categories.map( ( { path, articles } ) => [ path, articles ] )
	);
	for ( const { path } of view.settings.categories.map ) {
		counts.set( path, counts.get( path ) ?? 0 );
	}
	const saved = new Set(
		view.categories
			.filter( ( { termId } ) => termId !== null )
			.map( ( { path } ) => path )
	);
	const rank = ( { path, articles }: CategoryRow ) => {
		if ( saved.has( path ) ) {
			return 2;
		}
		return articles > 0 ? 0 : 1;
	};
	return [ ...counts ]
		.map( ( [ path, articles ] ) => ( {
			path,
			names: namesOf( path ),
			articles,
			termId: chosen.get( path ) ?? null,
		} ) )
		.sort( ( one, other ) => rank( one ) - rank( other ) );
}

/**
 * The map with other categories for some paths.
 * @param map
 * @param paths
 * @param termId Null: takes the decision back.
 */
export function withTerm(
	map: CatalogueSettings[ 'categories' ][ 'map' ],
	paths: readonly string[],
	termId: number | null
): CatalogueSettings[ 'categories' ][ 'map' ] {
	const others = map.filter( ( { path } ) => ! paths.includes( path ) );
	return termId === null
		? others
		: [ ...others, ...paths.map( ( path ) => ( { path, termId } ) ) ];
}

/**
 * Attributes known from goods, and those that only the settings name.
 * @param view
 */
export function knownAttributes(
	view: CatalogueSettingsView
): readonly KnownAttribute[] {
	const { attributes, variations } = view.settings;
	const named = [
		...attributes.map( ( { code } ) => code ),
		...( variations.groupAttribute ? [ variations.groupAttribute ] : [] ),
		...variations.attributes,
	];
	const known = new Set( view.attributes.map( ( { code } ) => code ) );
	const others = [ ...new Set( named ) ].filter(
		( code ) => ! known.has( code )
	);
	return [
		...view.attributes,
		...others.map( ( code ) => ( {
			code,
			name: code,
			articles: 0,
			example: '',
		} ) ),
	];
}
