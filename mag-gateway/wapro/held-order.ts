import type { OrderRow, ReceiptRow, Tables } from '../database/port.ts';
import { notFound } from '../errors.ts';
import { lockedRecord } from './mag.ts';

/** A shop order as WAPRO holds it. */
export interface HeldOrder {
	readonly receipt: ReceiptRow;
	readonly orders: readonly OrderRow[];
	/** Those that are not cancelled. */
	readonly open: readonly OrderRow[];
}

export async function heldOrder(
	tables: Tables,
	shopId: string,
	reference: string
): Promise< HeldOrder > {
	const receipt = await tables.orders.receipt( reference );
	if ( receipt?.shop !== shopId ) {
		throw notFound(
			'order_unknown',
			'reference',
			`WAPRO Mag has never had the order ${ reference }.`
		);
	}
	const orders = await tables.orders.find( { reference } );
	return {
		receipt,
		orders,
		open: orders.filter( ( { cancelled } ) => ! cancelled ),
	};
}

export function assertNobodyEdits( orders: readonly OrderRow[] ): void {
	const locked = orders.find( ( order ) => order.locked );
	if ( locked ) {
		throw lockedRecord( `Order ${ locked.number ?? locked.id }` );
	}
}
