import type {
	Proposal,
	ProposalActionRequest,
	ProposalsQuery,
	ProposalsResponse,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
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
	const chosen = `${ STATES[ query.state ?? 'open' ] } AND ( :direction IS NULL OR direction = :direction )`;
	const direction = query.direction ?? null;
	const from = `FROM proposals p JOIN companies c ON c.id = p.company_id WHERE ${ chosen }`;
	const narrower = `AND ( :kind IS NULL OR kind = :kind ) AND ( :companyId IS NULL OR company_id = :companyId )
		AND ( c.name LIKE :search OR COALESCE( c.nip_plain, '' ) LIKE :search
			OR COALESCE( ( SELECT name FROM users WHERE id = p.user_id ), '' ) LIKE :search )`;
	const filter = {
		direction,
		kind: query.kind ?? null,
		companyId: query.companyId ?? null,
		search: `%${ query.search ?? '' }%`,
	};
	const total =
		shop.db.get< { n: number } >(
			`SELECT COUNT(*) AS n ${ from } ${ narrower }`,
			filter
		)?.n ?? 0;
	return {
		items: shop.db
			.all< ProposalRecord >(
				`SELECT p.* ${ from } ${ narrower } ORDER BY p.id DESC LIMIT :limit OFFSET :offset`,
				{ ...filter, limit: page.limit, offset: page.offset }
			)
			.map( ( row ) => toProposal( shop, row ) ),
		total,
		pages: page.pages( total ),
		counts: countsOf( shop ),
		companies: shop.db.all< { id: number; name: string } >(
			`SELECT DISTINCT c.id, c.name ${ from } ORDER BY c.name, c.id LIMIT 100`,
			{ direction }
		),
	};
}

function countsOf( shop: ShopContext ): ProposalsResponse[ 'counts' ] {
	const counts = { to_shop: 0, to_wapro: 0, accepted: 0, refused: 0 };
	for ( const { place, n } of shop.db.all< {
		place: keyof typeof counts;
		n: number;
	} >(
		`SELECT CASE WHEN ${ STATES.open } THEN direction ELSE state END AS place, COUNT(*) AS n FROM proposals GROUP BY place`
	) ) {
		counts[ place ] = n;
	}
	return counts;
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
			'not_open',
			'Tej zmiany nie można już tak rozstrzygnąć. Odśwież listę.',
			409
		);
	}
	const state = action === 'accept' ? 'accepted' : 'refused';
	shop.db.transaction( () => {
		if ( state === 'accepted' ) {
			updateCompany(
				shop,
				row.company_id,
				JSON.parse( row.after_values ) as Partial< CompanyFields >
			);
		}
		decideProposal( shop, id, state, reason ?? null, actor );
		recordHistory( shop, {
			objectType: 'company',
			objectId: row.company_id,
			cause: 'by_hand',
			actor,
			changes: [ { field: 'proposal', before: row.state, after: state } ],
		} );
	} );
	return toProposal( shop, proposalOrProblem( shop, id ) );
}

function actionsOf( row: ProposalRecord ): Proposal[ 'actions' ] {
	if ( ! isOpen( row ) ) {
		return [];
	}
	if ( row.direction === 'to_shop' ) {
		return [ 'accept', 'refuse' ];
	}
	return row.state === 'waiting' ? [ 'withdraw' ] : [];
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
		changes: Object.entries( after )
			.filter(
				( [ field, value ] ) =>
					field !== 'userId' && value !== before[ field ]
			)
			.map( ( [ field, value ] ) => ( {
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
		held: row.direction === 'to_wapro' && row.as_proposal === 0,
		at: row.created_at,
		decidedAt: row.decided_at,
		actions: actionsOf( row ),
	};
}
