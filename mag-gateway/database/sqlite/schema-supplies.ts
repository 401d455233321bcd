import { marking, ofArticle } from './schema-catalogue.ts';

/*
 * Fifth step of the schema: what is ordered at suppliers belongs to an article's stock hash, so a write to such an order
 * marks its articles. Hashes of articles that have one open are computed anew.
 */

const ofOrder = ( row: string ) =>
	`SELECT DISTINCT A.INDEKS_KATALOGOWY FROM POZYCJA_ZAMOWIENIA P JOIN ARTYKUL A USING ( ID_ARTYKULU ) WHERE P.ID_ZAMOWIENIA = ${ row }.ID_ZAMOWIENIA AND ${ row }.TYP = 2`;

const ofLine = ( row: string ) =>
	`${ ofArticle( 'ID_ARTYKULU' )( row ) } AND EXISTS ( SELECT 1 FROM ZAMOWIENIE WHERE ID_ZAMOWIENIA = ${ row }.ID_ZAMOWIENIA AND TYP = 2 )`;

export const suppliesStep = [
	marking( 'ZAMOWIENIE', ofOrder ),
	marking( 'POZYCJA_ZAMOWIENIA', ofLine ),
	`INSERT INTO SKLEP_SKROT_BRUDNY SELECT DISTINCT A.INDEKS_KATALOGOWY FROM ZAMOWIENIE Z JOIN POZYCJA_ZAMOWIENIA P USING ( ID_ZAMOWIENIA ) JOIN ARTYKUL A USING ( ID_ARTYKULU ) WHERE Z.TYP = 2 ON CONFLICT DO NOTHING;`,
].join( '\n' );
