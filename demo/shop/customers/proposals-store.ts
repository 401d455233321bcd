import { randomBytes } from 'node:crypto';
import type { Proposal } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { Problem } from '../problem.ts';

/** Values by field of the payload. */
export type Values = Readonly< Record< string, string | null > >;

export interface ProposalRecord {
	id: number;
	reference: string;
	direction: Proposal[ 'direction' ];
	kind: Proposal[ 'kind' ];
	company_id: number;
	point_id: number | null;
	user_id: number | null;
	as_proposal: number;
	before_values: string;
	after_values: string;
	state: Proposal[ 'state' ];
	reason: string | null;
	actor: string | null;
	created_at: string;
	decided_at: string | null;
}

export function insertProposal(
	shop: ShopContext,
	proposal: {
		readonly direction: Proposal[ 'direction' ];
		readonly kind: Proposal[ 'kind' ];
		readonly companyId: number;
		readonly userId?: number;
		readonly pointId?: number | null;
		readonly asProposal: boolean;
		readonly before: Values;
		readonly after: Values;
	}
): number {
	return shop.db.run(
		`INSERT INTO proposals ( reference, direction, kind, company_id, point_id, user_id, as_proposal, before_values, after_values, state, created_at )
		VALUES ( :reference, :direction, :kind, :company, :point, :user, :asProposal, :before, :after, 'waiting', :now )`,
		{
			reference: `${ shop.shopId }-p-${ randomBytes( 8 ).toString( 'hex' ) }`,
			direction: proposal.direction,
			kind: proposal.kind,
			company: proposal.companyId,
			point: proposal.pointId ?? null,
			user: proposal.userId ?? null,
			asProposal: proposal.asProposal ? 1 : 0,
			before: JSON.stringify( proposal.before ),
			after: JSON.stringify( proposal.after ),
			now: shop.now(),
		}
	).id;
}

export function decideProposal(
	shop: ShopContext,
	id: number,
	state: 'accepted' | 'refused',
	reason: string | null,
	actor: string | null
): void {
	shop.db.run(
		'UPDATE proposals SET state = :state, reason = :reason, actor = :actor, decided_at = :now WHERE id = :id',
		{ id, state, reason, actor, now: shop.now() }
	);
}

export function openToShop(
	shop: ShopContext,
	companyId: number
): ProposalRecord | undefined {
	return shop.db.get< ProposalRecord >(
		"SELECT * FROM proposals WHERE company_id = :companyId AND direction = 'to_shop' AND state = 'waiting'",
		{ companyId }
	);
}

export function proposalOrProblem(
	shop: ShopContext,
	id: number
): ProposalRecord {
	const row = shop.db.get< ProposalRecord >(
		'SELECT * FROM proposals WHERE id = :id',
		{ id }
	);
	if ( ! row ) {
		throw new Problem( 'not_found', 'Nie ma takiej zmiany.', 404 );
	}
	return row;
}

export function isOpen( { state }: ProposalRecord ): boolean {
	return state === 'waiting' || state === 'sent';
}
