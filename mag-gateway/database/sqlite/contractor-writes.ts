import type { ContractorChanges, ContractorStore } from '../port.ts';
import type { Connection } from './connection.ts';
import { customerFlagColumns, flagValue } from './shops.ts';

type Value = string | number | null;

/** NAZWA is WAPRO's own abbreviation; NAZWA_PELNA stands beside it. */
const SHORT_NAME = 50;

const shortName = ( fullName: string ): string =>
	[ ...fullName ].slice( 0, SHORT_NAME ).join( '' );

const flag = ( on: boolean | undefined ): number | undefined =>
	on === undefined ? undefined : Number( on );

function groupWith( c: Connection, priceListId: string | null ): Value {
	if ( priceListId === null ) {
		return null;
	}
	const known = c.get< { id: number } >(
		'SELECT ID_GRUPY AS id FROM GRUPA_KONTRAHENTA WHERE ID_CENY = ? ORDER BY ID_GRUPY LIMIT 1',
		priceListId
	);
	return (
		known?.id ??
		c.run(
			'INSERT INTO GRUPA_KONTRAHENTA ( NAZWA, ID_CENY ) SELECT NAZWA, ID_CENY FROM CENA WHERE ID_CENY = ?',
			priceListId
		).id
	);
}

function employee( c: Connection, name: string ): Value {
	if ( name.trim() === '' ) {
		return null;
	}
	const [ first = '', ...last ] = name.trim().split( /\s+/ );
	const parameters = [ first, last.join( ' ' ) ];
	const known = c.get< { id: number } >(
		'SELECT ID_PRACOWNIKA AS id FROM PRACOWNIK WHERE IMIE = ? AND NAZWISKO = ? ORDER BY ID_PRACOWNIKA LIMIT 1',
		...parameters
	);
	return (
		known?.id ??
		c.run(
			'INSERT INTO PRACOWNIK ( IMIE, NAZWISKO ) VALUES ( ?, ? )',
			...parameters
		).id
	);
}

/** Column → new value; what is left out is not touched. */
function columnsOf( c: Connection, changes: ContractorChanges ) {
	const columns: Record< string, Value | undefined > = {
		NAZWA_PELNA: changes.fullName,
		NAZWA:
			changes.fullName === undefined
				? undefined
				: shortName( changes.fullName ),
		NIP: changes.nip,
		NIPL: changes.plainNip,
		ADRES_EMAIL: changes.email,
		TELEFON_FIRMOWY: changes.phone,
		ULICA_LOKAL: changes.street,
		KOD_POCZTOWY: changes.postcode,
		MIEJSCOWOSC: changes.city,
		SYM_KRAJU: changes.country,
		FORMA_PLATNOSCI: changes.paymentForm,
		TERMIN_NALEZNOSCI: changes.paymentDays,
		LIMIT_KUPIECKI: changes.creditLimit,
		DNI_PO_TERMINIE: changes.overdueDays,
		BLOKOWANIE: flag( changes.overdueBlock ),
		ZABLOKOWANY: flag( changes.blocked ),
		ID_GRUPY:
			changes.priceListId === undefined
				? undefined
				: groupWith( c, changes.priceListId ),
		ID_HANDLOWCA:
			changes.salesman === undefined
				? undefined
				: employee( c, changes.salesman ),
	};
	return Object.entries( columns ).flatMap( ( [ column, value ] ) =>
		value === undefined ? [] : [ { column, value } ]
	);
}

/** Tables that name a contractor; a merged one's rows go over. */
const OF_CONTRACTOR = [
	'KONTAKT',
	'MIEJSCE_DOSTAWY',
	'ZAMOWIENIE',
	'ADRESY_KONTRAHENTA',
	'DOKUMENT_HANDLOWY',
	'DOKUMENT_FINANSOWY',
	'ROZRACHUNEK',
	'SKLEP_PROPOZYCJA',
];

export const contractorWrites = (
	c: Connection
): Pick<
	ContractorStore,
	'add' | 'change' | 'setFlag' | 'merge' | 'setLock'
> => ( {
	add: async ( one ) => {
		const { id } = c.run(
			`INSERT INTO KONTRAHENT ( ID_FIRMY, NAZWA, NAZWA_PELNA, NIP, NIPL, SYM_KRAJU, KOD_POCZTOWY, MIEJSCOWOSC, ULICA_LOKAL, ADRES_EMAIL, TELEFON_FIRMOWY,
			PLATNIK_VAT, UTWORZONY_W_SYSTEMIE_ZEWNETRZNYM ) SELECT min( ID_FIRMY ), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1 FROM FIRMA`,
			shortName( one.fullName ),
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
	change: async ( id, changes ) => {
		const columns = columnsOf( c, changes );
		if ( columns.length > 0 ) {
			c.run(
				`UPDATE KONTRAHENT SET ${ columns
					.map( ( { column } ) => `${ column } = ?` )
					.join( ', ' ) } WHERE ID_KONTRAHENTA = ?`,
				...columns.map( ( { value } ) => value ),
				id
			);
		}
	},
	setFlag: async ( shop, id, on ) => {
		const column = customerFlagColumns( c ).get( shop );
		if ( column === undefined ) {
			throw new Error( `There is no shop "${ shop }".` );
		}
		c.run(
			`UPDATE KONTRAHENT SET ${ column } = ? WHERE ID_KONTRAHENTA = ?`,
			flagValue( column, on ),
			id
		);
	},
	merge: async ( id, into, at ) => {
		// One main contact is enough.
		c.run(
			'UPDATE KONTAKT SET DOMYSLNY = 0 WHERE ID_KONTRAHENTA = ? AND EXISTS ( SELECT 1 FROM KONTAKT WHERE ID_KONTRAHENTA = ? )',
			id,
			into
		);
		for ( const table of OF_CONTRACTOR ) {
			c.run(
				`UPDATE ${ table } SET ID_KONTRAHENTA = ? WHERE ID_KONTRAHENTA = ?`,
				into,
				id
			);
		}
		c.run(
			'UPDATE KONTRAHENT SET ID_PLATNIKA = nullif( CAST( ? AS INTEGER ), ID_KONTRAHENTA ) WHERE ID_PLATNIKA = ?',
			into,
			id
		);
		c.run(
			'UPDATE DOKUMENT_HANDLOWY SET ID_PLATNIKA = ? WHERE ID_PLATNIKA = ?',
			into,
			id
		);
		c.run(
			'UPDATE SKLEP_SCALENIE SET ID_NASTEPCY = ? WHERE ID_NASTEPCY = ?',
			into,
			id
		);
		c.run( 'INSERT INTO SKLEP_SCALENIE VALUES ( ?, ?, ? )', id, into, at );
	},
	setLock: async ( id, on ) =>
		c.run(
			'UPDATE KONTRAHENT SET SEMAFOR = ?, FLAGA_STANU = ? WHERE ID_KONTRAHENTA = ?',
			Number( on ),
			Number( on ),
			id
		).changes,
} );
