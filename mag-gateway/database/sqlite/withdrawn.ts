import type { Connection } from './connection.ts';

/** Orders go on naming a person or a place that WAPRO's user removed; such a row is marked, never deleted. */
type Table = 'KONTAKT' | 'MIEJSCE_DOSTAWY';

const ID = {
	KONTAKT: 'ID_KONTAKTU',
	MIEJSCE_DOSTAWY: 'ID_MIEJSCA_DOSTAWY',
} as const satisfies Record< Table, string >;

const inUse = ( table: Table ) =>
	`${ ID[ table ] } NOT IN ( SELECT ID_REKORDU FROM SKLEP_WYCOFANE WHERE TABELA = '${ table }' )`;

/** Conditions for the rows that were not withdrawn. */
export const IN_USE: Readonly< Record< Table, string > > = {
	KONTAKT: inUse( 'KONTAKT' ),
	MIEJSCE_DOSTAWY: inUse( 'MIEJSCE_DOSTAWY' ),
};

/** Also takes away what the row opened in the shop. */
export function withdraw( c: Connection, table: Table, id: string ): void {
	c.run(
		'INSERT INTO SKLEP_WYCOFANE VALUES ( ?, ? ) ON CONFLICT DO NOTHING',
		table,
		id
	);
	c.run( `DELETE FROM SKLEP_KONTAKT_MIEJSCE WHERE ${ ID[ table ] } = ?`, id );
}
