import type { OrderStatusItem } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { findCompanyByErp } from '../customers/companies.ts';
import { exchangeSettings } from '../settings/exchange.ts';
import type { ErpOrderRecord } from './rows.ts';

const DAY = 86_400_000;

export interface Owner {
	readonly company: number | null;
	readonly point: number | null;
	readonly person: number | null;
}

export type BornColumns = Pick<
	ErpOrderRecord,
	| 'company_id'
	| 'point_id'
	| 'person_id'
	| 'placed_at'
	| 'currency'
	| 'customer_number'
	| 'source'
	| 'details'
>;

/** Whose an order is that has no order of the shop; undefined: it is left alone. */
export function ownerOf(
	shop: ShopContext,
	item: OrderStatusItem,
	known: ErpOrderRecord | undefined
): Owner | undefined {
	const { born } = exchangeSettings( shop );
	const own = new RegExp( `^${ shop.shopId }-[0-9]+-[0-9a-f]{6}$` );
	if ( ! born.on || own.test( item.reference ?? '' ) ) {
		return undefined;
	}
	if ( item.deleted ) {
		return (
			known && {
				company: known.company_id,
				point: known.point_id,
				person: known.person_id,
			}
		);
	}
	const company = item.contractorId
		? findCompanyByErp( shop, item.contractorId )
		: undefined;
	const oldest = Date.parse( shop.now() ) - born.days * DAY;
	const isNew =
		company?.flagged === 1 && Date.parse( item.placedAt ?? '' ) >= oldest;
	if ( ! known && ! isNew ) {
		return undefined;
	}
	return {
		company: company?.id ?? null,
		point:
			idOf(
				shop,
				'SELECT id FROM delivery_points WHERE erp_id = :erp AND company_id = :company',
				item.deliveryPlaceId,
				company?.id
			) ?? null,
		person:
			idOf(
				shop,
				'SELECT user_id AS id FROM company_users WHERE contact_erp_id = :erp AND company_id = :company',
				item.contactId,
				company?.id
			) ?? null,
	};
}

function idOf(
	shop: ShopContext,
	sql: string,
	erp: string | undefined,
	company: number | undefined
): number | undefined {
	return erp === undefined || company === undefined
		? undefined
		: shop.db.get< { id: number } >( sql, { erp, company } )?.id;
}

export function bornColumns(
	item: OrderStatusItem,
	{ company, point, person }: Owner
): Partial< BornColumns > {
	const owner = { company_id: company, point_id: point, person_id: person };
	return item.deleted
		? owner
		: {
				...owner,
				placed_at: item.placedAt ?? null,
				currency: item.currency ?? null,
				customer_number: item.customerOrderNumber || null,
				source: item.source || null,
				details: JSON.stringify( {
					orderedBy: item.orderedBy ?? null,
					deliveryPlace: item.deliveryPlace ?? null,
					lines: item.lines ?? [],
				} ),
			};
}
