import type { Connection } from '../database/sqlite/connection.ts';
import { plainNip } from '../wapro/nip.ts';
import type {
	DemoContact,
	DemoContractor,
	DemoPlace,
	DemoTerms,
} from './contractor.ts';

/** With its people, places and terms. @return Its id. */
export function writeContractor(
	c: Connection,
	one: DemoContractor,
	number: number
): string {
	const { id } = c.run(
		`INSERT INTO KONTRAHENT ( ID_FIRMY, KOD_KONTRAHENTA, NAZWA, NAZWA_PELNA, NIP, NIPL, SYM_KRAJU, KOD_POCZTOWY, MIEJSCOWOSC, ULICA_LOKAL, ADRES_EMAIL, PLATNIK_VAT )
		VALUES ( 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? )`,
		`KON${ String( number ).padStart( 6, '0' ) }`,
		one.name.slice( 0, 50 ),
		one.name,
		one.nip ?? '',
		plainNip( one.nip ?? '' ),
		one.country ?? 'PL',
		one.postcode,
		one.city,
		one.street,
		one.email,
		Number( one.nip !== undefined )
	);
	const places = ( one.places ?? [] ).map( ( place ) =>
		writePlace( c, id, place )
	);
	one.contacts.forEach( ( contact, n ) =>
		writeContact( c, id, contact, { number, place: n, places } )
	);
	if ( one.terms ) {
		writeTerms( c, id, one.terms );
	}
	return id;
}

const writePlace = ( c: Connection, contractor: string, place: DemoPlace ) =>
	c.run(
		'INSERT INTO MIEJSCE_DOSTAWY ( ID_KONTRAHENTA, FIRMA, ODBIORCA, ULICA_LOKAL, KOD_POCZTOWY, MIEJSCOWOSC ) VALUES ( ?, ?, ?, ?, ?, ? )',
		contractor,
		place.name,
		place.recipient ?? '',
		place.street,
		place.postcode,
		place.city
	).id;

function writeContact(
	c: Connection,
	contractor: string,
	contact: DemoContact,
	at: {
		readonly number: number;
		readonly place: number;
		readonly places: readonly string[];
	}
): void {
	const { id } = c.run(
		'INSERT INTO KONTAKT ( ID_KONTRAHENTA, IMIE, NAZWISKO, E_MAIL, TEL, DOMYSLNY ) VALUES ( ?, ?, ?, ?, ?, ? )',
		contractor,
		contact.first,
		contact.last,
		contact.email ?? '',
		`+48 600 ${ 100 + ( at.number % 900 ) } ${ 100 + ( at.place % 900 ) }`,
		Number( at.place === 0 )
	);
	if ( contact.role ) {
		c.run( 'INSERT INTO SKLEP_KONTAKT VALUES ( ?, ? )', id, contact.role );
	}
	for ( const place of contact.places ?? [] ) {
		const placeId = at.places[ place ];
		if ( placeId !== undefined ) {
			c.run(
				'INSERT INTO SKLEP_KONTAKT_MIEJSCE VALUES ( ?, ? )',
				id,
				placeId
			);
		}
	}
}

function writeTerms(
	c: Connection,
	contractor: string,
	terms: DemoTerms
): void {
	const [ first = '', last = '' ] = terms.salesman.split( ' ' );
	const names = [ first, last ];
	c.run(
		'INSERT INTO PRACOWNIK ( IMIE, NAZWISKO ) SELECT ?1, ?2 WHERE NOT EXISTS ( SELECT 1 FROM PRACOWNIK WHERE IMIE = ?1 AND NAZWISKO = ?2 )',
		...names
	);
	c.run(
		'INSERT INTO GRUPA_KONTRAHENTA ( NAZWA, ID_CENY ) SELECT C.NAZWA, C.ID_CENY FROM CENA C JOIN SKLEP_CENNIK S USING ( ID_CENY ) WHERE S.KOD = ? AND C.ID_CENY NOT IN ( SELECT ID_CENY FROM GRUPA_KONTRAHENTA )',
		terms.priceList
	);
	c.run(
		`UPDATE KONTRAHENT SET FORMA_PLATNOSCI = ?, TERMIN_NALEZNOSCI = ?, LIMIT_KUPIECKI = ?, DNI_PO_TERMINIE = ?, BLOKOWANIE = ?,
		ID_HANDLOWCA = ( SELECT min( ID_PRACOWNIKA ) FROM PRACOWNIK WHERE IMIE = ? AND NAZWISKO = ? ),
		ID_GRUPY = ( SELECT min( ID_GRUPY ) FROM GRUPA_KONTRAHENTA JOIN SKLEP_CENNIK USING ( ID_CENY ) WHERE KOD = ? ) WHERE ID_KONTRAHENTA = ?`,
		terms.paymentForm,
		terms.paymentDays,
		terms.creditLimit,
		terms.overdueDays ?? null,
		Number( terms.overdueDays !== undefined ),
		...names,
		terms.priceList,
		contractor
	);
}
