import type {
	Dictionaries,
	Maps,
} from '../../../contracts/generated/shop-api.ts';
import { scaled } from '../decimal.ts';
import { Problem } from '../problem.ts';
import { CURRENCY, TAX_CLASSES } from './maps.ts';

/**
 * Refuses maps that name what WAPRO or the shop does not have. What was mapped before may stay, so that a warehouse
 * closed in WAPRO does not stop people from saving something else.
 */
export function assertMaps(
	maps: Maps,
	before: Maps,
	dictionaries: Dictionaries | null
): void {
	checkWarehouses( maps, before, dictionaries );
	checkVat( maps, before, dictionaries );
	checkPriceList( maps, before, dictionaries );
	if ( scaled( maps.buffer ) < 0n ) {
		throw refusal(
			'quantity_invalid',
			'maps.buffer',
			'Bufor bezpieczeństwa musi być zerem albo liczbą dodatnią.'
		);
	}
}

function checkWarehouses(
	maps: Maps,
	before: Maps,
	dictionaries: Dictionaries | null
): void {
	const known = new Set( [
		...( dictionaries?.warehouses ?? [] ).map( ( { symbol } ) => symbol ),
		...before.warehouses.map( ( { symbol } ) => symbol ),
	] );
	checkEach(
		maps.warehouses.map( ( { symbol } ) => symbol ),
		known,
		( position ) => `maps.warehouses[${ position }].symbol`,
		'warehouse_unmapped',
		( symbol ) =>
			`WAPRO nie ma magazynu „${ symbol }”. Uruchom test połączenia, żeby pobrać aktualną listę.`
	);
}

function checkVat(
	maps: Maps,
	before: Maps,
	dictionaries: Dictionaries | null
): void {
	const known = new Set( [
		...( dictionaries?.vatRates ?? [] ).map( ( { code } ) => code ),
		...before.vat.map( ( { code } ) => code ),
	] );
	checkEach(
		maps.vat.map( ( { code } ) => code ),
		known,
		( position ) => `maps.vat[${ position }].code`,
		'vat_unmapped',
		( code ) =>
			`WAPRO nie ma stawki VAT „${ code }”. Uruchom test połączenia, żeby pobrać aktualną listę.`
	);
	maps.vat.forEach( ( { taxClass }, position ) => {
		if ( ! TAX_CLASSES.some( ( { slug } ) => slug === taxClass ) ) {
			throw refusal(
				'vat_unmapped',
				`maps.vat[${ position }].taxClass`,
				`Sklep nie ma klasy podatkowej „${ taxClass }”. Wybierz inną.`
			);
		}
	} );
}

function checkPriceList(
	maps: Maps,
	before: Maps,
	dictionaries: Dictionaries | null
): void {
	if ( maps.priceList === null || maps.priceList === before.priceList ) {
		return;
	}
	const list = dictionaries?.priceLists.find(
		( { code } ) => code === maps.priceList
	);
	if ( ! list ) {
		throw refusal(
			'price_list_unmapped',
			'maps.priceList',
			`WAPRO nie ma cennika „${ maps.priceList }”. Uruchom test połączenia, żeby pobrać aktualną listę.`
		);
	}
	if ( list.currency !== CURRENCY ) {
		throw refusal(
			'currency_mismatch',
			'maps.priceList',
			`Cennik „${ list.code }” jest w walucie ${ list.currency }, a sklep sprzedaje w ${ CURRENCY }.`
		);
	}
}

function checkEach(
	names: readonly string[],
	known: ReadonlySet< string >,
	fieldOf: ( position: number ) => string,
	code: string,
	sentence: ( name: string ) => string
): void {
	names.forEach( ( name, position ) => {
		if ( names.indexOf( name ) !== position ) {
			throw refusal(
				'duplicate',
				fieldOf( position ),
				`„${ name }” jest na liście dwa razy. Zostaw jeden wiersz.`
			);
		}
		if ( ! known.has( name ) ) {
			throw refusal( code, fieldOf( position ), sentence( name ) );
		}
	} );
}

function refusal( code: string, field: string, sentence: string ): Problem {
	return new Problem( code, sentence, 400, field );
}
