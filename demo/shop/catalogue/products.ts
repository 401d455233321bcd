import type { ShopContext } from '../context.ts';

export interface ProductRecord {
	id: number;
	sku: string | null;
	slug: string;
	status: 'publish' | 'pending' | 'draft';
	name: string;
	description: string;
	short_description: string;
	price: string | null;
	tax_class: string;
	manage_stock: number;
	stock: number | null;
	weight: string | null;
	unit: string;
	kind: 'goods' | 'service';
	sale_price: string | null;
	sale_from: string | null;
	sale_to: string | null;
	ean: string | null;
	producer: string | null;
	/** List of name and value as JSON. */
	attributes: string;
}

/** Columns that apply and the review desk write. */
export type ProductFields = Omit< ProductRecord, 'id' | 'sku' | 'slug' >;

const NOTHING_YET = {
	description: '',
	short_description: '',
	price: null,
	sale_price: null,
	sale_from: null,
	sale_to: null,
	tax_class: '',
	manage_stock: 0,
	stock: null,
	weight: null,
	unit: 'szt.',
	kind: 'goods',
	ean: null,
	producer: null,
	attributes: '[]',
} as const;

export function findProduct(
	shop: ShopContext,
	id: number
): ProductRecord | undefined {
	return shop.db.get< ProductRecord >(
		'SELECT * FROM products WHERE id = :id',
		{ id }
	);
}

/** What a guest may see, in the order of names. */
export function publishedProducts(
	shop: ShopContext,
	search = ''
): ProductRecord[] {
	return shop.db.all< ProductRecord >(
		`SELECT * FROM products WHERE status = 'publish' AND ( instr( lower( name ), :search ) > 0 OR instr( lower( COALESCE( sku, '' ) ), :search ) > 0 )
		ORDER BY name, id`,
		{ search: search.toLowerCase() }
	);
}

export function publishedBySlug(
	shop: ShopContext,
	slug: string
): ProductRecord | undefined {
	return shop.db.get< ProductRecord >(
		"SELECT * FROM products WHERE slug = :slug AND status = 'publish'",
		{ slug }
	);
}

export function createProduct(
	shop: ShopContext,
	sku: string | null,
	fields: Partial< ProductFields > & Pick< ProductFields, 'name' | 'status' >
): number {
	const row = {
		...NOTHING_YET,
		...fields,
		sku,
		slug: freeSlug( shop, fields.name ),
	};
	const names = Object.keys( row );
	return shop.db.run(
		`INSERT INTO products ( ${ names.join( ', ' ) } ) VALUES ( ${ names
			.map( ( name ) => `:${ name }` )
			.join( ', ' ) } )`,
		row
	).id;
}

export function updateProduct(
	shop: ShopContext,
	id: number,
	fields: Partial< ProductFields >
): void {
	const names = Object.keys( fields );
	if ( names.length > 0 ) {
		const assignments = names.map( ( name ) => `${ name } = :${ name }` );
		shop.db.run(
			`UPDATE products SET ${ assignments.join( ', ' ) } WHERE id = :id`,
			{ ...fields, id }
		);
	}
}

export function writeStock(
	shop: ShopContext,
	id: number,
	stock: number
): void {
	updateProduct( shop, id, { stock } );
}

function freeSlug( shop: ShopContext, name: string ): string {
	const base =
		name
			.replace( /[łŁ]/g, 'l' )
			.normalize( 'NFD' )
			.replace( /\p{M}/gu, '' )
			.toLowerCase()
			.replace( /[^a-z0-9]+/g, '-' )
			.replace( /^-+|-+$/g, '' ) || 'produkt';
	for ( let suffix = 1; ; suffix++ ) {
		const slug = suffix === 1 ? base : `${ base }-${ suffix }`;
		if (
			! shop.db.get( 'SELECT id FROM products WHERE slug = :slug', {
				slug,
			} )
		) {
			return slug;
		}
	}
}
