import type { PersonRow } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';

/** One person's place in one company. */
export interface MemberRecord {
	company_id: number;
	user_id: number;
	contact_erp_id: string | null;
	role: PersonRow[ 'role' ];
	manages_people: number;
	/** suspended: by a person; former: WAPRO or a person took them out. */
	state: PersonRow[ 'state' ];
	access: 'waits' | 'open';
	/** Only those of `wapro` follow its list of contacts. */
	origin: 'wapro' | 'order' | 'pairing';
	invitation: PersonRow[ 'invitation' ];
}

export type KeptMember = MemberRecord & { invited_at: string | null };

const COLUMNS =
	'company_id, user_id, contact_erp_id, role, manages_people, state, access, origin, invitation, invited_at';

export function membersOf(
	shop: ShopContext,
	companyId: number
): KeptMember[] {
	return shop.db.all< KeptMember >(
		`SELECT ${ COLUMNS } FROM company_users WHERE company_id = :companyId ORDER BY user_id`,
		{ companyId }
	);
}

/** Places that stand for a contact of WAPRO, in whichever company. */
export function membersOfContact(
	shop: ShopContext,
	contactId: string | null
): KeptMember[] {
	return shop.db.all< KeptMember >(
		`SELECT ${ COLUMNS } FROM company_users WHERE contact_erp_id = :contactId`,
		{ contactId }
	);
}

export function membershipsOf(
	shop: ShopContext,
	userId: number
): KeptMember[] {
	return shop.db.all< KeptMember >(
		`SELECT ${ COLUMNS } FROM company_users WHERE user_id = :userId ORDER BY company_id`,
		{ userId }
	);
}

export function findMember(
	shop: ShopContext,
	companyId: number,
	userId: number
): KeptMember | undefined {
	return membersOf( shop, companyId ).find(
		( { user_id: id } ) => id === userId
	);
}

export function saveMember(
	shop: ShopContext,
	{
		company_id,
		user_id,
		contact_erp_id,
		role,
		manages_people,
		state,
		access,
		origin,
		invitation,
	}: MemberRecord
): void {
	shop.db.run(
		`INSERT INTO company_users ( company_id, user_id, contact_erp_id, role, manages_people, state, access, origin, invitation, invited_at, created_at )
		VALUES ( :company_id, :user_id, :contact_erp_id, :role, :manages_people, :state, :access, :origin, :invitation,
			CASE WHEN :invitation = 'sent' THEN :now END, :now )
		ON CONFLICT ( company_id, user_id ) DO UPDATE SET contact_erp_id = excluded.contact_erp_id, role = excluded.role,
			manages_people = excluded.manages_people, state = excluded.state, access = excluded.access, origin = excluded.origin,
			invited_at = CASE WHEN invitation = excluded.invitation THEN invited_at ELSE excluded.invited_at END,
			invitation = excluded.invitation`,
		{
			company_id,
			user_id,
			contact_erp_id,
			role,
			manages_people,
			state,
			access,
			origin,
			invitation,
			now: shop.now(),
		}
	);
}

export function removeMember(
	shop: ShopContext,
	companyId: number,
	userId: number
): void {
	for ( const table of [ 'company_user_points', 'company_users' ] ) {
		shop.db.run(
			`DELETE FROM ${ table } WHERE company_id = :companyId AND user_id = :userId`,
			{ companyId, userId }
		);
	}
}

/** Delivery points given to a person, ascending. */
export function pointsOf(
	shop: ShopContext,
	companyId: number,
	userId: number
): number[] {
	return shop.db
		.all< { point_id: number } >(
			'SELECT point_id FROM company_user_points WHERE company_id = :companyId AND user_id = :userId ORDER BY point_id',
			{ companyId, userId }
		)
		.map( ( row ) => row.point_id );
}

export function givePoints(
	shop: ShopContext,
	companyId: number,
	userId: number,
	points: readonly number[]
): void {
	shop.db.run(
		'DELETE FROM company_user_points WHERE company_id = :companyId AND user_id = :userId',
		{ companyId, userId }
	);
	for ( const point of points ) {
		shop.db.run(
			'INSERT OR IGNORE INTO company_user_points ( company_id, user_id, point_id ) VALUES ( :companyId, :userId, :point )',
			{ companyId, userId, point }
		);
	}
}
