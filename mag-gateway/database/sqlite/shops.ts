import type { ShopRow, ShopStateRow, ShopStore } from '../port.ts';
import { IN_LIST } from './connection.ts';
import type { Connection } from './connection.ts';

/** Columns that may carry a shop's flag: the vendor's own one and the free fields. */
const FLAG_COLUMN = /^(DOSTEPNY_W_SKLEPIE_INTER|POLE([1-9]|10))$/;

/** Shop → column of ARTYKUL, checked, since it becomes part of a statement. */
export function flagColumns( c: Connection ): ReadonlyMap< string, string > {
	const shops = c.all< ShopRow >(
		'SELECT ID_SKLEPU AS id, KOLUMNA_FLAGI AS "flagColumn" FROM SKLEP ORDER BY rowid'
	);
	return new Map(
		shops
			.filter( ( { flagColumn } ) => FLAG_COLUMN.test( flagColumn ) )
			.map( ( { id, flagColumn } ) => [ id, flagColumn ] )
	);
}

const STATE = `ID_SKLEPU AS shop, INDEKS_KATALOGOWY AS "index", STAN AS state, POWOD AS reason, OD AS since`;

export const shopStore = ( c: Connection ): ShopStore => ( {
	all: async () =>
		[ ...flagColumns( c ) ].map( ( [ id, flagColumn ] ) => ( {
			id,
			flagColumn,
		} ) ),
	add: async ( { id, flagColumn } ) => {
		if ( ! FLAG_COLUMN.test( flagColumn ) ) {
			throw new Error(
				`"${ flagColumn }" cannot carry a shop's flag; use DOSTEPNY_W_SKLEPIE_INTER or POLE1 to POLE10.`
			);
		}
		c.run(
			'INSERT INTO SKLEP VALUES ( ?, ? ) ON CONFLICT ( ID_SKLEPU ) DO NOTHING',
			id,
			flagColumn
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
