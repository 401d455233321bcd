import type {
	GoodsCandidate,
	PairingDecision,
	UnlinkedProduct,
} from '../../contracts/generated/shop-api.ts';
import type { GoodsQuery } from '../../contracts/generated/wapro-mag.ts';

const LONGEST_KEY = 20;
const MOST_CANDIDATES = 20;

type By = GoodsCandidate[ 'by' ];

/** Strongest first. */
const order: readonly By[] = [ 'index', 'ean', 'trade_index' ];

const names: Readonly< Record< By, string > > = {
	index: 'catalogue index',
	ean: 'EAN',
	trade_index: 'trade index',
};

/**
 * What WAPRO is asked about a product. Shops keep one number, so the SKU may be the catalogue index or the trade index;
 * the former speaks louder.
 */
export function goodsQuery( product: UnlinkedProduct ): GoodsQuery {
	const index = key( product.sku );
	const ean = key( product.ean );
	const tradeIndex = key( product.tradeIndex ) ?? key( product.sku );
	return {
		key: String( product.productId ),
		...( index === undefined ? {} : { index } ),
		...( ean === undefined ? {} : { ean } ),
		...( tradeIndex === undefined ? {} : { tradeIndex } ),
	};
}

/** The article that a person wants looked up for the product. */
export function askedQuery( product: UnlinkedProduct ): GoodsQuery | undefined {
	const index = key( product.asked );
	return index === undefined
		? undefined
		: { key: String( product.productId ), index };
}

/**
 * Which article a product is: by index, else by EAN, else by trade index. Whatever is not beyond doubt waits for a
 * person, and so does what a person asked for; nothing found becomes a new article.
 *
 * @param product
 * @param found   Articles that WAPRO named for this product, flagged or not.
 * @param taken   Articles of the same pass and the products that they were paired with.
 */
export function pairingOf(
	product: UnlinkedProduct,
	found: readonly GoodsCandidate[],
	taken: ReadonlyMap< string, number > = new Map()
): PairingDecision {
	const excluded = new Set( product.excluded );
	const candidates = distinct( found )
		.filter(
			( { index } ) => index === product.asked || ! excluded.has( index )
		)
		.slice( 0, MOST_CANDIDATES );
	const base = { productId: product.productId, candidates };
	const undecided = ( code: string, reason: string ): PairingDecision => ( {
		...base,
		decision: 'ambiguous',
		code,
		reason,
	} );

	const asked = candidates.find( ( { index } ) => index === product.asked );
	if ( asked !== undefined ) {
		return undecided(
			'article_found',
			`WAPRO Mag has the article “${ asked.index }”: say whether the product is it.`
		);
	}
	if ( product.problem !== undefined && candidates.length === 0 ) {
		const { code, reason } = product.problem;
		return { ...base, decision: 'refused', code, reason };
	}
	for ( const by of order ) {
		const same = candidates.filter( ( one ) => one.by === by );
		const [ only ] = same;
		if ( only === undefined ) {
			continue;
		}
		if ( same.length > 1 ) {
			return undecided(
				'several_candidates',
				`${ same.length } articles of WAPRO Mag have this ${ names[ by ] }: choose one of them.`
			);
		}
		const doubt = doubtAbout( product, only, candidates, taken );
		return doubt === null
			? { ...base, decision: 'pair', index: only.index, by }
			: undecided( ...doubt );
	}
	return created( product, base, excluded );
}

/** Code and sentence of what speaks against the only article that a field found. */
function doubtAbout(
	product: UnlinkedProduct,
	article: GoodsCandidate,
	candidates: readonly GoodsCandidate[],
	taken: ReadonlyMap< string, number >
): readonly [ string, string ] | null {
	const other = sameText( product.ean, article.ean )
		? undefined
		: candidates.find(
				( { index, by } ) => index !== article.index && by === 'ean'
			);
	if ( other !== undefined ) {
		return [
			'fields_disagree',
			`Its ${ names[ article.by ] } is that of “${ article.index }”, its EAN that of “${ other.index }”: choose one of them.`,
		];
	}
	if ( contradict( product.ean, article.ean ) ) {
		return [
			'ean_differs',
			`“${ article.index }” has the EAN ${ article.ean } in WAPRO Mag, the product ${ product.ean }: correct one of them, or choose.`,
		];
	}
	if ( contradict( product.tradeIndex, article.tradeIndex ) ) {
		return [
			'trade_index_differs',
			`“${ article.index }” has the trade index ${ article.tradeIndex } in WAPRO Mag, the product ${ product.tradeIndex }: correct one of them, or choose.`,
		];
	}
	const holder = taken.get( article.index );
	if ( holder !== undefined && holder !== product.productId ) {
		return [
			'article_taken',
			`Another product was paired with “${ article.index }” already: two products cannot be one article.`,
		];
	}
	if ( article.flagged === false ) {
		return [
			'article_not_flagged',
			`“${ article.index }” is not marked for this shop in WAPRO Mag: pairing marks it, so a person must agree.`,
		];
	}
	return null;
}

function created(
	product: UnlinkedProduct,
	base: Pick< PairingDecision, 'productId' | 'candidates' >,
	excluded: ReadonlySet< string >
): PairingDecision {
	const refused = ( code: string, reason: string ): PairingDecision => ( {
		...base,
		decision: 'refused',
		code,
		reason,
	} );
	const index = product.sku?.trim() ?? '';
	if ( index === '' ) {
		return refused(
			'sku_missing',
			'The product has no SKU, and an article cannot be without a catalogue index: give it one.'
		);
	}
	if ( key( index ) === undefined ) {
		return refused(
			'sku_too_long',
			`The SKU “${ index }” has more than ${ LONGEST_KEY } characters, WAPRO Mag’s catalogue index takes no more: shorten it.`
		);
	}
	if ( excluded.has( index ) ) {
		return refused(
			'index_excluded',
			`WAPRO Mag has another article “${ index }”, and a person said that this product is not it: give the product another SKU.`
		);
	}
	return { ...base, decision: 'create', index };
}

/** Every article once, under the strongest field that found it; strongest first. */
function distinct( found: readonly GoodsCandidate[] ): GoodsCandidate[] {
	const strongest = new Map< string, GoodsCandidate >();
	for ( const candidate of found ) {
		const known = strongest.get( candidate.index );
		if ( known === undefined || rank( candidate ) < rank( known ) ) {
			strongest.set( candidate.index, candidate );
		}
	}
	return [ ...strongest.values() ].sort(
		( one, another ) =>
			rank( one ) - rank( another ) ||
			( one.index < another.index ? -1 : 1 )
	);
}

function rank( { by }: GoodsCandidate ): number {
	return order.indexOf( by );
}

function contradict( one = '', another = '' ): boolean {
	return (
		one.trim() !== '' && another.trim() !== '' && ! sameText( one, another )
	);
}

function sameText( one = '', another = '' ): boolean {
	return one.trim() !== '' && one.trim() === another.trim();
}

/** A text that WAPRO can be asked for: not empty and not longer than its column. */
function key( text: string | undefined ): string | undefined {
	const trimmed = text?.trim() ?? '';
	return trimmed === '' || [ ...trimmed ].length > LONGEST_KEY
		? undefined
		: trimmed;
}
