import type {
	FindGoods,
	FindGoodsResponse,
} from '../../contracts/generated/wapro-mag.ts';
import { invalid } from '../errors.ts';
import { assertShop, mainWarehouse } from './mag.ts';
import type { Mag } from './mag.ts';
import { mainRows } from './main-row.ts';

const MAX_QUERIES = 200;
const MAX_CANDIDATES = 20;

/** Articles that may be the product asked about: same catalogue index, EAN or trade index, flagged or not. */
export const findGoods = (
	{ database }: Mag,
	{ shopId, queries }: FindGoods
): Promise< FindGoodsResponse > =>
	database.read( async ( tables ) => {
		await assertShop( tables, shopId );
		if ( queries.length > MAX_QUERIES ) {
			throw invalid(
				'too_many',
				'queries',
				`At most ${ MAX_QUERIES } at a time; ${ queries.length } were given.`
			);
		}
		const asOf = await tables.changes.counter();
		const main = await mainWarehouse( tables );
		const hits = await tables.articles.search(
			queries.map( ( { key, index, ean, tradeIndex } ) => ( {
				key,
				index: index?.trim(),
				ean: ean?.trim(),
				tradeIndex: tradeIndex?.trim(),
			} ) )
		);
		const articles = mainRows(
			await tables.articles.rows( [
				...new Set( hits.map( ( { index } ) => index ) ),
			] ),
			main.id
		);
		const byKey = Map.groupBy( hits, ( { key } ) => key );
		return {
			asOf,
			matches: queries.map( ( { key } ) => ( {
				key,
				candidates: ( byKey.get( key ) ?? [] )
					.slice( 0, MAX_CANDIDATES )
					.flatMap( ( { index, by } ) => {
						const article = articles.get( index );
						return article
							? [
									{
										index,
										by,
										name:
											article.fullName.trim() ||
											article.name.trim(),
										ean: article.ean || undefined,
										tradeIndex:
											article.tradeIndex || undefined,
										vatCode: article.vatCode,
										unit: article.unit,
										flagged:
											article.flaggedFor.includes(
												shopId
											),
										guid: article.guid || undefined,
									},
								]
							: [];
					} ),
			} ) ),
		};
	} );
