import type { Stage } from '../stage/stage.ts';

type Json = Readonly< Record< string, unknown > >;

/** What must differ between two products, or between two moments. */
const OF_ITSELF = new Set( [
	'id',
	'sku',
	'slug',
	'generated_slug',
	'permalink',
	'global_unique_id',
	'related_ids',
	'_links',
	'meta_data',
	'date_created',
	'date_created_gmt',
	'date_modified',
	'date_modified_gmt',
] );

/** A product as wc/v3 shows it, its lookup row and its terms. */
export interface Shown {
	readonly json: Json;
	readonly rest: Json;
}

export async function shown( stage: Stage, id: number ): Promise< Shown > {
	const json = await stage.rest.call< Json >(
		'GET',
		`products/${ id }?context=edit`
	);
	const [ lookup = {} ] = await stage.shop.query(
		`SELECT virtual, downloadable, min_price, max_price, onsale, stock_quantity, stock_status, rating_count, tax_status, tax_class FROM wp_wc_product_meta_lookup WHERE product_id = ${ id }`
	);
	const terms = await stage.shop.query(
		`SELECT CONCAT( t.taxonomy, ':', t.term_id ) AS term FROM wp_term_relationships r JOIN wp_term_taxonomy t USING ( term_taxonomy_id ) WHERE r.object_id = ${ id } ORDER BY 1`
	);
	return {
		json,
		rest: { ...lookup, terms: terms.map( ( { term } ) => term ).join() },
	};
}

/** Names of what is not equal; empty when nothing is. */
export function differences(
	one: Shown,
	other: Shown,
	ignored: readonly string[] = []
): string[] {
	const names = ( side: 'json' | 'rest' ) =>
		[
			...new Set( [
				...Object.keys( one[ side ] ),
				...Object.keys( other[ side ] ),
			] ),
		].filter(
			( name ) =>
				! ( side === 'json' && OF_ITSELF.has( name ) ) &&
				! ignored.includes( name ) &&
				JSON.stringify( one[ side ][ name ] ) !==
					JSON.stringify( other[ side ][ name ] )
		);
	return [ ...names( 'json' ), ...names( 'rest' ) ];
}

/** A sentence for the report; undefined when all were equal. */
export function verdict(
	found: readonly ( readonly string[] )[]
): string | undefined {
	const unequal = found.filter( ( names ) => names.length > 0 );
	return unequal.length === 0
		? undefined
		: `${ unequal.length } of ${ found.length } differ in ${ [
				...new Set( unequal.flat() ),
			].join( ', ' ) }`;
}
