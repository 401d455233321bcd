import type { ArticleChanges, ArticleStore } from '../port.ts';
import type { Connection } from './connection.ts';
import { CATEGORY_TREE } from './dictionaries.ts';
import { flagColumns, flagValue } from './shops.ts';

type Value = string | number | null;

/** Column → new value; what is left out is not touched. */
function columnsOf( c: Connection, changes: ArticleChanges ) {
	const columns: Record< string, Value | undefined > = {
		NAZWA_CALA: changes.name,
		NAZWA:
			changes.shortName?.slice( 0, 40 ) ?? changes.name?.slice( 0, 40 ),
		OPIS: changes.description,
		INDEKS_HANDLOWY: changes.tradeIndex,
		KOD_KRESKOWY: changes.ean,
		VAT_SPRZEDAZY: changes.vatCode,
		ZABLOKOWANY:
			changes.archived === undefined
				? undefined
				: Number( changes.archived ),
		PRODUCENT: changes.producer,
		WAGA: changes.weight,
		WYMIAR_S: changes.width,
		WYMIAR_W: changes.height,
		WYMIAR_G: changes.depth,
	};
	if ( changes.categoryPath !== undefined ) {
		columns.ID_KATEGORII_TREE = c.get< { id: number } >(
			`${ CATEGORY_TREE } SELECT id FROM tree WHERE path = ?`,
			changes.categoryPath
		)?.id;
	}
	if ( changes.promotion !== undefined ) {
		const { net, gross, fromDay, toDay } = changes.promotion ?? {
			net: '0',
			gross: '0',
			fromDay: 0,
			toDay: 0,
		};
		Object.assign( columns, {
			CENA_PROMOCJI_N: net,
			CENA_PROMOCJI_B: gross,
			PROMOCJA_OD: fromDay,
			PROMOCJA_DO: toDay,
		} );
	}
	for ( const [ number, value ] of Object.entries(
		changes.freeFields ?? {}
	) ) {
		columns[ `POLE${ Number( number ) }` ] = value;
	}
	return Object.entries( columns ).flatMap( ( [ column, value ] ) =>
		value === undefined ? [] : [ { column, value } ]
	);
}

/** Tables that know an article by its index. */
const BY_INDEX = [
	'ARTYKUL',
	'ARTYKUL_BLOB',
	'SKLEP_STAN_ARTYKULU',
	'SKLEP_RUCH',
	'SKLEP_TOWAR_SKLEPU',
];

export const articleWrites = (
	c: Connection
): Pick<
	ArticleStore,
	'add' | 'setFlag' | 'setLevels' | 'change' | 'reindex' | 'setLock'
> => ( {
	add: async ( one ) =>
		c.run(
			`INSERT INTO ARTYKUL ( ID_MAGAZYNU, INDEKS_KATALOGOWY, GUID_ARTYKUL, NAZWA, NAZWA_CALA, VAT_SPRZEDAZY, ID_CENY_DOM, ID_JEDNOSTKI, STAN )
			SELECT ?, ?, ?, substr( ?, 1, 40 ), ?, ?, ?, ID_JEDNOSTKI, '0.000000' FROM JEDNOSTKA WHERE SKROT = ? AND ID_ARTYKULU IS NULL ORDER BY ID_JEDNOSTKI LIMIT 1`,
			one.warehouseId,
			one.index,
			one.guid,
			one.name,
			one.name,
			one.vatCode,
			one.priceListId,
			one.unit
		).id,
	setFlag: async ( shop, index, on ) => {
		const column = flagColumns( c ).get( shop );
		if ( column === undefined ) {
			throw new Error( `There is no shop "${ shop }".` );
		}
		c.run(
			`UPDATE ARTYKUL SET ${ column } = ? WHERE INDEKS_KATALOGOWY = ?`,
			flagValue( column, on ),
			index
		);
	},
	setLevels: async ( id, { onHand, reserved } ) => {
		c.run(
			'UPDATE ARTYKUL SET STAN = coalesce( ?, STAN ), ZAREZERWOWANO = coalesce( ?, ZAREZERWOWANO ) WHERE ID_ARTYKULU = ?',
			onHand ?? null,
			reserved ?? null,
			id
		);
	},
	change: async ( index, changes ) => {
		const columns = columnsOf( c, changes );
		if ( columns.length > 0 ) {
			c.run(
				`UPDATE ARTYKUL SET ${ columns
					.map( ( { column } ) => `${ column } = ?` )
					.join( ', ' ) } WHERE INDEKS_KATALOGOWY = ?`,
				...columns.map( ( { value } ) => value ),
				index
			);
		}
	},
	reindex: async ( index, to ) => {
		// States a shop told of an article that had the new index before are nobody's.
		c.run(
			'DELETE FROM SKLEP_STAN_ARTYKULU WHERE INDEKS_KATALOGOWY = ?',
			to
		);
		for ( const table of BY_INDEX ) {
			c.run(
				`UPDATE ${ table } SET INDEKS_KATALOGOWY = ? WHERE INDEKS_KATALOGOWY = ?`,
				to,
				index
			);
		}
	},
	setLock: async ( index, on ) =>
		c.run(
			'UPDATE ARTYKUL SET SEMAFOR = ?, FLAGA_STANU = ? WHERE INDEKS_KATALOGOWY = ?',
			Number( on ),
			Number( on ),
			index
		).changes,
} );
