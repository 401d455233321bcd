import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrations } from '../../mag-gateway/database/sqlite/schema.ts';
import * as desk from '../../mag-gateway/desk-commands.ts';

const folder = mkdtempSync( path.join( tmpdir(), 'mag-' ) );
afterAll( () => rmSync( folder, { recursive: true } ) );

/** A file as the version before customers left it: two shops, a contractor with an order taken from one of them. */
function fileOfBefore(): string {
	const file = path.join( folder, 'before.sqlite' );
	const before = new DatabaseSync( file );
	for ( const step of migrations.slice( 0, 3 ) ) {
		before.exec( step );
	}
	before.exec( `PRAGMA user_version = 3;
		INSERT INTO FIRMA VALUES ( 1, 'Firma', '' );
		INSERT INTO MAGAZYN VALUES ( 1, 1, 'Główny', 'M1' );
		INSERT INTO SKLEP VALUES ( 'sklep', 'DOSTEPNY_W_SKLEPIE_INTER' ), ( 'hurt', 'POLE7' );
		INSERT INTO KONTRAHENT ( ID_KONTRAHENTA, ID_FIRMY, KOD_KONTRAHENTA, NAZWA_PELNA, DOSTEPNY_W_B2B ) VALUES ( 5, 1, 'FIR000005', 'Stary klient', 1 );
		INSERT INTO KONTAKT ( ID_KONTAKTU, ID_KONTRAHENTA, NAZWISKO, DOMYSLNY ) VALUES ( 8, 5, 'Nowak', 1 ), ( 9, 5, 'Maj', 0 );
		INSERT INTO MIEJSCE_DOSTAWY ( ID_MIEJSCA_DOSTAWY, ID_KONTRAHENTA, FIRMA ) VALUES ( 4, 5, 'Budowa' );
		INSERT INTO ZAMOWIENIE ( ID_ZAMOWIENIA, ID_FIRMY, ID_KONTRAHENTA, ID_MAGAZYNU, ZAMOWIENIE_INTERNETOWE_ID, DATA, GODZINA, OBLICZANIE_WG_CEN, ID_KONTAKTU )
			VALUES ( 3, 1, 5, 1, 'sklep-1-abc123', 82500, 1, 'Brutto', 8 );
		INSERT INTO DOSTAWA ( ID_ZAMOWIENIA, ID_MIEJSCA_DOSTAWY ) VALUES ( 3, 4 );
		INSERT INTO SKLEP_PRZYJECIE VALUES ( 'sklep-1-abc123', 'sklep', 'skrót', 7 );` );
	before.close();
	return file;
}

test( 'C1, C6: a database of before is brought up to date: flags, people, places, and whom its orders were for', async () => {
	const user = desk.openDesk( fileOfBefore() );
	try {
		expect( await desk.customer( user, '5' ) ).toMatchObject( {
			flagged: true,
			contacts: [
				{ erpId: '8', role: 'company', deliveryPlaceIds: [] },
				{ erpId: '9', role: 'branch', deliveryPlaceIds: [] },
			],
			deliveryPlaces: [ { erpId: '4', name: 'Budowa' } ],
		} );
		expect( await desk.customer( user, '5', 'hurt' ) ).toMatchObject( {
			flagged: false,
		} );
		await desk.flagContractors( user, [ '5' ], 'hurt' );
		expect( await desk.customer( user, '5', 'hurt' ) ).toMatchObject( {
			flagged: true,
		} );
		const receipt = await user.database.read( ( { orders } ) =>
			orders.receipt( 'sklep-1-abc123' )
		);
		expect( receipt?.customer ).toEqual( {
			contractorId: '5',
			contactId: '8',
			deliveryPlaceId: '4',
			created: false,
		} );
	} finally {
		await user.close();
	}
} );
