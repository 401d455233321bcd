import type { Goods } from '../../contracts/generated/wapro-mag.ts';
import type { ArticleRow, ParameterRow, Tables } from '../database/port.ts';
import { millionths, quantity } from './decimal.ts';
import { rowHash } from './hash.ts';
import { mainRows } from './main-row.ts';
import { mainWarehouse } from './mag.ts';

const filled = ( text: string ): string | undefined =>
	text === '' ? undefined : text;

function goods(
	article: ArticleRow,
	shop: string,
	parameters: readonly ParameterRow[]
): Goods {
	const facts = {
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
		weight:
			article.weight === null
				? undefined
				: quantity( millionths( article.weight ) ),
		producer: filled( article.producer ),
		categoryPath: filled( article.categoryPath ),
		archived: article.archived,
		parameters: parameters.map( ( one ) => ( {
			code: one.code,
			name: one.name,
			unit: one.unit ?? undefined,
			minimum: one.minimum ?? undefined,
			maximum: one.maximum ?? undefined,
			options: one.options ?? undefined,
		} ) ),
		attributes: [],
		photos: [],
		differences: [],
	};
	const flagged = article.flaggedFor.includes( shop );
	return {
		index: article.index,
		deleted: false,
		flagged,
		hash: rowHash( [ article.index, flagged, facts ] ),
		...facts,
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
	const main = await mainWarehouse( tables );
	const winners = mainRows( await tables.articles.rows( indexes ), main.id );
	const parameters = Map.groupBy(
		await tables.articles.parameters(
			[ ...winners.values() ].map( ( { id } ) => id )
		),
		( { articleId } ) => articleId
	);
	return [ ...new Set( indexes ) ].map( ( index ) => {
		const article = winners.get( index );
		return article
			? goods( article, shop, parameters.get( article.id ) ?? [] )
			: unknownGoods( index );
	} );
}
