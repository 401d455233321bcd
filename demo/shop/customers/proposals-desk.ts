import type {
	Proposal,
	ProposalActionRequest,
	ProposalsQuery,
	ProposalsResponse,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { pageOf } from '../paging.ts';
import { Problem } from '../problem.ts';
import {
	companyOrProblem,
	updateCompany,
	type CompanyFields,
} from './companies.ts';
import {
	decideProposal,
	isOpen,
	proposalOrProblem,
	type ProposalRecord,
	type Values,
} from './proposals-store.ts';
import { findUser } from './users.ts';

const STATES = {
	open: "state IN ( 'waiting', 'sent' )",
	accepted: "state = 'accepted'",
	refused: "state = 'refused'",
} as const;

export function listProposals(
	shop: ShopContext,
	query: ProposalsQuery
): ProposalsResponse {
	const page = pageOf( query.page, query.perPage ?? 20 );
	const where = `${ STATES[ query.state ?? 'open' ] } AND ( :direction IS NULL OR direction = :direction )`;
	const filter = { direction: query.direction ?? null };
	const total =
		shop.db.get< { n: number } >(
			`SELECT COUNT(*) AS n FROM proposals WHERE ${ where }`,
			filter
		)?.n ?? 0;
	return {
		items: shop.db
			.all< ProposalRecord >(
				`SELECT * FROM proposals WHERE ${ where } ORDER BY id DESC LIMIT :limit OFFSET :offset`,
				{ ...filter, limit: page.limit, offset: page.offset }
			)
			.map( ( row ) => toProposal( shop, row ) ),
		total,
		pages: page.pages( total ),
	};
}

export function actOnProposal(
	shop: ShopContext,
	id: number,
	{ action, reason }: ProposalActionRequest,
	actor: string
): Proposal {
	const row = proposalOrProblem( shop, id );
	if ( ! actionsOf( row ).includes( action ) ) {
		throw new Problem(
			'not_possible',
			'Tej zmiany nie można już tak rozstrzygnąć. Odśwież listę.',
			409,
			'action'
		);
	}
	shop.db.transaction( () => {
		if ( action === 'accept' ) {
			updateCompany(
				shop,
				row.company_id,
				JSON.parse( row.after_values ) as Partial< CompanyFields >
			);
		}
		decideProposal(
			shop,
			id,
			action === 'accept' ? 'accepted' : 'refused',
			reason ?? null,
			actor
		);
	} );
	return toProposal( shop, proposalOrProblem( shop, id ) );
}

function actionsOf( row: ProposalRecord ): Proposal[ 'actions' ] {
	if ( ! isOpen( row ) ) {
		return [];
	}
	return row.direction === 'to_shop'
		? [ 'accept', 'refuse' ]
		: [ 'withdraw' ];
}

function toProposal( shop: ShopContext, row: ProposalRecord ): Proposal {
	const before = JSON.parse( row.before_values ) as Values;
	const after = JSON.parse( row.after_values ) as Values;
	const { name } = companyOrProblem( shop, row.company_id );
	return {
		id: row.id,
		direction: row.direction,
		kind: row.kind,
		companyId: row.company_id,
		companyName: name,
		title: after.name ?? name,
		changes: Object.entries( after ).map( ( [ field, value ] ) => ( {
			field,
			before: before[ field ] ?? null,
			after: value,
		} ) ),
		by:
			row.user_id === null
				? null
				: ( findUser( shop, row.user_id )?.name ?? null ),
		state: row.state,
		reason: row.reason,
		at: row.created_at,
		actions: actionsOf( row ),
	};
}
