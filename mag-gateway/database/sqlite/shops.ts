import type { ShopRow, ShopStateRow, ShopStore } from '../port.ts';
import { IN_LIST } from './connection.ts';
import type { Connection } from './connection.ts';

/** Columns that may carry a shop's flag: the vendor's own one and the free fields. */
const FLAG_COLUMN = /^(DOSTEPNY_W_SKLEPIE_INTER|POLE([1-9]|10))$/;
const CUSTOMER_FLAG_COLUMN = /^(DOSTEPNY_W_B2B|POLE([1-9]|10))$/;

const shopRows = ( c: Connection ): ShopRow[] =>
	c
		.all< ShopRow >(
			'SELECT ID_SKLEPU AS id, KOLUMNA_FLAGI AS "flagColumn", KOLUMNA_KONTRAHENTA AS "customerFlagColumn" FROM SKLEP ORDER BY rowid'
		)
		.filter(
			( { flagColumn, customerFlagColumn } ) =>
				FLAG_COLUMN.test( flagColumn ) &&
				CUSTOMER_FLAG_COLUMN.test( customerFlagColumn )
		);

/** Shop → column of ARTYKUL, checked, since it becomes part of a statement. */
export const flagColumns = ( c: Connection ): ReadonlyMap< string, string > =>
	new Map(
		shopRows( c ).map( ( { id, flagColumn } ) => [ id, flagColumn ] )
	);

/** Shop → column of KONTRAHENT, checked likewise. */
export const customerFlagColumns = (
	c: Connection
): ReadonlyMap< string, string > =>
	new Map(
		shopRows( c ).map( ( { id, customerFlagColumn } ) => [
			id,
			customerFlagColumn,
		] )
	);

/** A free field is text: a number would arrive in it as "1.0". */
export const flagValue = ( column: string, on: boolean ): string => {
	const off = column.startsWith( 'POLE' ) ? '' : '0';
	return on ? '1' : off;
};

const STATE = `ID_SKLEPU AS shop, INDEKS_KATALOGOWY AS "index", STAN AS state, POWOD AS reason, OD AS since`;

export const shopStore = ( c: Connection ): ShopStore => ( {
	all: async () => shopRows( c ),
	add: async ( { id, flagColumn, customerFlagColumn } ) => {
		if ( ! FLAG_COLUMN.test( flagColumn ) ) {
			throw new Error(
				`"${ flagColumn }" cannot carry a shop's flag; use DOSTEPNY_W_SKLEPIE_INTER or POLE1 to POLE10.`
			);
		}
		if ( ! CUSTOMER_FLAG_COLUMN.test( customerFlagColumn ) ) {
			throw new Error(
				`"${ customerFlagColumn }" cannot carry a shop's flag of contractors; use DOSTEPNY_W_B2B or POLE1 to POLE10.`
			);
		}
		c.run(
			'INSERT INTO SKLEP ( ID_SKLEPU, KOLUMNA_FLAGI, KOLUMNA_KONTRAHENTA ) VALUES ( ?, ?, ? ) ON CONFLICT ( ID_SKLEPU ) DO NOTHING',
			id,
			flagColumn,
			customerFlagColumn
		);
	},
	putState: async ( { shop, index, state, reason, since } ) => {
		c.run(
			`INSERT INTO SKLEP_STAN_ARTYKULU VALUES ( ?, ?, ?, ?, ? ) ON CONFLICT ( ID_SKLEPU, INDEKS_KATALOGOWY )
			DO UPDATE SET STAN = excluded.STAN, POWOD = excluded.POWOD, OD = excluded.OD WHERE excluded.OD >= OD`,
			shop,
			index,
			state,
			reason,
			since
		);
	},
	states: async ( indexes ) =>
		c.all< ShopStateRow >(
			`SELECT ${ STATE } FROM SKLEP_STAN_ARTYKULU WHERE INDEKS_KATALOGOWY ${ IN_LIST } ORDER BY ID_SKLEPU, INDEKS_KATALOGOWY`,
			JSON.stringify( indexes )
		),
	recentStates: async ( limit ) =>
		c.all< ShopStateRow >(
			`SELECT ${ STATE } FROM SKLEP_STAN_ARTYKULU ORDER BY OD DESC LIMIT ?`,
			limit
		),
} );
