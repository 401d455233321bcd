export type Warehouse = 'M1' | 'M2' | 'M3';

/** On hand per warehouse; a warehouse without an entry has no row of the article. */
export type Stock = Readonly< Partial< Record< Warehouse, number > > >;

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
	/** Width, height and depth in centimetres. */
	readonly size?: readonly [ width: string, height: string, depth: string ];
	/** Into the free fields that carry attributes. */
	readonly attributes?: Readonly< Partial< Record< Field, string > > >;
	/** A unit of its own that the article is sold by. */
	readonly sold?: {
		readonly unit: string;
		/** Base units in one of it. */
		readonly holds: string;
		readonly divisible?: boolean;
	};
	/** Retail, gross, on days counted from the day of the seed. */
	readonly promotion?: {
		readonly gross: string;
		readonly from: number;
		readonly to: number;
	};
	/** What the row of warehouse M2 says otherwise. */
	readonly elsewhere?: { readonly name: string; readonly gross: string };
	/** Ordered at a supplier, expected so many days after the day of the seed. */
	readonly supply?: {
		readonly warehouse: Warehouse;
		readonly quantity: string;
		readonly supplier: string;
		readonly days: number;
	};
	/** Colours of its photos, the main one first. */
	readonly photos?: readonly Colour[];
}

/** Free fields of ARTYKUL, as the setting `attributes` names them. */
export const FIELDS = {
	KOLOR: 'POLE1',
	MATERIAŁ: 'POLE2',
	ROZMIAR: 'POLE3',
	GRUPA: 'POLE4',
} as const;

export type Field = keyof typeof FIELDS;

export type Colour = readonly [ red: number, green: number, blue: number ];

/** A fitting, sold by the piece. */
export const fitting = (
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
