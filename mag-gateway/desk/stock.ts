import * as moves from '../wapro/stock-moves.ts';
import { articleRows } from '../wapro/article-moves.ts';
import type { Mag } from '../wapro/mag.ts';
import { stockRow } from '../wapro/stock.ts';
import { amountOf } from './amounts.ts';

/** Goods received; a negative quantity issues them. */
export const receive = (
	mag: Mag,
	index: string,
	warehouse: string,
	amount: string
) => moves.receive( mag, index, warehouse, amountOf( amount, 'quantity' ) );

/** From one warehouse to another. */
export const move = (
	mag: Mag,
	index: string,
	from: string,
	to: string,
	amount: string
) => moves.moveGoods( mag, index, from, to, amountOf( amount, 'quantity' ) );

/** What a stocktaking found on hand. */
export const correct = (
	mag: Mag,
	index: string,
	warehouse: string,
	found: string
) => moves.correctStock( mag, index, warehouse, amountOf( found, 'quantity' ) );

/** Ordered at a supplier; what is received in that warehouse later counts as delivered. */
export const supply = (
	mag: Mag,
	index: string,
	order: {
		readonly warehouse: string;
		readonly amount: string;
		/** 2026-12-04, or none was promised. */
		readonly expectedOn?: string | undefined;
		readonly supplier?: string | undefined;
	}
) =>
	moves.orderSupply( mag, index, {
		...order,
		amount: amountOf( order.amount, 'quantity' ),
	} );

export const stock = async ( mag: Mag, index: string ) =>
	( await articleRows( mag, index ) ).rows.map( ( row ) => stockRow( row ) );

/** What moved an article's stock, the newest last, and what is on its way from suppliers. */
export const movements = ( { database }: Mag, index: string, limit = 20 ) =>
	database.read( async ( tables ) => ( {
		movements: await tables.movements.after( '0', [ index ], limit ),
		supplies: await tables.movements.supplies( [ index ] ),
	} ) );
