import type { Category } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { readOption, writeOption } from '../settings/options.ts';

export interface CategoryRecord extends Category {
	slug: string;
}

const FIRST_CATEGORIES = [
	[ 'Bez kategorii', 'bez-kategorii' ],
	[ 'Okna', 'okna' ],
	[ 'Drzwi', 'drzwi' ],
	[ 'Okucia', 'okucia' ],
] as const;

/** Makes the shop's categories and the temporary one, where new articles wait for review. */
export function installCategories( shop: ShopContext ): void {
	if ( temporaryCategory( shop ) !== 0 ) {
		return;
	}
	const add = ( name: string, slug: string ): number =>
		shop.db.run(
			'INSERT INTO categories ( name, slug ) VALUES ( :name, :slug )',
			{ name, slug }
		).id;
	const [ fallback ] = FIRST_CATEGORIES.map( ( [ name, slug ] ) =>
		add( name, slug )
	);
	writeOption( shop, 'default_category', fallback );
	writeOption(
		shop,
		'temporary_category',
		add( 'Kategoria tymczasowa', 'kategoria-tymczasowa' )
	);
}

export function temporaryCategory( shop: ShopContext ): number {
	return readOption( shop, 'temporary_category', 0 );
}

/** Categories that people may see and choose: all but the temporary one. */
export function visibleCategories( shop: ShopContext ): CategoryRecord[] {
	return shop.db.all< CategoryRecord >(
		'SELECT * FROM categories WHERE id <> :temporary ORDER BY name',
		{ temporary: temporaryCategory( shop ) }
	);
}

/** Categories of a product apart from the temporary one. */
export function categoriesOf(
	shop: ShopContext,
	productId: number
): Category[] {
	return shop.db
		.all< CategoryRecord >(
			`SELECT categories.* FROM categories JOIN product_categories ON category_id = categories.id
			WHERE product_id = :product AND category_id <> :temporary ORDER BY name`,
			{ product: productId, temporary: temporaryCategory( shop ) }
		)
		.map( ( { id, name, parent } ) => ( { id, name, parent } ) );
}

/** Replaces what people chose; the temporary category stays until the product is published. */
export function chooseCategories(
	shop: ShopContext,
	productId: number,
	ids: readonly number[]
): void {
	shop.db.run(
		'DELETE FROM product_categories WHERE product_id = :product AND category_id <> :temporary',
		{ product: productId, temporary: temporaryCategory( shop ) }
	);
	ids.forEach( ( id ) => addToCategory( shop, productId, id ) );
}

export function putInTemporary( shop: ShopContext, productId: number ): void {
	addToCategory( shop, productId, temporaryCategory( shop ) );
}

/** Takes a published product out of the temporary category; without any other it gets the default one. */
export function leaveTemporary( shop: ShopContext, productId: number ): void {
	shop.db.run(
		'DELETE FROM product_categories WHERE product_id = :product AND category_id = :temporary',
		{ product: productId, temporary: temporaryCategory( shop ) }
	);
	if ( categoriesOf( shop, productId ).length === 0 ) {
		addToCategory(
			shop,
			productId,
			readOption( shop, 'default_category', 0 )
		);
	}
}

function addToCategory(
	shop: ShopContext,
	productId: number,
	id: number
): void {
	shop.db.run(
		'INSERT OR IGNORE INTO product_categories ( product_id, category_id ) VALUES ( :product, :id )',
		{ product: productId, id }
	);
}
