import { enterForeignOrder } from '../wapro/foreign-order.ts';
import type { ForeignOrder } from '../wapro/foreign-order.ts';
import type { Mag } from '../wapro/mag.ts';
import * as orderMoves from '../wapro/order-moves.ts';
import { viewOrders } from '../wapro/order-view.ts';
import { amountOf, priceOf } from './amounts.ts';

export const production = ( mag: Mag, order: string, code = 'in_production' ) =>
	orderMoves.moveStatus( mag, order, 'production', code );
export const deliver = ( mag: Mag, order: string ) =>
	orderMoves.moveStatus( mag, order, 'transport', 'delivered' );
/** Without portions, `index[:quantity]` each, everything that is left. */
export const ship = (
	mag: Mag,
	order: string,
	parcel: { readonly carrier?: string; readonly number: string },
	portions: readonly string[] = []
) =>
	orderMoves.ship(
		mag,
		order,
		{ carrier: 'InPost', ...parcel },
		portions.length === 0
			? undefined
			: portions.map( ( portion ) => {
					const [ index = '', quantity = '1' ] = portion.split( ':' );
					return {
						index,
						quantity: amountOf( quantity, 'quantity' ),
					};
				} )
	);
export const due = orderMoves.setDue;
/** Without an amount, everything that is left. */
export const pay = ( mag: Mag, order: string, amount?: string ) =>
	orderMoves.pay(
		mag,
		order,
		amount === undefined ? undefined : amountOf( amount, 'amount' )
	);
export const cancel = orderMoves.cancel;
export const remove = orderMoves.remove;
export const register = orderMoves.register;

/** An order of another integrator, BaseLinker by default; `index:quantity:gross` each line, the last two optional. */
export const foreignOrder = (
	mag: Mag,
	contractor: string,
	lines: readonly string[],
	facts: Partial< Omit< ForeignOrder, 'contractor' | 'lines' > > = {}
) =>
	enterForeignOrder( mag, {
		source: 'BaseLinker',
		internetId: '',
		customerNumber: '',
		...facts,
		contractor,
		lines: lines.map( ( line ) => {
			const [ index = '', quantity = '1', gross ] = line.split( ':' );
			return {
				index,
				quantity: amountOf( quantity, 'quantity' ),
				gross: gross === undefined ? undefined : priceOf( gross ),
			};
		} ),
	} );

/** The newest orders first, as the contract shows them. */
export const orders = ( { database }: Mag, limit = 20 ) =>
	database.read( async ( tables ) =>
		viewOrders( tables, await tables.orders.recent( limit ) )
	);

export const orderOf = ( { database }: Mag, idOrNumber: string ) =>
	database.read( async ( tables ) => {
		const order = await orderMoves.findOrder( tables, idOrNumber );
		return ( await viewOrders( tables, [ order ] ) )[ 0 ];
	} );
