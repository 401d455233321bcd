import type {
	CompanyDetail,
	PersonRow,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { companyOrProblem, type CompanyRecord } from './companies.ts';
import { possibleActions } from './company-actions.ts';
import { companyRow } from './company-pages.ts';
import { countRows } from './count-rows.ts';
import { membersOf, pointsOf, type KeptMember } from './people.ts';
import { pointsOfCompany } from './points.ts';
import { customerSettings } from './settings.ts';
import { findUser } from './users.ts';

export function companyDetail( shop: ShopContext, id: number ): CompanyDetail {
	const company = companyOrProblem( shop, id );
	const { addressOwner, pointOwner, contactOwner } = customerSettings( shop );
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
			personRow( shop, company, member )
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
		asOf: company.updated_at,
		owners: {
			address: addressOwner,
			points: pointOwner,
			contacts: contactOwner,
		},
		orders: countRows( shop, 'orders WHERE company_id = :id', { id } ),
		ordersUrl: null,
	};
}

function personRow(
	shop: ShopContext,
	company: CompanyRecord,
	member: KeptMember
): PersonRow {
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
		access: member.access,
		invitedAt: member.invited_at,
		viewUrl: null,
		actions: possibleActions( shop, company, member ),
	};
}
