import type { GoodsItem, Maps } from '../../../contracts/generated/shop-api.ts';
import { isDecimal } from '../decimal.ts';
import { Problem } from '../problem.ts';
import { taxClassFor } from '../settings/maps.ts';

/** Bounds of the SOAP contract, in characters. */
const MAX_LENGTH = {
	name: 200,
	description: 1000,
	shortDescription: 200,
	tradeIndex: 20,
	ean: 20,
	unit: 10,
	producer: 100,
	categoryPath: 255,
} as const;

const MARKUP = /<\/?[a-z!]/i;

export interface CheckedGoods {
	readonly name: string;
	readonly taxClass: string;
}

/** Refuses one bad article with code, field and sentence; what passes may become a product. */
export function checkGoods( item: GoodsItem, maps: Maps ): CheckedGoods {
	const name = ( item.name ?? '' ).trim();
	if ( name === '' ) {
		throw refusal(
			'name_empty',
			'name',
			'Towar nie ma nazwy. Wpisz ją w WAPRO.'
		);
	}
	for ( const [ field, limit ] of Object.entries( MAX_LENGTH ) ) {
		const text = item[ field as keyof typeof MAX_LENGTH ] ?? '';
		if ( [ ...text ].length > limit ) {
			throw refusal(
				'too_long',
				field,
				`Pole ${ field } ma więcej niż ${ limit } znaków. Skróć je w WAPRO.`
			);
		}
	}
	if ( MARKUP.test( name ) ) {
		throw refusal(
			'markup_in_name',
			'name',
			'Nazwa towaru zawiera znaczniki HTML. Usuń je w WAPRO.'
		);
	}
	if ( item.attributes?.some( ( one ) => MARKUP.test( one.name ) ) ) {
		throw refusal(
			'markup_in_field',
			'attributes',
			'Nazwa cechy zawiera znaczniki HTML. Usuń je w WAPRO.'
		);
	}
	if ( item.weight !== undefined && ! isDecimal( item.weight ) ) {
		throw refusal(
			'quantity_invalid',
			'weight',
			'Waga towaru nie jest liczbą. Popraw ją w WAPRO.'
		);
	}
	const taxClass = taxClassFor( maps, item.vatCode ?? '' );
	if ( taxClass === undefined ) {
		throw refusal(
			'vat_unmapped',
			'vatCode',
			`Stawka VAT „${ item.vatCode ?? '' }” nie ma odpowiednika w sklepie. Wybierz go w ustawieniach.`
		);
	}
	return { name, taxClass };
}

function refusal( code: string, field: string, sentence: string ): Problem {
	return new Problem( code, sentence, 400, field );
}
