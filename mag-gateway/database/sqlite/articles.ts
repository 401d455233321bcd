import type { ArticleRow, ArticleStore, ParameterRow } from '../port.ts';
import { IN_LIST } from './connection.ts';
import type { Connection } from './connection.ts';
import { CATEGORY_TREE } from './dictionaries.ts';
import { flagColumns } from './shops.ts';

const COLUMNS = `
	CAST( A.ID_ARTYKULU AS TEXT ) AS id, CAST( A.ID_MAGAZYNU AS TEXT ) AS "warehouseId", M.SYMBOL AS warehouse,
	A.INDEKS_KATALOGOWY AS "index", A.INDEKS_HANDLOWY AS "tradeIndex", A.KOD_KRESKOWY AS ean, A.GUID_ARTYKUL AS guid,
	A.NAZWA AS name, A.NAZWA_CALA AS "fullName", A.OPIS AS description, A.RODZAJ AS kind, A.VAT_SPRZEDAZY AS "vatCode",
	CAST( A.ID_CENY_DOM AS TEXT ) AS "priceListId", J.SKROT AS unit, J.PODZIELNA AS divisible, A.WAGA AS weight,
	A.PRODUCENT AS producer, A.ID_KATEGORII_TREE AS category, A.ZABLOKOWANY AS archived,
	A.STAN AS "onHand", A.ILOSC_EDYTOWANA AS edited, A.ZAREZERWOWANO AS reserved, A.SEMAFOR <> 0 AND A.FLAGA_STANU = 1 AS locked`;

interface StoredArticle extends Omit<
	ArticleRow,
	'kind' | 'divisible' | 'archived' | 'locked' | 'categoryPath' | 'flaggedFor'
> {
	readonly kind: 'Towar' | 'Usluga';
	readonly divisible: number;
	readonly archived: number;
	readonly locked: number;
	readonly category: number | null;
	readonly [ flag: `flag_${ string }` ]: number;
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
	{ category, ...stored }: StoredArticle,
	flags: readonly ( readonly [ shop: string, column: string ] )[],
	paths: ReadonlyMap< number, string >
): ArticleRow {
	const facts = Object.fromEntries(
		Object.entries( stored ).filter(
			( [ name ] ) => ! name.startsWith( 'flag_' )
		)
	) as typeof stored;
	return {
		...facts,
		kind: stored.kind === 'Usluga' ? 'service' : 'goods',
		divisible: stored.divisible === 1,
		archived: stored.archived === 1,
		locked: stored.locked === 1,
		categoryPath: paths.get( category ?? -1 ) ?? '',
		flaggedFor: flags.flatMap( ( [ shop ], n ) =>
			stored[ `flag_${ n }` ] === 1 ? [ shop ] : []
		),
	};
}

export function articleStore( c: Connection ): ArticleStore {
	const rows = async ( indexes: readonly string[] ) => {
		const flags = [ ...flagColumns( c ) ];
		const flagged = flags.map(
			( [ , column ], n ) => `A.${ column } IN ( 1, '1' ) AS flag_${ n }`
		);
		const paths = categoryPaths( c );
		return c
			.all< StoredArticle >(
				`SELECT ${ [ COLUMNS, ...flagged ].join( ', ' ) }
				FROM ARTYKUL A JOIN MAGAZYN M USING ( ID_MAGAZYNU ) JOIN JEDNOSTKA J USING ( ID_JEDNOSTKI )
				WHERE A.INDEKS_KATALOGOWY ${ IN_LIST } ORDER BY A.INDEKS_KATALOGOWY, A.ID_MAGAZYNU`,
				JSON.stringify( indexes )
			)
			.map( ( stored ) => article( stored, flags, paths ) );
	};

	return {
		rows,
		flaggedIndexes: async ( shop, mainWarehouseId, after, limit ) => {
			const column = flagColumns( c ).get( shop );
			if ( column === undefined ) {
				return [];
			}
			return c
				.all< { index: string } >(
					`SELECT A.INDEKS_KATALOGOWY AS "index" FROM ARTYKUL A
					WHERE A.INDEKS_KATALOGOWY > ? AND A.${ column } IN ( 1, '1' ) AND A.ID_ARTYKULU = (
						SELECT B.ID_ARTYKULU FROM ARTYKUL B WHERE B.INDEKS_KATALOGOWY = A.INDEKS_KATALOGOWY
						ORDER BY B.ID_MAGAZYNU <> CAST( ? AS INTEGER ), B.ID_MAGAZYNU LIMIT 1
					) ORDER BY A.INDEKS_KATALOGOWY LIMIT ?`,
					after,
					mainWarehouseId,
					limit
				)
				.map( ( row ) => row.index );
		},
		indexes: async ( after, limit ) =>
			c
				.all< { index: string } >(
					'SELECT DISTINCT INDEKS_KATALOGOWY AS "index" FROM ARTYKUL WHERE INDEKS_KATALOGOWY > ? ORDER BY 1 LIMIT ?',
					after,
					limit
				)
				.map( ( row ) => row.index ),
		parameters: async ( articleIds ) =>
			c.all< ParameterRow >(
				`SELECT CAST( ID_NADRZEDNEGO AS TEXT ) AS "articleId", KOD AS code, NAZWA AS name, JEDNOSTKA AS unit, MINIMUM AS minimum, MAKSIMUM AS maximum, OPCJE AS options
				FROM MAGGEN_PARAMETR_PRODUKCJI WHERE ID_NADRZEDNEGO ${ IN_LIST } ORDER BY ID_NADRZEDNEGO, KOLEJNOSC`,
				JSON.stringify( articleIds.map( Number ) )
			),
		setFlag: async ( shop, index, on ) => {
			const column = flagColumns( c ).get( shop );
			if ( column === undefined ) {
				throw new Error( `There is no shop "${ shop }".` );
			}
			// As text: a number would arrive in a text column as "1.0".
			const off = column.startsWith( 'POLE' ) ? '' : '0';
			c.run(
				`UPDATE ARTYKUL SET ${ column } = ? WHERE INDEKS_KATALOGOWY = ?`,
				on ? '1' : off,
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
		change: async ( index, { name, vatCode, archived } ) => {
			c.run(
				`UPDATE ARTYKUL SET NAZWA = coalesce( substr( ?, 1, 40 ), NAZWA ), NAZWA_CALA = coalesce( ?, NAZWA_CALA ),
				VAT_SPRZEDAZY = coalesce( ?, VAT_SPRZEDAZY ), ZABLOKOWANY = coalesce( ?, ZABLOKOWANY ) WHERE INDEKS_KATALOGOWY = ?`,
				name ?? null,
				name ?? null,
				vatCode ?? null,
				archived === undefined ? null : Number( archived ),
				index
			);
		},
		setLock: async ( index, on ) =>
			c.run(
				'UPDATE ARTYKUL SET SEMAFOR = ?, FLAGA_STANU = ? WHERE INDEKS_KATALOGOWY = ?',
				Number( on ),
				Number( on ),
				index
			).changes,
	};
}
