import type { MovementRow, MovementStore, SupplyRow } from '../port.ts';
import { IN_LIST } from './connection.ts';
import type { Connection } from './connection.ts';

/** ZAMOWIENIE.TYP of an order placed at a supplier (ZD). */
const AT_SUPPLIER = 2;

export const movementStore = ( c: Connection ): MovementStore => ( {
	add: async ( { index, warehouseId, kind, quantity, document, at } ) => {
		c.run(
			`INSERT INTO SKLEP_RUCH ( LICZNIK, INDEKS_KATALOGOWY, ID_MAGAZYNU, RODZAJ, ILOSC, DOKUMENT, CZAS )
			SELECT LICZNIK, ?, ?, ?, ?, ?, ? FROM SKLEP_LICZNIK`,
			index,
			warehouseId,
			kind,
			quantity,
			document,
			at
		);
	},
	after: async ( counter, indexes, perArticle ) =>
		c.all< MovementRow >(
			`SELECT CAST( LICZNIK AS TEXT ) AS counter, INDEKS_KATALOGOWY AS "index", SYMBOL AS warehouse, RODZAJ AS kind, ILOSC AS quantity, DOKUMENT AS document, CZAS AS at
			FROM ( SELECT R.*, row_number() OVER ( PARTITION BY INDEKS_KATALOGOWY ORDER BY ID_RUCHU DESC ) AS age FROM SKLEP_RUCH R
				WHERE INDEKS_KATALOGOWY ${ IN_LIST } AND LICZNIK > CAST( ? AS INTEGER ) )
			JOIN MAGAZYN USING ( ID_MAGAZYNU ) WHERE age <= ? ORDER BY ID_RUCHU`,
			JSON.stringify( indexes ),
			counter,
			perArticle
		),
	supplies: async ( indexes ) =>
		c.all< SupplyRow >(
			`SELECT CAST( P.ID_POZYCJI_ZAMOWIENIA AS TEXT ) AS "lineId", A.INDEKS_KATALOGOWY AS "index", CAST( A.ID_ARTYKULU AS TEXT ) AS "articleId", M.SYMBOL AS warehouse,
			Z.KONTRAHENT_NAZWA AS supplier, P.ZAMOWIONO AS ordered, P.ZREALIZOWANO AS realised, Z.DATA_REALIZACJI AS "expectedDay", Z.NUMER AS document
			FROM ARTYKUL A JOIN POZYCJA_ZAMOWIENIA P USING ( ID_ARTYKULU ) JOIN ZAMOWIENIE Z USING ( ID_ZAMOWIENIA ) JOIN MAGAZYN M ON M.ID_MAGAZYNU = Z.ID_MAGAZYNU
			WHERE A.INDEKS_KATALOGOWY ${ IN_LIST } AND Z.TYP = ${ AT_SUPPLIER } AND Z.STATUS_ZAM <> 'A' AND Z.STAN_REALIZ <> 'Z' AND P.ZREALIZOWANO <> P.ZAMOWIONO
			ORDER BY A.INDEKS_KATALOGOWY, Z.DATA_REALIZACJI = 0, Z.DATA_REALIZACJI, P.ID_POZYCJI_ZAMOWIENIA`,
			JSON.stringify( indexes )
		),
	addSupply: async ( one ) => {
		const { id } = c.run(
			`INSERT INTO ZAMOWIENIE ( ID_FIRMY, ID_KONTRAHENTA, KONTRAHENT_NAZWA, ID_MAGAZYNU, TYP, NUMER, DATA, GODZINA, DATA_REALIZACJI, TRYBREJESTRACJI, OBLICZANIE_WG_CEN )
			SELECT ID_FIRMY, ID_KONTRAHENTA, NAZWA_PELNA, ?, ${ AT_SUPPLIER }, ?, ?, ?, ?, 0, 'Netto' FROM KONTRAHENT WHERE ID_KONTRAHENTA = ?`,
			one.warehouseId,
			one.number,
			one.day,
			one.time,
			one.expectedDay,
			supplierId( c, one.supplier )
		);
		c.run(
			`INSERT INTO POZYCJA_ZAMOWIENIA ( ID_ZAMOWIENIA, ID_ARTYKULU, KOD_VAT, ZAMOWIONO, ZREALIZOWANO, DO_REZERWACJI )
			SELECT ?, ID_ARTYKULU, VAT_SPRZEDAZY, ?, '0.000000', '0.000000' FROM ARTYKUL WHERE ID_ARTYKULU = ?`,
			id,
			one.quantity,
			one.articleId
		);
	},
	setRealised: async ( lineId, realised ) => {
		c.run(
			'UPDATE POZYCJA_ZAMOWIENIA SET ZREALIZOWANO = ? WHERE ID_POZYCJI_ZAMOWIENIA = ?',
			realised,
			lineId
		);
		c.run(
			`UPDATE ZAMOWIENIE SET STAN_REALIZ = 'Z' WHERE ID_ZAMOWIENIA = ( SELECT ID_ZAMOWIENIA FROM POZYCJA_ZAMOWIENIA WHERE ID_POZYCJI_ZAMOWIENIA = ? )
			AND NOT EXISTS ( SELECT 1 FROM POZYCJA_ZAMOWIENIA P WHERE P.ID_ZAMOWIENIA = ZAMOWIENIE.ID_ZAMOWIENIA AND P.ZREALIZOWANO <> P.ZAMOWIONO )`,
			lineId
		);
	},
	nextNumber: async ( kind, year ) =>
		c.get< { last: number } >(
			'INSERT INTO SKLEP_NUMERACJA_MAG VALUES ( ?, ?, 1 ) ON CONFLICT ( TYP, ROK ) DO UPDATE SET OSTATNI = OSTATNI + 1 RETURNING OSTATNI AS last',
			kind,
			year
		)?.last ?? 1,
	forget: async ( before ) =>
		c.run( 'DELETE FROM SKLEP_RUCH WHERE CZAS < ?', before ).changes,
} );

/** The contractor of that name, entered when there is none. */
function supplierId( c: Connection, name: string ): string {
	const known = c.get< { id: string } >(
		'SELECT CAST( ID_KONTRAHENTA AS TEXT ) AS id FROM KONTRAHENT WHERE NAZWA_PELNA = ? ORDER BY ID_KONTRAHENTA LIMIT 1',
		name
	);
	if ( known ) {
		return known.id;
	}
	const { id } = c.run(
		'INSERT INTO KONTRAHENT ( ID_FIRMY, NAZWA, NAZWA_PELNA ) SELECT min( ID_FIRMY ), substr( ?, 1, 50 ), ? FROM FIRMA',
		name,
		name
	);
	c.run(
		`UPDATE KONTRAHENT SET KOD_KONTRAHENTA = printf( 'DOS%06d', ID_KONTRAHENTA ) WHERE ID_KONTRAHENTA = ?`,
		id
	);
	return id;
}
