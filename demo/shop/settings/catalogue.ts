import type {
	CatalogueSettings,
	CatalogueSettingsView,
	GoodsAttribute,
} from '../../../contracts/generated/shop-api.ts';
import type { Facts } from '../catalogue/links.ts';
import type { ShopContext } from '../context.ts';
import { Problem } from '../problem.ts';
import { requestRun } from '../runs/runs.ts';
import { readDictionaries, readMapVersion } from './maps.ts';
import { readOption, writeOption } from './options.ts';

const DEFAULTS: CatalogueSettings = {
	owners: {
		name: 'wapro',
		description: 'wapro',
		shortDescription: 'shop',
		ean: 'wapro',
		weight: 'wapro',
		size: 'wapro',
		unit: 'wapro',
		producer: 'wapro',
		attributes: 'wapro',
		categories: 'wapro',
		photos: 'wapro',
	},
	directions: { goods: 'to_shop', photos: 'to_shop' },
	exportNewProducts: false,
	stock: {
		rule: 'sum',
		warehouse: null,
		backorders: 'keep',
		checkMinutes: 60,
	},
	promotions: true,
	categories: { mode: 'off', parent: null, map: [] },
	attributes: [],
	variations: { groupAttribute: null, attributes: [] },
	units: { show: true, step: true },
	suppliesForBuyers: false,
	photoMaxMegabytes: 8,
};

/** Changing these alters products, so that every article has to be applied anew. */
const ALTERING = [
	'owners',
	'stock',
	'promotions',
	'categories',
	'attributes',
	'variations',
	'units',
] as const;

export function catalogueSettings( shop: ShopContext ): CatalogueSettings {
	return readOption( shop, 'catalogue', DEFAULTS );
}

export function saveCatalogueSettings(
	shop: ShopContext,
	wanted: CatalogueSettings,
	actor: string
): CatalogueSettingsView {
	assertCategories( shop, wanted );
	const before = catalogueSettings( shop );
	const altered = ALTERING.some(
		( key ) =>
			JSON.stringify( before[ key ] ) !== JSON.stringify( wanted[ key ] )
	);
	shop.db.transaction( () => {
		writeOption( shop, 'catalogue', wanted );
		if ( altered ) {
			writeOption( shop, 'map_version', readMapVersion( shop ) + 1 );
			requestRun( shop, 'refreshGoods', 'settings', actor );
		}
	} );
	return catalogueSettingsView( shop );
}

export function catalogueSettingsView(
	shop: ShopContext
): CatalogueSettingsView {
	const settings = catalogueSettings( shop );
	const facts = shop.db
		.all< {
			facts: string;
		} >( 'SELECT facts FROM links WHERE facts IS NOT NULL' )
		.map( ( row ) => JSON.parse( row.facts ) as Facts );
	return {
		settings,
		categories: pathsOf( shop, facts ).map( ( [ path, articles ] ) => {
			const termId =
				settings.categories.map.find( ( row ) => row.path === path )
					?.termId ?? null;
			return {
				path,
				articles,
				termId,
				termName: termId === null ? null : nameOf( shop, termId ),
			};
		} ),
		attributes: attributesOf( facts ),
		warehouses: readDictionaries( shop )?.warehouses ?? [],
		effects: Object.keys( settings.owners ).map( ( field ) => ( {
			field,
			products: facts.length,
		} ) ),
	};
}

function pathsOf(
	shop: ShopContext,
	facts: readonly Facts[]
): [ string, number ][] {
	const counts = new Map< string, number >(
		( readDictionaries( shop )?.categories ?? [] ).map( ( { path } ) => [
			path,
			0,
		] )
	);
	for ( const { categoryPath } of facts ) {
		if ( categoryPath ) {
			counts.set( categoryPath, ( counts.get( categoryPath ) ?? 0 ) + 1 );
		}
	}
	return [ ...counts ].toSorted( ( one, other ) =>
		one[ 0 ].localeCompare( other[ 0 ], 'pl' )
	);
}

function attributesOf(
	facts: readonly Facts[]
): CatalogueSettingsView[ 'attributes' ] {
	const seen = Map.groupBy(
		facts.flatMap( ( { attributes = [] } ) => attributes ),
		( { code }: GoodsAttribute ) => code
	);
	return [ ...seen ].map( ( [ code, all ] ) => ( {
		code,
		name: all[ 0 ]?.name ?? code,
		articles: all.length,
		example: all[ 0 ]?.value ?? '',
	} ) );
}

function nameOf( shop: ShopContext, id: number ): string | null {
	return (
		shop.db.get< { name: string } >(
			'SELECT name FROM categories WHERE id = :id',
			{ id }
		)?.name ?? null
	);
}

function assertCategories(
	shop: ShopContext,
	{ categories }: CatalogueSettings
): void {
	const position = categories.map.findIndex(
		( { termId } ) => nameOf( shop, termId ) === null
	);
	if ( position !== -1 ) {
		throw new Problem(
			'category_unknown',
			'Sklep nie ma takiej kategorii. Wybierz inną.',
			400,
			`categories.map[${ position }].termId`
		);
	}
}
