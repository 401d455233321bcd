import type { ShopSurface } from './surfaces.ts';

export type ShopKind = 'wordpress' | 'embedded';

export interface ReadArticle {
	readonly index: string;
	readonly name: string;
}

/** What a guest sees of a product in the shop. */
export interface PublicProduct {
	readonly id: number;
	/** With VAT, two decimals. */
	readonly price: string;
	/** Null where the shop keeps no count. */
	readonly stock: number | null;
	/** Text, without markup. */
	readonly description: string;
	/** Names. */
	readonly categories: readonly string[];
	/** Addresses; the main one first. */
	readonly photos: readonly string[];
}

/** What a buyer takes home from the checkout. */
export interface Receipt {
	readonly orderId: number;
	readonly key: string;
	readonly email: string;
}

export interface ShopLogin {
	readonly role: string;
	readonly user: string;
	readonly password: string;
}

type Lines = readonly { readonly index: string; readonly quantity: number }[];

/** A person of a company, logged in. */
export interface Person {
	readonly login: ShopLogin;
	/** Buys for the delivery point that the shop gives the person. */
	buy: ( lines: Lines ) => Promise< Receipt >;
	/** Whether the person's own list and the order's own page show it; throws when the two disagree. */
	sees: ( orderId: number ) => Promise< boolean >;
	/** Text of the person's list of invoices; null where the shop has no such page. */
	invoices: () => Promise< string | null >;
}

/** A running shop, as people and the worker reach it. */
export interface DemoShop {
	readonly kind: ShopKind;
	readonly url: string;
	readonly panelUrl: string;
	readonly logins: readonly ShopLogin[];
	/** One call of the panel's API by the admin, in the admin's session. "METHOD path" as in the contract. */
	panel: < Body >(
		route: string,
		data?: unknown,
		id?: number
	) => Promise< Body >;
	/** Every place where a guest could meet the article, read now. */
	surfacesOf: ( article: ReadArticle ) => Promise< ShopSurface[] >;
	/** Every place where a guest could meet the temporary category, read now. */
	temporaryCategory: () => Promise< ShopSurface[] >;
	/** Undefined while guests do not see the product. */
	publicProduct: ( index: string ) => Promise< PublicProduct | undefined >;
	/** The admin makes a product of the shop's own; its id. */
	addProduct: ( product: {
		readonly name: string;
		readonly price: string;
		readonly sku: string;
	} ) => Promise< number >;
	/** The admin gives a product its main photo. */
	setPhoto: (
		productId: number,
		picture: { readonly content: Buffer; readonly name: string }
	) => Promise< void >;
	/** A person registers; the tax number makes WAPRO be asked for the contractor. */
	signUp: ( account: {
		readonly email: string;
		readonly name: string;
		readonly nip: string;
	} ) => Promise< void >;
	/** Buys as a guest. */
	buy: ( lines: Lines, email: string ) => Promise< Receipt >;
	/** The order is cancelled: by its buyer, or by the admin for them. */
	cancel: ( receipt: Receipt ) => Promise< void >;
	/** The account of a contact of WAPRO, with the password that the person sets after its invitation. */
	person: ( email: string ) => Promise< Person >;
	/** Mails that the shop sent to this address, oldest first; the embedded shop sends none. */
	mailsTo: ( email: string ) => Promise< readonly string[] >;
	/** Text of the order's page as its buyer sees it. */
	buyersPage: ( receipt: Receipt ) => Promise< string >;
	/** Text of the order's screen as the admin sees it. */
	adminsPage: ( orderId: number ) => Promise< string >;
	close: () => Promise< void >;
}

/** A list and a page that tell different things about one order would be a leak or a loss. */
export function agreed( listed: boolean, shown: boolean ): boolean {
	if ( listed !== shown ) {
		throw new Error(
			`The list ${ listed ? 'names' : 'hides' } an order that its own page ${ shown ? 'shows' : 'hides' }.`
		);
	}
	return listed;
}
