import { millionths, money } from '../../decimal.ts';
import type {
	EntryRow,
	InvoiceStore,
	NewPayment,
	SettlementRow,
} from '../port.ts';
import { IN_LIST } from './connection.ts';
import type { Connection } from './connection.ts';

const COLUMNS = `CAST( ID_ROZRACHUNKU AS TEXT ) AS id, STRONA AS side, KWOTA AS amount, POZOSTALO AS remaining, SYM_WAL AS currency,
	CAST( ID_KONTRAHENTA AS TEXT ) AS "contractorId", CAST( ID_FAKTURY AS TEXT ) AS "invoiceId"`;

const NOUGHT = '0.0000';

const less = ( amount: string, taken: string ): string =>
	money( millionths( amount ) - millionths( taken ) );

const entryOf = ( c: Connection, invoiceId: string ) =>
	c.get< EntryRow >(
		`SELECT ${ COLUMNS } FROM ROZRACHUNEK WHERE ID_FAKTURY = ? AND ID_DOK_FINANSOWEGO IS NULL`,
		invoiceId
	);

function setRemaining( c: Connection, id: string, remaining: string ): void {
	c.run(
		'UPDATE ROZRACHUNEK SET POZOSTALO = ?, CZY_ROZLICZONY = ? WHERE ID_ROZRACHUNKU = ?',
		remaining,
		Number( remaining === NOUGHT ),
		id
	);
}

/** What the document's own entry says, on the document; the last day is that of the latest pair. */
function showOnDocument( c: Connection, invoiceId: string ): void {
	const entry = entryOf( c, invoiceId );
	const remaining = entry?.remaining ?? NOUGHT;
	c.run(
		`UPDATE DOKUMENT_HANDLOWY SET POZOSTALO = ?2, RAZEM_ZAPLACONO = ?3, ROZLICZONY = ?4,
		DATA_OST_ROZLICZENIA = ( SELECT max( R.DATA ) FROM ROZLICZENIE R WHERE R.ID_ROZRACHUNKU_WN = ?1 OR R.ID_ROZRACHUNKU_MA = ?1 ) WHERE ID_DOKUMENTU_HANDLOWEGO = ?5`,
		entry?.id ?? null,
		remaining,
		entry ? less( entry.amount, remaining ) : NOUGHT,
		Number( remaining === NOUGHT ),
		invoiceId
	);
}

function addPayment( c: Connection, one: NewPayment ): EntryRow {
	const { id: payment } = c.run(
		'INSERT INTO DOKUMENT_FINANSOWY ( ID_KONTRAHENTA, SYGNATURA, NUMER, DATA, KWOTA, SYM_WAL ) VALUES ( ?, ?, ?, ?, ?, ? )',
		one.contractorId,
		one.kind === 'compensation' ? 'KOMP' : 'BP',
		one.document,
		one.day,
		one.amount,
		one.currency
	);
	const { id } = c.run(
		`INSERT INTO ROZRACHUNEK ( ID_KONTRAHENTA, STRONA, KWOTA, POZOSTALO, SYM_WAL, NR_DOK, DATA_DOK, TERMIN_PLATNOSCI, ID_FAKTURY, ID_ZAMOWIENIA, ID_DOK_FINANSOWEGO ) VALUES ( ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? )`,
		one.contractorId,
		one.side,
		one.amount,
		one.amount,
		one.currency,
		one.document,
		one.day,
		one.day,
		one.invoiceId,
		one.orderId,
		payment
	);
	return { ...one, id, remaining: one.amount };
}

/** Pairs as the document on one side sees them. */
const seenFrom = ( own: 'WN' | 'MA', other: 'WN' | 'MA' ) =>
	`SELECT CAST( P.ID_ROZLICZENIA AS TEXT ) AS id, CAST( O.ID_FAKTURY AS TEXT ) AS "invoiceId", P.DATA AS day, P.KWOTA AS amount, X.NR_DOK AS document,
	CASE WHEN F.SYGNATURA IS NULL THEN 'credit' WHEN X.ID_FAKTURY <> O.ID_FAKTURY THEN 'credit' WHEN F.SYGNATURA = 'KOMP' THEN 'compensation' ELSE 'payment' END AS kind,
	CAST( nullif( X.ID_FAKTURY, O.ID_FAKTURY ) AS TEXT ) AS "otherId"
	FROM ROZRACHUNEK O JOIN ROZLICZENIE P ON P.ID_ROZRACHUNKU_${ own } = O.ID_ROZRACHUNKU JOIN ROZRACHUNEK X ON X.ID_ROZRACHUNKU = P.ID_ROZRACHUNKU_${ other }
	LEFT JOIN DOKUMENT_FINANSOWY F ON F.ID_DOK_FINANSOWEGO = X.ID_DOK_FINANSOWEGO WHERE O.STRONA = '${ own }' AND O.ID_DOK_FINANSOWEGO IS NULL AND O.ID_FAKTURY ${ IN_LIST }`;

export const settlementStore = (
	c: Connection
): Pick<
	InvoiceStore,
	| 'addEntry'
	| 'entryOf'
	| 'openEntries'
	| 'addPayment'
	| 'settle'
	| 'withdrawEntry'
	| 'settlements'
> => ( {
	addEntry: async ( invoiceId, side ) => {
		c.run(
			`INSERT INTO ROZRACHUNEK ( ID_KONTRAHENTA, STRONA, KWOTA, POZOSTALO, SYM_WAL, NR_DOK, DATA_DOK, TERMIN_PLATNOSCI, ID_FAKTURY )
			SELECT coalesce( ID_PLATNIKA, ID_KONTRAHENTA ), ?, ltrim( WARTOSC_BRUTTO_WAL, '-' ), ltrim( WARTOSC_BRUTTO_WAL, '-' ), SYM_WAL, NUMER, DATA_WYSTAWIENIA, TERMIN_PLAT, ID_DOKUMENTU_HANDLOWEGO
			FROM DOKUMENT_HANDLOWY WHERE ID_DOKUMENTU_HANDLOWEGO = ?`,
			side,
			invoiceId
		);
		showOnDocument( c, invoiceId );
	},
	entryOf: async ( invoiceId ) => entryOf( c, invoiceId ),
	openEntries: async ( invoiceId, side ) =>
		c.all< EntryRow >(
			`SELECT ${ COLUMNS } FROM ROZRACHUNEK WHERE ID_FAKTURY = ? AND STRONA = ? AND POZOSTALO <> '${ NOUGHT }' ORDER BY ID_DOK_FINANSOWEGO IS NULL, ID_ROZRACHUNKU`,
			invoiceId,
			side
		),
	addPayment: async ( one ) => addPayment( c, one ),
	settle: async ( one, other, amount, day ) => {
		const [ debit, credit ] =
			one.side === 'WN' ? [ one, other ] : [ other, one ];
		c.run(
			'INSERT INTO ROZLICZENIE ( ID_ROZRACHUNKU_WN, ID_ROZRACHUNKU_MA, KWOTA, DATA ) VALUES ( ?, ?, ?, ? )',
			debit.id,
			credit.id,
			amount,
			day
		);
		for ( const { id, remaining, invoiceId } of [ debit, credit ] ) {
			setRemaining( c, id, less( remaining, amount ) );
			if ( invoiceId !== null ) {
				showOnDocument( c, invoiceId );
			}
		}
	},
	withdrawEntry: async ( invoiceId ) => {
		const entry = entryOf( c, invoiceId );
		const pairs = c.all< EntryRow & { pair: string; paired: string } >(
			`SELECT ${ COLUMNS }, P.ID_ROZLICZENIA AS pair, P.KWOTA_PARY AS paired FROM ROZRACHUNEK JOIN (
				SELECT ID_ROZLICZENIA, KWOTA AS KWOTA_PARY, iif( ID_ROZRACHUNKU_WN = ?1, ID_ROZRACHUNKU_MA, ID_ROZRACHUNKU_WN ) AS PARA FROM ROZLICZENIE WHERE ID_ROZRACHUNKU_WN = ?1 OR ID_ROZRACHUNKU_MA = ?1
			) P ON P.PARA = ID_ROZRACHUNKU`,
			entry?.id ?? null
		);
		for ( const { pair, paired, id, remaining } of pairs ) {
			c.run( 'DELETE FROM ROZLICZENIE WHERE ID_ROZLICZENIA = ?', pair );
			setRemaining( c, id, less( remaining, `-${ paired }` ) );
		}
		c.run(
			'DELETE FROM ROZRACHUNEK WHERE ID_ROZRACHUNKU = ?',
			entry?.id ?? null
		);
		for ( const id of [
			invoiceId,
			...pairs.map( ( one ) => one.invoiceId ),
		] ) {
			if ( id !== null ) {
				showOnDocument( c, id );
			}
		}
	},
	settlements: async ( ids ) => {
		const keys = JSON.stringify( ids.map( Number ) );
		return c.all< SettlementRow >(
			`${ seenFrom( 'WN', 'MA' ) } UNION ALL ${ seenFrom( 'MA', 'WN' ) } ORDER BY 1`,
			keys,
			keys
		);
	},
} );
