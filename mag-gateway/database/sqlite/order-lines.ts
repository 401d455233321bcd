import type { OrderLineRow, OrderStore } from '../port.ts';
import { IN_LIST } from './connection.ts';
import type { Connection } from './connection.ts';

/** POLE1 of a line holds the shop's own id of it. */
const COLUMNS = `CAST( P.ID_POZYCJI_ZAMOWIENIA AS TEXT ) AS id, CAST( P.ID_ZAMOWIENIA AS TEXT ) AS "orderId", P.POLE1 AS "shopLineId",
	CAST( P.ID_ARTYKULU AS TEXT ) AS "articleId", A.INDEKS_KATALOGOWY AS "index", A.NAZWA_CALA AS name, CASE A.RODZAJ WHEN 'Usluga' THEN 'service' ELSE 'goods' END AS kind,
	P.JEDNOSTKA AS unit, P.KOD_VAT AS "vatCode", P.ZAMOWIONO AS ordered, P.ZREALIZOWANO AS realised, P.ZAREZERWOWANO AS reserved,
	P.DO_REZERWACJI AS "toReserve", P.CENA_NETTO AS "netPrice", P.CENA_BRUTTO AS "grossPrice"`;

const FROM = 'FROM POZYCJA_ZAMOWIENIA P JOIN ARTYKUL A USING ( ID_ARTYKULU )';

export const orderLineStore = (
	c: Connection
): Pick<
	OrderStore,
	'lines' | 'waitingLines' | 'addLine' | 'removeLines' | 'setLineQuantities'
> => ( {
	lines: async ( orderIds ) =>
		c.all< OrderLineRow >(
			`SELECT ${ COLUMNS } ${ FROM } WHERE P.ID_ZAMOWIENIA ${ IN_LIST } ORDER BY P.ID_POZYCJI_ZAMOWIENIA`,
			JSON.stringify( orderIds.map( Number ) )
		),
	waitingLines: async ( articleId ) =>
		c.all< OrderLineRow >(
			`SELECT ${ COLUMNS } ${ FROM } JOIN ZAMOWIENIE Z USING ( ID_ZAMOWIENIA )
			WHERE Z.TYP = 1 AND P.ID_ARTYKULU = ? AND P.DO_REZERWACJI <> '0.000000' AND Z.AUTO_REZERWACJA = 1 AND Z.TRYBREJESTRACJI = 0 AND Z.STATUS_ZAM <> 'A'
			ORDER BY P.ID_POZYCJI_ZAMOWIENIA`,
			articleId
		),
	addLine: async ( orderId, line ) => {
		const { id } = c.run(
			`INSERT INTO POZYCJA_ZAMOWIENIA ( ID_ZAMOWIENIA, ID_ARTYKULU, KOD_VAT, ZAMOWIONO, CENA_NETTO, CENA_BRUTTO, JEDNOSTKA, NARZUT, ZNACZNIK_CENY, OPIS, POLE1,
			ZREALIZOWANO, ZAREZERWOWANO, DO_REZERWACJI ) VALUES ( ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '0.000000', '0.000000', '0.000000' )`,
			orderId,
			line.articleId,
			line.vatCode,
			line.quantity,
			line.netPrice,
			line.grossPrice,
			line.unit,
			line.markup,
			line.priceMarker,
			line.note,
			line.shopLineId
		);
		for ( const { code, value, unit } of line.parameters ) {
			c.run(
				'INSERT INTO MAGGEN_PARAMETR_POZYCJI ( ID_NADRZEDNEGO, KOD, WARTOSC, JEDNOSTKA ) VALUES ( ?, ?, ?, ? )',
				id,
				code,
				value,
				unit ?? null
			);
		}
		return id;
	},
	removeLines: async ( orderId ) => {
		c.run(
			'DELETE FROM MAGGEN_PARAMETR_POZYCJI WHERE ID_NADRZEDNEGO IN ( SELECT ID_POZYCJI_ZAMOWIENIA FROM POZYCJA_ZAMOWIENIA WHERE ID_ZAMOWIENIA = ? )',
			orderId
		);
		c.run(
			'DELETE FROM POZYCJA_ZAMOWIENIA WHERE ID_ZAMOWIENIA = ?',
			orderId
		);
	},
	setLineQuantities: async ( lineId, { reserved, toReserve, realised } ) => {
		c.run(
			'UPDATE POZYCJA_ZAMOWIENIA SET ZAREZERWOWANO = ?, DO_REZERWACJI = ?, ZREALIZOWANO = coalesce( ?, ZREALIZOWANO ) WHERE ID_POZYCJI_ZAMOWIENIA = ?',
			reserved,
			toReserve,
			realised ?? null,
			lineId
		);
	},
} );
