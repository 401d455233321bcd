import type { OrderRow, ReceiptRow, Tables } from '../database/port.ts';
import { conflict, notFound } from '../errors.ts';
import { lockedRecord } from './mag.ts';
import { OUR_SOURCE } from './references.ts';

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

/** What another integrator or a user of WAPRO made, and the shop's order was only linked to, is not the shop's to change. */
export function assertOurs( { receipt, open }: HeldOrder ): void {
	const others =
		receipt.match === null
			? []
			: open.filter(
					( { internetId, source } ) =>
						internetId !== receipt.reference ||
						source !== OUR_SOURCE
				);
	if ( others.length > 0 ) {
		const numbers = others.map( ( { id, number } ) => number ?? id );
		throw conflict(
			'order_linked',
			'order',
			`The order (${ numbers.join(
				', '
			) }) was not made by the shop, only linked to it; nothing was changed. Correct it in WAPRO Mag by hand.`,
			others.map( ( { id } ) => id )
		);
	}
}

export function assertNobodyEdits( orders: readonly OrderRow[] ): void {
	const locked = orders.find( ( order ) => order.locked );
	if ( locked ) {
		throw lockedRecord( `Order ${ locked.number ?? locked.id }` );
	}
}
