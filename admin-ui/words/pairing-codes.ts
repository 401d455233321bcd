/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';

interface CodeWords {
	/** For filters and counts. */
	readonly name: string;
	/** What it means, with the next step. */
	readonly sentence: string;
}

function choices(): Readonly< Record< string, CodeWords > > {
	return {
		several_candidates: {
			name: __( 'several articles fit', 'wapro-mag-for-woocommerce' ),
			sentence: __(
				'Several articles in WAPRO fit this product. Choose the right one.',
				'wapro-mag-for-woocommerce'
			),
		},
		fields_disagree: {
			name: __(
				'index and EAN of two articles',
				'wapro-mag-for-woocommerce'
			),
			sentence: __(
				'The index belongs to one article and the EAN to another. Choose the right one.',
				'wapro-mag-for-woocommerce'
			),
		},
		ean_differs: {
			name: __( 'another EAN in WAPRO', 'wapro-mag-for-woocommerce' ),
			sentence: __(
				'The article that was found has another EAN than the product. Correct one of them, or decide here.',
				'wapro-mag-for-woocommerce'
			),
		},
		trade_index_differs: {
			name: __(
				'another trade index in WAPRO',
				'wapro-mag-for-woocommerce'
			),
			sentence: __(
				'The article that was found has another trade index than the product. Correct one of them, or decide here.',
				'wapro-mag-for-woocommerce'
			),
		},
		article_taken: {
			name: __(
				'article of another product',
				'wapro-mag-for-woocommerce'
			),
			sentence: __(
				'Another product has the article that was found. Choose another article, or undo the other pair first.',
				'wapro-mag-for-woocommerce'
			),
		},
		article_not_flagged: {
			name: __(
				'article is not flagged for this shop',
				'wapro-mag-for-woocommerce'
			),
			sentence: __(
				'The article is not flagged for this shop. Pairing flags it in WAPRO, so you have to agree.',
				'wapro-mag-for-woocommerce'
			),
		},
		article_found: {
			name: __(
				'article that somebody asked for',
				'wapro-mag-for-woocommerce'
			),
			sentence: __(
				'This is the article that was asked for. Check whether it is the right one.',
				'wapro-mag-for-woocommerce'
			),
		},
		article_exists: {
			name: __(
				'WAPRO has this index already',
				'wapro-mag-for-woocommerce'
			),
			sentence: __(
				'WAPRO has an article of this index already. Pair the product with it, or give the product another SKU.',
				'wapro-mag-for-woocommerce'
			),
		},
	};
}

function obstacles(): Readonly< Record< string, CodeWords > > {
	return {
		sku_missing: {
			name: __( 'no SKU', 'wapro-mag-for-woocommerce' ),
			sentence: __(
				'The product has no SKU, and an article cannot be without a catalogue index. Give it one in the product editor.',
				'wapro-mag-for-woocommerce'
			),
		},
		sku_too_long: {
			name: __( 'SKU is too long', 'wapro-mag-for-woocommerce' ),
			sentence: __(
				'The SKU has more than 20 characters, and WAPRO’s catalogue index holds no more. Shorten it in the product editor.',
				'wapro-mag-for-woocommerce'
			),
		},
		index_excluded: {
			name: __(
				'SKU of an article that it is not',
				'wapro-mag-for-woocommerce'
			),
			sentence: __(
				'WAPRO has another article of this index, and somebody said that the product is not it. Give the product another SKU.',
				'wapro-mag-for-woocommerce'
			),
		},
		name_empty: {
			name: __( 'name is empty', 'wapro-mag-for-woocommerce' ),
			sentence: __(
				'The product has no name. Give it one in the product editor.',
				'wapro-mag-for-woocommerce'
			),
		},
		vat_unmapped: {
			name: __( 'VAT code is not mapped', 'wapro-mag-for-woocommerce' ),
			sentence: __(
				'The product’s tax class has not exactly one VAT code of WAPRO. Map it in the settings.',
				'wapro-mag-for-woocommerce'
			),
		},
	};
}

/** Why a product has no article yet, by code. `already_paired` is the shop's word for what the worker calls taken. */
export function pairingCodes(): Readonly< Record< string, CodeWords > > {
	const known = { ...choices(), ...obstacles() };
	return {
		...known,
		...( known.article_taken
			? { already_paired: known.article_taken }
			: {} ),
	};
}
