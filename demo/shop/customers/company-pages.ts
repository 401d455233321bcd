import type {
	CompaniesQuery,
	CompaniesResponse,
	CompanyActionRequest,
	CompanyDetail,
	CompanyRow,
	InvitationActionRequest,
	InvitationActionResponse,
	PersonRow,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { pageOf } from '../paging.ts';
import { Problem } from '../problem.ts';
import {
	companyOrProblem,
	companyState,
	type CompanyRecord,
} from './companies.ts';
import {
	findMember,
	membersOf,
	pointsOf,
	saveMember,
	type MemberRecord,
} from './people.ts';
import { pointsOfCompany } from './points.ts';
import { findUser } from './users.ts';

const STATES = {
	active: 'flagged = 1 AND blocked = 0',
	blocked: 'flagged = 1 AND blocked = 1',
	closed: 'flagged = 0',
} as const;

export function companiesPage(
	shop: ShopContext,
	query: CompaniesQuery
): CompaniesResponse {
	const page = pageOf( query.page, query.perPage ?? 20 );
	const where = `${ query.state ? STATES[ query.state ] : '1' }
		AND ( name LIKE :search OR COALESCE( code, '' ) LIKE :search OR COALESCE( nip_plain, '' ) LIKE :search OR city LIKE :search )`;
	const filter = { search: `%${ query.search ?? '' }%` };
	const total = count( shop, `companies WHERE ${ where }`, filter );
	const invitations = ( state: PersonRow[ 'invitation' ] ) =>
		count(
			shop,
			"company_users WHERE invitation = :state AND state = 'active'",
			{ state }
		);
	return {
		items: shop.db
			.all< CompanyRecord >(
				`SELECT * FROM companies WHERE ${ where } ORDER BY name, id LIMIT :limit OFFSET :offset`,
				{ ...filter, limit: page.limit, offset: page.offset }
			)
			.map( ( company ) => companyRow( shop, company ) ),
		total,
		pages: page.pages( total ),
		invitations: {
			held: invitations( 'held' ),
			sent: invitations( 'sent' ),
			failed: invitations( 'failed' ),
		},
	};
}

export function companyDetail( shop: ShopContext, id: number ): CompanyDetail {
	const company = companyOrProblem( shop, id );
	return {
		company: companyRow( shop, company ),
		address: {
			street: company.street,
			postcode: company.postcode,
			city: company.city,
			country: company.country,
			email: company.email ?? '',
			phone: company.phone ?? '',
		},
		terms: {
			paymentForm: company.payment_form,
			paymentDays: company.payment_days,
			creditLimit: company.credit_limit,
			overdueDays: company.overdue_days,
			overdueBlock: company.overdue_block === 1,
			blocked: company.blocked === 1,
		},
		people: membersOf( shop, id ).map( ( member ) =>
			personRow( shop, member )
		),
		points: pointsOfCompany( shop, id ).map( ( point ) => ( {
			id: point.id,
			erpId: point.erp_id,
			name: point.name,
			recipient: point.recipient,
			phone: point.phone,
			street: point.street,
			postcode: point.postcode,
			city: point.city,
			country: point.country,
			active: point.active === 1,
		} ) ),
		asOf: null,
	};
}

const CHANGES: Readonly<
	Record< CompanyActionRequest[ 'action' ], Partial< MemberRecord > >
> = {
	suspend: { state: 'suspended' },
	restore: { state: 'active' },
	let_manage: { manages_people: 1 },
	stop_managing: { manages_people: 0 },
	invite_again: { invitation: 'sent' },
};

export function actOnCompany(
	shop: ShopContext,
	id: number,
	{ action, userId }: CompanyActionRequest,
	actor: string
): CompanyDetail {
	companyOrProblem( shop, id );
	const member = findMember( shop, id, userId );
	if ( ! member ) {
		throw new Problem(
			'not_found',
			'Tej osoby nie ma w firmie.',
			404,
			'userId'
		);
	}
	if ( action === 'restore' && member.state === 'former' ) {
		throw new Problem(
			'not_possible',
			'Dostęp tej osoby zamknęło WAPRO i tylko tam można go przywrócić.',
			409,
			'action'
		);
	}
	saveMember( shop, { ...member, ...CHANGES[ action ] } );
	recordHistory( shop, {
		objectType: 'company',
		objectId: id,
		cause: 'by_hand',
		actor,
		summary: action,
	} );
	return companyDetail( shop, id );
}

/** Sends what waits for release, or what failed; a dry run only counts. */
export function actOnInvitations(
	shop: ShopContext,
	{ action, companyId, dryRun }: InvitationActionRequest
): InvitationActionResponse {
	const from = action === 'release' ? 'held' : 'failed';
	const where =
		"invitation = :from AND state = 'active' AND ( :company IS NULL OR company_id = :company )";
	const filter = { from, company: companyId ?? null };
	const done = count( shop, `company_users WHERE ${ where }`, filter );
	if ( ! dryRun ) {
		shop.db.run(
			`UPDATE company_users SET invitation = 'sent' WHERE ${ where }`,
			filter
		);
	}
	return { done, skipped: 0, failed: 0 };
}

function companyRow( shop: ShopContext, company: CompanyRecord ): CompanyRow {
	const { id } = company;
	return {
		id,
		erpId: company.erp_id,
		code: company.code,
		name: company.name,
		nip: company.nip,
		city: company.city,
		state: companyState( company ),
		people: count(
			shop,
			"company_users WHERE company_id = :id AND state <> 'former'",
			{ id }
		),
		points: count(
			shop,
			'delivery_points WHERE company_id = :id AND active = 1',
			{ id }
		),
		salesman: company.salesman,
		priceList: company.price_list,
	};
}

function personRow( shop: ShopContext, member: MemberRecord ): PersonRow {
	const user = findUser( shop, member.user_id );
	return {
		userId: member.user_id,
		name: user?.name ?? '',
		email: user?.email ?? '',
		role: member.role,
		points: pointsOf( shop, member.company_id, member.user_id ),
		state: member.state,
		invitation: member.invitation,
		managesPeople: member.manages_people === 1,
		contactId: member.contact_erp_id,
		editUrl: `${ shop.siteUrl() }/panel`,
	};
}

function count(
	shop: ShopContext,
	from: string,
	parameters: Readonly< Record< string, string | number | null > >
): number {
	return (
		shop.db.get< { n: number } >(
			`SELECT COUNT(*) AS n FROM ${ from }`,
			parameters
		)?.n ?? 0
	);
}
