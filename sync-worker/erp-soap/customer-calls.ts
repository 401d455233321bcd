import * as wire from '../../contracts/generated/wapro-mag.ts';
import type { Erp } from '../ports/erp.ts';
import type { Call } from './requests.ts';

type CustomerMethods =
	'findCustomers' | 'putAddress' | 'putDeliveryPlace' | 'putContact';

/** Whose contractor an account is, and changes that were made in the shop. */
export function customerCalls(
	call: Call,
	listed: Call
): Pick< Erp, CustomerMethods > {
	return {
		async findCustomers( shopId, queries ) {
			const { matches } = await listed(
				'FindCustomers',
				wire.findCustomersSchema,
				{ shopId, queries },
				wire.findCustomersResponseSchema
			);
			return matches;
		},
		putAddress: ( request ) =>
			call(
				'PutAddress',
				wire.putAddressSchema,
				request,
				wire.putAddressResponseSchema
			),
		putDeliveryPlace: ( request ) =>
			call(
				'PutDeliveryPlace',
				wire.putDeliveryPlaceSchema,
				request,
				wire.putDeliveryPlaceResponseSchema
			),
		putContact: ( request ) =>
			call(
				'PutContact',
				wire.putContactSchema,
				request,
				wire.putContactResponseSchema
			),
	};
}
