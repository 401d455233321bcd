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
/** The same for women and men. */
const LAST = [
	'Nowak',
	'Wójcik',
	'Kowalczyk',
	'Mazur',
	'Krawczyk',
	'Wrona',
	'Pietrzak',
	'Sikora',
];

/** The n-th person: always the same for the same n. */
export const person = (
	n: number
): { readonly first: string; readonly last: string } => ( {
	first: FIRST[ n % FIRST.length ] ?? '',
	last: LAST[ n % LAST.length ] ?? '',
} );
