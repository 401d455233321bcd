import type {
	ChangeOrder,
	ChangeOrderResponse,
	ShopOrder,
} from '../../contracts/generated/wapro-mag.ts';
import type {
	OrderCustomerRow,
	OrderRow,
	Tables,
	WarehouseRow,
} from '../database/port.ts';
import { conflict } from '../errors.ts';
import { announceArticle } from './announce.ts';
import { clarionDate, clarionTime } from './clarion.ts';
import { orderingParty } from './contractor-lookup.ts';
import { millionths, money } from '../decimal.ts';
import { assertNobodyEdits, assertOurs, heldOrder } from './held-order.ts';
import type { HeldOrder } from './held-order.ts';
import { assertShop } from './mag.ts';
import type { Mag } from './mag.ts';
import { plainNip } from './nip.ts';
import { checkOrder } from './order-check.ts';
import { isSameInAnotherForm, orderHashes } from './order-hashes.ts';
import { writeLines } from './order-lines.ts';
import { viewOrders } from './order-view.ts';
import { bookPaidOver } from './payment.ts';
import { headerOf, share, shownCustomer } from './place-order.ts';
import { doneSoFar, realised } from './realisation.ts';
import { registerOrder, reserveOrder } from './register-order.ts';
import { releaseOrder, shareReleased } from './release-order.ts';

/**
 * Brings a shop order to new content before anybody has begun to realise it: its ERP orders stay, come and go with the
 * warehouses that serve it, all in one transaction. The same content again is known, whatever happened since. Once
 * realisation began only a payment is taken, by whatever form.
 */
export const changeOrder = (
	{ database, now }: Mag,
	{ shopId, order }: ChangeOrder
): Promise< ChangeOrderResponse > =>
	database.write( async ( tables ) => {
		await assertShop( tables, shopId );
		const held = await heldOrder( tables, shopId, order.reference );
		const hashes = orderHashes( order );
		if (
			held.receipt.bodyHash === hashes.bodyHash &&
			held.open.length > 0
		) {
			return answer( tables, order.reference, {
				...held.receipt,
				known: true,
			} );
		}
		await assertNotCancelled( tables, held );
		assertOurs( held );
		assertNobodyEdits( held.open );
		const moment = now();
		const done = await doneSoFar( tables, held.open );
		if (
			done !== null &&
			held.receipt.goodsHash !== hashes.goodsHash &&
			! ( await isPaidOtherwise( tables, order, held ) )
		) {
			throw realised( done );
		}
		const customer =
			done === null
				? await rewrite( tables, shopId, order, held, moment )
				: held.receipt.customer;
		await bookPaidOver(
			tables,
			await openOrders( tables, order.reference ),
			order.paidAmount === undefined
				? paidSoFar( held.open )
				: millionths( order.paidAmount ),
			moment,
			order
		);

		await tables.changes.touch();
		const counter = await tables.changes.counter();
		await tables.orders.changeReceipt( {
			...held.receipt,
			...hashes,
			counter,
			customer,
		} );
		return answer( tables, order.reference, {
			customer,
			counter,
			known: false,
		} );
	} );

/** More is paid, by another form than was agreed. The money is booked; WAPRO keeps the form that its documents may name. */
async function isPaidOtherwise(
	tables: Tables,
	order: ShopOrder,
	{ receipt, open }: HeldOrder
): Promise< boolean > {
	if ( millionths( order.paidAmount ?? '0' ) <= paidSoFar( open ) ) {
		return false;
	}
	const forms = await tables.dictionaries.paymentForms();
	return isSameInAnotherForm(
		order,
		receipt.goodsHash,
		forms.map( ( { name } ) => name )
	);
}

interface Said {
	readonly customer: OrderCustomerRow;
	readonly counter: string;
	readonly known: boolean;
}

const answer = async (
	tables: Tables,
	reference: string,
	{ customer, counter, known }: Said
): Promise< ChangeOrderResponse > => ( {
	asOf: counter,
	known,
	customer: await shownCustomer( tables, customer ),
	orders: await viewOrders(
		tables,
		await tables.orders.find( { reference } )
	),
} );

const paidSoFar = ( orders: readonly OrderRow[] ) =>
	orders.reduce( ( sum, { paid } ) => sum + millionths( paid ), 0n );

const openOrders = async ( tables: Tables, reference: string ) =>
	( await tables.orders.find( { reference } ) ).filter(
		( { cancelled } ) => ! cancelled
	);

/** Orders that an earlier change took out of a warehouse have no lines; any other cancelled one is WAPRO's word. */
async function assertNotCancelled(
	tables: Tables,
	{ orders, open }: HeldOrder
): Promise< void > {
	const lines = await tables.orders.lines( orders.map( ( { id } ) => id ) );
	const cancelled = orders.filter(
		( order ) =>
			order.cancelled &&
			lines.some( ( { orderId } ) => orderId === order.id )
	);
	if ( open.length > 0 && cancelled.length === 0 ) {
		return;
	}
	const numbers = cancelled.map( ( { id, number } ) => number ?? id );
	throw conflict(
		'order_cancelled',
		'order',
		numbers.length === 0
			? 'The order was deleted in WAPRO Mag; nothing was changed.'
			: `WAPRO Mag has cancelled the order (${ numbers.join(
					', '
				) }); nothing was changed.`
	);
}

async function rewrite(
	tables: Tables,
	shopId: string,
	order: ShopOrder,
	{ receipt, open }: HeldOrder,
	now: Date
): Promise< OrderCustomerRow > {
	const freed: {
		readonly warehouseId: string;
		readonly indexes: Set< string >;
	}[] = [];
	for ( const row of open ) {
		const indexes = await releaseOrder( tables, row, now );
		await tables.orders.removeLines( row.id );
		freed.push( { warehouseId: row.warehouseId, indexes } );
	}
	const asked = await checkOrder( tables, order );
	const checked = {
		...asked,
		warehouses: servingFirst( asked.warehouses, open ),
	};
	const portions = share( order, checked );
	const party = await orderingParty(
		tables,
		shopId,
		await ofSameContractor( tables, order, receipt.customer ),
		now
	);
	const header = await headerOf( tables, order, party );
	const left = new Set( open );
	for ( const { id: warehouseId } of checked.warehouses ) {
		const own = portions.filter(
			( { warehouse } ) => warehouse === warehouseId
		);
		if ( own.length === 0 ) {
			continue;
		}
		const present = open.find( ( row ) => row.warehouseId === warehouseId );
		if ( present ) {
			left.delete( present );
			await tables.orders.change( present.id, header );
			await writeLines( tables, present.id, order, checked, own );
			await reserveAgain( tables, present.id, now );
		} else {
			const id = await tables.orders.add( {
				...header,
				warehouseId,
				day: clarionDate( now ),
				time: clarionTime( now ),
			} );
			await tables.orders.joinReceipt( order.reference, id );
			await writeLines( tables, id, order, checked, own );
			await registerNew( tables, id, now );
		}
	}
	for ( const row of left ) {
		await tables.orders.setTotals( row.id, money( 0n ), money( 0n ) );
		await tables.orders.setPaid( row.id, money( 0n ), false );
		await tables.orders.cancel( row.id );
	}
	for ( const { warehouseId, indexes } of freed ) {
		await shareReleased( tables, indexes, warehouseId, now );
	}
	return {
		contractorId: party.contractor.id,
		contactId: party.contactId,
		deliveryPlaceId: party.deliveryPlaceId,
		created: party.created,
	};
}

/** What can stay in its warehouse stays there. */
function servingFirst(
	warehouses: readonly WarehouseRow[],
	open: readonly OrderRow[]
): WarehouseRow[] {
	const serves = ( { id }: WarehouseRow ) =>
		open.some( ( { warehouseId } ) => warehouseId === id );
	return [
		...warehouses.filter( serves ),
		...warehouses.filter( ( one ) => ! serves( one ) ),
	];
}

/** The contractor stays, unless the order names another one or comes with another NIP. */
async function ofSameContractor(
	tables: Tables,
	order: ShopOrder,
	{ contractorId }: OrderCustomerRow
): Promise< ShopOrder > {
	const [ present ] = await tables.contractors.rows( [ contractorId ] );
	const nip = plainNip( order.payer.nip ?? '' );
	const another = nip !== '' && nip !== plainNip( present?.nip ?? '' );
	return order.customerId !== undefined || ! present || another
		? order
		: { ...order, customerId: contractorId };
}

async function reserveAgain(
	tables: Tables,
	id: string,
	now: Date
): Promise< void > {
	const [ row ] = await tables.orders.byIds( [ id ] );
	if ( row && ! row.buffered ) {
		for ( const index of await reserveOrder(
			tables,
			row,
			row.number,
			now
		) ) {
			await announceArticle(
				tables,
				index,
				[ 'stock' ],
				'reserved',
				now
			);
		}
	}
}

async function registerNew(
	tables: Tables,
	id: string,
	now: Date
): Promise< void > {
	const [ row ] = await tables.orders.byIds( [ id ] );
	const registration = await tables.settings.get( 'registration' );
	if ( row && registration !== 'buffer' ) {
		await registerOrder( tables, row, now );
	}
}
