import type {
	ContactRow,
	ContractorRow,
	ContractorStore,
	DeliveryPlaceRow,
} from '../port.ts';
import type { Connection } from './connection.ts';

const COLUMNS = `CAST( K.ID_KONTRAHENTA AS TEXT ) AS id, K.KOD_KONTRAHENTA AS code, K.NAZWA AS name, K.NAZWA_PELNA AS "fullName", K.NIP AS nip,
	K.ADRES_EMAIL AS email, K.TELEFON_FIRMOWY AS phone, K.ULICA_LOKAL AS street, K.KOD_POCZTOWY AS postcode, K.MIEJSCOWOSC AS city,
	K.SYM_KRAJU AS country, K.SEMAFOR <> 0 AND K.FLAGA_STANU = 1 AS locked`;

type Stored = Omit< ContractorRow, 'locked' > & { readonly locked: number };

const contractor = ( row: Stored ): ContractorRow => ( {
	...row,
	locked: row.locked === 1,
} );

export function contractorStore( c: Connection ): ContractorStore {
	const select = ( where: string, ...parameters: string[] ) =>
		c
			.all< Stored >(
				`SELECT ${ COLUMNS } FROM KONTRAHENT K WHERE ${ where } ORDER BY K.ID_KONTRAHENTA`,
				...parameters
			)
			.map( contractor );

	return {
		find: async ( id ) => select( 'K.ID_KONTRAHENTA = ?', id )[ 0 ],
		byPlainNip: async ( plainNip ) =>
			plainNip === ''
				? []
				: select( `K.NIPL = ? AND K.NIPL <> ''`, plainNip ),
		byEmail: async ( email ) =>
			select(
				`K.ID_KONTRAHENTA IN (
					SELECT ID_KONTRAHENTA FROM KONTRAHENT WHERE lower( ADRES_EMAIL ) = ? AND ADRES_EMAIL <> ''
					UNION SELECT ID_KONTRAHENTA FROM KONTAKT WHERE lower( E_MAIL ) = ? AND E_MAIL <> ''
				)`,
				email,
				email
			),
		search: async ( text, limit ) =>
			c
				.all< Stored >(
					`SELECT ${ COLUMNS } FROM KONTRAHENT K WHERE K.NAZWA_PELNA LIKE '%' || ? || '%' OR K.NIPL LIKE ? || '%' OR K.KOD_KONTRAHENTA = ? OR K.ADRES_EMAIL LIKE '%' || ? || '%'
					ORDER BY K.ID_KONTRAHENTA LIMIT ?`,
					text,
					text,
					text,
					text,
					limit
				)
				.map( contractor ),
		add: async ( one ) => {
			const { id } = c.run(
				`INSERT INTO KONTRAHENT ( ID_FIRMY, NAZWA, NAZWA_PELNA, NIP, NIPL, SYM_KRAJU, KOD_POCZTOWY, MIEJSCOWOSC, ULICA_LOKAL, ADRES_EMAIL, TELEFON_FIRMOWY,
				PLATNIK_VAT, DOSTEPNY_W_B2B, UTWORZONY_W_SYSTEMIE_ZEWNETRZNYM ) SELECT min( ID_FIRMY ), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1 FROM FIRMA`,
				one.name,
				one.fullName,
				one.nip,
				one.plainNip,
				one.country,
				one.postcode,
				one.city,
				one.street,
				one.email,
				one.phone,
				Number( ! one.retail )
			);
			c.run(
				`UPDATE KONTRAHENT SET KOD_KONTRAHENTA = printf( '%s%06d', ?, ID_KONTRAHENTA ) WHERE ID_KONTRAHENTA = ?`,
				one.retail ? 'DET' : 'FIR',
				id
			);
			return id;
		},
		contacts: async ( id ) =>
			c.all< ContactRow >(
				`SELECT CAST( ID_KONTAKTU AS TEXT ) AS id, IMIE AS "firstName", NAZWISKO AS "lastName", E_MAIL AS email, TEL AS phone
				FROM KONTAKT WHERE ID_KONTRAHENTA = ? ORDER BY DOMYSLNY DESC, ID_KONTAKTU`,
				id
			),
		addContact: async ( id, { firstName, lastName, email, phone } ) =>
			c.run(
				`INSERT INTO KONTAKT ( ID_KONTRAHENTA, IMIE, NAZWISKO, E_MAIL, TEL, DOMYSLNY )
				VALUES ( ?, ?, ?, ?, ?, NOT EXISTS ( SELECT 1 FROM KONTAKT WHERE ID_KONTRAHENTA = ? ) )`,
				id,
				firstName,
				lastName,
				email,
				phone,
				id
			).id,
		deliveryPlaces: async ( id ) =>
			c.all< DeliveryPlaceRow >(
				`SELECT CAST( ID_MIEJSCA_DOSTAWY AS TEXT ) AS id, FIRMA AS company, ODBIORCA AS recipient, TEL AS phone, ULICA_LOKAL AS street,
				KOD_POCZTOWY AS postcode, MIEJSCOWOSC AS city, SYM_KRAJU AS country FROM MIEJSCE_DOSTAWY WHERE ID_KONTRAHENTA = ? ORDER BY ID_MIEJSCA_DOSTAWY`,
				id
			),
		addDeliveryPlace: async ( id, place ) =>
			c.run(
				`INSERT INTO MIEJSCE_DOSTAWY ( ID_KONTRAHENTA, FIRMA, ODBIORCA, TEL, ULICA_LOKAL, KOD_POCZTOWY, MIEJSCOWOSC, SYM_KRAJU ) VALUES ( ?, ?, ?, ?, ?, ?, ?, ? )`,
				id,
				place.company,
				place.recipient,
				place.phone,
				place.street,
				place.postcode,
				place.city,
				place.country
			).id,
		setLock: async ( id, on ) =>
			c.run(
				'UPDATE KONTRAHENT SET SEMAFOR = ?, FLAGA_STANU = ? WHERE ID_KONTRAHENTA = ?',
				Number( on ),
				Number( on ),
				id
			).changes,
	};
}
