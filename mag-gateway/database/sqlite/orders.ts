import type {
	OrderRow,
	OrderStore,
	ParcelRow,
	ReceiptRow,
	StatusMove,
} from '../port.ts';
import { IN_LIST } from './connection.ts';
import type { Connection } from './connection.ts';
import { orderLineStore } from './order-lines.ts';
import { customerFlagColumns } from './shops.ts';

/** Free fields of ZAMOWIENIE that carry the three status axes. */
const AXIS_COLUMN = {
	production: 'POLE8',
	transport: 'POLE9',
	payment: 'POLE10',
} as const;

const COLUMNS = `CAST( Z.ID_ZAMOWIENIA AS TEXT ) AS id, CAST( Z.ID_KONTRAHENTA AS TEXT ) AS "contractorId", Z.KONTRAHENT_NAZWA AS "contractorName",
	CAST( Z.ID_MAGAZYNU AS TEXT ) AS "warehouseId", M.SYMBOL AS warehouse, Z.NUMER AS number, Z.NR_ZAMOWIENIA_KLIENTA AS "customerNumber",
	coalesce( L.REFERENCJA, Z.ZAMOWIENIE_INTERNETOWE_ID ) AS reference, L.REFERENCJA IS NOT NULL AS linked, Z.ZAMOWIENIE_INTERNETOWE_ID AS "internetId",
	( SELECT DOPASOWANIE FROM SKLEP_PRZYJECIE P WHERE P.REFERENCJA = L.REFERENCJA ) AS match, Z.TYP_SYS_INTERNETOWEGO AS source, CAST( Z.ID_KONTAKTU AS TEXT ) AS "contactId", Z.OSOBA_ZAMAWIAJACA AS "orderedBy",
	CAST( D.ID_MIEJSCA_DOSTAWY AS TEXT ) AS "deliveryPlaceId", concat_ws( ', ', nullif( D.FIRMA, '' ), nullif( D.ULICA_LOKAL, '' ), nullif( trim( D.KOD_POCZTOWY || ' ' || D.MIEJSCOWOSC ), '' ) ) AS "deliveryPlace", Z.DATA AS day, Z.GODZINA AS time, Z.TRYBREJESTRACJI = 10 AS buffered, Z.STATUS_ZAM = 'A' AS cancelled,
	Z.AUTO_REZERWACJA AS "autoReserve", CASE Z.OBLICZANIE_WG_CEN WHEN 'Netto' THEN 'net' ELSE 'gross' END AS basis, Z.SYM_WAL AS currency,
	Z.WARTOSC_NETTO AS net, Z.WARTOSC_BRUTTO AS gross, Z.ZALICZKA AS paid, Z.POLE8 AS production, Z.POLE9 AS transport, Z.POLE10 AS payment,
	Z.DATA_REALIZACJI AS "dueDay", Z.SEMAFOR <> 0 AND Z.FLAGA_STANU = 1 AS locked`;

type Flags = 'buffered' | 'cancelled' | 'autoReserve' | 'locked' | 'linked';
type Stored = Omit< OrderRow, Flags > & Readonly< Record< Flags, number > >;

const order = ( row: Stored ): OrderRow => ( {
	...row,
	buffered: row.buffered === 1,
	cancelled: row.cancelled === 1,
	autoReserve: row.autoReserve === 1,
	locked: row.locked === 1,
	linked: row.linked === 1,
} );

type StoredReceipt = Omit< ReceiptRow, 'customer' > &
	Omit< ReceiptRow[ 'customer' ], 'created' > & { readonly created: number };

function receipt( c: Connection, reference: string ): ReceiptRow | undefined {
	const stored = c.get< StoredReceipt >(
		`SELECT ID_SKLEPU AS shop, REFERENCJA AS reference, SKROT_TRESCI AS "bodyHash", SKROT_TOWARU AS "goodsHash", CAST( LICZNIK AS TEXT ) AS counter, DOPASOWANIE AS match,
		CAST( ID_KONTRAHENTA AS TEXT ) AS "contractorId", CAST( ID_KONTAKTU AS TEXT ) AS "contactId",
		CAST( ID_MIEJSCA_DOSTAWY AS TEXT ) AS "deliveryPlaceId", UTWORZONY AS created FROM SKLEP_PRZYJECIE WHERE REFERENCJA = ?`,
		reference
	);
	if ( ! stored ) {
		return undefined;
	}
	const { contractorId, contactId, deliveryPlaceId, created, ...row } =
		stored;
	return {
		...row,
		customer: {
			contractorId,
			contactId,
			deliveryPlaceId,
			created: created === 1,
		},
	};
}

function joinReceipt( c: Connection, reference: string, orderId: string ) {
	c.run(
		'INSERT INTO SKLEP_PRZYJECIE_ZAMOWIENIE ( ID_ZAMOWIENIA, REFERENCJA ) VALUES ( ?, ? )',
		orderId,
		reference
	);
}

function deliverTo( c: Connection, id: string, place: string | null ): void {
	c.run( 'DELETE FROM DOSTAWA WHERE ID_ZAMOWIENIA = ?', id );
	if ( place !== null ) {
		c.run(
			'INSERT INTO DOSTAWA ( ID_ZAMOWIENIA, ID_MIEJSCA_DOSTAWY ) VALUES ( ?, ? )',
			id,
			place
		);
	}
}

export function orderStore( c: Connection ): OrderStore {
	// Type 2 are the orders at suppliers.
	const select = (
		where: string,
		...parameters: ( string | number | null )[]
	) =>
		c
			.all< Stored >(
				`SELECT ${ COLUMNS } FROM ZAMOWIENIE Z JOIN MAGAZYN M USING ( ID_MAGAZYNU ) LEFT JOIN SKLEP_PRZYJECIE_ZAMOWIENIE L USING ( ID_ZAMOWIENIA )
				LEFT JOIN MIEJSCE_DOSTAWY D ON D.ID_MIEJSCA_DOSTAWY = ( SELECT ID_MIEJSCA_DOSTAWY FROM DOSTAWA WHERE ID_ZAMOWIENIA = Z.ID_ZAMOWIENIA )
				WHERE Z.TYP = 1 AND ${ where }`,
				...parameters
			)
			.map( order );

	return {
		...orderLineStore( c ),
		byIds: async ( ids ) =>
			select(
				`Z.ID_ZAMOWIENIA ${ IN_LIST } ORDER BY Z.ID_ZAMOWIENIA`,
				JSON.stringify( ids.map( Number ) )
			),
		byNumber: async ( number ) => select( 'Z.NUMER = ?', number )[ 0 ],
		find: async ( { reference, customerNumber, sinceDay } ) =>
			select(
				`Z.ID_ZAMOWIENIA IN (
					SELECT ID_ZAMOWIENIA FROM SKLEP_PRZYJECIE_ZAMOWIENIE WHERE REFERENCJA = ?
					UNION SELECT ID_ZAMOWIENIA FROM ZAMOWIENIE WHERE ( ZAMOWIENIE_INTERNETOWE_ID = ? OR NR_ZAMOWIENIA_KLIENTA = ? )
						AND ID_ZAMOWIENIA NOT IN ( SELECT ID_ZAMOWIENIA FROM SKLEP_PRZYJECIE_ZAMOWIENIE )
						AND NOT EXISTS ( SELECT 1 FROM SKLEP_PRZYJECIE_ZAMOWIENIE WHERE REFERENCJA = ? )
					UNION SELECT ID_ZAMOWIENIA FROM ZAMOWIENIE WHERE NR_ZAMOWIENIA_KLIENTA = ? AND DATA >= ?
				) ORDER BY Z.ID_ZAMOWIENIA`,
				reference ?? null,
				reference ?? null,
				reference ?? null,
				reference ?? null,
				customerNumber ?? null,
				sinceDay ?? 0
			),
		ofInternet: async ( ids, sinceDay ) =>
			select(
				`Z.DATA >= ? AND Z.ID_ZAMOWIENIA IN (
					SELECT ID_ZAMOWIENIA FROM ZAMOWIENIE WHERE ZAMOWIENIE_INTERNETOWE_ID ${ IN_LIST }
					UNION SELECT ID_ZAMOWIENIA FROM ZAMOWIENIE WHERE NR_ZAMOWIENIA_KLIENTA ${ IN_LIST } AND ZAMOWIENIE_INTERNETOWE = 1
						AND coalesce( ZAMOWIENIE_INTERNETOWE_ID, '' ) = ''
				) ORDER BY Z.ID_ZAMOWIENIA`,
				sinceDay,
				JSON.stringify( ids ),
				JSON.stringify( ids )
			),
		like: async ( { fromDay, toDay, currency, gross } ) =>
			select(
				'Z.DATA BETWEEN ? AND ? AND Z.WARTOSC_BRUTTO = ? AND Z.SYM_WAL = ? ORDER BY Z.ID_ZAMOWIENIA',
				fromDay,
				toDay,
				gross,
				currency
			),
		recent: async ( limit ) =>
			select( 'true ORDER BY Z.ID_ZAMOWIENIA DESC LIMIT ?', limit ),
		ofShop: async ( shop, sinceDay, after, limit ) => {
			const flag = customerFlagColumns( c ).get( shop );
			return select(
				`Z.ID_ZAMOWIENIA > ? AND Z.DATA >= ? AND (
					EXISTS ( SELECT 1 FROM SKLEP_PRZYJECIE P WHERE P.REFERENCJA = L.REFERENCJA AND P.ID_SKLEPU = ? )
					OR EXISTS ( SELECT 1 FROM KONTRAHENT K WHERE K.ID_KONTRAHENTA = Z.ID_KONTRAHENTA AND ${
						flag === undefined
							? 'false'
							: `K.${ flag } IN ( 1, '1' )`
					} )
				) ORDER BY Z.ID_ZAMOWIENIA LIMIT ?`,
				after,
				sinceDay,
				shop,
				limit
			);
		},
		ofContractor: async ( contractorId, sinceDay ) =>
			c
				.all< { id: string } >(
					'SELECT CAST( ID_ZAMOWIENIA AS TEXT ) AS id FROM ZAMOWIENIE WHERE TYP = 1 AND ID_KONTRAHENTA = ? AND DATA >= ? ORDER BY ID_ZAMOWIENIA',
					contractorId,
					sinceDay
				)
				.map( ( { id } ) => id ),
		moves: async ( orderIds ) =>
			c.all< StatusMove & { orderId: string } >(
				`SELECT CAST( ID_ZAMOWIENIA AS TEXT ) AS "orderId", OS AS axis, STATUS_Z AS "from", STATUS_NA AS "to", DATA AS day, GODZINA AS time
				FROM MAG_REJESTR_ZMIAN_STATUSOW_ZAMOWIEN WHERE ID_ZAMOWIENIA ${ IN_LIST } ORDER BY ID_ZMIANY`,
				JSON.stringify( orderIds.map( Number ) )
			),

		receipt: async ( reference ) => receipt( c, reference ),
		addReceipt: async (
			{ shop, reference, bodyHash, goodsHash, counter, customer, match },
			orderIds
		) => {
			c.run(
				'INSERT INTO SKLEP_PRZYJECIE ( ID_SKLEPU, REFERENCJA, SKROT_TRESCI, SKROT_TOWARU, LICZNIK, ID_KONTRAHENTA, ID_KONTAKTU, ID_MIEJSCA_DOSTAWY, UTWORZONY, DOPASOWANIE ) VALUES ( ?, ?, ?, ?, ?, ?, ?, ?, ?, ? )',
				shop,
				reference,
				bodyHash,
				goodsHash,
				counter,
				customer.contractorId,
				customer.contactId,
				customer.deliveryPlaceId,
				Number( customer.created ),
				match
			);
			for ( const id of orderIds ) {
				joinReceipt( c, reference, id );
			}
		},
		joinReceipt: async ( reference, orderId ) =>
			joinReceipt( c, reference, orderId ),
		changeReceipt: async ( {
			reference,
			bodyHash,
			goodsHash,
			counter,
			customer,
		} ) => {
			c.run(
				'UPDATE SKLEP_PRZYJECIE SET SKROT_TRESCI = ?, SKROT_TOWARU = ?, LICZNIK = ?, ID_KONTRAHENTA = ?, ID_KONTAKTU = ?, ID_MIEJSCA_DOSTAWY = ? WHERE REFERENCJA = ?',
				bodyHash,
				goodsHash,
				counter,
				customer.contractorId,
				customer.contactId,
				customer.deliveryPlaceId,
				reference
			);
		},
		add: async ( one ) => {
			const { id } = c.run(
				`INSERT INTO ZAMOWIENIE ( ID_FIRMY, ID_KONTRAHENTA, KONTRAHENT_NAZWA, ID_KONTAKTU, ID_MAGAZYNU, NR_ZAMOWIENIA_KLIENTA, ZAMOWIENIE_INTERNETOWE,
				ZAMOWIENIE_INTERNETOWE_ID, TYP_SYS_INTERNETOWEGO, DATA, GODZINA, SYM_WAL, OBLICZANIE_WG_CEN, AUTO_REZERWACJA, FORMA_PLATNOSCI, DNI_PLATNOSCI, FAKTURA_DO_ZAMOWIENIA,
				OSOBA_ZAMAWIAJACA, UWAGI, INFORMACJE_DODATKOWE, PRZELICZNIK_WAL, DATA_KURS_WAL, POLE8, POLE9, POLE10 )
				SELECT min( ID_FIRMY ), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'new', 'waiting', 'unpaid' FROM FIRMA`,
				one.contractorId,
				one.contractorName,
				one.contactId,
				one.warehouseId,
				one.customerNumber,
				Number( one.source !== '' ),
				one.internetId || null,
				one.source,
				one.day,
				one.time,
				one.currency,
				one.basis === 'net' ? 'Netto' : 'Brutto',
				Number( one.autoReserve ),
				one.paymentForm,
				one.paymentDays,
				Number( one.documentWish === 'invoice' ),
				one.orderedBy,
				one.note,
				one.extra,
				one.rate,
				one.rateDay
			);
			deliverTo( c, id, one.deliveryPlaceId );
			return id;
		},
		change: async ( id, one ) => {
			c.run(
				`UPDATE ZAMOWIENIE SET ID_KONTRAHENTA = ?, KONTRAHENT_NAZWA = ?, ID_KONTAKTU = ?, NR_ZAMOWIENIA_KLIENTA = ?, SYM_WAL = ?, OBLICZANIE_WG_CEN = ?,
				AUTO_REZERWACJA = ?, FORMA_PLATNOSCI = ?, DNI_PLATNOSCI = ?, FAKTURA_DO_ZAMOWIENIA = ?, OSOBA_ZAMAWIAJACA = ?, UWAGI = ?, INFORMACJE_DODATKOWE = ?,
				PRZELICZNIK_WAL = ?, DATA_KURS_WAL = ?
				WHERE ID_ZAMOWIENIA = ?`,
				one.contractorId,
				one.contractorName,
				one.contactId,
				one.customerNumber,
				one.currency,
				one.basis === 'net' ? 'Netto' : 'Brutto',
				Number( one.autoReserve ),
				one.paymentForm,
				one.paymentDays,
				Number( one.documentWish === 'invoice' ),
				one.orderedBy,
				one.note,
				one.extra,
				one.rate,
				one.rateDay,
				id
			);
			deliverTo( c, id, one.deliveryPlaceId );
		},
		setTotals: async ( id, net, gross ) => {
			c.run(
				'UPDATE ZAMOWIENIE SET WARTOSC_NETTO = ?, WARTOSC_BRUTTO = ? WHERE ID_ZAMOWIENIA = ?',
				net,
				gross,
				id
			);
		},
		approve: async ( id, number ) => {
			c.run(
				'UPDATE ZAMOWIENIE SET NUMER = ?, TRYBREJESTRACJI = 0 WHERE ID_ZAMOWIENIA = ?',
				number,
				id
			);
		},
		nextNumber: async ( year ) =>
			c.get< { last: number } >(
				'INSERT INTO SKLEP_NUMERACJA VALUES ( ?, 1 ) ON CONFLICT ( ROK ) DO UPDATE SET OSTATNI = OSTATNI + 1 RETURNING OSTATNI AS last',
				year
			)?.last ?? 1,
		setStatus: async ( id, { axis, from, to, day, time } ) => {
			c.run(
				`UPDATE ZAMOWIENIE SET ${ AXIS_COLUMN[ axis ] } = ? WHERE ID_ZAMOWIENIA = ?`,
				to,
				id
			);
			c.run(
				'INSERT INTO MAG_REJESTR_ZMIAN_STATUSOW_ZAMOWIEN ( ID_ZAMOWIENIA, OS, STATUS_Z, STATUS_NA, DATA, GODZINA ) VALUES ( ?, ?, ?, ?, ?, ? )',
				id,
				axis,
				from,
				to,
				day,
				time
			);
		},
		setPaid: async ( id, paid, inFull ) => {
			c.run(
				'UPDATE ZAMOWIENIE SET ZALICZKA = ?, OPLACONE_INTERNETOWO = ? WHERE ID_ZAMOWIENIA = ?',
				paid,
				Number( inFull ),
				id
			);
		},
		parcels: async ( orderIds ) =>
			c.all< ParcelRow >(
				`SELECT CAST( ID_ZAMOWIENIA AS TEXT ) AS "orderId", CAST( ID_OPERATORA AS TEXT ) AS "carrierId", NUMER AS number
				FROM SKLEP_PRZESYLKA WHERE ID_ZAMOWIENIA ${ IN_LIST } ORDER BY ID_PRZESYLKI`,
				JSON.stringify( orderIds.map( Number ) )
			),
		addParcel: async ( { orderId, carrierId, number } ) => {
			c.run(
				'INSERT INTO SKLEP_PRZESYLKA ( ID_ZAMOWIENIA, ID_OPERATORA, NUMER ) VALUES ( ?, ?, ? )',
				orderId,
				carrierId,
				number
			);
			c.run(
				'UPDATE ZAMOWIENIE SET ID_OPERATORA_PRZESYLKI = ?, NUMER_PRZESYLKI = ? WHERE ID_ZAMOWIENIA = ?',
				carrierId,
				number,
				orderId
			);
		},
		setDue: async ( id, day ) => {
			c.run(
				'UPDATE ZAMOWIENIE SET DATA_REALIZACJI = ? WHERE ID_ZAMOWIENIA = ?',
				day,
				id
			);
		},
		setRealised: async ( id ) => {
			c.run(
				`UPDATE ZAMOWIENIE SET STAN_REALIZ = 'Z' WHERE ID_ZAMOWIENIA = ?`,
				id
			);
		},
		cancel: async ( id, remark = '' ) => {
			c.run(
				`UPDATE ZAMOWIENIE SET STATUS_ZAM = 'A', INFORMACJE_DODATKOWE = substr( trim( INFORMACJE_DODATKOWE || char( 10 ) || ?, char( 10 ) ), 1, 1000 ) WHERE ID_ZAMOWIENIA = ?`,
				remark,
				id
			);
		},
		remove: async ( id ) => {
			for ( const table of [
				'MAG_REJESTR_ZMIAN_STATUSOW_ZAMOWIEN',
				'DOSTAWA',
				'ZAMOWIENIE',
			] ) {
				c.run( `DELETE FROM ${ table } WHERE ID_ZAMOWIENIA = ?`, id );
			}
		},
		setLock: async ( id, on ) =>
			c.run(
				'UPDATE ZAMOWIENIE SET SEMAFOR = ?, FLAGA_STANU = ? WHERE ID_ZAMOWIENIA = ?',
				Number( on ),
				Number( on ),
				id
			).changes,
	};
}
