import type { OrderPayload } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import type { OrderRecord } from '../orders/rows.ts';
import { Problem } from '../problem.ts';
import { companyState, findCompany, type CompanyRecord } from './companies.ts';
import { findMember, pointsOf } from './people.ts';
import { findPoint, pointsOfCompany, type PointRecord } from './points.ts';
import { memberships, seesOrder } from './scope.ts';
import type { UserRecord } from './users.ts';

/** For whom a person of a company orders. */
export interface Purchase {
	readonly user: UserRecord;
	readonly company: CompanyRecord | null;
	readonly point: PointRecord | null;
}

/**
 * Whom a person buys for: the point that the form names, or the only one; a person without a company for itself. Refuses
 * a foreign point as if it did not exist.
 */
export function purchaseOf(
	shop: ShopContext,
	user: UserRecord,
	pointId: number | null
): Purchase {
	const [ own ] = memberships( shop, user.id );
	const company = own
		? ( findCompany( shop, own.company_id ) ?? null )
		: null;
	if ( own === undefined || company === null ) {
		return { user, company: null, point: null };
	}
	if ( companyState( company ) === 'blocked' ) {
		throw new Problem(
			'company_blocked',
			`Zakupy firmy ${ company.name } są wstrzymane. Zadzwoń do nas.`
		);
	}
	const points = ownPoints( shop, own.company_id, user.id, own.role );
	const [ only ] = points;
	if ( pointId === null ) {
		return {
			user,
			company,
			point: points.length === 1 && only ? only : null,
		};
	}
	const point = points.find( ( { id } ) => id === pointId );
	if ( ! point ) {
		throw new Problem(
			'point_unknown',
			'Nie ma takiego miejsca dostawy. Wybierz inne.',
			400,
			'point'
		);
	}
	return { user, company, point };
}

function ownPoints(
	shop: ShopContext,
	companyId: number,
	userId: number,
	role: 'company' | 'branch'
): PointRecord[] {
	const given = new Set( pointsOf( shop, companyId, userId ) );
	return pointsOfCompany( shop, companyId ).filter(
		( { id, active } ) =>
			active === 1 && ( role === 'company' || given.has( id ) )
	);
}

/** What of an order names its contractor, contact and delivery place. */
export function customerOfOrder(
	shop: ShopContext,
	order: OrderRecord
): Pick<
	OrderPayload,
	'customerId' | 'contactId' | 'deliveryPlaceId' | 'delivery'
> {
	const company =
		order.company_id === null
			? undefined
			: findCompany( shop, order.company_id );
	if ( ! company?.erp_id ) {
		return {};
	}
	const contact =
		order.user_id === null
			? undefined
			: findMember( shop, company.id, order.user_id )?.contact_erp_id;
	const point =
		order.point_id === null ? undefined : findPoint( shop, order.point_id );
	return {
		customerId: company.erp_id,
		...( contact ? { contactId: contact } : {} ),
		...( point
			? {
					delivery: {
						company: point.name,
						street: point.street,
						postcode: point.postcode,
						city: point.city,
						country: point.country,
					},
					...( point.erp_id
						? { deliveryPlaceId: point.erp_id }
						: {} ),
				}
			: {} ),
	};
}

/** Orders that a person sees, newest first. */
export function ordersSeenBy(
	shop: ShopContext,
	userId: number
): OrderRecord[] {
	return shop.db
		.all< OrderRecord >( 'SELECT * FROM orders ORDER BY id DESC' )
		.filter( ( order ) => seesOrder( shop, userId, order ) );
}
