import type { Check } from '../../contracts/generated/shop-api.ts';
import type { ProductionDocument } from '../domain/production.ts';

/** Where the production application is, as the operator says. */
export type ProductionAddress =
	| {
			readonly carrier: 'http';
			readonly url: string;
			/** `whsec_…` of Standard Webhooks. */
			readonly secret: string;
			readonly timeoutSeconds: number;
	  }
	| { readonly carrier: 'folder'; readonly folder: string };

/** The production application, by whatever carrier it is reached. Methods throw SyncError. */
export interface Production {
	/** The same document twice is one: the receiver knows it by its id. */
	deliver: ( document: ProductionDocument ) => Promise< void >;
	/** The cheapest proof that it is there. */
	reach: () => Promise< void >;
	/** Every condition by name, for the connection test; none when no production application is set. */
	checks: () => Promise< Check[] >;
}
