import type { ProposalPayload } from '../../contracts/generated/shop-api.ts';
import type {
	PutAddress,
	PutContact,
	PutDeliveryPlace,
} from '../../contracts/generated/wapro-mag.ts';

/** A change made in the shop, as the operation of WAPRO that takes it. */
export type ProposedChange =
	| { readonly kind: 'address'; readonly request: PutAddress }
	| { readonly kind: 'delivery_place'; readonly request: PutDeliveryPlace }
	| { readonly kind: 'contact'; readonly request: PutContact };

/** Null when the shop handed out a change without its content. */
export function proposedChange(
	shopId: string,
	{
		reference,
		customerId,
		asProposal,
		kind,
		address,
		deliveryPlace,
		contact,
	}: ProposalPayload
): ProposedChange | null {
	const head = { shopId, reference, customerId, asProposal };
	switch ( kind ) {
		case 'address':
			return address === undefined
				? null
				: { kind, request: { ...head, address } };
		case 'delivery_place':
			return deliveryPlace === undefined
				? null
				: { kind, request: { ...head, ...deliveryPlace } };
		case 'contact':
			return contact === undefined
				? null
				: { kind, request: { ...head, ...contact } };
	}
}
