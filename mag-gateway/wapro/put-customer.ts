import type {
	CustomerPutOutcome,
	PutAddress,
	PutAddressResponse,
	PutContact,
	PutContactResponse,
	PutDeliveryPlace,
	PutDeliveryPlaceResponse,
} from '../../contracts/generated/wapro-mag.ts';
import type {
	ContractorRow,
	ProposalKind,
	ProposalRow,
	ProposalState,
	Tables,
} from '../database/port.ts';
import { conflict } from '../errors.ts';
import { announceCustomer } from './announce.ts';
import {
	assertUnlocked,
	linkedContractor,
	required,
} from './contractor-checks.ts';
import {
	addressIntent,
	contactIntent,
	deliveryPlaceIntent,
} from './customer-intents.ts';
import type {
	AddressBody,
	ContactBody,
	DeliveryPlaceBody,
	Intent,
} from './customer-intents.ts';
import { sha256 } from './hash.ts';
import { assertShop, atMost } from './mag.ts';
import type { Mag } from './mag.ts';

/** What was sent, by kind: as the shop said it, and as a proposal keeps it. */
type Sent =
	| { readonly kind: 'address'; readonly body: AddressBody }
	| { readonly kind: 'delivery_place'; readonly body: DeliveryPlaceBody }
	| { readonly kind: 'contact'; readonly body: ContactBody };

export function intentOf(
	tables: Tables,
	contractor: ContractorRow,
	sent: Sent
): Promise< Intent > {
	switch ( sent.kind ) {
		case 'address':
			return addressIntent( tables, contractor, sent.body );
		case 'delivery_place':
			return deliveryPlaceIntent( tables, contractor, sent.body );
		case 'contact':
			return contactIntent( tables, contractor, sent.body );
	}
}

/** A kept proposal as it was sent. */
export const sentOf = ( {
	kind,
	body,
}: {
	readonly kind: ProposalKind;
	readonly body: string;
} ): Sent => ( { kind, body: JSON.parse( body ) } ) as Sent;

interface Request {
	readonly shopId: string;
	readonly reference: string;
	readonly customerId: string;
	readonly asProposal: boolean;
}

interface Answer {
	readonly asOf: string;
	readonly outcome: CustomerPutOutcome;
	readonly objectId?: string | undefined;
}

const outcomeOf = ( state: ProposalState ): CustomerPutOutcome =>
	state === 'written' || state === 'unchanged' ? state : 'proposed';

function repeated(
	known: ProposalRow,
	bodyHash: string,
	asOf: string
): Answer {
	if ( known.bodyHash !== bodyHash ) {
		throw conflict(
			'reference_conflict',
			'reference',
			`WAPRO Mag already holds another change under the reference ${ known.reference }.`
		);
	}
	return {
		asOf,
		outcome: outcomeOf( known.state ),
		objectId: known.objectId ?? undefined,
	};
}

/** Writes the change or leaves it as a proposal, once per reference, in one transaction. */
const put = (
	{ database, now }: Mag,
	{ shopId, reference, customerId, asProposal }: Request,
	sent: Sent
): Promise< Answer > =>
	database.write( async ( tables ) => {
		await assertShop( tables, shopId );
		required( reference, 'reference' );
		const body = JSON.stringify( sent.body );
		const bodyHash = sha256(
			JSON.stringify( [ sent.kind, customerId, asProposal, body ] )
		);
		const known = await tables.proposals.byReference( shopId, reference );
		if ( known ) {
			return repeated( known, bodyHash, await tables.changes.counter() );
		}
		const moment = now();
		const contractor = await linkedContractor( tables, customerId );
		const intent = await intentOf( tables, contractor, sent );
		let state: ProposalState = 'unchanged';
		let objectId = intent.objectId;
		if ( intent.changes && asProposal ) {
			state = 'waiting';
			await tables.changes.touch();
		} else if ( intent.changes ) {
			assertUnlocked( contractor );
			state = 'written';
			objectId = await intent.write();
			await announceCustomer(
				tables,
				contractor.id,
				'changed_in_shop',
				moment
			);
		}
		await tables.proposals.add( {
			shop: shopId,
			reference,
			contractorId: contractor.id,
			kind: sent.kind,
			body,
			bodyHash,
			state,
			objectId,
			reason: '',
			receivedAt: moment.toISOString(),
			decidedAt: null,
		} );
		return {
			asOf: await tables.changes.counter(),
			outcome: outcomeOf( state ),
			objectId: objectId ?? undefined,
		};
	} );

export async function putAddress(
	mag: Mag,
	{ address, ...request }: PutAddress
): Promise< PutAddressResponse > {
	const { asOf, outcome } = await put( mag, request, {
		kind: 'address',
		body: address,
	} );
	return { asOf, outcome };
}

export async function putDeliveryPlace(
	mag: Mag,
	{ shopId, reference, customerId, asProposal, ...body }: PutDeliveryPlace
): Promise< PutDeliveryPlaceResponse > {
	const { objectId, ...answer } = await put(
		mag,
		{ shopId, reference, customerId, asProposal },
		{ kind: 'delivery_place', body }
	);
	return { ...answer, deliveryPlaceId: objectId };
}

export async function putContact(
	mag: Mag,
	{ shopId, reference, customerId, asProposal, ...body }: PutContact
): Promise< PutContactResponse > {
	atMost( body.deliveryPlaceIds, 'deliveryPlaceIds' );
	const { objectId, ...answer } = await put(
		mag,
		{ shopId, reference, customerId, asProposal },
		{ kind: 'contact', body }
	);
	return { ...answer, contactId: objectId };
}
