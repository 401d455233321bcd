import type { ProposalRow, ProposalStore } from '../port.ts';
import { IN_LIST } from './connection.ts';
import type { Connection, Parameters } from './connection.ts';

const SELECT = `SELECT CAST( ID_PROPOZYCJI AS TEXT ) AS id, ID_SKLEPU AS shop, REFERENCJA AS reference, CAST( ID_KONTRAHENTA AS TEXT ) AS "contractorId",
	RODZAJ AS kind, TRESC AS body, SKROT_TRESCI AS "bodyHash", STAN AS state, CAST( ID_REKORDU AS TEXT ) AS "objectId", POWOD AS reason,
	PRZYJETO AS "receivedAt", ZDECYDOWANO AS "decidedAt" FROM SKLEP_PROPOZYCJA WHERE`;

export function proposalStore( c: Connection ): ProposalStore {
	const select = ( where: string, ...parameters: Parameters ) =>
		c.all< ProposalRow >( `${ SELECT } ${ where }`, ...parameters );

	return {
		find: async ( id ) => select( 'ID_PROPOZYCJI = ?', id )[ 0 ],
		byReference: async ( shop, reference ) =>
			select( 'ID_SKLEPU = ? AND REFERENCJA = ?', shop, reference )[ 0 ],
		of: async ( shop, contractorIds, decidedSince ) =>
			select(
				`ID_SKLEPU = ? AND ID_KONTRAHENTA ${ IN_LIST } AND ( STAN = 'waiting' OR ( STAN IN ( 'accepted', 'refused' ) AND ZDECYDOWANO >= ? ) ) ORDER BY ID_PROPOZYCJI`,
				shop,
				JSON.stringify( contractorIds.map( Number ) ),
				decidedSince
			),
		list: async ( limit ) =>
			select(
				`STAN IN ( 'waiting', 'accepted', 'refused' ) ORDER BY STAN <> 'waiting', ID_PROPOZYCJI DESC LIMIT ?`,
				limit
			),
		add: async ( one ) => {
			c.run(
				`INSERT INTO SKLEP_PROPOZYCJA ( ID_SKLEPU, REFERENCJA, ID_KONTRAHENTA, RODZAJ, TRESC, SKROT_TRESCI, STAN, ID_REKORDU, POWOD, PRZYJETO, ZDECYDOWANO )
				VALUES ( ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? )`,
				one.shop,
				one.reference,
				one.contractorId,
				one.kind,
				one.body,
				one.bodyHash,
				one.state,
				one.objectId,
				one.reason,
				one.receivedAt,
				one.decidedAt
			);
		},
		decide: async ( id, { state, objectId, reason, at } ) => {
			c.run(
				'UPDATE SKLEP_PROPOZYCJA SET STAN = ?, ID_REKORDU = ?, POWOD = ?, ZDECYDOWANO = ? WHERE ID_PROPOZYCJI = ?',
				state,
				objectId,
				reason,
				at,
				id
			);
		},
	};
}
