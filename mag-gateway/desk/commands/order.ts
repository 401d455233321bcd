import * as desk from '../../desk-commands.ts';
import type { Desk } from '../../desk-commands.ts';
import { invalid } from '../../errors.ts';
import type { Commands, DeskOptions } from './command.ts';

function orderMove( mag: Desk, args: readonly string[], options: DeskOptions ) {
	const [ order = '', verb = '', value, ...portions ] = args;
	switch ( verb ) {
		case '':
			return desk.orderOf( mag, order );
		case 'production':
			return desk.production( mag, order, value );
		case 'ship':
			return desk.ship(
				mag,
				order,
				{
					...( options.carrier ? { carrier: options.carrier } : {} ),
					number:
						value ?? `${ Date.now() }00000000000`.slice( 0, 24 ),
				},
				portions
			);
		case 'due':
			return desk.due( mag, order, value ?? '' );
		case 'deliver':
			return desk.deliver( mag, order );
		case 'pay':
			return desk.pay( mag, order, value );
		case 'cancel':
			return desk.cancel( mag, order );
		case 'delete':
			return desk.remove( mag, order );
		case 'register':
			return desk.register( mag, order );
		default:
			throw invalid(
				'malformed',
				'verb',
				'Say one of: production, due, ship, deliver, pay, cancel, delete, register.'
			);
	}
}

export const ORDER_COMMANDS: Commands = {
	orders: {
		usage: 'orders',
		pl: 'ostatnie zamówienia',
		en: 'latest orders',
		needs: 0,
		run: async ( mag ) =>
			( await desk.orders( mag ) ).map( ( order ) => ( {
				id: order.erpId,
				number: order.number ?? '(bufor)',
				warehouse: order.warehouse,
				reference: order.reference,
				state: order.state,
				source: order.source,
				gross: order.gross,
				production: order.production?.name,
				transport: order.transport?.name,
				payment: order.payment?.name,
			} ) ),
	},
	order: {
		usage: 'order ID [production [CODE]|due DAY|ship [NUMBER [INDEX:QUANTITY…]]|deliver|pay [AMOUNT]|cancel|delete|register] [--carrier=NAME]',
		pl: 'pokaż zamówienie albo zmień jego stan',
		en: 'show an order or move it on',
		needs: 1,
		run: orderMove,
	},
	'foreign-order': {
		usage: 'foreign-order CONTRACTOR INDEX[:QUANTITY[:GROSS]]… [--source=BaseLinker] [--id=NUMBER] [--number=PO]',
		pl: 'zamówienie, które wpisał inny integrator',
		en: 'an order that another integrator entered',
		needs: 2,
		run: async (
			mag,
			[ contractor = '', ...lines ],
			{ source, id, number }
		) =>
			desk.orderOf(
				mag,
				await desk.foreignOrder( mag, contractor, lines, {
					...( source === undefined ? {} : { source } ),
					internetId: id ?? '',
					customerNumber: number ?? '',
				} )
			),
	},
	'phone-order': {
		usage: 'phone-order CONTRACTOR INDEX[:QUANTITY[:GROSS]]… [--contact=ID] [--place=ID] [--number=PO]',
		pl: 'zamówienie, które przyjął handlowiec',
		en: 'an order that a salesman took',
		needs: 2,
		run: async (
			mag,
			[ contractor = '', ...lines ],
			{ contact, place, number }
		) =>
			desk.orderOf(
				mag,
				await desk.foreignOrder( mag, contractor, lines, {
					source: '',
					customerNumber: number ?? '',
					contact,
					place,
				} )
			),
	},
	buffer: {
		usage: 'buffer on|off',
		pl: 'nowe zamówienia do bufora',
		en: 'put new orders into the buffer',
		needs: 1,
		run: ( mag, [ mode ] ) => desk.buffer( mag, mode === 'on' ),
	},
};
