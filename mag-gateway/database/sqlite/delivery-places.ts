import type { DeliveryPlaceRow, DeliveryPlaceStore } from '../port.ts';
import { IN_LIST } from './connection.ts';
import type { Connection, Parameters } from './connection.ts';
import { IN_USE, withdraw } from './withdrawn.ts';

const COLUMN = {
	company: 'FIRMA',
	recipient: 'ODBIORCA',
	phone: 'TEL',
	street: 'ULICA_LOKAL',
	postcode: 'KOD_POCZTOWY',
	city: 'MIEJSCOWOSC',
	country: 'SYM_KRAJU',
} as const;

const FIELDS = Object.keys( COLUMN ) as ( keyof typeof COLUMN )[];

const SELECT = `SELECT CAST( ID_MIEJSCA_DOSTAWY AS TEXT ) AS id, CAST( ID_KONTRAHENTA AS TEXT ) AS "contractorId", ${ FIELDS.map(
	( field ) => `${ COLUMN[ field ] } AS ${ field }`
).join( ', ' ) } FROM MIEJSCE_DOSTAWY WHERE ${ IN_USE.MIEJSCE_DOSTAWY } AND`;

const INSERT = `INSERT INTO MIEJSCE_DOSTAWY ( ID_KONTRAHENTA, ${ FIELDS.map(
	( field ) => COLUMN[ field ]
).join( ', ' ) } ) VALUES ( ?, ${ FIELDS.map( () => '?' ).join( ', ' ) } )`;

export function deliveryPlaceStore( c: Connection ): DeliveryPlaceStore {
	const select = ( where: string, ...parameters: Parameters ) =>
		c.all< DeliveryPlaceRow >(
			`${ SELECT } ${ where } ORDER BY ID_MIEJSCA_DOSTAWY`,
			...parameters
		);

	return {
		find: async ( id ) => select( 'ID_MIEJSCA_DOSTAWY = ?', id )[ 0 ],
		of: async ( contractorIds ) =>
			select(
				`ID_KONTRAHENTA ${ IN_LIST }`,
				JSON.stringify( contractorIds.map( Number ) )
			),
		add: async ( contractorId, place ) =>
			c.run(
				INSERT,
				contractorId,
				...FIELDS.map( ( field ) => place[ field ] )
			).id,
		change: async ( id, place ) => {
			for ( const field of FIELDS ) {
				const value = place[ field ];
				if ( value !== undefined ) {
					c.run(
						`UPDATE MIEJSCE_DOSTAWY SET ${ COLUMN[ field ] } = ? WHERE ID_MIEJSCA_DOSTAWY = ?`,
						value,
						id
					);
				}
			}
		},
		withdraw: async ( id ) => withdraw( c, 'MIEJSCE_DOSTAWY', id ),
	};
}
