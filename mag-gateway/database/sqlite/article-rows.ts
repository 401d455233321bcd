import type { ArticleRow } from '../port.ts';
import { IN_LIST } from './connection.ts';
import type { Connection } from './connection.ts';
import { CATEGORY_TREE } from './dictionaries.ts';
import { flagColumns } from './shops.ts';

const FREE_FIELDS = Array.from( { length: 10 }, ( _, n ) => `POLE${ n + 1 }` );

const COLUMNS = `
	CAST( A.ID_ARTYKULU AS TEXT ) AS id, CAST( A.ID_MAGAZYNU AS TEXT ) AS "warehouseId", M.SYMBOL AS warehouse,
	A.INDEKS_KATALOGOWY AS "index", A.INDEKS_HANDLOWY AS "tradeIndex", A.KOD_KRESKOWY AS ean, A.GUID_ARTYKUL AS guid,
	A.NAZWA AS name, A.NAZWA_CALA AS "fullName", A.OPIS AS description, A.RODZAJ AS kind, A.VAT_SPRZEDAZY AS "vatCode",
	CAST( A.ID_CENY_DOM AS TEXT ) AS "priceListId", J.SKROT AS unit, J.PODZIELNA AS divisible,
	S.SKROT AS "salesUnit", S.PRZELICZNIK AS "salesConverter", S.PODZIELNA AS "salesDivisible",
	A.WAGA AS weight, A.JED_WAGI AS "weightUnit", A.WYMIAR_S AS width, A.WYMIAR_W AS height, A.WYMIAR_G AS depth,
	A.PRODUCENT AS producer, A.ID_KATEGORII_TREE AS category, A.ZABLOKOWANY AS archived,
	A.STAN AS "onHand", A.ILOSC_EDYTOWANA AS edited, A.ZAREZERWOWANO AS reserved, A.SEMAFOR <> 0 AND A.FLAGA_STANU = 1 AS locked,
	json_array( ${ FREE_FIELDS.map( ( column ) => `A.${ column }` ).join(
		', '
	) } ) AS fields`;

interface StoredArticle extends Omit<
	ArticleRow,
	| 'kind'
	| 'divisible'
	| 'salesDivisible'
	| 'archived'
	| 'locked'
	| 'categoryPath'
	| 'freeFields'
	| 'flaggedFor'
> {
	readonly kind: 'Towar' | 'Usluga';
	readonly divisible: number;
	readonly salesDivisible: number | null;
	readonly archived: number;
	readonly locked: number;
	readonly category: number | null;
	readonly fields: string;
	readonly flags: string;
}

/** "Okna / Okna PVC" for each category of the tree. */
function categoryPaths( c: Connection ): ReadonlyMap< number, string > {
	const rows = c.all< { id: number; path: string } >(
		`${ CATEGORY_TREE } SELECT id, path FROM tree`
	);
	return new Map( rows.map( ( { id, path } ) => [ id, path ] ) );
}

/** The row without the columns that only serve to build it. */
function article(
	{ category, fields, flags, ...stored }: StoredArticle,
	shops: readonly string[],
	paths: ReadonlyMap< number, string >
): ArticleRow {
	return {
		...stored,
		kind: stored.kind === 'Usluga' ? 'service' : 'goods',
		divisible: stored.divisible === 1,
		salesDivisible:
			stored.salesDivisible === null ? null : stored.salesDivisible === 1,
		archived: stored.archived === 1,
		locked: stored.locked === 1,
		categoryPath: paths.get( category ?? -1 ) ?? '',
		freeFields: JSON.parse( fields ),
		flaggedFor: shops.filter( ( _, n ) => flags[ n ] === '1' ),
	};
}

/** Rows of all warehouses, by index and warehouse. */
export function articleRows(
	c: Connection,
	indexes: readonly string[]
): ArticleRow[] {
	const flags = [ ...flagColumns( c ) ];
	const flagged = [
		`''`,
		...flags.map( ( [ , column ] ) => `( A.${ column } IN ( 1, '1' ) )` ),
	].join( ' || ' );
	const shops = flags.map( ( [ shop ] ) => shop );
	const paths = categoryPaths( c );
	return c
		.all< StoredArticle >(
			`SELECT ${ COLUMNS }, ${ flagged } AS flags
			FROM ARTYKUL A JOIN MAGAZYN M USING ( ID_MAGAZYNU ) JOIN JEDNOSTKA J USING ( ID_JEDNOSTKI )
			LEFT JOIN JEDNOSTKA S ON S.ID_JEDNOSTKI = A.ID_JEDNOSTKI_SPRZ
			WHERE A.INDEKS_KATALOGOWY ${ IN_LIST } ORDER BY A.INDEKS_KATALOGOWY, A.ID_MAGAZYNU`,
			JSON.stringify( indexes )
		)
		.map( ( stored ) => article( stored, shops, paths ) );
}
