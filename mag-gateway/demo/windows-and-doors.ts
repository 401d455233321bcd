import type { DemoArticle } from './article.ts';

const window = (
	index: string,
	name: string,
	gross: string,
	onHand: number,
	category = 'Okna PVC',
	size?: DemoArticle[ 'size' ]
): DemoArticle => ( {
	index,
	name,
	description:
		'Okno na wymiar. Podana cena dotyczy wymiaru podstawowego; szerokość, wysokość, kolor i pakiet szybowy wybiera kupujący.',
	category,
	unit: 'szt',
	vat: '23',
	gross,
	stock: { M1: onHand },
	weight: '38.5',
	producer: 'Stolbud',
	made: 'window',
	...( size ? { size } : {} ),
} );

const door = (
	index: string,
	name: string,
	gross: string,
	onHand: number,
	category = 'Drzwi zewnętrzne',
	size?: DemoArticle[ 'size' ]
): DemoArticle => ( {
	index,
	name,
	description: 'Drzwi z ościeżnicą, na wymiar w podanych granicach.',
	category,
	unit: 'szt',
	vat: '23',
	gross,
	stock: { M1: onHand },
	weight: '52',
	producer: 'Stolbud',
	made: 'door',
	...( size ? { size } : {} ),
} );

export const WINDOWS_AND_DOORS: readonly DemoArticle[] = [
	window(
		'OKNO-PCV-1200',
		'Okno PVC jednoskrzydłowe 1200 × 1200, białe',
		'1149.00',
		4
	),
	window(
		'OKNO-PCV-0600',
		'Okno PVC łazienkowe 600 × 600, szyba mleczna',
		'589.00',
		7,
		'Okna PVC',
		[ '60', '60', '8.2' ]
	),
	window(
		'OKNO-PCV-1500',
		'Okno PVC dwuskrzydłowe 1500 × 1400, antracyt',
		'1890.00',
		3
	),
	window(
		'OKNO-PCV-BALKON',
		'Drzwi balkonowe PVC 900 × 2100, białe',
		'1749.00',
		2
	),
	window(
		'OKNO-PCV-HS-3000',
		'Drzwi przesuwne HS 3000 × 2200, złoty dąb',
		'9890.00',
		0
	),
	window(
		'OKNO-DREW-1200',
		'Okno drewniane sosnowe 1200 × 1200, lazur',
		'2290.00',
		1,
		'Okna drewniane'
	),
	window(
		'OKNO-DREW-DACH',
		'Okno dachowe drewniane 780 × 1180',
		'1590.00',
		5,
		'Okna drewniane',
		[ '78', '118', '10' ]
	),
	door(
		'DRZWI-STAL-90',
		'Drzwi stalowe zewnętrzne 90, grafit',
		'2690.00',
		6
	),
	door(
		'DRZWI-STAL-80',
		'Drzwi stalowe zewnętrzne 80, orzech',
		'2490.00',
		4
	),
	door( 'DRZWI-DREW-90', 'Drzwi drewniane zewnętrzne 90, dąb', '4390.00', 1 ),
	door(
		'DRZWI-WEWN-80',
		'Drzwi wewnętrzne 80 pełne, biel',
		'689.00',
		14,
		'Drzwi wewnętrzne',
		[ '80', '203', '14' ]
	),
	door(
		'DRZWI-WEWN-70',
		'Drzwi wewnętrzne 70 z szybą, biel',
		'729.00',
		9,
		'Drzwi wewnętrzne',
		[ '70', '203', '14' ]
	),
];
