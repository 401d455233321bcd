import type { Connection } from '../database/sqlite/connection.ts';
import { plainNip } from '../wapro/nip.ts';

interface DemoContractor {
	readonly name: string;
	readonly nip?: string;
	readonly street: string;
	readonly postcode: string;
	readonly city: string;
	readonly email: string;
	readonly contacts: readonly ( readonly [
		first: string,
		last: string,
		email: string,
	] )[];
	readonly branches?: readonly string[];
}

const TOWNS = [
	[ 'Warszawa', '00-950' ],
	[ 'Kraków', '30-001' ],
	[ 'Łódź', '90-001' ],
	[ 'Wrocław', '50-001' ],
	[ 'Poznań', '60-001' ],
	[ 'Gdańsk', '80-001' ],
	[ 'Szczecin', '70-001' ],
	[ 'Bydgoszcz', '85-001' ],
	[ 'Lublin', '20-001' ],
	[ 'Katowice', '40-001' ],
	[ 'Białystok', '15-001' ],
	[ 'Gdynia', '81-001' ],
	[ 'Częstochowa', '42-200' ],
	[ 'Radom', '26-600' ],
	[ 'Sosnowiec', '41-200' ],
	[ 'Toruń', '87-100' ],
	[ 'Kielce', '25-001' ],
	[ 'Rzeszów', '35-001' ],
	[ 'Gliwice', '44-100' ],
	[ 'Zabrze', '41-800' ],
	[ 'Olsztyn', '10-001' ],
	[ 'Bielsko-Biała', '43-300' ],
	[ 'Bytom', '41-902' ],
	[ 'Zielona Góra', '65-001' ],
	[ 'Rybnik', '44-200' ],
	[ 'Ruda Śląska', '41-700' ],
	[ 'Opole', '45-001' ],
	[ 'Tychy', '43-100' ],
	[ 'Gorzów Wielkopolski', '66-400' ],
	[ 'Elbląg', '82-300' ],
	[ 'Płock', '09-400' ],
	[ 'Dąbrowa Górnicza', '41-300' ],
	[ 'Wałbrzych', '58-300' ],
	[ 'Włocławek', '87-800' ],
	[ 'Tarnów', '33-100' ],
	[ 'Chorzów', '41-500' ],
	[ 'Koszalin', '75-001' ],
	[ 'Kalisz', '62-800' ],
	[ 'Legnica', '59-220' ],
	[ 'Grudziądz', '86-300' ],
] as const;

const FIRST = [
	'Anna',
	'Piotr',
	'Katarzyna',
	'Tomasz',
	'Małgorzata',
	'Paweł',
	'Agnieszka',
	'Marcin',
	'Ewa',
	'Łukasz',
];
const LAST = [
	'Nowak',
	'Wiśniewska',
	'Wójcik',
	'Kowalczyk',
	'Zielińska',
	'Szymański',
	'Dąbrowska',
	'Kozłowski',
];

const CONTRACTORS: readonly DemoContractor[] = [
	{
		name: 'Budmax Hurtownie Budowlane S.A.',
		nip: '677-000-00-16',
		street: 'ul. Przemysłowa 14',
		postcode: '30-701',
		city: 'Kraków',
		email: 'zakupy@budmax.example',
		contacts: TOWNS.map( ( _, n ) => {
			const first = FIRST[ n % FIRST.length ] ?? 'Anna';
			const last = LAST[ n % LAST.length ] ?? 'Nowak';
			return [ first, last, `oddzial${ n + 1 }@budmax.example` ];
		} ),
		branches: TOWNS.map( ( [ town ] ) => `Budmax oddział ${ town }` ),
	},
	{
		name: 'Remonty Kowalski Jan Kowalski',
		nip: '1234563218',
		street: 'ul. Lipowa 3/5',
		postcode: '05-500',
		city: 'Piaseczno',
		email: 'biuro@remonty-kowalski.example',
		contacts: [ [ 'Jan', 'Kowalski', 'jan@remonty-kowalski.example' ] ],
	},
	{
		name: 'Osiedle Zielone Sp. z o.o.',
		nip: 'PL 525-000-00-15',
		street: 'ul. Zielona 40',
		postcode: '02-100',
		city: 'Warszawa',
		email: 'inwestycje@osiedlezielone.example',
		contacts: [
			[ 'Ewa', 'Zielińska', 'e.zielinska@osiedlezielone.example' ],
			[ 'Marcin', 'Wójcik', 'm.wojcik@osiedlezielone.example' ],
		],
		branches: [
			'Budowa Zielona I',
			'Budowa Zielona II',
			'Biuro sprzedaży',
		],
	},
	{
		name: 'Domostal s.c.',
		nip: '9542583988',
		street: 'ul. Kolejowa 7',
		postcode: '40-602',
		city: 'Katowice',
		email: 'sklep@domostal.example',
		contacts: [ [ 'Paweł', 'Kozłowski', 'pawel@domostal.example' ] ],
	},
	{
		name: 'Szkoła Podstawowa nr 4',
		nip: '5862297354',
		street: 'ul. Szkolna 1',
		postcode: '81-198',
		city: 'Kosakowo',
		email: 'sekretariat@sp4.example',
		contacts: [ [ 'Małgorzata', 'Dąbrowska', 'm.dabrowska@sp4.example' ] ],
	},
	// Entered twice by different salesmen: an order by this NIP or address is ambiguous.
	{
		name: 'Wykończenia Nowak',
		nip: '7811767696',
		street: 'ul. Słoneczna 8',
		postcode: '60-286',
		city: 'Poznań',
		email: 'biuro@wykonczenia-nowak.example',
		contacts: [ [ 'Tomasz', 'Nowak', 'tomasz@wykonczenia-nowak.example' ] ],
	},
	{
		name: 'WYKOŃCZENIA NOWAK TOMASZ NOWAK',
		nip: '781-176-76-96',
		street: 'Słoneczna 8',
		postcode: '60-286',
		city: 'Poznań',
		email: 'tomasz@wykonczenia-nowak.example',
		contacts: [],
	},
	{
		name: 'Zofia Maj',
		street: 'ul. Kwiatowa 12/3',
		postcode: '20-400',
		city: 'Lublin',
		email: 'zofia.maj@poczta.example',
		contacts: [ [ 'Zofia', 'Maj', 'zofia.maj@poczta.example' ] ],
	},
];

export function writeContractors( c: Connection ): void {
	CONTRACTORS.forEach( ( one, n ) => {
		const { id } = c.run(
			`INSERT INTO KONTRAHENT ( ID_FIRMY, KOD_KONTRAHENTA, NAZWA, NAZWA_PELNA, NIP, NIPL, KOD_POCZTOWY, MIEJSCOWOSC, ULICA_LOKAL, ADRES_EMAIL, PLATNIK_VAT )
			VALUES ( 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? )`,
			`KON${ String( n + 1 ).padStart( 6, '0' ) }`,
			one.name.slice( 0, 50 ),
			one.name,
			one.nip ?? '',
			plainNip( one.nip ?? '' ),
			one.postcode,
			one.city,
			one.street,
			one.email,
			Number( one.nip !== undefined )
		);
		one.contacts.forEach( ( [ first, last, email ], place ) =>
			c.run(
				'INSERT INTO KONTAKT ( ID_KONTRAHENTA, IMIE, NAZWISKO, E_MAIL, TEL, DOMYSLNY ) VALUES ( ?, ?, ?, ?, ?, ? )',
				id,
				first,
				last,
				email,
				`+48 600 ${ 100 + n } ${ 100 + place }`,
				Number( place === 0 )
			)
		);
		one.branches?.forEach( ( branch, place ) => {
			const [ town, postcode ] =
				TOWNS[ place % TOWNS.length ] ?? TOWNS[ 0 ];
			c.run(
				'INSERT INTO MIEJSCE_DOSTAWY ( ID_KONTRAHENTA, FIRMA, ODBIORCA, ULICA_LOKAL, KOD_POCZTOWY, MIEJSCOWOSC ) VALUES ( ?, ?, ?, ?, ?, ? )',
				id,
				branch,
				one.contacts[ place % one.contacts.length ]
					?.slice( 0, 2 )
					.join( ' ' ) ?? '',
				`ul. Magazynowa ${ place + 1 }`,
				postcode,
				town
			);
		} );
	} );
}
