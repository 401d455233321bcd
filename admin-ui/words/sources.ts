/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { OwnedField, Owner } from '../data/catalogue.ts';

interface FieldWords {
	readonly name: string;
	/** What happens while WAPRO leads the field. */
	readonly wapro: string;
	/** What happens while the shop leads it. */
	readonly shop: string;
}

function onceOnly(): string {
	return __(
		'WAPRO fills it in once, in a new product. Later changes in WAPRO alter nothing here.',
		'wapro-mag-for-woocommerce'
	);
}

function textWords(): Record<
	'name' | 'description' | 'shortDescription' | 'photos',
	FieldWords
> {
	return {
		name: {
			name: __( 'Name', 'wapro-mag-for-woocommerce' ),
			wapro: __(
				'A name changed in WAPRO replaces the product’s name.',
				'wapro-mag-for-woocommerce'
			),
			shop: onceOnly(),
		},
		description: {
			name: __( 'Description', 'wapro-mag-for-woocommerce' ),
			wapro: __(
				'The article’s note becomes the description. Where the note is empty, the shop’s text stays.',
				'wapro-mag-for-woocommerce'
			),
			shop: onceOnly(),
		},
		shortDescription: {
			name: __( 'Short description', 'wapro-mag-for-woocommerce' ),
			wapro: __(
				'WAPRO’s text replaces the short description. Where it is empty, the shop’s text stays.',
				'wapro-mag-for-woocommerce'
			),
			shop: onceOnly(),
		},
		photos: {
			name: __( 'Photos', 'wapro-mag-for-woocommerce' ),
			wapro: __(
				'The article’s photos come to the product in WAPRO’s order; photos added in the shop stay.',
				'wapro-mag-for-woocommerce'
			),
			shop: __(
				'Photos are added only in the shop; those of WAPRO do not come.',
				'wapro-mag-for-woocommerce'
			),
		},
	};
}

function featureWords(): Record<
	Exclude< OwnedField, keyof ReturnType< typeof textWords > >,
	FieldWords
> {
	return {
		categories: {
			name: __( 'Categories', 'wapro-mag-for-woocommerce' ),
			wapro: __(
				'The product follows its category in WAPRO; categories added by hand stay.',
				'wapro-mag-for-woocommerce'
			),
			shop: onceOnly(),
		},
		attributes: {
			name: __( 'Attributes', 'wapro-mag-for-woocommerce' ),
			wapro: __(
				'The article’s attributes follow WAPRO; attributes added by hand stay.',
				'wapro-mag-for-woocommerce'
			),
			shop: onceOnly(),
		},
		producer: {
			name: __( 'Producer', 'wapro-mag-for-woocommerce' ),
			wapro: __(
				'The article’s producer becomes the product’s brand.',
				'wapro-mag-for-woocommerce'
			),
			shop: onceOnly(),
		},
		ean: {
			name: __( 'EAN', 'wapro-mag-for-woocommerce' ),
			wapro: __(
				'The article’s EAN becomes the product’s GTIN. One that another product already has is left out and reported.',
				'wapro-mag-for-woocommerce'
			),
			shop: onceOnly(),
		},
		weight: {
			name: __( 'Weight', 'wapro-mag-for-woocommerce' ),
			wapro: __(
				'WAPRO’s weight replaces the product’s, in the unit of the shop.',
				'wapro-mag-for-woocommerce'
			),
			shop: onceOnly(),
		},
		size: {
			name: __( 'Dimensions', 'wapro-mag-for-woocommerce' ),
			wapro: __(
				'WAPRO’s dimensions replace the product’s, in the unit of the shop.',
				'wapro-mag-for-woocommerce'
			),
			shop: onceOnly(),
		},
		unit: {
			name: __( 'Unit and pack', 'wapro-mag-for-woocommerce' ),
			wapro: __(
				'Unit, pack and whether it can be divided follow the article.',
				'wapro-mag-for-woocommerce'
			),
			shop: onceOnly(),
		},
	};
}

function words( field: OwnedField ): FieldWords {
	return { ...textWords(), ...featureWords() }[ field ];
}

export function ownedFieldWord( field: OwnedField ): string {
	return words( field ).name;
}

/**
 * What happens to a field while this side leads it.
 * @param field
 * @param owner
 */
export function ownerConsequence( field: OwnedField, owner: Owner ): string {
	return words( field )[ owner ];
}

export function ownerWord( owner: Owner ): string {
	return owner === 'wapro'
		? __( 'WAPRO', 'wapro-mag-for-woocommerce' )
		: __( 'shop', 'wapro-mag-for-woocommerce' );
}
