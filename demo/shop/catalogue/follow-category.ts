import type {
	GoodsItem,
	HistoryEntry,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { reportFinding, resolveFinding } from '../findings/findings.ts';
import { catalogueSettings } from '../settings/catalogue.ts';
import { readOption } from '../settings/options.ts';

/**
 * Keeps one category of a product – the one that stands for WAPRO's – in step, and leaves those that people chose.
 *
 * @return What changed, for the history.
 */
export function followCategory(
	shop: ShopContext,
	productId: number,
	item: GoodsItem
): HistoryEntry[ 'changes' ] {
	const { owners, categories } = catalogueSettings( shop );
	if (
		owners.categories === 'shop' ||
		categories.mode === 'off' ||
		! item.categoryPath
	) {
		return [];
	}
	const wanted =
		categories.mode === 'mirror'
			? mirrored( shop, item.categoryPath, categories.parent ?? 0 )
			: categories.map.find( ( { path } ) => path === item.categoryPath )
					?.termId;
	const about = { kind: 'category_unmapped', field: 'categoryPath' } as const;
	if ( wanted === undefined ) {
		reportFinding( shop, {
			...about,
			link: { erp_key: item.index, shop_id: productId },
			shopValue: null,
			waproValue: item.categoryPath,
		} );
		return [];
	}
	resolveFinding( shop, item.index, about.kind );
	const present = shop.db.get< { id: number; name: string } >(
		`SELECT id, name FROM categories JOIN product_categories ON category_id = id
		WHERE product_id = :product AND from_wapro = 1`,
		{ product: productId }
	);
	if ( present?.id === wanted ) {
		return [];
	}
	shop.db.run(
		'DELETE FROM product_categories WHERE product_id = :product AND ( from_wapro = 1 OR category_id = :fallback )',
		{
			product: productId,
			fallback: readOption( shop, 'default_category', 0 ),
		}
	);
	shop.db.run(
		`INSERT INTO product_categories ( product_id, category_id, from_wapro ) VALUES ( :product, :id, 1 )
		ON CONFLICT DO NOTHING`,
		{ product: productId, id: wanted }
	);
	return [
		{
			field: 'category',
			before: present?.name ?? null,
			after: nameOf( shop, wanted ),
		},
	];
}

/** WAPRO's tree under a category of the shop, branches made as they are needed. */
function mirrored( shop: ShopContext, path: string, root: number ): number {
	let parent = root;
	for ( const name of path.split( ' / ' ) ) {
		const known = shop.db.get< { id: number } >(
			'SELECT id FROM categories WHERE name = :name AND parent = :parent',
			{ name, parent }
		);
		parent =
			known?.id ??
			shop.db.run(
				'INSERT INTO categories ( name, slug, parent ) VALUES ( :name, :slug, :parent )',
				{ name, parent, slug: `wapro-${ parent }-${ name }` }
			).id;
	}
	return parent;
}

function nameOf( shop: ShopContext, id: number ): string | null {
	return (
		shop.db.get< { name: string } >(
			'SELECT name FROM categories WHERE id = :id',
			{ id }
		)?.name ?? null
	);
}
