import type {
	Message,
	ProductionOrder,
} from '../../../contracts/generated/shop-api.ts';
import { orderMessage } from './payloads.ts';

export const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

export function productionOrder(
	orderId = 71,
	other: Partial< ProductionOrder > = {}
): ProductionOrder {
	return {
		version: '1.0',
		event: 'created',
		sequence: 1,
		reference: `sklep-${ orderId }-0a1b2c`,
		shopId: 'sklep',
		number: String( orderId ),
		placedAt: '2026-11-22T11:58:00Z',
		priority: 'normal',
		buyer: 'Anna Nowak',
		lines: [
			{
				lineId: '1',
				index: 'OKNO-1',
				name: 'Okno',
				quantity: '2',
				unit: 'szt',
				parameters: [
					{
						code: 'width',
						name: 'Szerokość',
						type: 'number',
						value: '1200',
						unit: 'mm',
					},
				],
			},
		],
		...other,
	};
}

export function productionMessage(
	id: number,
	other: Partial< Message > = {}
): Message {
	const { order: _none, ...message } = orderMessage( id );
	return {
		...message,
		production: productionOrder( 70 + id ),
		...other,
	};
}
