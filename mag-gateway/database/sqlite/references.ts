import type { ReferenceStore } from '../port.ts';
import type { Connection } from './connection.ts';

export const referenceStore = ( c: Connection ): ReferenceStore => ( {
	indexOf: async ( shop, reference ) =>
		c.get< { index: string } >(
			'SELECT INDEKS_KATALOGOWY AS "index" FROM SKLEP_TOWAR_SKLEPU WHERE ID_SKLEPU = ? AND REFERENCJA = ?',
			shop,
			reference
		)?.index,
	put: async ( shop, reference, index ) => {
		c.run(
			'INSERT INTO SKLEP_TOWAR_SKLEPU VALUES ( ?, ?, ? ) ON CONFLICT ( ID_SKLEPU, REFERENCJA ) DO UPDATE SET INDEKS_KATALOGOWY = excluded.INDEKS_KATALOGOWY',
			shop,
			reference,
			index
		);
	},
} );
