import type {
	Message,
	OrderPayload,
} from '../../../contracts/generated/shop-api.ts';
import type { Change, Goods } from '../../../contracts/generated/wapro-mag.ts';

export function orderPayload(
	orderId = 71,
	other: Partial< OrderPayload > = {}
): OrderPayload {
	return {
		reference: `sklep-${ orderId }-0a1b2c`,
		number: String( orderId ),
		placedAt: '2026-11-22T11:58:00Z',
		currency: 'PLN',
		basis: 'gross',
		payer: {
			firstName: 'Anna',
			lastName: 'Nowak',
			email: 'anna.nowak@example.com',
			street: 'Lipowa 4',
			postcode: '00-950',
			city: 'Warszawa',
			country: 'PL',
		},
		documentWish: 'receipt',
		reserve: true,
		warehouses: [ 'M1' ],
		lines: [
			{
				lineId: '1',
				index: 'OKUC-KLAMKA-01',
				name: 'Klamka',
				quantity: '2',
				unit: 'szt',
				netPrice: '40.65',
				grossPrice: '50.00',
				vatCode: '23',
				net: '81.30',
				gross: '100.00',
				parameters: [],
			},
		],
		summary: [
			{ vatCode: '23', net: '81.30', vat: '18.70', gross: '100.00' },
		],
		...other,
	};
}

export function orderMessage(
	id: number,
	other: Partial< Message > = {}
): Message {
	return {
		id,
		objectType: 'order',
		objectKey: String( 70 + id ),
		status: 'pending',
		attempt: 1,
		correlationId: `c-${ id }`,
		capturedAt: '2026-11-22T11:59:00Z',
		order: orderPayload( 70 + id ),
		...other,
	};
}

/** WAPRO may hold the order: it is to be changed. */
export const changeMessage = (
	id: number,
	other: Partial< Message > = {}
): Message => orderMessage( id, { intent: 'change', ...other } );

export function cancelMessage(
	id: number,
	other: Partial< Message > = {}
): Message {
	const { order, ...message } = orderMessage( id );
	return {
		...message,
		intent: 'cancel',
		cancel: {
			reference: order?.reference ?? '',
			reason: 'zamówienie anulowano',
		},
		...other,
	};
}

export function goods( index: string, other: Partial< Goods > = {} ): Goods {
	return {
		index,
		deleted: false,
		flagged: true,
		hash: '0123456789abcdef',
		erpId: '12345678901234567890',
		kind: 'goods',
		name: `Article ${ index }`,
		vatCode: '23',
		unit: 'szt',
		divisible: false,
		parameters: [],
		attributes: [],
		photos: [],
		differences: [],
		...other,
	};
}

export function change(
	messageId: string,
	objectType: Change[ 'objectType' ],
	key: string
): Change {
	return {
		messageId,
		objectType,
		key,
		counter: messageId,
		changedAt: '2026-11-22T11:59:00Z',
		attempt: 1,
		cause: 'flag',
	};
}
