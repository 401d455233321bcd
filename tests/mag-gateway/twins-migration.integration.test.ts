import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrations } from '../../mag-gateway/database/sqlite/schema.ts';

const folder = mkdtempSync( path.join( tmpdir(), 'mag-' ) );
afterAll( () => rmSync( folder, { recursive: true } ) );

const BEFORE = 6;

test( 'O5: orders that were received before are their shop order’s for good', () => {
	const file = new DatabaseSync( path.join( folder, 'before.sqlite' ) );
	try {
		for ( const step of migrations.slice( 0, BEFORE ) ) {
			file.exec( step );
		}
		file.exec( `INSERT INTO FIRMA VALUES ( 1, 'Firma', '' );
			INSERT INTO MAGAZYN VALUES ( 1, 1, 'Główny', 'M1' );
			INSERT INTO KONTRAHENT ( ID_KONTRAHENTA, ID_FIRMY ) VALUES ( 5, 1 );
			INSERT INTO SKLEP ( ID_SKLEPU, KOLUMNA_FLAGI, KOLUMNA_KONTRAHENTA ) VALUES ( 'sklep', 'POLE10', 'POLE10' );
			INSERT INTO SKLEP_PRZYJECIE ( REFERENCJA, ID_SKLEPU, SKROT_TRESCI, LICZNIK ) VALUES ( 'sklep-1-abcdef', 'sklep', 'x', 1 );
			INSERT INTO ZAMOWIENIE ( ID_ZAMOWIENIA, ID_FIRMY, ID_KONTRAHENTA, ID_MAGAZYNU, DATA, GODZINA, OBLICZANIE_WG_CEN, ZAMOWIENIE_INTERNETOWE_ID )
				VALUES ( 1, 1, 5, 1, 82500, 1, 'Netto', 'sklep-1-abcdef' ), ( 2, 1, 5, 1, 82500, 1, 'Netto', 'sklep-1-abcdef' ), ( 3, 1, 5, 1, 82500, 1, 'Netto', '700' );` );
		for ( const step of migrations.slice( BEFORE ) ) {
			file.exec( step );
		}
		expect(
			file
				.prepare(
					'SELECT ID_ZAMOWIENIA AS id FROM SKLEP_PRZYJECIE_ZAMOWIENIE ORDER BY 1'
				)
				.all()
				.map( ( row ) => row.id )
		).toEqual( [ 1, 2 ] );
	} finally {
		file.close();
	}
} );
