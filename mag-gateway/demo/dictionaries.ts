import type { Connection } from '../database/sqlite/connection.ts';
import { FIELDS } from './article.ts';

const WAREHOUSES = [
	[ 1, 'M1', 'Magazyn główny' ],
	[ 2, 'M2', 'Magazyn okuć' ],
	[ 3, 'M3', 'Serwis' ],
] as const;

const UNITS = [
	[ 1, 'sztuka', 'szt', 0 ],
	[ 2, 'komplet', 'kpl', 0 ],
	[ 3, 'metr bieżący', 'mb', 1 ],
	[ 4, 'opakowanie', 'opak', 0 ],
	[ 5, 'kilogram', 'kg', 1 ],
	[ 6, 'usługa', 'usł', 0 ],
] as const;

const VAT_RATES = [
	[ 1, '23', 'Stawka podstawowa 23%', '23' ],
	[ 2, '8', 'Stawka obniżona 8%', '8' ],
	[ 3, 'zw', 'Zwolniony z VAT', null ],
] as const;

const PRICE_LISTS = [
	[ 1, 'DET', 'Detaliczna', 'gross' ],
	[ 2, 'HURT', 'Hurtowa', 'net' ],
] as const;

const PAYMENT_FORMS = [
	[ 'gotówka', 0 ],
	[ 'przelew', 7 ],
	[ 'przelew 14 dni', 14 ],
	[ 'płatność internetowa', 0 ],
	[ 'pobranie', 0 ],
] as const;

const CARRIERS = [
	[ 'InPost', 'https://inpost.pl/sledzenie-przesylek?number={numer}' ],
	[ 'DPD', 'https://tracktrace.dpd.com.pl/parcelDetails?p1={numer}' ],
	[ 'Transport własny', null ],
] as const;

const STATUSES = {
	production: [
		[ 'new', 'Nowe' ],
		[ 'in_production', 'W produkcji' ],
		[ 'produced', 'Wyprodukowane' ],
	],
	transport: [
		[ 'waiting', 'Oczekuje na wysyłkę' ],
		[ 'part_shipped', 'Częściowo wysłane' ],
		[ 'shipped', 'Wysłane' ],
		[ 'delivered', 'Doręczone' ],
	],
	payment: [
		[ 'unpaid', 'Nieopłacone' ],
		[ 'part_paid', 'Opłacone częściowo' ],
		[ 'paid', 'Opłacone' ],
	],
} as const;

/** Category names from the root; the id is the place in this list plus one. */
export const CATEGORIES = [
	[ 'Okna', null ],
	[ 'Okna PVC', 'Okna' ],
	[ 'Okna drewniane', 'Okna' ],
	[ 'Drzwi', null ],
	[ 'Drzwi zewnętrzne', 'Drzwi' ],
	[ 'Drzwi wewnętrzne', 'Drzwi' ],
	[ 'Okucia', null ],
	[ 'Klamki', 'Okucia' ],
	[ 'Zawiasy', 'Okucia' ],
	[ 'Zamki i wkładki', 'Okucia' ],
	[ 'Uszczelki i akcesoria', 'Okucia' ],
	[ 'Usługi', null ],
] as const;

export const categoryId = ( name: string ): number =>
	CATEGORIES.findIndex( ( [ one ] ) => one === name ) + 1;

export const unitId = ( symbol: string ): number =>
	UNITS.find( ( unit ) => unit[ 2 ] === symbol )?.[ 0 ] ?? 1;

export const warehouseId = ( symbol: string ): number =>
	WAREHOUSES.find( ( warehouse ) => warehouse[ 1 ] === symbol )?.[ 0 ] ?? 1;

export function writeDictionaries( c: Connection ): void {
	c.run(
		'INSERT INTO FIRMA VALUES ( 1, ?, ? )',
		'Stolbud Okna i Drzwi Sp. z o.o.',
		'5265877635'
	);
	for ( const [ id, symbol, name ] of WAREHOUSES ) {
		c.run( 'INSERT INTO MAGAZYN VALUES ( ?, 1, ?, ? )', id, name, symbol );
	}
	for ( const unit of UNITS ) {
		c.run(
			'INSERT INTO JEDNOSTKA ( ID_JEDNOSTKI, NAZWA, SKROT, PODZIELNA ) VALUES ( ?, ?, ?, ? )',
			...unit
		);
	}
	for ( const rate of VAT_RATES ) {
		c.run( 'INSERT INTO STAWKA_VAT VALUES ( ?, ?, ?, ?, 1 )', ...rate );
	}
	for ( const [ id, code, name, basis ] of PRICE_LISTS ) {
		c.run( 'INSERT INTO CENA VALUES ( ?, ?, ? )', id, name, id );
		c.run(
			`INSERT INTO SKLEP_CENNIK VALUES ( ?, ?, ?, 'PLN' )`,
			id,
			code,
			basis
		);
	}
	PAYMENT_FORMS.forEach( ( [ name, days ], n ) =>
		c.run(
			'INSERT INTO FORMA_PLATNOSCI VALUES ( ?, ?, ?, 1 )',
			n + 1,
			name,
			days
		)
	);
	CARRIERS.forEach( ( [ name, address ], n ) =>
		c.run(
			'INSERT INTO MAG_OPERATOR_PRZESYLKI VALUES ( ?, ?, ? )',
			n + 1,
			name,
			address
		)
	);
	for ( const [ axis, codes ] of Object.entries( STATUSES ) ) {
		codes.forEach( ( [ code, name ], n ) =>
			c.run(
				'INSERT INTO MAG_SLOWNIK_STATUSOW_DOKUMENTOW VALUES ( ?, ?, ?, ? )',
				axis,
				code,
				name,
				n
			)
		);
	}
	for ( const [ name, parent ] of CATEGORIES ) {
		c.run(
			'INSERT INTO KATEGORIA_ARTYKULU_TREE VALUES ( ?, ?, ?, ? )',
			categoryId( name ),
			parent === null ? null : categoryId( parent ),
			name,
			Number( parent !== null )
		);
	}
	c.run(
		`INSERT INTO SKLEP ( ID_SKLEPU, KOLUMNA_FLAGI, KOLUMNA_KONTRAHENTA ) VALUES ( 'sklep', 'DOSTEPNY_W_SKLEPIE_INTER', 'DOSTEPNY_W_B2B' )`
	);
	c.run( `INSERT INTO SKLEP_USTAWIENIE VALUES ( 'main_warehouse', 'M1' )` );
	c.run(
		`INSERT INTO SKLEP_USTAWIENIE VALUES ( 'attributes', ? )`,
		Object.entries( FIELDS )
			.map( ( [ name, column ] ) => `${ name }=${ column }` )
			.join( ';' )
	);
}
