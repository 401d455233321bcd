import type { ContractorStore } from '../port.ts';
import { IN_LIST } from './connection.ts';
import type { Connection } from './connection.ts';
import { contractorRows } from './contractor-rows.ts';
import { contractorWrites } from './contractor-writes.ts';
import { customerFlagColumns } from './shops.ts';
import { IN_USE } from './withdrawn.ts';

const UNMERGED = 'S.ID_NASTEPCY IS NULL';
const ORDER = 'ORDER BY K.ID_KONTRAHENTA';

export const contractorStore = ( c: Connection ): ContractorStore => ( {
	...contractorWrites( c ),
	rows: async ( ids ) =>
		contractorRows(
			c,
			`K.ID_KONTRAHENTA ${ IN_LIST } ${ ORDER }`,
			JSON.stringify( ids.map( Number ) )
		),
	byCode: async ( code ) =>
		contractorRows( c, `K.KOD_KONTRAHENTA = ? ${ ORDER }`, code )[ 0 ],
	byPlainNip: async ( plainNip ) =>
		plainNip === ''
			? []
			: contractorRows(
					c,
					`K.NIPL = ? AND K.NIPL <> '' AND ${ UNMERGED } ${ ORDER }`,
					plainNip
				),
	byEmail: async ( email ) =>
		email === ''
			? []
			: contractorRows(
					c,
					`K.ID_KONTRAHENTA IN (
						SELECT ID_KONTRAHENTA FROM KONTRAHENT WHERE lower( ADRES_EMAIL ) = ? AND ADRES_EMAIL <> ''
						UNION SELECT ID_KONTRAHENTA FROM KONTAKT WHERE lower( E_MAIL ) = ? AND E_MAIL <> '' AND ${ IN_USE.KONTAKT }
					) AND ${ UNMERGED } ${ ORDER }`,
					email,
					email
				),
	search: async ( text, limit ) =>
		contractorRows(
			c,
			`( K.NAZWA_PELNA LIKE '%' || ? || '%' OR K.NIPL LIKE ? || '%' OR K.KOD_KONTRAHENTA = ? OR K.ADRES_EMAIL LIKE '%' || ? || '%' ) ${ ORDER } LIMIT ?`,
			text,
			text,
			text,
			text,
			limit
		),
	names: async () =>
		c.all< { id: string; fullName: string } >(
			`SELECT CAST( ID_KONTRAHENTA AS TEXT ) AS id, NAZWA_PELNA AS "fullName" FROM KONTRAHENT
			WHERE ID_KONTRAHENTA NOT IN ( SELECT ID_KONTRAHENTA FROM SKLEP_SCALENIE ) ORDER BY ID_KONTRAHENTA`
		),
	list: async ( after, limit ) =>
		contractorRows(
			c,
			`K.ID_KONTRAHENTA > ? ${ ORDER } LIMIT ?`,
			after,
			limit
		),
	flagged: async ( shop, after, limit ) => {
		const column = customerFlagColumns( c ).get( shop );
		return column === undefined
			? []
			: c.all< { id: string; size: number } >(
					`SELECT CAST( K.ID_KONTRAHENTA AS TEXT ) AS id, ( SELECT count(*) FROM KONTAKT T WHERE T.ID_KONTRAHENTA = K.ID_KONTRAHENTA )
					+ ( SELECT count(*) FROM MIEJSCE_DOSTAWY M WHERE M.ID_KONTRAHENTA = K.ID_KONTRAHENTA ) AS size
					FROM KONTRAHENT K WHERE K.ID_KONTRAHENTA > ? AND K.${ column } IN ( 1, '1' )
					AND NOT EXISTS ( SELECT 1 FROM SKLEP_SCALENIE S WHERE S.ID_KONTRAHENTA = K.ID_KONTRAHENTA ) ${ ORDER } LIMIT ?`,
					after,
					limit
				);
	},
} );
