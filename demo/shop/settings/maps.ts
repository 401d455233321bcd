import type {
	Dictionaries,
	Maps,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { readOption } from './options.ts';

/** Tax classes of the embedded shop, as WooCommerce names them; rates in per cent. */
export const TAX_CLASSES = [
	{ slug: '', name: 'Stawka podstawowa', rate: '23' },
	{ slug: 'reduced-rate', name: 'Stawka obniżona', rate: '8' },
	{ slug: 'zero-rate', name: 'Stawka zerowa', rate: '0' },
] as const;

/** The embedded shop sells in one. */
export const CURRENCY = 'PLN';

const NO_MAPS: Maps = {
	warehouses: [],
	priceList: null,
	vat: [],
	buffer: '0',
	shippingIndex: null,
	feeIndex: null,
	nipField: 'billing_nip',
	reserve: true,
};

export function readMaps( shop: ShopContext ): Maps {
	return readOption( shop, 'maps', NO_MAPS );
}

/** Rises with every saved change of the maps and so forces everything to be applied anew. */
export function readMapVersion( shop: ShopContext ): number {
	return readOption( shop, 'map_version', 1 );
}

export function readDictionaries( shop: ShopContext ): Dictionaries | null {
	return readOption< Dictionaries | null >( shop, 'dictionaries', null );
}

export function sellWarehouses( maps: Maps ): string[] {
	return maps.warehouses
		.filter( ( { use } ) => use === 'sell' )
		.map( ( { symbol } ) => symbol );
}

/** Tax class of a VAT code; undefined while nobody mapped it. */
export function taxClassFor( maps: Maps, vatCode: string ): string | undefined {
	return maps.vat.find( ( { code } ) => code === vatCode )?.taxClass;
}

/** First VAT code that stands for a tax class. */
export function vatCodeForClass(
	maps: Maps,
	taxClass: string
): string | undefined {
	return maps.vat.find( ( mapping ) => mapping.taxClass === taxClass )?.code;
}

export function rateOfClass( taxClass: string ): string {
	return TAX_CLASSES.find( ( { slug } ) => slug === taxClass )?.rate ?? '0';
}
