import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrations } from '../../mag-gateway/database/sqlite/schema.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';

const folder = mkdtempSync( path.join( tmpdir(), 'mag-' ) );
afterAll( () => rmSync( folder, { recursive: true } ) );

const BEFORE = 9;

test( 'I1: orders of before are invoiced like any other', async () => {
	const name = path.join( folder, 'before.sqlite' );
	const file = new DatabaseSync( name );
	for ( const step of migrations.slice( 0, BEFORE ) ) {
		file.exec( step );
	}
	file.exec( `INSERT INTO FIRMA VALUES ( 1, 'Firma', '5265877635' );
		INSERT INTO MAGAZYN VALUES ( 1, 1, 'Główny', 'M1' );
		INSERT INTO JEDNOSTKA ( ID_JEDNOSTKI, SKROT ) VALUES ( 1, 'szt' );
		INSERT INTO STAWKA_VAT VALUES ( 1, '23', '23%', '23', 1 );
		INSERT INTO KONTRAHENT ( ID_KONTRAHENTA, ID_FIRMY, NAZWA_PELNA ) VALUES ( 5, 1, 'Stary Klient' );
		INSERT INTO ARTYKUL ( ID_ARTYKULU, ID_MAGAZYNU, INDEKS_KATALOGOWY, VAT_SPRZEDAZY, ID_JEDNOSTKI ) VALUES ( 7, 1, 'A', '23', 1 );
		INSERT INTO ZAMOWIENIE ( ID_ZAMOWIENIA, ID_FIRMY, ID_KONTRAHENTA, ID_MAGAZYNU, DATA, GODZINA, OBLICZANIE_WG_CEN, NUMER, TRYBREJESTRACJI )
			VALUES ( 1, 1, 5, 1, 82500, 1, 'Netto', 'ZO 1', 0 );
		INSERT INTO POZYCJA_ZAMOWIENIA ( ID_ZAMOWIENIA, ID_ARTYKULU, KOD_VAT, ZAMOWIONO, CENA_NETTO, CENA_BRUTTO )
			VALUES ( 1, 7, '23', '2.000000', '10.0000', '12.3000' );
		PRAGMA user_version = ${ BEFORE };` );
	file.close();
	const user = desk.openDesk( name );
	try {
		const id = await desk.invoice( user, [ 'ZO 1' ] );
		expect( await desk.invoiceOf( user, id ) ).toMatchObject( {
			contractorName: 'Stary Klient',
			basis: 'net',
			net: '20.0000',
			gross: '24.6000',
			remaining: '24.6000',
		} );
	} finally {
		await user.close();
	}
} );
