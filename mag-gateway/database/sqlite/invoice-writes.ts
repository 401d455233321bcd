import type { InvoiceStore, NewInvoice } from '../port.ts';
import type { Connection } from './connection.ts';
import { KSEF_STATES, SIGNATURES } from './invoice-rows.ts';

/** The contractor as it is now, kept for its documents; the same data is kept once. */
function addressOf( c: Connection, contractorId: string, day: number ): string {
	const known = c.get< { id: string } >(
		`SELECT CAST( A.ID_ADRESU AS TEXT ) AS id FROM ADRESY_KONTRAHENTA A JOIN KONTRAHENT K USING ( ID_KONTRAHENTA ) WHERE K.ID_KONTRAHENTA = ?
		AND ( A.NAZWA_PELNA, A.NIP, A.SYM_KRAJU, A.KOD_POCZTOWY, A.MIEJSCOWOSC, A.ULICA_LOKAL ) = ( K.NAZWA_PELNA, K.NIP, K.SYM_KRAJU, K.KOD_POCZTOWY, K.MIEJSCOWOSC, K.ULICA_LOKAL )`,
		contractorId
	);
	return (
		known?.id ??
		c.run(
			`INSERT INTO ADRESY_KONTRAHENTA ( ID_KONTRAHENTA, DATA_OD, NAZWA_PELNA, NIP, SYM_KRAJU, KOD_POCZTOWY, MIEJSCOWOSC, ULICA_LOKAL )
			SELECT ID_KONTRAHENTA, ?, NAZWA_PELNA, NIP, SYM_KRAJU, KOD_POCZTOWY, MIEJSCOWOSC, ULICA_LOKAL FROM KONTRAHENT WHERE ID_KONTRAHENTA = ?`,
			day,
			contractorId
		).id
	);
}

function add( c: Connection, one: NewInvoice ): string {
	const { id } = c.run(
		`INSERT INTO DOKUMENT_HANDLOWY ( ID_FIRMY, ID_TYPU, ID_KONTRAHENTA, ID_PLATNIKA, ID_ADRESU, DATA_WYSTAWIENIA, DATA_SPRZEDAZY, TERMIN_PLAT, FORMA_PLATNOSCI, SYM_WAL, PRZELICZNIK_WAL, DATA_KURS_WAL,
		OBLICZANIE_WG_CEN, WARTOSC_NETTO_WAL, WARTOSC_BRUTTO_WAL, WARTOSC_NETTO, WARTOSC_BRUTTO, DOK_KOREKTY, ID_DOK_ORYGINALNEGO, ID_DOK_KORYGOWANEGO, NUMER_PARAGONU, PODZIELONA_PLATNOSC, UWAGI, ROZLICZONY )
		SELECT min( ID_FIRMY ), ( SELECT ID_TYPU FROM TYP_DOKUMENTU_HANDLOWEGO WHERE SYGNATURA = ? ), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1 FROM FIRMA`,
		SIGNATURES[ one.kind ],
		one.contractorId,
		one.payerId,
		addressOf( c, one.contractorId, one.issueDay ),
		one.issueDay,
		one.saleDay,
		one.dueDay,
		one.paymentForm,
		one.currency,
		one.rate,
		one.rateDay,
		one.basis === 'net' ? 'Netto' : 'Brutto',
		one.net,
		one.gross,
		one.netPln,
		one.grossPln,
		Number( one.kind === 'correction' ),
		one.originalId,
		one.correctsId,
		one.receiptNumber,
		Number( one.splitPayment ),
		one.note
	);
	for ( const { vatCode, net, vat, netPln, vatPln } of one.summary ) {
		c.run(
			'INSERT INTO INTER_DOKH_VAT ( ID_DOKUMENTU_HANDLOWEGO, KOD_VAT, NETTO_WAL, VAT_WAL, NETTO, VAT ) VALUES ( ?, ?, ?, ?, ?, ? )',
			id,
			vatCode,
			net,
			vat,
			netPln,
			vatPln
		);
	}
	return id;
}

export const invoiceWrites = (
	c: Connection
): Pick<
	InvoiceStore,
	| 'add'
	| 'addLine'
	| 'linkOrder'
	| 'setFinal'
	| 'nextNumber'
	| 'approve'
	| 'cancel'
	| 'setKsef'
	| 'setLock'
	| 'requested'
	| 'keepRequest'
> => ( {
	add: async ( one ) => add( c, one ),
	addLine: async ( invoiceId, line ) => {
		c.run(
			'INSERT INTO POZYCJA_DOKUMENTU_MAGAZYNOWEGO ( ID_DOK_HANDLOWEGO, ID_ARTYKULU, ID_POZ_ZAM, KOD_VAT, ILOSC, CENA_NETTO, CENA_BRUTTO, JEDNOSTKA, OPIS ) VALUES ( ?, ?, ?, ?, ?, ?, ?, ?, ? )',
			invoiceId,
			line.articleId,
			line.orderLineId,
			line.vatCode,
			line.quantity,
			line.netPrice,
			line.grossPrice,
			line.unit,
			line.note
		);
	},
	linkOrder: async ( invoiceId, orderId ) => {
		c.run(
			'INSERT INTO TABELA_POWIAZAN_ZAMOWIEN ( ID_DOK_HANDLOWEGO, ID_ZAMOWIENIA ) VALUES ( ?, ? )',
			invoiceId,
			orderId
		);
	},
	setFinal: async ( advanceId, finalId ) => {
		c.run(
			'UPDATE DOKUMENT_HANDLOWY SET ID_FZAL_OST = ? WHERE ID_DOKUMENTU_HANDLOWEGO = ?',
			finalId,
			advanceId
		);
	},
	nextNumber: async ( kind, year ) => {
		const signature = SIGNATURES[ kind ];
		const last =
			c.get< { last: number } >(
				'INSERT INTO SKLEP_NUMERACJA_DOKUMENTOW VALUES ( ?, ?, 1 ) ON CONFLICT DO UPDATE SET OSTATNI = OSTATNI + 1 RETURNING OSTATNI AS last',
				signature,
				year
			)?.last ?? 1;
		return `${ signature } ${ String( last ).padStart( 6, '0' ) }/${ year }`;
	},
	approve: async ( id, number ) => {
		c.run(
			'UPDATE DOKUMENT_HANDLOWY SET NUMER = ?, TRYBREJESTRACJI = 0 WHERE ID_DOKUMENTU_HANDLOWEGO = ?',
			number,
			id
		);
	},
	cancel: async ( id, at ) => {
		c.run( 'INSERT INTO SKLEP_DOKUMENT_ANULOWANY VALUES ( ?, ? )', id, at );
	},
	setKsef: async ( id, { state, number, reason, mode, acceptedAt, url } ) => {
		c.run(
			'UPDATE DOKUMENT_HANDLOWY SET KSEF_STATUS_DOK = ?, KSEF_ID = ?, KSEF_STATUS_OPIS = ? WHERE ID_DOKUMENTU_HANDLOWEGO = ?',
			KSEF_STATES.indexOf( state ),
			number,
			reason,
			id
		);
		c.run(
			'INSERT OR REPLACE INTO SKLEP_KSEF VALUES ( ?, ?, ?, ? )',
			id,
			mode,
			acceptedAt,
			url
		);
	},
	setLock: async ( id, on ) =>
		c.run(
			'UPDATE DOKUMENT_HANDLOWY SET SEMAFOR = ?, FLAGA_STANU = ? WHERE ID_DOKUMENTU_HANDLOWEGO = ?',
			Number( on ),
			Number( on ),
			id
		).changes,
	requested: async ( reference ) =>
		c.get< { id: string } >(
			'SELECT CAST( ID_DOKUMENTU_HANDLOWEGO AS TEXT ) AS id FROM SKLEP_FAKTURA_ZLECONA WHERE REFERENCJA = ?',
			reference
		)?.id,
	keepRequest: async ( shop, reference, id ) => {
		c.run(
			'INSERT INTO SKLEP_FAKTURA_ZLECONA ( ID_SKLEPU, REFERENCJA, ID_DOKUMENTU_HANDLOWEGO ) VALUES ( ?, ?, ? ) ON CONFLICT ( REFERENCJA ) DO UPDATE SET ID_DOKUMENTU_HANDLOWEGO = excluded.ID_DOKUMENTU_HANDLOWEGO',
			shop,
			reference,
			id
		);
	},
} );
