import type { ContractorRow } from '../port.ts';
import type { Connection, Parameters } from './connection.ts';
import { customerFlagColumns } from './shops.ts';

const COLUMNS = `CAST( K.ID_KONTRAHENTA AS TEXT ) AS id, K.KOD_KONTRAHENTA AS code, K.NAZWA AS name, K.NAZWA_PELNA AS "fullName", K.NIP AS nip, K.NIPL AS "plainNip",
	K.ADRES_EMAIL AS email, K.TELEFON_FIRMOWY AS phone, K.ULICA_LOKAL AS street, K.KOD_POCZTOWY AS postcode, K.MIEJSCOWOSC AS city, K.SYM_KRAJU AS country,
	K.FORMA_PLATNOSCI AS "paymentForm", K.TERMIN_NALEZNOSCI AS "paymentDays", K.LIMIT_KUPIECKI AS "creditLimit", K.DNI_PO_TERMINIE AS "overdueDays",
	K.BLOKOWANIE AS "overdueBlock", K.ZABLOKOWANY AS blocked, C.KOD AS "priceList", trim( coalesce( P.IMIE, '' ) || ' ' || coalesce( P.NAZWISKO, '' ) ) AS salesman,
	CAST( K.ID_PLATNIKA AS TEXT ) AS "payerId", CAST( S.ID_NASTEPCY AS TEXT ) AS "mergedInto", K.SEMAFOR <> 0 AND K.FLAGA_STANU = 1 AS locked`;

const FROM = `KONTRAHENT K LEFT JOIN GRUPA_KONTRAHENTA G USING ( ID_GRUPY ) LEFT JOIN SKLEP_CENNIK C USING ( ID_CENY )
	LEFT JOIN PRACOWNIK P ON P.ID_PRACOWNIKA = K.ID_HANDLOWCA LEFT JOIN SKLEP_SCALENIE S ON S.ID_KONTRAHENTA = K.ID_KONTRAHENTA`;

type Marks = 'overdueBlock' | 'blocked' | 'locked';
type Stored = Omit< ContractorRow, Marks | 'flaggedFor' > &
	Readonly< Record< Marks, number > > & { readonly flags: string };

/** Contractors by a condition on K (KONTRAHENT) or S (SKLEP_SCALENIE), in the order of their id unless it says another one. */
export function contractorRows(
	c: Connection,
	where: string,
	...parameters: Parameters
): ContractorRow[] {
	const flags = [ ...customerFlagColumns( c ) ];
	const flagged = [
		`''`,
		...flags.map( ( [ , column ] ) => `( K.${ column } IN ( 1, '1' ) )` ),
	].join( ' || ' );
	return c
		.all< Stored >(
			`SELECT ${ COLUMNS }, ${ flagged } AS flags FROM ${ FROM } WHERE ${ where }`,
			...parameters
		)
		.map( ( { flags: on, ...row } ) => ( {
			...row,
			overdueBlock: row.overdueBlock === 1,
			blocked: row.blocked === 1,
			locked: row.locked === 1,
			flaggedFor: flags
				.filter( ( _, n ) => on[ n ] === '1' )
				.map( ( [ shop ] ) => shop ),
		} ) );
}
