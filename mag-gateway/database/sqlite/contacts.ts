import type { ContactChanges, ContactRow, ContactStore } from '../port.ts';
import { IN_LIST } from './connection.ts';
import type { Connection, Parameters } from './connection.ts';
import { IN_USE, withdraw } from './withdrawn.ts';

// A contact of which nobody said otherwise: the main one stands for the company, any other one for itself.
const COLUMNS = `CAST( ID_KONTAKTU AS TEXT ) AS id, CAST( ID_KONTRAHENTA AS TEXT ) AS "contractorId", IMIE AS "firstName", NAZWISKO AS "lastName",
	STANOWISKO AS position, E_MAIL AS email, TEL AS phone, DOMYSLNY AS main,
	coalesce( R.ROLA, CASE WHEN DOMYSLNY <> 0 THEN 'company' ELSE 'branch' END ) AS role,
	( SELECT json_group_array( CAST( P.ID_MIEJSCA_DOSTAWY AS TEXT ) ORDER BY P.ID_MIEJSCA_DOSTAWY ) FROM SKLEP_KONTAKT_MIEJSCE P WHERE P.ID_KONTAKTU = KONTAKT.ID_KONTAKTU ) AS places`;

type Stored = Omit< ContactRow, 'main' | 'placeIds' > & {
	readonly main: number;
	readonly places: string;
};

const COLUMN = {
	firstName: 'IMIE',
	lastName: 'NAZWISKO',
	email: 'E_MAIL',
	phone: 'TEL',
} as const;

function writeAccess(
	c: Connection,
	id: string,
	changes: ContactChanges
): void {
	if ( changes.role !== undefined ) {
		c.run(
			'INSERT INTO SKLEP_KONTAKT VALUES ( ?, ? ) ON CONFLICT ( ID_KONTAKTU ) DO UPDATE SET ROLA = excluded.ROLA',
			id,
			changes.role
		);
	}
	if ( changes.placeIds !== undefined ) {
		c.run( 'DELETE FROM SKLEP_KONTAKT_MIEJSCE WHERE ID_KONTAKTU = ?', id );
		for ( const place of changes.placeIds ) {
			c.run(
				'INSERT INTO SKLEP_KONTAKT_MIEJSCE VALUES ( ?, ? ) ON CONFLICT DO NOTHING',
				id,
				place
			);
		}
	}
}

export function contactStore( c: Connection ): ContactStore {
	const select = ( where: string, ...parameters: Parameters ): ContactRow[] =>
		c
			.all< Stored >(
				`SELECT ${ COLUMNS } FROM KONTAKT LEFT JOIN SKLEP_KONTAKT R USING ( ID_KONTAKTU ) WHERE ${ IN_USE.KONTAKT } AND ${ where }
				ORDER BY DOMYSLNY DESC, ID_KONTAKTU`,
				...parameters
			)
			.map( ( { places, ...row } ) => ( {
				...row,
				main: row.main === 1,
				placeIds: JSON.parse( places ),
			} ) );

	return {
		find: async ( id ) => select( 'ID_KONTAKTU = ?', id )[ 0 ],
		of: async ( contractorIds ) =>
			select(
				`ID_KONTRAHENTA ${ IN_LIST }`,
				JSON.stringify( contractorIds.map( Number ) )
			),
		byEmail: async ( email ) =>
			select( `lower( E_MAIL ) = ? AND E_MAIL <> ''`, email ),
		add: async ( contractorId, contact ) => {
			const { id } = c.run(
				`INSERT INTO KONTAKT ( ID_KONTRAHENTA, IMIE, NAZWISKO, E_MAIL, TEL, DOMYSLNY )
				VALUES ( ?, ?, ?, ?, ?, NOT EXISTS ( SELECT 1 FROM KONTAKT WHERE ID_KONTRAHENTA = ? AND ${ IN_USE.KONTAKT } ) )`,
				contractorId,
				contact.firstName,
				contact.lastName,
				contact.email,
				contact.phone,
				contractorId
			);
			writeAccess( c, id, contact );
			return id;
		},
		change: async ( id, changes ) => {
			for ( const [ field, column ] of Object.entries( COLUMN ) ) {
				const value = changes[ field as keyof typeof COLUMN ];
				if ( value !== undefined ) {
					c.run(
						`UPDATE KONTAKT SET ${ column } = ? WHERE ID_KONTAKTU = ?`,
						value,
						id
					);
				}
			}
			writeAccess( c, id, changes );
		},
		move: async ( id, contractorId ) => {
			c.run(
				'UPDATE KONTAKT SET ID_KONTRAHENTA = ?, DOMYSLNY = 0 WHERE ID_KONTAKTU = ?',
				contractorId,
				id
			);
			writeAccess( c, id, { placeIds: [] } );
		},
		withdraw: async ( id ) => withdraw( c, 'KONTAKT', id ),
	};
}
