import type { ApiClient } from './client.ts';

export interface Basket {
	readonly lines: readonly { productId: number; quantity: number }[];
	readonly email: string;
}

export interface ProductFacts {
	readonly status: string;
	readonly name: string;
	/** With VAT; null without a price. */
	readonly price: string | null;
	readonly salePrice: string | null;
	readonly stock: number | null;
	readonly taxClass: string;
	readonly sku: string | null;
	readonly photos: number;
	readonly temporary: boolean;
	readonly categories: readonly number[];
}

export interface NewAccount {
	readonly email: string;
	readonly nip?: string;
}

/** What the cases need of a shop, whichever it is. */
export interface ShopUnderTest {
	readonly name: 'embedded' | 'wordpress';
	readonly url: string;
	readonly workerKey: { readonly key: string; readonly secret: string };
	readonly worker: ApiClient;
	/** May see and change. */
	readonly admin: ApiClient;
	/** May see only. */
	readonly viewer: ApiClient;
	/** Logged in, with no right to the panel; undefined where the shop knows no such people. */
	readonly customer: ApiClient | undefined;
	readonly guest: ApiClient;
	/** A published product that WAPRO does not know. */
	addOwnProduct: (
		name: string,
		price: string,
		sku?: string
	) => Promise< number >;
	/** As if something had written a price past the shop's own ways. */
	tamperPrice: ( id: number, price: string ) => Promise< void >;
	/** A category of the shop; its id. */
	addCategory: ( name: string ) => Promise< number >;
	/** Mail address of an account that works in the shop's admin. */
	readonly staffEmail: string;
	/** An account as a person registers it; its id. */
	signUp: ( person: NewAccount ) => Promise< number >;
	/** Places an order as a guest does; its id. */
	placeOrder: ( basket: Basket ) => Promise< number >;
	/** As an admin or its buyer cancels it. */
	cancelOrder: ( id: number ) => Promise< void >;
	/** Another status, as an admin chooses it. */
	moveOrder: ( id: number, status: string ) => Promise< void >;
	/** Another quantity of its first product, at the same price, as an admin changes it. */
	changeQuantity: ( id: number, quantity: number ) => Promise< void >;
	readProduct: ( id: number ) => Promise< ProductFacts | null >;
	/** As if every lease given out so far had run out. */
	expireLeases: () => Promise< void >;
	/** As if all messages that were handed out had been so for the first time so many hours ago. */
	ageMessages: ( hours: number ) => Promise< void >;
	/** As if the shop had been set up under another address. */
	rememberAddress: ( url: string ) => Promise< void >;
	close: () => Promise< void >;
}

/** Starts shops that are alike at each start. */
export interface ShopStarter {
	start: () => Promise< ShopUnderTest >;
	end: () => Promise< void >;
}
