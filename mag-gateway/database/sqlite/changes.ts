import type { ChangeRow, ChangeStateName, ChangeStore } from '../port.ts';
import type { Connection } from './connection.ts';

const COLUMNS = `CAST( ID_KOMUNIKATU AS TEXT ) AS id, ID_SKLEPU AS shop, TYP_OBIEKTU AS type, KLUCZ AS key, CAST( LICZNIK AS TEXT ) AS counter,
	PRZYCZYNA AS cause, ZMIENIONO AS "changedAt", STAN AS state, PROBY AS attempts, KOD AS code, POWOD AS reason, ZAKONCZONO AS "endedAt"`;

const READY = `ID_SKLEPU = ? AND ( STAN = 'pending' OR ( STAN = 'sent' AND UKRYTY_DO <= ? ) )`;

const MOVE_COUNTER = 'UPDATE SKLEP_LICZNIK SET LICZNIK = LICZNIK + 1';

export const changeStore = ( c: Connection ): ChangeStore => ( {
	counter: async () =>
		c.get< { value: string } >(
			'SELECT CAST( LICZNIK AS TEXT ) AS value FROM SKLEP_LICZNIK'
		)?.value ?? '0',
	touch: async () => {
		c.run( MOVE_COUNTER );
	},
	add: async ( { shop, type, key, cause, now } ) => {
		c.run( MOVE_COUNTER );
		c.run(
			`INSERT INTO SKLEP_KOLEJKA_ZMIAN ( ID_SKLEPU, TYP_OBIEKTU, KLUCZ, LICZNIK, PRZYCZYNA, ZMIENIONO )
			SELECT ?, ?, ?, LICZNIK, ?, ? FROM SKLEP_LICZNIK WHERE true
			ON CONFLICT ( ID_SKLEPU, TYP_OBIEKTU, KLUCZ ) WHERE STAN = 'pending'
			DO UPDATE SET LICZNIK = excluded.LICZNIK, PRZYCZYNA = excluded.PRZYCZYNA`,
			shop,
			type,
			key,
			cause,
			now
		);
	},
	claim: async ( { shop, limit, token, now, hiddenUntil } ) =>
		c
			.all< ChangeRow >(
				`UPDATE SKLEP_KOLEJKA_ZMIAN SET STAN = 'sent', PROBY = PROBY + 1, ZNACZNIK = ?, UKRYTY_DO = ? WHERE ID_KOMUNIKATU IN (
					SELECT ID_KOMUNIKATU FROM SKLEP_KOLEJKA_ZMIAN WHERE ${ READY } ORDER BY ID_KOMUNIKATU LIMIT ?
				) RETURNING ${ COLUMNS }`,
				token,
				hiddenUntil,
				shop,
				now,
				limit
			)
			.sort( ( a, b ) => ( BigInt( a.id ) < BigInt( b.id ) ? -1 : 1 ) ),
	waiting: async ( shop, now ) =>
		c.get(
			`SELECT 1 FROM SKLEP_KOLEJKA_ZMIAN WHERE ${ READY } LIMIT 1`,
			shop,
			now
		) !== undefined,
	end: async ( { shop, id, token, state, code, reason, now } ) => {
		const { changes } = c.run(
			`UPDATE SKLEP_KOLEJKA_ZMIAN SET STAN = ?, KOD = ?, POWOD = ?, ZAKONCZONO = ?
			WHERE ID_KOMUNIKATU = ? AND ID_SKLEPU = ? AND STAN = 'sent' AND ( ? IS NULL OR ZNACZNIK = ? )`,
			state,
			code,
			reason,
			now,
			id,
			shop,
			token ?? null,
			token ?? null
		);
		return (
			changes > 0 ||
			c.get(
				`SELECT 1 FROM SKLEP_KOLEJKA_ZMIAN WHERE ID_KOMUNIKATU = ? AND ID_SKLEPU = ? AND STAN IN ( 'accepted', 'rejected' )`,
				id,
				shop
			) !== undefined
		);
	},
	states: async ( shop ) =>
		c.all< {
			state: ChangeStateName;
			count: number;
			oldestAt: string | null;
		} >(
			`SELECT STAN AS state, count(*) AS count, min( ZMIENIONO ) AS "oldestAt" FROM SKLEP_KOLEJKA_ZMIAN WHERE ID_SKLEPU = ? GROUP BY STAN`,
			shop
		),
	newest: async ( above ) =>
		c.all< ChangeRow >(
			`SELECT ${ COLUMNS } FROM SKLEP_KOLEJKA_ZMIAN WHERE LICZNIK IN (
				SELECT max( LICZNIK ) FROM SKLEP_KOLEJKA_ZMIAN WHERE STAN = 'pending' AND LICZNIK > CAST( ? AS INTEGER ) GROUP BY ID_SKLEPU
			) AND STAN = 'pending'`,
			above
		),
	recent: async ( limit ) =>
		c.all< ChangeRow >(
			`SELECT ${ COLUMNS } FROM SKLEP_KOLEJKA_ZMIAN ORDER BY ID_KOMUNIKATU DESC LIMIT ?`,
			limit
		),
	forget: async ( endedBefore ) =>
		c.run(
			`DELETE FROM SKLEP_KOLEJKA_ZMIAN WHERE STAN = 'accepted' AND ZAKONCZONO < ?`,
			endedBefore
		).changes,
} );
