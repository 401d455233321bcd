import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type {
	ApplyResponse,
	CatalogueSettings,
	CatalogueSettingsView,
	ClaimRequest,
	ClaimResponse,
	Contact,
	CustomerItem,
	DeliveryPlace,
	Dictionaries,
	GoodsItem,
	ItemResult,
	Lease,
	Maps,
	Message,
	OrderSettings,
	OrderSettingsView,
	PriceItem,
	Result,
	ResultOutcome,
	Settings,
	StockItem,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

export const DICTIONARIES: Dictionaries = {
	asOf: '1',
	warehouses: [
		{ symbol: 'M1', name: 'Magazyn główny', main: true },
		{ symbol: 'M2', name: 'Magazyn okuć', main: false },
		{ symbol: 'M3', name: 'Serwis', main: false },
	],
	priceLists: [
		{ code: 'DET', name: 'Detaliczna', basis: 'gross', currency: 'PLN' },
		{ code: 'EXP', name: 'Eksport', basis: 'net', currency: 'EUR' },
	],
	vatRates: [
		{ code: '23', name: '23 %', rate: '23' },
		{ code: '8', name: '8 %', rate: '8' },
		{ code: 'zw', name: 'zwolniony' },
	],
	units: [ { symbol: 'szt.', name: 'sztuka', divisible: false } ],
	paymentForms: [ { name: 'Przelew', days: 14 } ],
	orderStatuses: [ { axis: 'production', code: 'new', name: 'Nowe' } ],
};

/** 'zw' and M3 stay unmapped on purpose. */
export const MAPS: Maps = {
	warehouses: [
		{ symbol: 'M1', use: 'sell' },
		{ symbol: 'M2', use: 'ignore' },
	],
	priceList: 'DET',
	vat: [
		{ code: '23', taxClass: '' },
		{ code: '8', taxClass: 'reduced-rate' },
	],
	buffer: '0',
	shippingIndex: 'USL-TRANSPORT',
	feeIndex: null,
	nipField: 'billing_nip',
	reserve: true,
};

/** Dictionaries of WAPRO and the maps that an admin would choose. */
export async function configure(
	shop: ShopUnderTest,
	maps: Partial< Maps > = {}
): Promise< Settings > {
	await shop.worker.ask( 'POST worker/dictionaries', DICTIONARIES );
	const settings = await shop.admin.ask< Settings >( 'PUT settings', {
		maps: { ...MAPS, ...maps },
	} );
	await setOrders( shop, { otherPayments: PAYMENT } );
	return settings;
}

/** What an admin would choose for every way to pay. */
export const PAYMENT = { form: 'Przelew', days: null } as const;

/** Settings of orders as they are, but for these. */
export async function setOrders(
	shop: ShopUnderTest,
	changes: Partial< OrderSettings >
): Promise< OrderSettingsView > {
	const { settings } = await shop.admin.ask< OrderSettingsView >(
		'GET settings/orders'
	);
	return shop.admin.ask< OrderSettingsView >( 'PUT settings/orders', {
		...settings,
		...changes,
	} );
}

export function goods(
	index: string,
	change: Partial< GoodsItem > = {}
): GoodsItem {
	return {
		index,
		asOf: '10',
		deleted: false,
		flagged: true,
		hash: '00000000000000aa',
		erpId: '5',
		kind: 'goods',
		name: `Towar ${ index }`,
		vatCode: '23',
		unit: 'szt.',
		divisible: false,
		...change,
	};
}

export function stock(
	index: string,
	available: string,
	change: Partial< StockItem > = {}
): StockItem {
	return {
		index,
		asOf: '10',
		divisible: false,
		unit: 'szt.',
		warehouses: [ level( 'M1', available ) ],
		...change,
	};
}

export function level(
	warehouse: string,
	available: string
): StockItem[ 'warehouses' ][ number ] {
	return {
		warehouse,
		onHand: available,
		edited: '0',
		reserved: '0',
		available,
	};
}

export function price(
	index: string,
	gross: string,
	change: Partial< PriceItem > = {}
): PriceItem {
	return {
		index,
		asOf: '10',
		priceList: 'DET',
		currency: 'PLN',
		net: '100.00',
		gross,
		vatCode: '23',
		...change,
	};
}

/** A contractor with one branch and one person of it. */
export function customer(
	erpId: string,
	change: Partial< CustomerItem > = {}
): CustomerItem {
	return {
		erpId,
		asOf: '10',
		deleted: false,
		flagged: true,
		hash: '00000000000000aa',
		code: `K-${ erpId }`,
		name: `Kontrahent ${ erpId }`,
		nip: '5260250274',
		email: `biuro${ erpId }@example.com`,
		street: 'Długa 1',
		postcode: '00-001',
		city: 'Warszawa',
		country: 'PL',
		paymentForm: 'Przelew',
		paymentDays: 14,
		creditLimit: '5000.00',
		overdueBlock: false,
		blocked: false,
		priceList: 'DET',
		salesman: 'Jan Handlowy',
		contacts: [ contact( `${ erpId }1` ) ],
		deliveryPlaces: [ deliveryPlace( `${ erpId }7` ) ],
		proposals: [],
		...change,
	};
}

export function contact(
	erpId: string,
	change: Partial< Contact > = {}
): Contact {
	return {
		erpId,
		firstName: 'Anna',
		lastName: `Nowak ${ erpId }`,
		email: `osoba${ erpId }@example.com`,
		main: true,
		role: 'company',
		deliveryPlaceIds: [],
		...change,
	};
}

export function deliveryPlace(
	erpId: string,
	change: Partial< DeliveryPlace > = {}
): DeliveryPlace {
	return {
		erpId,
		name: `Sklep ${ erpId }`,
		street: 'Leśna 4',
		postcode: '60-001',
		city: 'Poznań',
		country: 'PL',
		...change,
	};
}

/** Applies one item; its result. */
export async function apply(
	shop: ShopUnderTest,
	type:
		| 'goods'
		| 'stock'
		| 'prices'
		| 'order-statuses'
		| 'customers'
		| 'invoices',
	item: object
): Promise< ItemResult > {
	const answer = await shop.worker.ask< ApplyResponse >(
		`POST apply/${ type }`,
		{
			cause: 'wapro_event',
			items: [ item ],
		}
	);
	return only( answer.items );
}

/** A reviewed product with price and stock; its id. */
export async function publishedProduct(
	shop: ShopUnderTest,
	index: string,
	available = '10'
): Promise< number > {
	const { shopId = 0 } = await apply( shop, 'goods', goods( index ) );
	await apply( shop, 'prices', price( index, '123.00' ) );
	await apply( shop, 'stock', stock( index, available ) );
	await shop.admin.ask( 'POST review/publish', {
		ids: [ shopId ],
		preview: false,
	} );
	return shopId;
}

export async function claim(
	shop: ShopUnderTest,
	change: {
		destination?: ClaimRequest[ 'destination' ];
		objectType?: ClaimRequest[ 'objectType' ];
		limit?: number;
		perStream?: number;
		results?: readonly Result[];
	} = {}
): Promise< ClaimResponse > {
	return shop.worker.ask< ClaimResponse >( 'POST messages/claim', {
		destination: 'wapro',
		objectType: 'order',
		limit: 10,
		perStream: 5,
		leaseSeconds: 60,
		worker: 'contract',
		...change,
	} );
}

/** Digest of one article as the SOAP contract defines it: sixteen hexadecimal digits over index and row hashes. */
export function rowDigest( index: string, ...hashes: string[] ): string {
	return createHash( 'md5' )
		.update( [ index, ...hashes ].join( '|' ) )
		.digest( 'hex' )
		.slice( 0, 16 );
}

export function bucketOf( index: string ): number {
	return crc32( index ) % 2048;
}

/** Changes some of the catalogue settings. */
export async function configureCatalogue(
	shop: ShopUnderTest,
	change: Partial< CatalogueSettings >
): Promise< CatalogueSettingsView > {
	const { settings } = await shop.admin.ask< CatalogueSettingsView >(
		'GET settings/catalogue'
	);
	return shop.admin.ask( 'PUT settings/catalogue', {
		...settings,
		...change,
	} );
}

/** The one lease with its one message. */
export function onlyMessage( {
	leases,
}: ClaimResponse ): Message & { token: string } {
	const lease: Lease = only( leases );
	return { ...only( lease.messages ), token: lease.token };
}

export async function report(
	shop: ShopUnderTest,
	results: readonly Result[],
	destination: ClaimRequest[ 'destination' ] = 'wapro'
): Promise< ResultOutcome[] > {
	const answer = await shop.worker.ask< { results: ResultOutcome[] } >(
		'POST messages/results',
		{ destination, results }
	);
	return answer.results;
}

export function result(
	message: { id: number; token: string },
	change: Partial< Result > = {}
): Result {
	return {
		messageId: message.id,
		token: message.token,
		outcome: 'accepted',
		sent: true,
		durationMs: 12,
		...change,
	};
}

/** WAPRO took the order: number, reservation and the moment from which its stock contains it. */
export function acceptedOrder(
	message: { id: number; token: string },
	asOf: string,
	erpId = '700'
): Result {
	return result( message, {
		asOf,
		orders: [
			{
				erpId,
				number: `ZO ${ erpId }/2026`,
				state: 'registered',
				warehouse: 'M1',
				reserved: true,
				net: '100.00',
				gross: '123.00',
			},
		],
	} );
}

export function only< Item >( items: readonly Item[] ): Item {
	const [ first ] = items;
	if ( items.length !== 1 || first === undefined ) {
		throw new Error( `One was expected, got ${ JSON.stringify( items ) }` );
	}
	return first;
}
