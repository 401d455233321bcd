/** On hand per warehouse; a warehouse without an entry has no row of the article. */
export type Stock = Readonly< Partial< Record< 'M1' | 'M2' | 'M3', number > > >;

export interface DemoArticle {
	readonly index: string;
	readonly name: string;
	readonly description?: string;
	readonly category: string;
	readonly unit: string;
	readonly vat: '23' | '8' | 'zw';
	/** Retail, gross, PLN. */
	readonly gross: string;
	readonly stock: Stock;
	readonly weight?: string;
	readonly producer?: string;
	readonly made?: 'window' | 'door';
	readonly service?: boolean;
	/** Pieces in a pack with a bar code of its own. */
	readonly pack?: number;
}

const window = (
	index: string,
	name: string,
	gross: string,
	onHand: number,
	category = 'Okna PVC'
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
} );

const door = (
	index: string,
	name: string,
	gross: string,
	onHand: number,
	category = 'Drzwi zewnętrzne'
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
} );

const fitting = (
	index: string,
	name: string,
	category: string,
	gross: string,
	stock: Stock,
	more: Partial< DemoArticle > = {}
): DemoArticle => ( {
	index,
	name,
	category,
	unit: 'szt',
	vat: '23',
	gross,
	stock,
	weight: '0.35',
	producer: 'Okucia Śląskie',
	...more,
} );

const service = (
	index: string,
	name: string,
	gross: string,
	vat: DemoArticle[ 'vat' ] = '23'
): DemoArticle => ( {
	index,
	name,
	category: 'Usługi',
	unit: 'usł',
	vat,
	gross,
	stock: { M1: 0, M2: 0, M3: 0 },
	service: true,
} );

export const ARTICLES: readonly DemoArticle[] = [
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
		7
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
		'Okna drewniane'
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
		'Drzwi wewnętrzne'
	),
	door(
		'DRZWI-WEWN-70',
		'Drzwi wewnętrzne 70 z szybą, biel',
		'729.00',
		9,
		'Drzwi wewnętrzne'
	),
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
		{ pack: 10 }
	),
	fitting(
		'OKUC-POCHWYT-06',
		'Pochwyt drzwiowy 1200 mm, inox',
		'Klamki',
		'349.00',
		{ M1: 4, M2: 11 },
		{ weight: '1.9' }
	),
	fitting(
		'OKUC-ZAWIAS-07',
		'Zawias okienny dolny, biały',
		'Zawiasy',
		'24.90',
		{ M2: 310 },
		{ pack: 50 }
	),
	fitting(
		'OKUC-WKLADKA-08',
		'Wkładka bębenkowa 30/40, klasa C',
		'Zamki i wkładki',
		'149.00',
		{ M1: 8, M2: 45 }
	),
	fitting(
		'OKUC-WKLADKA-09',
		'Wkładka z gałką 35/35, klasa B',
		'Zamki i wkładki',
		'119.00',
		{ M1: 6, M2: 28 }
	),
	fitting(
		'OKUC-ZACZEP-10',
		'Zaczep antywłamaniowy',
		'Zamki i wkładki',
		'12.90',
		{ M2: 540, M3: 20 },
		{ pack: 100 }
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
		{ unit: 'mb', weight: '0.06' }
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
		{ pack: 12 }
	),
	fitting(
		'OKUC-KOTWA-16',
		'Kotwa montażowa okienna',
		'Uszczelki i akcesoria',
		'1.90',
		{ M2: 4200 },
		{ pack: 100, weight: '0.05' }
	),
	fitting(
		'OKUC-KOMPLET-17',
		'Komplet okuć uchylno-rozwiernych',
		'Zamki i wkładki',
		'189.00',
		{ M1: 10, M2: 24 },
		{ unit: 'kpl' }
	),
	fitting(
		'OKUC-SMAR-18',
		'Smar do okuć okiennych 100 ml',
		'Uszczelki i akcesoria',
		'19.90',
		{ M1: 35, M3: 15 }
	),
	service( 'USL-TRANSPORT', 'Transport do klienta', '19.00' ),
	service( 'USL-MONTAZ', 'Montaż okna w budynku mieszkalnym', '320.00', '8' ),
	service( 'USL-POMIAR', 'Pomiar u klienta', '150.00' ),
	service( 'USL-SZKOLENIE', 'Szkolenie monterów', '490.00', 'zw' ),
];

export interface DemoParameter {
	readonly code: string;
	readonly name: string;
	readonly unit?: string;
	readonly minimum?: string;
	readonly maximum?: string;
	readonly options?: string;
}

export const PARAMETERS: Readonly<
	Record< 'window' | 'door', readonly DemoParameter[] >
> = {
	window: [
		{
			code: 'width',
			name: 'Szerokość',
			unit: 'mm',
			minimum: '400',
			maximum: '3000',
		},
		{
			code: 'height',
			name: 'Wysokość',
			unit: 'mm',
			minimum: '400',
			maximum: '2400',
		},
		{
			code: 'colour',
			name: 'Kolor',
			options: 'biały|antracyt|złoty dąb|orzech|winchester',
		},
		{
			code: 'glazing',
			name: 'Pakiet szybowy',
			options: '2-szybowy|3-szybowy|3-szybowy ciepła ramka',
		},
		{ code: 'opening', name: 'Otwieranie', options: 'lewe|prawe|stałe' },
	],
	door: [
		{
			code: 'width',
			name: 'Szerokość',
			unit: 'mm',
			minimum: '600',
			maximum: '1100',
		},
		{
			code: 'height',
			name: 'Wysokość',
			unit: 'mm',
			minimum: '1900',
			maximum: '2400',
		},
		{ code: 'colour', name: 'Kolor', options: 'biel|grafit|orzech|dąb' },
		{ code: 'opening', name: 'Strona', options: 'lewe|prawe' },
	],
};
