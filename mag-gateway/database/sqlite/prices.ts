import type { PriceListEntry, PriceStore } from '../port.ts';
import { IN_LIST } from './connection.ts';
import type { Connection } from './connection.ts';

interface Stored extends Omit< PriceListEntry, 'promoted' > {
	readonly promoted: number;
}

export const priceStore = ( c: Connection ): PriceStore => ( {
	rows: async ( listId, indexes ) =>
		c
			.all< Stored >(
				`SELECT CAST( A.ID_ARTYKULU AS TEXT ) AS "articleId", CAST( A.ID_MAGAZYNU AS TEXT ) AS "warehouseId", M.SYMBOL AS warehouse, A.INDEKS_KATALOGOWY AS "index",
				A.VAT_SPRZEDAZY AS "vatCode", CAST( C.ID_CENY AS TEXT ) AS "listId", C.CENA_NETTO AS net, C.CENA_BRUTTO AS gross, C.SYM_WAL AS currency,
				A.ID_CENY_DOM IS C.ID_CENY AS promoted, A.CENA_PROMOCJI_N AS "promoNet", A.CENA_PROMOCJI_B AS "promoGross", A.PROMOCJA_OD AS "promoFromDay", A.PROMOCJA_DO AS "promoToDay"
				FROM ARTYKUL A JOIN MAGAZYN M USING ( ID_MAGAZYNU ) JOIN CENA_ARTYKULU C ON C.ID_ARTYKULU = A.ID_ARTYKULU AND C.ID_CENY = ?
				WHERE A.INDEKS_KATALOGOWY ${ IN_LIST } ORDER BY A.INDEKS_KATALOGOWY, A.ID_MAGAZYNU`,
				listId,
				JSON.stringify( indexes )
			)
			.map( ( row ) => ( { ...row, promoted: row.promoted === 1 } ) ),
	set: async ( articleId, listId, { net, gross, currency } ) => {
		c.run(
			`INSERT INTO CENA_ARTYKULU ( ID_ARTYKULU, ID_CENY, CENA_NETTO, CENA_BRUTTO, SYM_WAL ) VALUES ( ?, ?, ?, ?, ? )
			ON CONFLICT ( ID_ARTYKULU, ID_CENY ) DO UPDATE SET CENA_NETTO = excluded.CENA_NETTO, CENA_BRUTTO = excluded.CENA_BRUTTO, SYM_WAL = excluded.SYM_WAL`,
			articleId,
			listId,
			net,
			gross,
			currency
		);
	},
} );
