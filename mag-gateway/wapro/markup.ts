import { decimalText, divide, millionths, ONE } from '../decimal.ts';

export interface PriceOrigin {
	/** Per cent; WAPRO keeps a discount as a negative mark-up. */
	readonly markup: string;
	/** 'k': the catalogue's price, 'm': given by hand. */
	readonly marker: 'k' | 'm';
}

/** Where an order line's price comes from, against the article's own price list. */
export function priceOrigin(
	price: string,
	catalogue: string | undefined
): PriceOrigin {
	const listed = catalogue === undefined ? 0n : millionths( catalogue );
	if ( listed === 0n ) {
		return { markup: '0.0000', marker: 'm' };
	}
	const asked = millionths( price );
	if ( asked === listed ) {
		return { markup: '0.0000', marker: 'k' };
	}
	const percent = divide( ( asked - listed ) * 100n * ONE, listed );
	return { markup: decimalText( percent, 4 ), marker: 'm' };
}

/** A price that the shop took so many per cent off. */
export const discounted = ( discount: string ): PriceOrigin => ( {
	markup: decimalText( -millionths( discount ), 4 ),
	marker: 'm',
} );
