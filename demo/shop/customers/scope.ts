import type { ShopContext } from '../context.ts';
import { findCompany } from './companies.ts';
import { membershipsOf, pointsOf, type MemberRecord } from './people.ts';

export interface ScopedOrder {
	readonly user_id: number | null;
	readonly company_id: number | null;
	readonly point_id: number | null;
}

/** Only an active membership with open access in a company that WAPRO has flagged shows anything of it. */
export function memberships(
	shop: ShopContext,
	userId: number
): MemberRecord[] {
	return membershipsOf( shop, userId ).filter(
		( { state, access, company_id: id } ) =>
			state === 'active' &&
			access === 'open' &&
			findCompany( shop, id )?.flagged === 1
	);
}

/**
 * What a person sees: orders of their delivery points, whoever placed them; without a point their own; company-wide
 * people everything of the company. An order without a company belongs to whoever placed it.
 */
export function seesOrder(
	shop: ShopContext,
	userId: number,
	order: ScopedOrder
): boolean {
	if ( order.company_id === null ) {
		return order.user_id === userId;
	}
	return memberships( shop, userId )
		.filter( ( { company_id: id } ) => id === order.company_id )
		.some(
			( { role, company_id: id } ) =>
				role === 'company' ||
				( order.point_id === null
					? order.user_id === userId
					: pointsOf( shop, id, userId ).includes( order.point_id ) )
		);
}
