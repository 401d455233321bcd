import type { DemoArticle } from './articles.ts';

const KINDS = [
	[ 'Klamka okienna', 'Klamki' ],
	[ 'Klamka drzwiowa', 'Klamki' ],
	[ 'Zawias drzwiowy', 'Zawiasy' ],
	[ 'Zawias okienny', 'Zawiasy' ],
	[ 'Wkładka bębenkowa', 'Zamki i wkładki' ],
	[ 'Zamek wpuszczany', 'Zamki i wkładki' ],
	[ 'Listwa maskująca', 'Uszczelki i akcesoria' ],
	[ 'Uszczelka przylgowa', 'Uszczelki i akcesoria' ],
] as const;
const COLOURS = [ 'biel', 'srebro', 'czarny mat', 'inox', 'stare złoto' ];

const pick = < Item >( items: readonly Item[], n: number ): Item =>
	items[ n % items.length ] as Item;

/** The n-th article of a load test: always the same for the same n. */
export function generatedArticle( n: number ): DemoArticle {
	const [ kind, category ] = pick( KINDS, n );
	const colour = pick( COLOURS, Math.floor( n / KINDS.length ) );
	const grosze = 490 + ( ( n * 7919 ) % 39_500 );
	return {
		index: `OKUC-G${ String( n ).padStart( 7, '0' ) }`,
		name: `${ kind } typ ${ n }, ${ colour }`,
		category,
		unit: 'szt',
		vat: '23',
		gross: `${ Math.floor( grosze / 100 ) }.${ String(
			grosze % 100
		).padStart( 2, '0' ) }`,
		stock: { M1: ( n * 31 ) % 60, M2: ( n * 17 ) % 240 },
		weight: '0.4',
		producer: 'Okucia Śląskie',
	};
}
