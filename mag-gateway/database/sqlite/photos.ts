import { createHash, randomUUID } from 'node:crypto';
import type { PhotoRow, PhotoStore } from '../port.ts';
import { IN_LIST } from './connection.ts';
import type { Connection } from './connection.ts';
import { pictureType } from '../picture-type.ts';

interface Stored {
	readonly id: string;
	readonly index: string;
	readonly main: number;
	readonly position: number | null;
	readonly name: string | null;
	readonly hash: string | null;
	readonly contentType: string;
	readonly bytes: number;
	/** Only of a picture that nobody has read yet. */
	readonly content: Uint8Array | null;
}

export function photoStore( c: Connection ): PhotoStore {
	/** A picture that came past the gateway is read once; what was found is kept where that can be written. */
	const facts = ( row: Stored ): PhotoRow => {
		const { content, ...stored } = row;
		const found =
			content === null
				? {
						hash: stored.hash ?? '',
						contentType: stored.contentType,
						bytes: stored.bytes,
					}
				: read( content );
		if ( content !== null && c.inTransaction() && ! c.readOnly ) {
			c.run(
				`INSERT INTO SKLEP_ZDJECIE ( ID_ARTYKUL_BLOB, POZYCJA, SKROT, TYP, ROZMIAR ) VALUES ( ?, ?, ?, ?, ? )
				ON CONFLICT ( ID_ARTYKUL_BLOB ) DO UPDATE SET SKROT = excluded.SKROT, TYP = excluded.TYP, ROZMIAR = excluded.ROZMIAR`,
				row.id,
				row.position ?? 0,
				found.hash,
				found.contentType,
				found.bytes
			);
		}
		return {
			...stored,
			...found,
			main: stored.main === 1,
			position: stored.position ?? 0,
			name: stored.name ?? '',
		};
	};

	return {
		rows: async ( indexes ) =>
			c
				.all< Stored >(
					`SELECT CAST( B.ID_ARTYKUL_BLOB AS TEXT ) AS id, B.INDEKS_KATALOGOWY AS "index", B.DOMYSLNE <> 0 AS main, F.POZYCJA AS position, F.NAZWA AS name,
					F.SKROT AS hash, F.TYP AS "contentType", F.ROZMIAR AS bytes, CASE WHEN F.SKROT IS NULL THEN B.ZDJECIE END AS content
					FROM ARTYKUL_BLOB B LEFT JOIN SKLEP_ZDJECIE F USING ( ID_ARTYKUL_BLOB )
					WHERE B.INDEKS_KATALOGOWY ${ IN_LIST } ORDER BY B.INDEKS_KATALOGOWY, coalesce( F.POZYCJA, 0 ), B.ID_ARTYKUL_BLOB`,
					JSON.stringify( indexes )
				)
				.map( facts ),
		content: async ( id ) =>
			c.get< { content: Uint8Array } >(
				'SELECT ZDJECIE AS content FROM ARTYKUL_BLOB WHERE ID_ARTYKUL_BLOB = ?',
				id
			)?.content,
		add: async ( photo ) => {
			const { id } = c.run(
				'INSERT INTO ARTYKUL_BLOB ( INDEKS_KATALOGOWY, ZDJECIE, GUID ) VALUES ( ?, ?, ? )',
				photo.index,
				photo.content,
				randomUUID().toUpperCase()
			);
			c.run(
				'INSERT INTO SKLEP_ZDJECIE ( ID_ARTYKUL_BLOB, SKROT, TYP, ROZMIAR ) VALUES ( ?, ?, ?, ? )',
				id,
				photo.hash,
				photo.contentType,
				photo.content.length
			);
			place( c, id, photo );
			return id;
		},
		arrange: async ( id, at ) => place( c, id, at ),
		remove: async ( id ) => {
			const index = indexOf( c, id );
			c.run( 'DELETE FROM ARTYKUL_BLOB WHERE ID_ARTYKUL_BLOB = ?', id );
			markPictured( c, index );
		},
	};
}

const read = ( content: Uint8Array ) => ( {
	hash: createHash( 'sha256' ).update( content ).digest( 'hex' ),
	contentType: pictureType( content ) ?? '',
	bytes: content.length,
} );

const indexOf = ( c: Connection, id: string ): string =>
	c.get< { index: string } >(
		'SELECT INDEKS_KATALOGOWY AS "index" FROM ARTYKUL_BLOB WHERE ID_ARTYKUL_BLOB = ?',
		id
	)?.index ?? '';

function place(
	c: Connection,
	id: string,
	at: {
		readonly main: boolean;
		readonly position: number;
		readonly name: string;
	}
): void {
	const index = indexOf( c, id );
	if ( at.main ) {
		c.run(
			'UPDATE ARTYKUL_BLOB SET DOMYSLNE = 0 WHERE INDEKS_KATALOGOWY = ? AND DOMYSLNE <> 0 AND ID_ARTYKUL_BLOB <> ?',
			index,
			id
		);
	}
	c.run(
		'UPDATE ARTYKUL_BLOB SET DOMYSLNE = ? WHERE ID_ARTYKUL_BLOB = ?',
		Number( at.main ),
		id
	);
	c.run(
		'UPDATE SKLEP_ZDJECIE SET POZYCJA = ?, NAZWA = ? WHERE ID_ARTYKUL_BLOB = ?',
		at.position,
		at.name,
		id
	);
	markPictured( c, index );
}

/** WAPRO's own mark of articles that have a picture. */
const markPictured = ( c: Connection, index: string ) =>
	c.run(
		'UPDATE ARTYKUL SET JEST_ZDJECIE = EXISTS ( SELECT 1 FROM ARTYKUL_BLOB B WHERE B.INDEKS_KATALOGOWY = ARTYKUL.INDEKS_KATALOGOWY ) WHERE INDEKS_KATALOGOWY = ?',
		index
	);
