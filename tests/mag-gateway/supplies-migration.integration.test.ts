import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrations } from '../../mag-gateway/database/sqlite/schema.ts';

const folder = mkdtempSync( path.join( tmpdir(), 'mag-' ) );
afterAll( () => rmSync( folder, { recursive: true } ) );

const BEFORE = 4;

test( 'G11: a database of before computes anew the hashes of articles on order at a supplier, and keeps all others', () => {
	const file = new DatabaseSync( path.join( folder, 'before.sqlite' ) );
	try {
		for ( const step of migrations.slice( 0, BEFORE ) ) {
			file.exec( step );
		}
		file.exec( `INSERT INTO FIRMA VALUES ( 1, 'Firma', '' );
			INSERT INTO MAGAZYN VALUES ( 1, 1, 'Główny', 'M1' );
			INSERT INTO JEDNOSTKA ( ID_JEDNOSTKI, NAZWA ) VALUES ( 1, 'szt' );
			INSERT INTO ARTYKUL ( ID_ARTYKULU, ID_MAGAZYNU, INDEKS_KATALOGOWY, VAT_SPRZEDAZY, ID_JEDNOSTKI ) VALUES ( 1, 1, 'ZAMÓWIONY', '23', 1 ), ( 2, 1, 'SPRZEDANY', '23', 1 ), ( 3, 1, 'INNY', '23', 1 );
			INSERT INTO KONTRAHENT ( ID_KONTRAHENTA, ID_FIRMY ) VALUES ( 5, 1 );
			INSERT INTO ZAMOWIENIE ( ID_ZAMOWIENIA, ID_FIRMY, ID_KONTRAHENTA, ID_MAGAZYNU, TYP, DATA, GODZINA, OBLICZANIE_WG_CEN ) VALUES ( 1, 1, 5, 1, 2, 82500, 1, 'Netto' ), ( 2, 1, 5, 1, 1, 82500, 1, 'Netto' );
			INSERT INTO POZYCJA_ZAMOWIENIA ( ID_ZAMOWIENIA, ID_ARTYKULU, KOD_VAT ) VALUES ( 1, 1, '23' ), ( 2, 2, '23' );
			DELETE FROM SKLEP_SKROT_BRUDNY;` );
		for ( const step of migrations.slice( BEFORE ) ) {
			file.exec( step );
		}
		expect(
			file.prepare( 'SELECT * FROM SKLEP_SKROT_BRUDNY' ).all()
		).toEqual( [ { INDEKS_KATALOGOWY: 'ZAMÓWIONY' } ] );
	} finally {
		file.close();
	}
} );
