import type {
	CarrierRow,
	CategoryRow,
	CompanyRow,
	DictionaryStore,
	PaymentFormRow,
	PriceListRow,
	SettingName,
	SettingStore,
	StatusNameRow,
	VatRateRow,
	WarehouseRow,
} from '../port.ts';
import type { Connection } from './connection.ts';

/** Table `tree`: id, name and path ("Okna / Okna PVC") of each category. */
export const CATEGORY_TREE = `WITH RECURSIVE tree ( id, name, path ) AS (
	SELECT ID_KATEGORII_TREE, NAZWA, NAZWA FROM KATEGORIA_ARTYKULU_TREE WHERE ID_NADRZEDNEJ IS NULL
	UNION ALL
	SELECT K.ID_KATEGORII_TREE, K.NAZWA, tree.path || ' / ' || K.NAZWA FROM KATEGORIA_ARTYKULU_TREE K JOIN tree ON K.ID_NADRZEDNEJ = tree.id
)`;

export const dictionaryStore = ( c: Connection ): DictionaryStore => ( {
	company: async () => {
		const company = c.get< CompanyRow >(
			'SELECT CAST( ID_FIRMY AS TEXT ) AS id, NAZWA AS name, NIP AS nip FROM FIRMA ORDER BY ID_FIRMY LIMIT 1'
		);
		if ( ! company ) {
			throw new Error(
				'The database holds no company (FIRMA). Seed it first.'
			);
		}
		return company;
	},
	warehouses: async () =>
		c.all< WarehouseRow >(
			'SELECT CAST( ID_MAGAZYNU AS TEXT ) AS id, SYMBOL AS symbol, NAZWA AS name FROM MAGAZYN ORDER BY ID_MAGAZYNU'
		),
	units: async () =>
		c
			.all< { symbol: string; name: string; divisible: number } >(
				'SELECT SKROT AS symbol, NAZWA AS name, PODZIELNA AS divisible FROM JEDNOSTKA WHERE ID_ARTYKULU IS NULL ORDER BY ID_JEDNOSTKI'
			)
			.map( ( unit ) => ( {
				...unit,
				divisible: unit.divisible === 1,
			} ) ),
	vatRates: async () =>
		c.all< VatRateRow >(
			'SELECT KOD_VAT AS code, NAZWA AS name, STAWKA AS rate FROM STAWKA_VAT WHERE AKTYWNY = 1 ORDER BY ID_STAWKI'
		),
	priceLists: async () =>
		c.all< PriceListRow >(
			`SELECT CAST( CENA.ID_CENY AS TEXT ) AS id, KOD AS code, NAZWA AS name, PODSTAWA AS basis, SYM_WAL AS currency
			FROM CENA JOIN SKLEP_CENNIK USING ( ID_CENY ) ORDER BY KOLEJNOSC`
		),
	paymentForms: async () =>
		c.all< PaymentFormRow >(
			'SELECT NAZWA AS name, DNI_NALEZNOSCI AS days FROM FORMA_PLATNOSCI WHERE AKTYWNA = 1 ORDER BY ID_FORMY'
		),
	orderStatuses: async () =>
		c.all< StatusNameRow >(
			'SELECT OS AS axis, KOD AS code, NAZWA AS name FROM MAG_SLOWNIK_STATUSOW_DOKUMENTOW ORDER BY OS, KOLEJNOSC'
		),
	carriers: async () =>
		c.all< CarrierRow >(
			'SELECT CAST( ID_OPERATORA AS TEXT ) AS id, NAZWA AS name, ADRES_SLEDZENIA AS "trackingUrl" FROM MAG_OPERATOR_PRZESYLKI ORDER BY ID_OPERATORA'
		),
	categories: async () =>
		c.all< CategoryRow >(
			`${ CATEGORY_TREE } SELECT name, path FROM tree ORDER BY path`
		),
} );

const defaults: Readonly< Record< SettingName, string > > = {
	main_warehouse: '',
	registration: 'register',
	numbering: 'ZO ######/$$$$',
	away: '',
	invoicing: 'register',
	proforma: '',
	attributes: 'Kolor=POLE1;Materiał=POLE2;Rozmiar=POLE3;Grupa=POLE4',
	size_unit: 'cm',
};

export const settingStore = ( c: Connection ): SettingStore => ( {
	get: async ( name ) =>
		c.get< { value: string } >(
			'SELECT WARTOSC AS value FROM SKLEP_USTAWIENIE WHERE NAZWA = ?',
			name
		)?.value ?? defaults[ name ],
	set: async ( name, value ) => {
		c.run(
			'INSERT INTO SKLEP_USTAWIENIE VALUES ( ?, ? ) ON CONFLICT ( NAZWA ) DO UPDATE SET WARTOSC = excluded.WARTOSC',
			name,
			value
		);
	},
} );
