import { fitting } from './article.ts';
import type { DemoArticle } from './article.ts';

export const FITTINGS: readonly DemoArticle[] = [
	fitting(
		'OKUC-KLAMKA-01',
		'Klamka okienna aluminiowa, srebrna',
		'Klamki',
		'39.90',
		{ M1: 25, M2: 100 },
		{ pack: 10 }
	),
	fitting(
		'OKUC-ZAWIAS-02',
		'Zawias drzwiowy regulowany 3D',
		'Zawiasy',
		'54.50',
		{ M1: 60, M2: 200 },
		{ pack: 20 }
	),
	fitting(
		'OKUC-ZAMEK-03',
		'Zamek wpuszczany listwowy 3-punktowy',
		'Zamki i wkładki',
		'219.00',
		{ M1: 12, M2: 30 },
		{ weight: '2.4' }
	),
	fitting(
		'OKUC-KLAMKA-04',
		'Klamka drzwiowa z szyldem, czarny mat',
		'Klamki',
		'129.00',
		{ M1: 18, M2: 40 }
	),
	fitting(
		'OKUC-KLAMKA-05',
		'Klamka okienna z kluczykiem, biała',
		'Klamki',
		'59.00',
		{ M1: 30, M2: 80 },
		{
			pack: 10,
			size: [ '3.4', '16', '5.5' ],
			attributes: { KOLOR: 'biały', MATERIAŁ: 'aluminium' },
			promotion: { gross: '49.00', from: -7, to: 21 },
		}
	),
	fitting(
		'OKUC-POCHWYT-06',
		'Pochwyt drzwiowy 1200 mm, inox',
		'Klamki',
		'349.00',
		{ M1: 4, M2: 11 },
		{
			weight: '1.9',
			producer: 'Metal i Szkło Podhale',
			size: [ '4', '120', '8' ],
			attributes: {
				KOLOR: 'inox',
				MATERIAŁ: 'stal nierdzewna',
				ROZMIAR: '1200 mm',
			},
			photos: [
				[ 168, 172, 178 ],
				[ 96, 104, 112 ],
			],
		}
	),
	fitting(
		'OKUC-ZAWIAS-07',
		'Zawias okienny dolny, biały',
		'Zawiasy',
		'24.90',
		{ M2: 310 },
		{ pack: 50, weight: '0.18' }
	),
	fitting(
		'OKUC-WKLADKA-08',
		'Wkładka bębenkowa 30/40, klasa C',
		'Zamki i wkładki',
		'149.00',
		{ M1: 8, M2: 45 },
		{
			producer: 'Zamki Beskid',
			attributes: { MATERIAŁ: 'mosiądz', ROZMIAR: '30/40' },
			supply: {
				warehouse: 'M2',
				quantity: '60',
				supplier: 'Zamki Beskid',
				days: 9,
			},
		}
	),
	fitting(
		'OKUC-WKLADKA-09',
		'Wkładka z gałką 35/35, klasa B',
		'Zamki i wkładki',
		'119.00',
		{ M1: 6, M2: 28 },
		{
			producer: 'Zamki Beskid',
			attributes: { MATERIAŁ: 'mosiądz', ROZMIAR: '35/35' },
		}
	),
	fitting(
		'OKUC-ZACZEP-10',
		'Zaczep antywłamaniowy',
		'Zamki i wkładki',
		'12.90',
		{ M2: 540, M3: 20 },
		{
			pack: 100,
			supply: {
				warehouse: 'M2',
				quantity: '1000',
				supplier: 'Hurtownia Okuć Wschód',
				days: 16,
			},
		}
	),
	fitting(
		'OKUC-PROG-11',
		'Próg aluminiowy ciepły',
		'Uszczelki i akcesoria',
		'89.00',
		{ M2: 64.5 },
		{ unit: 'mb', weight: '1.1' }
	),
	fitting(
		'OKUC-USZCZ-12',
		'Uszczelka EPDM do skrzydła, czarna',
		'Uszczelki i akcesoria',
		'4.90',
		{ M2: 1250.25, M3: 80 },
		{
			unit: 'mb',
			weight: '0.06',
			producer: 'Uszczelki Nadodrzańskie',
			attributes: { KOLOR: 'czarny', MATERIAŁ: 'EPDM' },
		}
	),
	fitting(
		'OKUC-NAWIEW-13',
		'Nawiewnik higrosterowany',
		'Uszczelki i akcesoria',
		'109.00',
		{ M1: 9, M2: 33 }
	),
	fitting(
		'OKUC-PARAPET-14',
		'Parapet zewnętrzny stalowy 250 mm',
		'Uszczelki i akcesoria',
		'46.00',
		{ M1: 120, M2: 0 },
		{ unit: 'mb', weight: '2.2' }
	),
	fitting(
		'OKUC-PIANA-15',
		'Piana montażowa zimowa 750 ml',
		'Uszczelki i akcesoria',
		'34.90',
		{ M1: 48, M3: 12 },
		{ pack: 12, weight: '0.91', size: [ '6.5', '31', '6.5' ] }
	),
	fitting(
		'OKUC-KOTWA-16',
		'Kotwa montażowa okienna',
		'Uszczelki i akcesoria',
		'1.90',
		{ M2: 4200 },
		{
			pack: 100,
			weight: '0.05',
			sold: { unit: 'opak', holds: '100' },
		}
	),
	fitting(
		'OKUC-KOMPLET-17',
		'Komplet okuć uchylno-rozwiernych',
		'Zamki i wkładki',
		'189.00',
		{ M1: 10, M2: 24 },
		{
			unit: 'kpl',
			elsewhere: {
				name: 'Okucia uchylno-rozwierne, komplet',
				gross: '179.00',
			},
		}
	),
	fitting(
		'OKUC-SMAR-18',
		'Smar do okuć okiennych 100 ml',
		'Uszczelki i akcesoria',
		'19.90',
		{ M1: 35, M3: 15 },
		{
			producer: 'Chemia Budowlana Odra',
			weight: '0.14',
			size: [ '3.5', '17', '3.5' ],
			promotion: { gross: '15.90', from: 14, to: 28 },
		}
	),
];
