import type {
	ProposalAnswer,
	ProposalPayload,
	PutAnswer,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { Problem } from '../problem.ts';
import { capture } from '../queue/outbox.ts';
import {
	companyOrProblem,
	updateCompany,
	type CompanyFields,
	type CompanyRecord,
} from './companies.ts';
import {
	decideProposal,
	insertProposal,
	isOpen,
	openToShop,
	proposalOrProblem,
	type ProposalRecord,
} from './proposals-store.ts';
import { customerSettings } from './settings.ts';

const OWNED = [
	'email',
	'phone',
	'street',
	'postcode',
	'city',
	'country',
] as const;

/** What WAPRO says of a company: where the shop leads its address, another address only becomes a proposal. */
export function wordOfWapro(
	shop: ShopContext,
	company: CompanyRecord,
	fields: Partial< CompanyFields >
): Partial< CompanyFields > {
	if ( customerSettings( shop ).addressOwner === 'wapro' ) {
		return fields;
	}
	const own = { ...fields };
	const differing = OWNED.filter( ( name ) => {
		const differs = ( fields[ name ] ?? null ) !== company[ name ];
		delete own[ name ];
		return differs;
	} );
	const open = openToShop( shop, company.id );
	if ( open ) {
		decideProposal( shop, open.id, 'refused', null, null );
	}
	if ( differing.length > 0 ) {
		const values = ( of: Partial< CompanyFields > ) =>
			Object.fromEntries(
				differing.map( ( name ) => [ name, of[ name ] ?? null ] )
			);
		insertProposal( shop, {
			direction: 'to_shop',
			kind: 'address',
			companyId: company.id,
			asProposal: true,
			before: values( company ),
			after: values( fields ),
		} );
	}
	return own;
}

/** An address changed in My Account: written at once where the shop leads it, else WAPRO's user decides. */
export function proposeAddress(
	shop: ShopContext,
	companyId: number,
	userId: number,
	after: NonNullable< ProposalPayload[ 'address' ] >
): number {
	const company = companyOrProblem( shop, companyId );
	const asProposal = customerSettings( shop ).addressOwner === 'wapro';
	const { company: name, ...address } = after;
	const id = insertProposal( shop, {
		direction: 'to_wapro',
		kind: 'address',
		companyId,
		userId,
		asProposal,
		before: Object.fromEntries(
			OWNED.map( ( field ) => [ field, company[ field ] ] )
		),
		after: {
			...( name === undefined ? {} : { company: name } ),
			...address,
		},
	} );
	if ( ! asProposal ) {
		updateCompany( shop, companyId, address );
	}
	return send( shop, id );
}

/** A delivery place asked for in My Account. */
export function proposePlace(
	shop: ShopContext,
	companyId: number,
	userId: number,
	after: NonNullable< ProposalPayload[ 'deliveryPlace' ] >
): number {
	const asProposal = customerSettings( shop ).pointOwner === 'wapro';
	const pointId = asProposal
		? null
		: shop.db.run(
				`INSERT INTO delivery_points ( company_id, name, street, postcode, city, country )
				VALUES ( :companyId, :name, :street, :postcode, :city, :country )`,
				{
					companyId,
					name: after.name,
					street: after.street,
					postcode: after.postcode,
					city: after.city,
					country: after.country,
				}
			).id;
	return send(
		shop,
		insertProposal( shop, {
			direction: 'to_wapro',
			kind: 'delivery_place',
			companyId,
			userId,
			pointId,
			asProposal,
			before: {},
			after: { ...after },
		} )
	);
}

function send( shop: ShopContext, id: number ): number {
	capture( shop, {
		objectType: 'proposal',
		objectKey: String( id ),
		stream: `proposal:${ id }`,
		cause: 'shop_event',
	} );
	return id;
}

export function proposalPayload(
	shop: ShopContext,
	id: number
): ProposalPayload {
	const row = proposalOrProblem( shop, id );
	const { erp_id: customerId } = companyOrProblem( shop, row.company_id );
	if ( customerId === null ) {
		throw new Problem(
			'not_linked',
			'Firma nie ma jeszcze kontrahenta w WAPRO.'
		);
	}
	const values = JSON.parse( row.after_values ) as never;
	return {
		reference: row.reference,
		customerId,
		kind: row.kind,
		asProposal: row.as_proposal === 1,
		...( row.kind === 'address'
			? { address: values }
			: { deliveryPlace: values } ),
	};
}

/** WAPRO wrote the change, or keeps it for its user. */
export function proposalPut(
	shop: ShopContext,
	id: number,
	{ outcome, erpId }: PutAnswer
): void {
	const { point_id: pointId } = proposalOrProblem( shop, id );
	if ( pointId !== null && erpId !== undefined ) {
		shop.db.run(
			'UPDATE delivery_points SET erp_id = :erpId WHERE id = :pointId',
			{ erpId, pointId }
		);
	}
	if ( outcome === 'proposed' ) {
		shop.db.run( "UPDATE proposals SET state = 'sent' WHERE id = :id", {
			id,
		} );
	} else {
		decideProposal( shop, id, 'accepted', null, null );
	}
}

export function proposalRefused(
	shop: ShopContext,
	id: number,
	reason: string | null
): void {
	decideProposal( shop, id, 'refused', reason, null );
}

/** What WAPRO's user decided comes with the contractor. */
export function answerProposals(
	shop: ShopContext,
	companyId: number,
	answers: readonly ProposalAnswer[]
): void {
	for ( const { reference, state, reason } of answers ) {
		const row = shop.db.get< ProposalRecord >(
			'SELECT * FROM proposals WHERE reference = :reference AND company_id = :companyId',
			{ reference, companyId }
		);
		if ( row && isOpen( row ) && state !== 'waiting' ) {
			decideProposal( shop, row.id, state, reason ?? null, null );
		}
	}
}
