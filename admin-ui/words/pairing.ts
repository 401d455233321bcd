/**
 * WordPress dependencies
 */
import { __, _x } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type {
	GoodsCandidate,
	PairingState,
	PairingTab,
} from '../data/pairing.ts';
import type { Tone } from './status.ts';

export function tabWord( tab: PairingTab ): string {
	switch ( tab ) {
		case 'to_decide':
			return _x( 'To decide', 'products', 'wapro-mag-for-woocommerce' );
		case 'unpaired':
			return _x( 'Unpaired', 'products', 'wapro-mag-for-woocommerce' );
		case 'paired':
			return _x( 'Paired', 'products', 'wapro-mag-for-woocommerce' );
	}
}

export function pairingStateWord( state: PairingState ): string {
	switch ( state ) {
		case 'paired':
			return _x( 'paired', 'product', 'wapro-mag-for-woocommerce' );
		case 'to_decide':
			return _x( 'to decide', 'product', 'wapro-mag-for-woocommerce' );
		case 'would_pair':
			return __( 'article found', 'wapro-mag-for-woocommerce' );
		case 'would_create':
			return __( 'new to WAPRO', 'wapro-mag-for-woocommerce' );
		case 'queued':
			return __( 'on its way to WAPRO', 'wapro-mag-for-woocommerce' );
		case 'refused':
			return __( 'cannot go to WAPRO', 'wapro-mag-for-woocommerce' );
		case 'unpaired':
			return __( 'without an article', 'wapro-mag-for-woocommerce' );
	}
}

export function pairingStateTone( state: PairingState ): Tone {
	switch ( state ) {
		case 'paired':
			return 'good';
		case 'to_decide':
			return 'attention';
		case 'queued':
			return 'waiting';
		case 'refused':
			return 'trouble';
		case 'would_pair':
		case 'would_create':
		case 'unpaired':
			return 'neutral';
	}
}

/**
 * How a pair was found; a word that is new here is shown as it is.
 * @param by
 */
export function pairedByWord( by: string ): string {
	const words: Readonly< Record< string, string > > = {
		index: __( 'same catalogue index', 'wapro-mag-for-woocommerce' ),
		ean: __( 'same EAN', 'wapro-mag-for-woocommerce' ),
		trade_index: __( 'same trade index', 'wapro-mag-for-woocommerce' ),
		person: __( 'chosen by a person', 'wapro-mag-for-woocommerce' ),
		created: __( 'made of the product', 'wapro-mag-for-woocommerce' ),
	};
	return words[ by ] ?? by;
}

interface Comparison {
	readonly label: string;
	readonly product: string;
	readonly article: string;
	readonly isSame: boolean;
}

const plain = ( text: string ): string =>
	text.trim().replace( /\s+/g, ' ' ).toLowerCase();

/**
 * Fields of a product beside those of an article; a field that neither has is left out.
 * @param product
 * @param product.name
 * @param product.sku
 * @param product.ean
 * @param article
 */
export function comparisons(
	product: {
		readonly name: string;
		readonly sku: string | null;
		readonly ean: string | null;
	},
	article: GoodsCandidate
): readonly Comparison[] {
	const rows: readonly ( readonly [ string, string, string ] )[] = [
		[
			__( 'Name', 'wapro-mag-for-woocommerce' ),
			product.name,
			article.name,
		],
		[
			__( 'Catalogue index', 'wapro-mag-for-woocommerce' ),
			product.sku ?? '',
			article.index,
		],
		[
			__( 'EAN', 'wapro-mag-for-woocommerce' ),
			product.ean ?? '',
			article.ean ?? '',
		],
		[
			__( 'Trade index', 'wapro-mag-for-woocommerce' ),
			article.by === 'trade_index' ? ( product.sku ?? '' ) : '',
			article.tradeIndex ?? '',
		],
	];
	return rows
		.filter( ( [ , left, right ] ) => left !== '' || right !== '' )
		.map( ( [ label, left, right ] ) => ( {
			label,
			product: left,
			article: right,
			isSame: left !== '' && plain( left ) === plain( right ),
		} ) );
}
