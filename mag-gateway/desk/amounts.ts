import { invalid } from '../errors.ts';
import { millionths, quantity } from '../decimal.ts';

/** As people write it: "44,00" as well as "44.00". */
export function amountOf( text: string, field: string ): string {
	try {
		return quantity( millionths( text.trim().replace( ',', '.' ) ) );
	} catch {
		throw invalid(
			field === 'price' ? 'price_invalid' : 'quantity_invalid',
			field,
			`"${ text }" is no number. Write it as 12.5 or 12,5.`
		);
	}
}

/** A price is more than nought. */
export function priceOf( text: string ): string {
	const price = amountOf( text, 'price' );
	if ( millionths( price ) <= 0n ) {
		throw invalid(
			'price_invalid',
			'price',
			`"${ text }" is no price. Give more than nought.`
		);
	}
	return price;
}
