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
