import type { DemoArticle } from './article.ts';

const FITTINGS = 'Okucia Śląskie';
const LOCKS = 'Zamki Beskid';
const SEALS = 'Uszczelki Nadodrzańskie';

const KINDS = [
	[ 'Klamka okienna', 'Klamki', 'szt', FITTINGS ],
	[ 'Klamka drzwiowa', 'Klamki', 'kpl', FITTINGS ],
	[ 'Zawias drzwiowy', 'Zawiasy', 'szt', FITTINGS ],
	[ 'Zawias okienny', 'Zawiasy', 'szt', 'Metal i Szkło Podhale' ],
	[ 'Wkładka bębenkowa', 'Zamki i wkładki', 'szt', LOCKS ],
	[ 'Zamek wpuszczany', 'Zamki i wkładki', 'szt', LOCKS ],
	[ 'Listwa maskująca', 'Uszczelki i akcesoria', 'mb', SEALS ],
	[ 'Uszczelka przylgowa', 'Uszczelki i akcesoria', 'mb', SEALS ],
] as const;
const COLOURS = [ 'biel', 'srebro', 'czarny mat', 'inox', 'stare złoto' ];
const MATERIALS = [ 'aluminium', 'stal', 'mosiądz', 'stal nierdzewna' ];
const SIZES = [ '30/30', '30/40', '35/35', '40/50', '92 mm', '1200 mm' ];

/** Every so many articles, the first three are one product in three colours. */
const FAMILY = 50;
const MEMBERS = 3;

const pick = < Item >( items: readonly Item[], n: number ): Item =>
	items[ n % items.length ] as Item;

const money = ( grosze: number ): string =>
	`${ Math.floor( grosze / 100 ) }.${ String( grosze % 100 ).padStart(
		2,
		'0'
	) }`;

function vatOf( n: number ): DemoArticle[ 'vat' ] {
	if ( n % 101 === 50 ) {
		return 'zw';
	}
	return n % 13 === 6 ? '8' : '23';
}

/** Most are kept in two warehouses, some only in the second, some in all three. */
const stockOf = ( n: number, divisible: boolean ): DemoArticle[ 'stock' ] => ( {
	...( n % 11 === 0 ? {} : { M1: ( n * 31 ) % 60 } ),
	M2: ( ( n * 17 ) % 240 ) + ( divisible ? 0.25 * ( n % 4 ) : 0 ),
	...( n % 5 === 0 ? { M3: ( n * 7 ) % 25 } : {} ),
} );

/** The n-th article of a load test: always the same for the same n. */
export function generatedArticle( n: number ): DemoArticle {
	const member = n % FAMILY < MEMBERS;
	// Members of a family differ in colour, price and stock only.
	const like = member ? n - ( n % FAMILY ) : n;
	const [ kind, category, unit, producer ] = pick( KINDS, like );
	const colour = pick(
		COLOURS,
		Math.floor( like / KINDS.length ) + n - like
	);
	const grosze = 490 + ( ( n * 7919 ) % 39_500 );
	return {
		index: `OKUC-G${ String( n ).padStart( 7, '0' ) }`,
		name: `${ kind } typ ${ like }, ${ colour }`,
		...( like % 4 === 0
			? {
					description: `${ kind } do okien i drzwi, typ ${ like }. Wykończenie: ${ colour }.`,
				}
			: {} ),
		category,
		unit,
		vat: vatOf( like ),
		gross: money( grosze ),
		stock: stockOf( n, unit === 'mb' ),
		weight: money( 5 + ( ( like * 37 ) % 250 ) ),
		producer,
		...( like % 6 === 0 ? { size: [ '4', '14.5', '6' ] } : {} ),
		attributes: {
			KOLOR: colour,
			...( like % 3 === 0
				? { MATERIAŁ: pick( MATERIALS, Math.floor( like / 3 ) ) }
				: {} ),
			...( like % 7 === 0 ? { ROZMIAR: pick( SIZES, like / 7 ) } : {} ),
			...( member ? { GRUPA: `OKUC-GRUPA-${ like }` } : {} ),
		},
		...( n % 37 === 0 && unit === 'szt'
			? { sold: { unit: 'opak', holds: '10' } }
			: {} ),
		...( n % 61 === 0
			? {
					promotion: {
						gross: money( Math.floor( grosze * 0.85 ) ),
						from: -5,
						to: 25,
					},
				}
			: {} ),
		...( n % 9 === 0 ? { pack: 10 } : {} ),
	};
}
