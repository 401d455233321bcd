import type {
	BillableLineRow,
	InvoiceLineRow,
	InvoiceStore,
	InvoiceVatRow,
	OrderTermsRow,
} from '../port.ts';
import { IN_LIST } from './connection.ts';
import type { Connection } from './connection.ts';
import { invoiceRows, sumOf } from './invoice-rows.ts';
import { invoiceWrites } from './invoice-writes.ts';
import { settlementStore } from './settlements.ts';
import { customerFlagColumns } from './shops.ts';

const list = ( ids: readonly string[] ) => JSON.stringify( ids.map( Number ) );

/** Documents of orders: by their lines and, of advances, by the order they name. */
const LINES = `POZYCJA_DOKUMENTU_MAGAZYNOWEGO P JOIN POZYCJA_ZAMOWIENIA Z ON Z.ID_POZYCJI_ZAMOWIENIA = P.ID_POZ_ZAM`;
const LINKS = 'TABELA_POWIAZAN_ZAMOWIEN P';
const OF_RECEIPT = `JOIN SKLEP_PRZYJECIE_ZAMOWIENIE USING ( ID_ZAMOWIENIA ) JOIN SKLEP_PRZYJECIE R USING ( REFERENCJA )
	WHERE P.ID_DOK_HANDLOWEGO = D.ID_DOKUMENTU_HANDLOWEGO AND R.ID_SKLEPU = ?`;

/** Of contractors (or payers) flagged for the shop, of orders of such contractors, and of the shop's orders. */
function ofShop( c: Connection, shop: string ): string {
	const flag = customerFlagColumns( c ).get( shop );
	const flagged =
		flag === undefined
			? 'false'
			: `EXISTS ( SELECT 1 FROM KONTRAHENT K WHERE K.ID_KONTRAHENTA IN ( D.ID_KONTRAHENTA, D.ID_PLATNIKA ) AND K.${ flag } IN ( 1, '1' ) )
				OR EXISTS ( SELECT 1 FROM ${ LINES } JOIN ZAMOWIENIE O ON O.ID_ZAMOWIENIA = Z.ID_ZAMOWIENIA JOIN KONTRAHENT K ON K.ID_KONTRAHENTA = O.ID_KONTRAHENTA
				WHERE P.ID_DOK_HANDLOWEGO = D.ID_DOKUMENTU_HANDLOWEGO AND K.${ flag } IN ( 1, '1' ) )`;
	return `( ${ flagged } OR EXISTS ( SELECT 1 FROM ${ LINES } ${ OF_RECEIPT } ) OR EXISTS ( SELECT 1 FROM ${ LINKS } ${ OF_RECEIPT } ) )`;
}

type StoredBillable = Omit< BillableLineRow, 'invoiced' | 'splitPayment' > & {
	readonly quantities: string | null;
	readonly splitPayment: number;
};

export const invoiceStore = ( c: Connection ): InvoiceStore => ( {
	...invoiceWrites( c ),
	...settlementStore( c ),
	byIds: async ( ids ) =>
		invoiceRows(
			c,
			`D.ID_DOKUMENTU_HANDLOWEGO ${ IN_LIST } ORDER BY D.ID_DOKUMENTU_HANDLOWEGO`,
			list( ids )
		),
	byNumber: async ( number ) => invoiceRows( c, 'D.NUMER = ?', number )[ 0 ],
	recent: async ( limit ) =>
		invoiceRows(
			c,
			'true ORDER BY D.ID_DOKUMENTU_HANDLOWEGO DESC LIMIT ?',
			limit
		),
	ofShop: async ( { shop, sinceDay, after, limit, proforma } ) =>
		c.all< { id: string; size: number } >(
			`SELECT CAST( D.ID_DOKUMENTU_HANDLOWEGO AS TEXT ) AS id, ( SELECT count(*) FROM POZYCJA_DOKUMENTU_MAGAZYNOWEGO P WHERE P.ID_DOK_HANDLOWEGO = D.ID_DOKUMENTU_HANDLOWEGO ) AS size
			FROM DOKUMENT_HANDLOWY D JOIN TYP_DOKUMENTU_HANDLOWEGO T USING ( ID_TYPU )
			WHERE D.ID_DOKUMENTU_HANDLOWEGO > ? AND ( D.DATA_WYSTAWIENIA >= ? OR D.DATA_OST_ROZLICZENIA >= ? OR D.ROZLICZONY = 0 ) AND ( ? OR T.SYGNATURA <> 'PF' ) AND ${ ofShop( c, shop ) }
			ORDER BY D.ID_DOKUMENTU_HANDLOWEGO LIMIT ?`,
			after,
			sinceDay,
			sinceDay,
			Number( proforma ),
			shop,
			shop,
			limit
		),
	ofContractor: async ( contractorId, sinceDay ) =>
		c
			.all< { id: string } >(
				`SELECT CAST( D.ID_DOKUMENTU_HANDLOWEGO AS TEXT ) AS id FROM DOKUMENT_HANDLOWY D
				WHERE ( D.DATA_WYSTAWIENIA >= ? OR D.DATA_OST_ROZLICZENIA >= ? OR D.ROZLICZONY = 0 ) AND D.ID_DOKUMENTU_HANDLOWEGO IN (
					SELECT ID_DOKUMENTU_HANDLOWEGO FROM DOKUMENT_HANDLOWY WHERE ID_KONTRAHENTA = ?
					UNION SELECT ID_DOKUMENTU_HANDLOWEGO FROM DOKUMENT_HANDLOWY WHERE ID_PLATNIKA = ?
					UNION SELECT P.ID_DOK_HANDLOWEGO FROM ${ LINES } JOIN ZAMOWIENIE O ON O.ID_ZAMOWIENIA = Z.ID_ZAMOWIENIA WHERE O.ID_KONTRAHENTA = ?
				) ORDER BY D.ID_DOKUMENTU_HANDLOWEGO`,
				sinceDay,
				sinceDay,
				contractorId,
				contractorId,
				contractorId
			)
			.map( ( { id } ) => id ),
	unsettled: async ( shop, proforma ) =>
		c.all(
			`SELECT CAST( D.ID_KONTRAHENTA AS TEXT ) AS "contractorId", D.SYM_WAL AS currency, D.WARTOSC_BRUTTO_WAL AS gross, D.POZOSTALO AS remaining, D.TERMIN_PLAT AS "dueDay"
			FROM DOKUMENT_HANDLOWY D JOIN TYP_DOKUMENTU_HANDLOWEGO T USING ( ID_TYPU )
			WHERE D.ROZLICZONY = 0 AND D.TRYBREJESTRACJI <> 10 AND D.ID_DOKUMENTU_HANDLOWEGO NOT IN ( SELECT ID_DOKUMENTU_HANDLOWEGO FROM SKLEP_DOKUMENT_ANULOWANY )
			AND ( ? OR T.SYGNATURA <> 'PF' ) AND ${ ofShop( c, shop ) }`,
			Number( proforma ),
			shop,
			shop
		),
	shopsOwn: async ( shop, ids ) =>
		new Set(
			c
				.all< { id: string } >(
					`SELECT CAST( D.ID_DOKUMENTU_HANDLOWEGO AS TEXT ) AS id FROM DOKUMENT_HANDLOWY D WHERE D.ID_DOKUMENTU_HANDLOWEGO ${ IN_LIST } AND ${ ofShop( c, shop ) }`,
					list( ids ),
					shop,
					shop
				)
				.map( ( { id } ) => id )
		),
	ofOrders: async ( orderIds ) =>
		invoiceRows(
			c,
			`D.ID_DOKUMENTU_HANDLOWEGO IN (
				SELECT P.ID_DOK_HANDLOWEGO FROM ${ LINES } WHERE Z.ID_ZAMOWIENIA ${ IN_LIST } UNION SELECT P.ID_DOK_HANDLOWEGO FROM ${ LINKS } WHERE P.ID_ZAMOWIENIA ${ IN_LIST }
			) ORDER BY D.ID_DOKUMENTU_HANDLOWEGO`,
			list( orderIds ),
			list( orderIds )
		),
	summaries: async ( ids ) =>
		c.all< InvoiceVatRow & { invoiceId: string } >(
			`SELECT CAST( ID_DOKUMENTU_HANDLOWEGO AS TEXT ) AS "invoiceId", KOD_VAT AS "vatCode", NETTO_WAL AS net, VAT_WAL AS vat, NETTO AS "netPln", VAT AS "vatPln"
			FROM INTER_DOKH_VAT WHERE ID_DOKUMENTU_HANDLOWEGO ${ IN_LIST } ORDER BY ID_DOKUMENTU_HANDLOWEGO, KOD_VAT`,
			list( ids )
		),
	lines: async ( ids ) =>
		c.all< InvoiceLineRow >(
			`SELECT CAST( P.ID_POZ_DOK_MAG AS TEXT ) AS id, CAST( P.ID_DOK_HANDLOWEGO AS TEXT ) AS "invoiceId", CAST( P.ID_ARTYKULU AS TEXT ) AS "articleId", A.INDEKS_KATALOGOWY AS "index",
			coalesce( nullif( P.OPIS, '' ), A.NAZWA_CALA, '' ) AS name, P.ILOSC AS quantity, P.JEDNOSTKA AS unit, P.KOD_VAT AS "vatCode", P.CENA_NETTO AS "netPrice", P.CENA_BRUTTO AS "grossPrice",
			CAST( P.ID_POZ_ZAM AS TEXT ) AS "orderLineId", CAST( Z.ID_ZAMOWIENIA AS TEXT ) AS "orderId", Z.POLE1 AS "shopLineId"
			FROM POZYCJA_DOKUMENTU_MAGAZYNOWEGO P LEFT JOIN ARTYKUL A USING ( ID_ARTYKULU ) LEFT JOIN POZYCJA_ZAMOWIENIA Z ON Z.ID_POZYCJI_ZAMOWIENIA = P.ID_POZ_ZAM
			WHERE P.ID_DOK_HANDLOWEGO ${ IN_LIST } ORDER BY P.ID_POZ_DOK_MAG`,
			list( ids )
		),
	size: async ( ids ) =>
		c.get< { size: number } >(
			`SELECT count(*) AS size FROM POZYCJA_DOKUMENTU_MAGAZYNOWEGO WHERE ID_DOK_HANDLOWEGO ${ IN_LIST }`,
			list( ids )
		)?.size ?? 0,
	orderLinks: async ( ids ) =>
		c.all< { invoiceId: string; orderId: string } >(
			`SELECT CAST( ID_DOK_HANDLOWEGO AS TEXT ) AS "invoiceId", CAST( ID_ZAMOWIENIA AS TEXT ) AS "orderId" FROM TABELA_POWIAZAN_ZAMOWIEN WHERE ID_DOK_HANDLOWEGO ${ IN_LIST }`,
			list( ids )
		),
	followers: async ( ids ) =>
		c.all< {
			id: string;
			correctsId: string | null;
			finalId: string | null;
		} >(
			`SELECT CAST( ID_DOKUMENTU_HANDLOWEGO AS TEXT ) AS id, CAST( ID_DOK_KORYGOWANEGO AS TEXT ) AS "correctsId", CAST( ID_FZAL_OST AS TEXT ) AS "finalId" FROM DOKUMENT_HANDLOWY
			WHERE ( ID_DOK_KORYGOWANEGO ${ IN_LIST } OR ID_FZAL_OST ${ IN_LIST } ) AND ID_DOKUMENTU_HANDLOWEGO NOT IN ( SELECT ID_DOKUMENTU_HANDLOWEGO FROM SKLEP_DOKUMENT_ANULOWANY )
			ORDER BY ID_DOKUMENTU_HANDLOWEGO`,
			list( ids ),
			list( ids )
		),
	billable: async ( orderIds ) =>
		c
			.all< StoredBillable >(
				`SELECT CAST( Z.ID_POZYCJI_ZAMOWIENIA AS TEXT ) AS "orderLineId", CAST( Z.ID_ZAMOWIENIA AS TEXT ) AS "orderId", CAST( Z.ID_ARTYKULU AS TEXT ) AS "articleId", A.INDEKS_KATALOGOWY AS "index",
				Z.JEDNOSTKA AS unit, Z.KOD_VAT AS "vatCode", Z.ZAMOWIONO AS ordered, Z.CENA_NETTO AS "netPrice", Z.CENA_BRUTTO AS "grossPrice", A.PODLEGA_PP AS "splitPayment",
				( SELECT group_concat( P.ILOSC, ' ' ) FROM POZYCJA_DOKUMENTU_MAGAZYNOWEGO P JOIN DOKUMENT_HANDLOWY D ON D.ID_DOKUMENTU_HANDLOWEGO = P.ID_DOK_HANDLOWEGO JOIN TYP_DOKUMENTU_HANDLOWEGO T USING ( ID_TYPU )
					WHERE P.ID_POZ_ZAM = Z.ID_POZYCJI_ZAMOWIENIA AND T.SYGNATURA IN ( 'FS', 'FKON', 'PA' ) AND D.ID_DOKUMENTU_HANDLOWEGO NOT IN ( SELECT ID_DOKUMENTU_HANDLOWEGO FROM SKLEP_DOKUMENT_ANULOWANY ) ) AS quantities
				FROM POZYCJA_ZAMOWIENIA Z JOIN ARTYKUL A USING ( ID_ARTYKULU ) WHERE Z.ID_ZAMOWIENIA ${ IN_LIST } ORDER BY Z.ID_ZAMOWIENIA, Z.ID_POZYCJI_ZAMOWIENIA`,
				list( orderIds )
			)
			.map( ( { quantities, splitPayment, ...row } ) => ( {
				...row,
				splitPayment: splitPayment === 1,
				invoiced: sumOf( quantities?.split( ' ' ) ?? [] ),
			} ) ),
	terms: async ( orderIds ) =>
		c
			.all< Omit< OrderTermsRow, 'paidUsed' > & { used: string | null } >(
				`SELECT CAST( Z.ID_ZAMOWIENIA AS TEXT ) AS "orderId", Z.FORMA_PLATNOSCI AS "paymentForm", Z.DNI_PLATNOSCI AS "paymentDays", Z.PRZELICZNIK_WAL AS rate, Z.DATA_KURS_WAL AS "rateDay",
				( SELECT group_concat( R.KWOTA, ' ' ) FROM ROZRACHUNEK R WHERE R.ID_ZAMOWIENIA = Z.ID_ZAMOWIENIA ) AS used FROM ZAMOWIENIE Z WHERE Z.ID_ZAMOWIENIA ${ IN_LIST } ORDER BY Z.ID_ZAMOWIENIA`,
				list( orderIds )
			)
			.map( ( { used, ...row } ) => ( {
				...row,
				paidUsed: sumOf( used?.split( ' ' ) ?? [] ),
			} ) ),
} );
