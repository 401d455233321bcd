import { fitting } from './article.ts';
import type { Colour, DemoArticle } from './article.ts';

/** One product of the shop in three colours: WAPRO has no variants, each is an article, the free field GRUPA joins them. */
const knob = (
	mark: string,
	look: string,
	colour: string,
	gross: string,
	stock: DemoArticle[ 'stock' ],
	photo: Colour
): DemoArticle =>
	fitting(
		`OKUC-GALKA-${ mark }`,
		`Gałka drzwiowa stała, ${ look }`,
		'Klamki',
		gross,
		stock,
		{
			description:
				'Gałka drzwiowa stała na rozecie, do drzwi zewnętrznych. Śruby w komplecie.',
			weight: '0.42',
			size: [ '5.5', '5.5', '7' ],
			producer: 'Metal i Szkło Podhale',
			attributes: {
				KOLOR: colour,
				MATERIAŁ: 'stal nierdzewna',
				GRUPA: 'OKUC-GALKA',
			},
			photos: [ photo ],
		}
	);

export const KNOBS: readonly DemoArticle[] = [
	knob(
		'CZ',
		'czarna',
		'czarny',
		'74.90',
		{ M1: 16, M2: 24 },
		[ 34, 34, 36 ]
	),
	knob(
		'BI',
		'biała',
		'biały',
		'69.90',
		{ M1: 9, M2: 31 },
		[ 238, 238, 232 ]
	),
	knob(
		'SR',
		'srebrna',
		'srebrny',
		'69.90',
		{ M1: 0, M2: 12 },
		[ 190, 194, 200 ]
	),
];
