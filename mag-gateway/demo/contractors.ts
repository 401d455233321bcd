import type { Connection } from '../database/sqlite/connection.ts';
import { CHAIN } from './chain.ts';
import type { DemoContractor } from './contractor.ts';
import { writeContractor } from './write-contractor.ts';

/** Mail address of an office that keeps the books of two firms. */
const BOOKKEEPERS = 'ksiegowosc@biuro-rachunkowe.example';

const ORDINARY: readonly DemoContractor[] = [
	CHAIN,
	{
		name: 'Remonty Kowalski Jan Kowalski',
		nip: '1234563218',
		street: 'ul. Lipowa 3/5',
		postcode: '05-500',
		city: 'Piaseczno',
		email: 'biuro@remonty-kowalski.example',
		contacts: [
			{
				first: 'Jan',
				last: 'Kowalski',
				email: 'jan@remonty-kowalski.example',
			},
		],
	},
	{
		name: 'Osiedle Zielone Sp. z o.o.',
		nip: 'PL 525-000-00-15',
		street: 'ul. Zielona 40',
		postcode: '02-100',
		city: 'Warszawa',
		email: 'inwestycje@osiedlezielone.example',
		contacts: [
			{
				first: 'Ewa',
				last: 'Zielińska',
				email: 'e.zielinska@osiedlezielone.example',
				role: 'company',
			},
			{
				first: 'Marcin',
				last: 'Wójcik',
				email: 'm.wojcik@osiedlezielone.example',
				role: 'branch',
				places: [ 0, 1 ],
			},
		],
		places: [
			'Budowa Zielona I',
			'Budowa Zielona II',
			'Biuro sprzedaży',
		].map( ( name, n ) => ( {
			name,
			street: `ul. Zielona ${ 40 + n }`,
			postcode: '02-100',
			city: 'Warszawa',
		} ) ),
		terms: {
			paymentForm: 'przelew',
			paymentDays: 7,
			creditLimit: '20000.00',
			priceList: 'HURT',
			salesman: 'Robert Lis',
		},
	},
	{
		name: 'Domostal s.c.',
		nip: '9542583988',
		street: 'ul. Kolejowa 7',
		postcode: '40-602',
		city: 'Katowice',
		email: 'sklep@domostal.example',
		contacts: [
			{
				first: 'Paweł',
				last: 'Kozłowski',
				email: 'pawel@domostal.example',
			},
		],
	},
	{
		name: 'Szkoła Podstawowa nr 4',
		nip: '5862297354',
		street: 'ul. Szkolna 1',
		postcode: '81-198',
		city: 'Kosakowo',
		email: 'sekretariat@sp4.example',
		contacts: [
			{
				first: 'Małgorzata',
				last: 'Dąbrowska',
				email: 'm.dabrowska@sp4.example',
			},
		],
	},
];

const ODD: readonly DemoContractor[] = [
	// Entered twice by different salesmen: an order by this NIP or address is ambiguous.
	{
		name: 'Wykończenia Nowak',
		nip: '7811767696',
		street: 'ul. Słoneczna 8',
		postcode: '60-286',
		city: 'Poznań',
		email: 'biuro@wykonczenia-nowak.example',
		contacts: [
			{
				first: 'Tomasz',
				last: 'Nowak',
				email: 'tomasz@wykonczenia-nowak.example',
			},
		],
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
	// Without a NIP.
	{
		name: 'Zofia Maj',
		street: 'ul. Kwiatowa 12/3',
		postcode: '20-400',
		city: 'Lublin',
		email: 'zofia.maj@poczta.example',
		contacts: [
			{ first: 'Zofia', last: 'Maj', email: 'zofia.maj@poczta.example' },
		],
	},
	// Somebody without an address, and two people behind one.
	{
		name: 'Montaż Beskid Sp. z o.o.',
		nip: '9370000103',
		street: 'ul. Górska 21',
		postcode: '43-300',
		city: 'Bielsko-Biała',
		email: 'montaz@beskid.example',
		contacts: [
			{ first: 'Adam', last: 'Góral', role: 'branch', places: [ 0 ] },
			{
				first: 'Irena',
				last: 'Sowa',
				email: 'ekipa@beskid.example',
				role: 'branch',
				places: [ 0 ],
			},
			{
				first: 'Karol',
				last: 'Sowa',
				email: 'Ekipa@beskid.example',
				role: 'company',
				places: [ 1 ],
			},
		],
		places: [ 'Ekipa I', 'Ekipa II' ].map( ( name, n ) => ( {
			name,
			street: `ul. Górska ${ 21 + n }`,
			postcode: '43-300',
			city: 'Bielsko-Biała',
		} ) ),
	},
	// One address in two contractors.
	...[ 'Okna Serwis Tatry', 'Pensjonat Halny' ].map( ( name, n ) => ( {
		name,
		nip: [ '7360000106', '7360000112' ][ n ] ?? '',
		street: `ul. Krupówki ${ 10 + n }`,
		postcode: '34-500',
		city: 'Zakopane',
		email: `biuro${ n + 1 }@podtatrami.example`,
		contacts: [ { first: 'Lidia', last: 'Rachuba', email: BOOKKEEPERS } ],
	} ) ),
	{
		name: 'Fensterbau Huber GmbH',
		nip: 'DE811569869',
		street: 'Lindenstraße 4',
		postcode: '02826',
		city: 'Görlitz',
		country: 'DE',
		email: 'einkauf@fensterbau-huber.example',
		contacts: [
			{
				first: 'Jürgen',
				last: 'Huber',
				email: 'j.huber@fensterbau-huber.example',
			},
		],
	},
];

export function writeContractors( c: Connection ): void {
	[ ...ORDINARY, ...ODD ].forEach( ( one, n ) =>
		writeContractor( c, one, n + 1 )
	);
}
