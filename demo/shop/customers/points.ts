import type { DeliveryPlace } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';

export interface PointRecord {
	id: number;
	company_id: number;
	erp_id: string | null;
	name: string;
	recipient: string | null;
	phone: string | null;
	street: string;
	postcode: string;
	city: string;
	country: string;
	active: number;
}

export function pointsOfCompany(
	shop: ShopContext,
	companyId: number
): PointRecord[] {
	return shop.db.all< PointRecord >(
		'SELECT * FROM delivery_points WHERE company_id = :companyId ORDER BY id',
		{ companyId }
	);
}

export function findPoint(
	shop: ShopContext,
	id: number
): PointRecord | undefined {
	return shop.db.get< PointRecord >(
		'SELECT * FROM delivery_points WHERE id = :id',
		{ id }
	);
}

/** The company's places as WAPRO has them; one that is gone stays, and nobody orders for it any more. */
export function applyPoints(
	shop: ShopContext,
	companyId: number,
	places: readonly DeliveryPlace[]
): void {
	shop.db.run(
		'UPDATE delivery_points SET active = 0 WHERE company_id = :companyId AND erp_id IS NOT NULL',
		{ companyId }
	);
	for ( const place of places ) {
		shop.db.run(
			`INSERT INTO delivery_points ( company_id, erp_id, name, recipient, phone, street, postcode, city, country )
			VALUES ( :companyId, :erpId, :name, :recipient, :phone, :street, :postcode, :city, :country )
			ON CONFLICT ( erp_id ) DO UPDATE SET company_id = excluded.company_id, name = excluded.name, recipient = excluded.recipient,
				phone = excluded.phone, street = excluded.street, postcode = excluded.postcode, city = excluded.city,
				country = excluded.country, active = 1`,
			{
				companyId,
				erpId: place.erpId,
				name: place.name,
				recipient: place.recipient ?? null,
				phone: place.phone ?? null,
				street: place.street,
				postcode: place.postcode,
				city: place.city,
				country: place.country,
			}
		);
	}
}
