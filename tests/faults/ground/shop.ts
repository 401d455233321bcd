import type { KeyResponse } from '../../../contracts/generated/shop-api.ts';
import type { DemoShop, ShopKind } from '../../../demo/systems/shop.ts';
import type { PlannedOrder } from '../orders/kinds.ts';

export type SqlRow = Readonly< Record< string, string | number | null > >;

/** A shop under test: people use it from outside, and it can be killed. */
export interface FaultShop {
	readonly kind: ShopKind;
	/** Its home address, which is that of the proxy before it. */
	readonly url: string;
	/** Where it listens itself. */
	readonly innerUrl: string;
	/** What it needs for its key; it is the same after every start. */
	readonly workerKey: KeyResponse;
	readonly panel: DemoShop[ 'panel' ];
	/** Throws when the answer does not come, whatever became of the order. */
	place: ( order: PlannedOrder ) => Promise< number >;
	edit: ( orderId: number, quantity: number ) => Promise< void >;
	cancel: ( orderId: number ) => Promise< void >;
	/** One row per line of an order: `id`, `status`, `email`, `sku`, `quantity`. */
	lines: ( afterId: number ) => Promise< SqlRow[] >;
	/** Of the table of messages, whose columns are the same in both shops. */
	messages: ( columnsAndCondition: string ) => Promise< SqlRow[] >;
	/** Tries of messages by this worker that ended with an answer. */
	attempts: ( worker: string ) => Promise< number >;
	/** Makes the sweep due now and waits until it has been; nothing where there is none. */
	sweep: () => Promise< void >;
	/** Of the clock by which leases and waits are reckoned. */
	shiftClock: ( seconds: number ) => Promise< void >;
	/** `kill -9`; serves again afterwards. */
	kill: () => Promise< void >;
	close: () => Promise< void >;
}

export const attemptsOf = ( table: string, worker: string ): string =>
	`SELECT COUNT( * ) AS many FROM ${ table } WHERE worker = '${ worker }' AND outcome IS NOT NULL AND outcome <> 'lease_expired'`;
