/**
 * What the page that carries the panel says about itself and the person in front of it.
 */
export interface Boot {
	/** Root of the REST API, without the namespace. */
	readonly apiRoot: string;
	readonly nonce?: string;
	/** WordPress locale, e.g. `pl_PL`. */
	readonly locale: string;
	readonly currency: string;
	/** IANA name, or an offset such as `+01:00`. */
	readonly timezone: string;
	readonly can: { readonly manage: boolean; readonly view: boolean };
	readonly adminUrl: string;
	readonly productsUrl: string;
	readonly ordersUrl: string;
	readonly version: string;
}

declare global {
	interface Window {
		waproMagPanel?: Partial< Boot >;
	}
}

const defaults: Boot = {
	apiRoot: '/wp-json/',
	locale: 'en_US',
	currency: 'PLN',
	timezone: 'UTC',
	can: { manage: false, view: false },
	adminUrl: '',
	productsUrl: '',
	ordersUrl: '',
	version: '',
};

export function boot(): Boot {
	return { ...defaults, ...window.waproMagPanel };
}
