import type {
	CompaniesQuery,
	CompaniesResponse,
	CompanyRow,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { pageOf } from '../paging.ts';
import {
	companyState,
	findCompanyByErp,
	type CompanyRecord,
} from './companies.ts';
import { countRows } from './count-rows.ts';
import { invitationCounts } from './invitations.ts';

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
	const total = countRows( shop, `companies WHERE ${ where }`, filter );
	const of = ( state: keyof typeof STATES ) =>
		countRows( shop, `companies WHERE ${ STATES[ state ] }` );
	return {
		items: shop.db
			.all< CompanyRecord >(
				`SELECT * FROM companies WHERE ${ where } ORDER BY name, id LIMIT :limit OFFSET :offset`,
				{ ...filter, limit: page.limit, offset: page.offset }
			)
			.map( ( company ) => companyRow( shop, company ) ),
		total,
		pages: page.pages( total ),
		counts: {
			all: countRows( shop, 'companies' ),
			active: of( 'active' ),
			blocked: of( 'blocked' ),
			closed: of( 'closed' ),
		},
		invitations: invitationCounts( shop ),
	};
}

export function companyRow(
	shop: ShopContext,
	company: CompanyRecord
): CompanyRow {
	const { id, merged_into: mergedInto } = company;
	const into =
		mergedInto === null ? undefined : findCompanyByErp( shop, mergedInto );
	const members = "company_users WHERE company_id = :id AND state = 'active'";
	return {
		id,
		erpId: company.erp_id,
		code: company.code,
		name: company.name,
		nip: company.nip,
		city: company.city || null,
		state: companyState( company ),
		people: countRows( shop, members, { id } ),
		points: countRows(
			shop,
			'delivery_points WHERE company_id = :id AND active = 1',
			{ id }
		),
		salesman: company.salesman,
		priceList: company.price_list,
		held:
			company.flagged === 1
				? countRows( shop, `${ members } AND invitation = 'held'`, {
						id,
					} )
				: 0,
		mergedInto: into ? { id: into.id, name: into.name } : null,
		updatedAt: company.updated_at,
	};
}
