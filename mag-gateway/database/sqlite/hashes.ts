import type { BucketRow, HashRow, HashStore } from '../port.ts';
import { IN_LIST } from './connection.ts';
import type { Connection } from './connection.ts';

interface Stored extends Omit< HashRow, 'prices' > {
	readonly prices: string;
}

export const hashStore = ( c: Connection ): HashStore => ( {
	dirty: async ( limit ) =>
		c
			.all< { index: string } >(
				'SELECT INDEKS_KATALOGOWY AS "index" FROM SKLEP_SKROT_BRUDNY ORDER BY 1 LIMIT ?',
				limit
			)
			.map( ( { index } ) => index ),
	clean: async ( indexes ) => {
		c.run(
			`DELETE FROM SKLEP_SKROT_BRUDNY WHERE INDEKS_KATALOGOWY ${ IN_LIST }`,
			JSON.stringify( indexes )
		);
	},
	put: async ( shop, index, bucket, row ) => {
		const { changes } =
			row === undefined
				? c.run(
						'DELETE FROM SKLEP_SKROT WHERE ID_SKLEPU = ? AND KUBELEK = ? AND INDEKS_KATALOGOWY = ?',
						shop,
						bucket,
						index
					)
				: c.run(
						`INSERT INTO SKLEP_SKROT VALUES ( ?, ?, ?, ?, ?, ? ) ON CONFLICT DO UPDATE SET TOWAR = excluded.TOWAR, STAN = excluded.STAN, CENY = excluded.CENY
						WHERE ( TOWAR, STAN, CENY ) <> ( excluded.TOWAR, excluded.STAN, excluded.CENY )`,
						shop,
						bucket,
						index,
						row.goods,
						row.stock,
						JSON.stringify( row.prices )
					);
		return changes > 0;
	},
	forgetBuckets: async ( shop, buckets ) => {
		c.run(
			`DELETE FROM SKLEP_SKROT_KUBELKA WHERE ID_SKLEPU = ? AND KUBELEK ${ IN_LIST }`,
			shop,
			JSON.stringify( buckets )
		);
	},
	rows: async ( shop, buckets ) =>
		c
			.all< Stored >(
				`SELECT INDEKS_KATALOGOWY AS "index", KUBELEK AS bucket, TOWAR AS goods, STAN AS stock, CENY AS prices FROM SKLEP_SKROT
				WHERE ID_SKLEPU = ? AND KUBELEK ${ IN_LIST } ORDER BY KUBELEK, INDEKS_KATALOGOWY`,
				shop,
				JSON.stringify( buckets )
			)
			.map( ( row ) => ( { ...row, prices: JSON.parse( row.prices ) } ) ),
	buckets: async ( { shop, facet, listId } ) =>
		c.all< BucketRow >(
			'SELECT KUBELEK AS bucket, LICZBA AS count, SKROT AS hash FROM SKLEP_SKROT_KUBELKA WHERE ID_SKLEPU = ? AND FASETA = ? AND ID_CENY = ? ORDER BY KUBELEK',
			shop,
			facet,
			listId
		),
	putBuckets: async ( { shop, facet, listId }, rows ) => {
		for ( const { bucket, count, hash } of rows ) {
			c.run(
				'INSERT OR REPLACE INTO SKLEP_SKROT_KUBELKA VALUES ( ?, ?, ?, ?, ?, ? )',
				shop,
				facet,
				listId,
				bucket,
				count,
				hash
			);
		}
	},
} );
