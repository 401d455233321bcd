import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { Ajv } from 'ajv';
import { shopApiSchemas } from '../../contracts/generated/shop-api.ts';
import type {
	OrderPayload,
	ProductionOrder,
} from '../../contracts/generated/shop-api.ts';
import { placeOrder } from '../../sync-worker/domain/orders.ts';
import { productionDocument } from '../../sync-worker/domain/production.ts';
import { soapErp } from '../../sync-worker/erp-soap/soap-erp.ts';
import { startStandIn, xml } from '../sync-worker/support/stand-in.ts';
import type { StandIn } from '../sync-worker/support/stand-in.ts';
import { PASSWORD, startTestGateway, USER } from './gateway.ts';

/* Second half of the golden exchanges: what the shop told, the SOAP request of it, and WAPRO's rows afterwards. */

const FOLDER = path.resolve( import.meta.dirname, '../fixtures/orders' );
const isWriting = process.env.WRITE_GOLDEN === '1';

const kinds = readdirSync( FOLDER, { withFileTypes: true } )
	.filter( ( entry ) => entry.isDirectory() )
	.map( ( { name } ) => name );

function matchGolden( kind: string, file: string, found: string ): void {
	const golden = path.join( FOLDER, kind, file );
	if ( isWriting ) {
		writeFileSync( golden, found );
	}
	expect( found ).toBe( readFileSync( golden, 'utf8' ) );
}

function read< File >( kind: string, file: string ): File {
	return JSON.parse(
		readFileSync( path.join( FOLDER, kind, file ), 'utf8' )
	) as File;
}

/** VAT rates that this WAPRO has beside those of its seed. */
function addRates( file: string, kind: string ): void {
	const { waproVat = [] } = read< {
		waproVat?: [ string, string, string | null ][];
	} >( kind, 'order.json' );
	const database = new DatabaseSync( file );
	try {
		for ( const rate of waproVat ) {
			database
				.prepare(
					'INSERT INTO STAWKA_VAT ( KOD_VAT, NAZWA, STAWKA ) VALUES ( ?, ?, ? )'
				)
				.run( ...rate );
		}
	} finally {
		database.close();
	}
}

/** One element a line. */
const pretty = ( text: string ) => `${ text.replace( /></g, '>\n<' ) }\n`;

const ORDERS = `SELECT M.SYMBOL AS MAGAZYN, Z.NUMER, Z.NR_ZAMOWIENIA_KLIENTA, Z.ZAMOWIENIE_INTERNETOWE_ID, Z.SYM_WAL, Z.PRZELICZNIK_WAL, Z.DATA_KURS_WAL,
	Z.OBLICZANIE_WG_CEN, Z.WARTOSC_NETTO, Z.WARTOSC_BRUTTO, Z.ZALICZKA, Z.FORMA_PLATNOSCI, Z.DNI_PLATNOSCI, Z.AUTO_REZERWACJA, Z.FAKTURA_DO_ZAMOWIENIA,
	Z.OSOBA_ZAMAWIAJACA, Z.UWAGI, Z.INFORMACJE_DODATKOWE, Z.KONTRAHENT_NAZWA, K.NIP, P.ODBIORCA, P.ULICA_LOKAL AS DOSTAWA_ULICA, P.MIEJSCOWOSC AS DOSTAWA_MIEJSCOWOSC, Z.ID_ZAMOWIENIA
	FROM ZAMOWIENIE Z JOIN MAGAZYN M USING ( ID_MAGAZYNU ) JOIN KONTRAHENT K USING ( ID_KONTRAHENTA )
	LEFT JOIN DOSTAWA D ON D.ID_ZAMOWIENIA = Z.ID_ZAMOWIENIA LEFT JOIN MIEJSCE_DOSTAWY P ON P.ID_MIEJSCA_DOSTAWY = D.ID_MIEJSCA_DOSTAWY
	WHERE Z.TYP = 1 AND Z.ZAMOWIENIE_INTERNETOWE_ID = ? ORDER BY Z.ID_ZAMOWIENIA`;

const LINES = `SELECT A.INDEKS_KATALOGOWY, P.KOD_VAT, P.ZAMOWIONO, P.ZAREZERWOWANO, P.JEDNOSTKA, P.CENA_NETTO, P.CENA_BRUTTO, P.NARZUT, P.ZNACZNIK_CENY, P.OPIS, P.POLE1
	FROM POZYCJA_ZAMOWIENIA P JOIN ARTYKUL A USING ( ID_ARTYKULU ) WHERE P.ID_ZAMOWIENIA = ? ORDER BY P.ID_POZYCJI_ZAMOWIENIA`;

function rowsOf( file: string, reference: string ): object[] {
	const database = new DatabaseSync( file, { readOnly: true } );
	try {
		return database
			.prepare( ORDERS )
			.all( reference )
			.map( ( { ID_ZAMOWIENIA: id, ...row } ) => ( {
				...row,
				POZYCJE: database.prepare( LINES ).all( id ?? null ),
			} ) );
	} finally {
		database.close();
	}
}

describe( 'Golden exchanges of orders', () => {
	let standIn: StandIn;
	beforeAll( async () => {
		standIn = await startStandIn( xml( '' ) );
	} );
	afterAll( () => standIn.close() );

	const validate = new Ajv( { strict: false } ).compile(
		shopApiSchemas[ 'messages#OrderPayload' ] ?? false
	);

	test( 'O4: there are exchanges to compare', () => {
		expect( kinds.length ).toBeGreaterThanOrEqual( 25 );
	} );

	test.each( kinds )(
		'O4: %s: payload → SOAP request → rows in WAPRO',
		async ( kind ) => {
			const order = read< OrderPayload >( kind, 'payload.json' );
			expect( validate( order ) ? null : validate.errors ).toBeNull();

			const gateway = await startTestGateway( {
				now: () => new Date( '2026-11-22T10:05:00Z' ),
			} );
			addRates( gateway.file, kind );
			const wapro = await soapErp( {
				url: `${ standIn.url }/wapro-mag`,
				user: USER,
				password: PASSWORD,
				timeoutMs: 20_000,
				mostBytes: 1_000_000,
			} );
			try {
				// What goes over the wire is written down on its way to the gateway.
				standIn.answer( async ( { body, headers }, response ) => {
					const answer = await fetch( gateway.soapUrl, {
						method: 'POST',
						headers: {
							'Content-Type': 'text/xml; charset=utf-8',
							SOAPAction: String( headers.soapaction ),
							Authorization: String( headers.authorization ),
						},
						body,
					} );
					response.writeHead( answer.status, {
						'Content-Type': 'text/xml; charset=utf-8',
					} );
					response.end( await answer.text() );
				} );
				const { orders } = await wapro.erp.placeOrder(
					placeOrder( 'sklep', order )
				);
				expect( orders.length ).toBeGreaterThan( 0 );
				matchGolden(
					kind,
					'request.xml',
					pretty( standIn.received.at( -1 )?.body ?? '' )
				);
				matchGolden(
					kind,
					'rows.json',
					`${ JSON.stringify(
						rowsOf( gateway.file, order.reference ),
						null,
						'\t'
					) }\n`
				);
			} finally {
				wapro.close();
				await gateway.close();
			}
		}
	);

	test.each( kinds )( 'O2: %s: production order → XML and CSV', ( kind ) => {
		const order = read< ProductionOrder >( kind, 'production.json' );
		const columns = order.lines.flatMap( ( { parameters } ) =>
			parameters.map( ( { code } ) => code )
		);
		for ( const format of [ 'xml', 'csv' ] as const ) {
			matchGolden(
				kind,
				`production.${ format }`,
				productionDocument( order, format, [ ...new Set( columns ) ] )
					.text
			);
		}
	} );
} );
