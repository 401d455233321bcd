import type { ArticleStore, ParameterRow } from '../port.ts';
import { articleRows } from './article-rows.ts';
import { searchArticles } from './article-search.ts';
import { articleWrites } from './article-writes.ts';
import { IN_LIST } from './connection.ts';
import type { Connection } from './connection.ts';
import { flagColumns } from './shops.ts';

export const articleStore = ( c: Connection ): ArticleStore => ( {
	...articleWrites( c ),
	rows: async ( indexes ) => articleRows( c, indexes ),
	search: async ( searches ) => searchArticles( c, searches ),
	flaggedIndexes: async ( shop, mainWarehouseId, after, limit ) => {
		const column = flagColumns( c ).get( shop );
		if ( column === undefined ) {
			return [];
		}
		// The main warehouse's row decides, or the first one where it has none.
		return c
			.all< { index: string } >(
				`SELECT DISTINCT A.INDEKS_KATALOGOWY AS "index" FROM ARTYKUL A
				WHERE A.INDEKS_KATALOGOWY > ? AND A.${ column } IN ( 1, '1' ) AND A.ID_MAGAZYNU = coalesce(
					( SELECT B.ID_MAGAZYNU FROM ARTYKUL B WHERE B.INDEKS_KATALOGOWY = A.INDEKS_KATALOGOWY AND B.ID_MAGAZYNU = CAST( ? AS INTEGER ) ),
					( SELECT min( B.ID_MAGAZYNU ) FROM ARTYKUL B WHERE B.INDEKS_KATALOGOWY = A.INDEKS_KATALOGOWY )
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
} );
