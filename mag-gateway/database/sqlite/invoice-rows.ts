import { decimalText, millionths } from '../../decimal.ts';
import type { InvoiceRow } from '../port.ts';
import type { Connection, Parameters } from './connection.ts';

/** Kinds of trade documents by WAPRO's signature of their type. */
export const SIGNATURES = {
	invoice: 'FS',
	correction: 'KFS',
	advance: 'FZAL',
	final: 'FKON',
	proforma: 'PF',
	receipt: 'PA',
} as const;

export const KSEF_STATES = [
	'outside',
	'pending',
	'accepted',
	'rejected',
] as const;

const kind = Object.entries( SIGNATURES )
	.map( ( [ name, signature ] ) => `WHEN '${ signature }' THEN '${ name }'` )
	.join( ' ' );

const COLUMNS = `CAST( D.ID_DOKUMENTU_HANDLOWEGO AS TEXT ) AS id, CASE T.SYGNATURA ${ kind } END AS kind,
	CASE WHEN U.CZAS IS NOT NULL THEN 'cancelled' WHEN D.TRYBREJESTRACJI = 10 THEN 'buffered' ELSE 'issued' END AS state, D.NUMER AS number,
	CAST( D.ID_KONTRAHENTA AS TEXT ) AS "contractorId", CAST( D.ID_PLATNIKA AS TEXT ) AS "payerId", A.NAZWA_PELNA AS "contractorName", A.NIP AS nip,
	A.ULICA_LOKAL AS street, A.KOD_POCZTOWY AS postcode, A.MIEJSCOWOSC AS city, A.SYM_KRAJU AS country,
	D.DATA_WYSTAWIENIA AS "issueDay", D.DATA_SPRZEDAZY AS "saleDay", D.TERMIN_PLAT AS "dueDay", D.FORMA_PLATNOSCI AS "paymentForm",
	D.SYM_WAL AS currency, D.PRZELICZNIK_WAL AS rate, D.DATA_KURS_WAL AS "rateDay", CASE D.OBLICZANIE_WG_CEN WHEN 'Netto' THEN 'net' ELSE 'gross' END AS basis,
	D.WARTOSC_NETTO_WAL AS net, D.WARTOSC_BRUTTO_WAL AS gross, D.WARTOSC_BRUTTO AS "grossPln", D.RAZEM_ZAPLACONO AS settled, D.POZOSTALO AS remaining, D.DATA_OST_ROZLICZENIA AS "settledDay",
	( SELECT group_concat( R.POZOSTALO, ' ' ) FROM ROZRACHUNEK R WHERE R.ID_FAKTURY = D.ID_DOKUMENTU_HANDLOWEGO AND R.ID_DOK_FINANSOWEGO IS NOT NULL ) AS surplus,
	CAST( D.ID_DOK_ORYGINALNEGO AS TEXT ) AS "originalId", CAST( D.ID_DOK_KORYGOWANEGO AS TEXT ) AS "correctsId", CAST( D.ID_FZAL_OST AS TEXT ) AS "finalId",
	D.NUMER_PARAGONU AS "receiptNumber", D.PODZIELONA_PLATNOSC AS "splitPayment", D.UWAGI AS note, D.KSEF_ID AS "ksefNumber", D.KSEF_STATUS_DOK AS "ksefStatus",
	D.KSEF_STATUS_OPIS AS "ksefReason", S.TRYB AS "ksefMode", S.PRZYJETO AS "ksefAcceptedAt", S.LINK AS "ksefUrl", D.SEMAFOR <> 0 AND D.FLAGA_STANU = 1 AS locked`;

const FROM = `DOKUMENT_HANDLOWY D JOIN TYP_DOKUMENTU_HANDLOWEGO T USING ( ID_TYPU ) JOIN ADRESY_KONTRAHENTA A USING ( ID_ADRESU )
	LEFT JOIN SKLEP_DOKUMENT_ANULOWANY U USING ( ID_DOKUMENTU_HANDLOWEGO ) LEFT JOIN SKLEP_KSEF S USING ( ID_DOKUMENTU_HANDLOWEGO )`;

type Marks = 'splitPayment' | 'locked';
type Stored = Omit< InvoiceRow, Marks | 'ksefState' | 'overpaid' > &
	Readonly< Record< Marks, number > > & {
		readonly ksefStatus: number;
		readonly surplus: string | null;
	};

export const sumOf = ( amounts: readonly string[] ): string =>
	decimalText(
		amounts.reduce( ( sum, one ) => sum + millionths( one ), 0n ),
		4
	);

/** Documents by a condition on D (DOKUMENT_HANDLOWY), in the order of their id unless it says another one. */
export const invoiceRows = (
	c: Connection,
	where: string,
	...parameters: Parameters
): InvoiceRow[] =>
	c
		.all< Stored >(
			`SELECT ${ COLUMNS } FROM ${ FROM } WHERE ${ where }`,
			...parameters
		)
		.map( ( { ksefStatus, surplus, ...row } ) => ( {
			...row,
			overpaid: sumOf( surplus?.split( ' ' ) ?? [] ),
			splitPayment: row.splitPayment === 1,
			locked: row.locked === 1,
			ksefState: KSEF_STATES[ ksefStatus ] ?? 'outside',
		} ) );
