import type { Goods, PhotoFacts } from '../../contracts/generated/wapro-mag.ts';
import type {
	ArticleRow,
	ParameterRow,
	PhotoRow,
	PriceListEntry,
	PriceListRow,
	Tables,
} from '../database/port.ts';
import { attributeFields, attributesOf } from './attributes.ts';
import type { AttributeField } from './attributes.ts';
import { millionths, quantity } from '../decimal.ts';
import { warehouseDifferences } from './differences.ts';
import { rowHash } from './hash.ts';
import { mainRows } from './main-row.ts';
import { mainWarehouse } from './mag.ts';
import { photoFacts } from './photo-facts.ts';

const filled = ( text: string ): string | undefined =>
	text === '' ? undefined : text;

/** An empty or unreadable figure says nothing. */
const measured = ( text: string | null ): string | undefined => {
	if ( text === null || ! /^[0-9]{1,10}(\.[0-9]{1,6})?$/.test( text ) ) {
		return undefined;
	}
	const value = millionths( text );
	return value === 0n ? undefined : quantity( value );
};

/** Everything that says what some articles are, read together. */
export interface GoodsFacts {
	readonly rows: ReadonlyMap< string, readonly ArticleRow[] >;
	/** The row that wins, by index. */
	readonly winners: ReadonlyMap< string, ArticleRow >;
	readonly parameters: ReadonlyMap< string, readonly ParameterRow[] >;
	readonly photos: ReadonlyMap< string, readonly PhotoRow[] >;
	readonly prices: ReadonlyMap< string, readonly PriceListEntry[] >;
	readonly lists: readonly PriceListRow[];
	readonly attributes: readonly AttributeField[];
	readonly sizeUnit: string;
}

/** One statement per kind of fact, however many articles. */
export async function readGoods(
	tables: Tables,
	indexes: readonly string[]
): Promise< GoodsFacts > {
	const main = await mainWarehouse( tables );
	const rows = await tables.articles.rows( indexes );
	const winners = mainRows( rows, main.id );
	const parameters = await tables.articles.parameters(
		[ ...winners.values() ].map( ( { id } ) => id )
	);
	const lists = await tables.dictionaries.priceLists();
	const prices: PriceListEntry[] = [];
	for ( const { id } of lists ) {
		for ( const entry of await tables.prices.rows( id, indexes ) ) {
			prices.push( entry );
		}
	}
	const byIndex = ( { index }: { readonly index: string } ) => index;
	return {
		rows: Map.groupBy( rows, byIndex ),
		winners,
		parameters: Map.groupBy( parameters, ( { articleId } ) => articleId ),
		photos: Map.groupBy( await tables.photos.rows( indexes ), byIndex ),
		prices: Map.groupBy( prices, byIndex ),
		lists,
		attributes: attributeFields(
			await tables.settings.get( 'attributes' )
		),
		sizeUnit: await tables.settings.get( 'size_unit' ),
	};
}

function sizes( article: ArticleRow, sizeUnit: string ) {
	const weight = measured( article.weight );
	const width = measured( article.width );
	const height = measured( article.height );
	const depth = measured( article.depth );
	return {
		weight,
		weightUnit:
			weight === undefined ? undefined : filled( article.weightUnit ),
		width,
		height,
		depth,
		sizeUnit:
			( width ?? height ?? depth ) === undefined ? undefined : sizeUnit,
	};
}

const salesUnit = ( article: ArticleRow ) =>
	article.salesUnit === null || article.salesUnit === article.unit
		? {}
		: {
				salesUnit: article.salesUnit,
				salesConverter: measured( article.salesConverter ),
				salesDivisible: article.salesDivisible ?? false,
			};

const parameterOf = ( one: ParameterRow ) => ( {
	code: one.code,
	name: one.name,
	unit: one.unit ?? undefined,
	minimum: one.minimum ?? undefined,
	maximum: one.maximum ?? undefined,
	options: one.options ?? undefined,
} );

/** An article as the contract shows it to a shop; the hash covers all of it. */
export function goods(
	article: ArticleRow,
	shop: string,
	facts: GoodsFacts
): Goods {
	const { index } = article;
	const photos: PhotoFacts[] = photoFacts( facts.photos.get( index ) ?? [] );
	const shown = {
		erpId: article.id,
		guid: filled( article.guid ),
		kind: article.kind,
		name: article.fullName.trim() || article.name.trim(),
		description: filled( article.description ),
		shortDescription: filled( article.name ),
		tradeIndex: filled( article.tradeIndex ),
		ean: filled( article.ean ),
		vatCode: article.vatCode,
		unit: article.unit,
		divisible: article.divisible,
		producer: filled( article.producer ),
		...sizes( article, facts.sizeUnit ),
		...salesUnit( article ),
		categoryPath: filled( article.categoryPath ),
		archived: article.archived,
		parameters: ( facts.parameters.get( article.id ) ?? [] ).map(
			parameterOf
		),
		attributes: attributesOf( article, facts.attributes ),
		photos,
		differences: warehouseDifferences(
			article,
			facts.rows.get( index ) ?? [],
			shop,
			facts.prices.get( index ) ?? [],
			facts.lists
		),
	};
	const flagged = article.flaggedFor.includes( shop );
	return {
		index,
		deleted: false,
		flagged,
		hash: rowHash( [ index, flagged, shown ] ),
		...shown,
	};
}

const unknownGoods = ( index: string ): Goods => ( {
	index,
	deleted: true,
	flagged: false,
	parameters: [],
	attributes: [],
	photos: [],
	differences: [],
} );

/** One answer per asked index, in the order asked; what WAPRO does not have is deleted there. */
export async function goodsOf(
	tables: Tables,
	shop: string,
	indexes: readonly string[]
): Promise< Goods[] > {
	const facts = await readGoods( tables, indexes );
	return [ ...new Set( indexes ) ].map( ( index ) => {
		const article = facts.winners.get( index );
		return article ? goods( article, shop, facts ) : unknownGoods( index );
	} );
}
