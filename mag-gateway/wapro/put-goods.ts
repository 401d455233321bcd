import { randomUUID } from 'node:crypto';
import type {
	PutGoods,
	PutGoodsResponse,
	ShopGoods,
} from '../../contracts/generated/wapro-mag.ts';
import type { ArticleRow, Tables } from '../database/port.ts';
import { conflict, notFound } from '../errors.ts';
import { announceArticle } from './announce.ts';
import { everythingOf } from './article-moves.ts';
import { goodsOf } from './goods.ts';
import { assertShop, lockedRecord, mainWarehouse } from './mag.ts';
import type { Mag } from './mag.ts';
import { mainRows } from './main-row.ts';
import { changesOf, newArticleOf } from './shop-goods.ts';

/**
 * Makes an article from a product of the shop, or brings the article it is paired with up to date, in one
 * transaction. A reference is one article for good: said again, it finds what it made. VAT code, unit and prices of
 * an article that is there already belong to WAPRO and are not touched. What changed is announced like any change;
 * the shop answers it with nothing to do.
 */
export const putGoods = (
	{ database, now }: Mag,
	{ shopId, paired, goods }: PutGoods
): Promise< PutGoodsResponse > =>
	database.write( async ( tables ) => {
		await assertShop( tables, shopId );
		const moment = now();
		const known = await tables.references.indexOf(
			shopId,
			goods.reference
		);
		const article = await articleFor(
			tables,
			{ shopId, paired, goods },
			known
		);
		const outcome = article
			? await update( tables, shopId, goods, article, {
					newlyPaired: known !== article.index,
					now: moment,
				} )
			: await create( tables, shopId, goods, moment );
		const index = article?.index ?? goods.index;
		await tables.references.put( shopId, goods.reference, index );
		const [ answer ] = await goodsOf( tables, shopId, [ index ] );
		if ( ! answer ) {
			throw new Error( `Article ${ index } is gone.` );
		}
		return {
			asOf: await tables.changes.counter(),
			outcome,
			article: answer,
		};
	} );

/** The article that is meant, unlocked; none when one has to be made. */
async function articleFor(
	tables: Tables,
	{ shopId, paired, goods }: PutGoods,
	known: string | undefined
): Promise< ArticleRow | undefined > {
	const main = await mainWarehouse( tables );
	const winners = mainRows(
		await tables.articles.rows( [ goods.index, known ?? goods.index ] ),
		main.id
	);
	const named = winners.get( goods.index );
	const own = known === undefined ? undefined : winners.get( known );
	// Paired again with another article, or with one whose index has changed since.
	const article = paired ? ( named ?? own ) : ( own ?? named );
	if ( paired && ! article ) {
		throw notFound(
			'article_unknown',
			'index',
			`WAPRO Mag has no article "${ goods.index }" to bring up to date. Pair the product again.`
		);
	}
	if ( ! paired && article && article !== own ) {
		throw taken( article, shopId );
	}
	if ( article?.locked ) {
		throw lockedRecord( `Article ${ article.index }` );
	}
	return article;
}

const taken = ( article: ArticleRow, shop: string ) =>
	article.flaggedFor.includes( shop )
		? conflict(
				'article_exists',
				'index',
				`WAPRO Mag has an article "${ article.index }" already. Pair the product with it, or give the product another index.`,
				[ article.id ]
			)
		: conflict(
				'article_not_flagged',
				'index',
				`WAPRO Mag has an article "${ article.index }" that is not meant for the shop. Pair the product with it, which also exports the article, or give the product another index.`,
				[ article.id ]
			);

async function create(
	tables: Tables,
	shop: string,
	goods: ShopGoods,
	now: Date
): Promise< 'created' > {
	const main = await mainWarehouse( tables );
	const { list, price, unit, vatCode } = await newArticleOf( tables, goods );
	const changes = await changesOf( tables, goods );
	const id = await tables.articles.add( {
		warehouseId: main.id,
		index: goods.index,
		guid: randomUUID().toUpperCase(),
		name: goods.name,
		vatCode,
		unit,
		priceListId: list?.id ?? null,
	} );
	await tables.articles.change( goods.index, changes );
	if ( list && price ) {
		await tables.prices.set( id, list.id, {
			...price,
			currency: list.currency,
		} );
	}
	await tables.articles.setFlag( shop, goods.index, true );
	await announceArticle(
		tables,
		goods.index,
		await everythingOf( tables, goods.index ),
		'made_in_shop',
		now
	);
	return 'created';
}

/** A product that is paired for the first time has its article exported; later the flag is WAPRO's alone. */
async function update(
	tables: Tables,
	shop: string,
	goods: ShopGoods,
	article: ArticleRow,
	{ newlyPaired, now }: { readonly newlyPaired: boolean; readonly now: Date }
): Promise< 'updated' | 'unchanged' > {
	const flag = newlyPaired && ! article.flaggedFor.includes( shop );
	const changes = await changesOf( tables, goods, article );
	if ( Object.keys( changes ).length > 0 ) {
		await tables.articles.change( article.index, changes );
	} else if ( ! flag ) {
		return 'unchanged';
	}
	if ( flag ) {
		await tables.articles.setFlag( shop, article.index, true );
	}
	await announceArticle(
		tables,
		article.index,
		flag ? await everythingOf( tables, article.index ) : [ 'goods' ],
		'changed_in_shop',
		now
	);
	return 'updated';
}
