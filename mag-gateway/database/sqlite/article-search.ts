import type { GoodsHit, GoodsSearch } from '../port.ts';
import type { Connection } from './connection.ts';

/**
 * One statement for all questions. A bar code of the table KOD_KRESKOWY counts when it stands for one piece: the code
 * of a pack names the same article, but not the same thing for sale. Archived articles are found by index only.
 */
export function searchArticles(
	c: Connection,
	searches: readonly GoodsSearch[]
): GoodsHit[] {
	return c.all< GoodsHit >(
		`WITH asked AS MATERIALIZED (
			SELECT value ->> 'key' AS "key", coalesce( value ->> 'index', '' ) AS wanted, coalesce( value ->> 'ean', '' ) AS ean, coalesce( value ->> 'tradeIndex', '' ) AS trade FROM json_each( ? )
		), hits AS (
			SELECT "key", A.INDEKS_KATALOGOWY AS found, 1 AS strength FROM asked JOIN ARTYKUL A ON A.INDEKS_KATALOGOWY = wanted
			UNION ALL
			SELECT "key", A.INDEKS_KATALOGOWY, 2 FROM asked JOIN ARTYKUL A ON A.KOD_KRESKOWY = ean AND A.KOD_KRESKOWY <> '' WHERE A.ZABLOKOWANY = 0
			UNION ALL
			SELECT "key", A.INDEKS_KATALOGOWY, 2 FROM asked JOIN KOD_KRESKOWY K ON K.KOD_KRESKOWY = ean AND ean <> '' AND CAST( K.DOM_ILOSC AS REAL ) = 1
				JOIN ARTYKUL A USING ( ID_ARTYKULU ) WHERE A.ZABLOKOWANY = 0
			UNION ALL
			SELECT "key", A.INDEKS_KATALOGOWY, 3 FROM asked JOIN ARTYKUL A ON A.INDEKS_HANDLOWY = trade AND A.INDEKS_HANDLOWY <> '' WHERE A.ZABLOKOWANY = 0
		)
		SELECT "key", found AS "index", CASE min( strength ) WHEN 1 THEN 'index' WHEN 2 THEN 'ean' ELSE 'trade_index' END AS by
		FROM hits GROUP BY "key", found ORDER BY "key", min( strength ), found`,
		JSON.stringify( searches )
	);
}
