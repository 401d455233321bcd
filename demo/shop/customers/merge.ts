import type { ShopContext } from '../context.ts';
import type { CompanyRecord } from './companies.ts';
import {
	findMember,
	givePoints,
	membersOf,
	pointsOf,
	removeMember,
	saveMember,
} from './people.ts';

/** People, points and orders of contractors that WAPRO merged into this one become its own. */
export function adoptMerged( shop: ShopContext, into: CompanyRecord ): void {
	const merged = shop.db.all< CompanyRecord >(
		'SELECT * FROM companies WHERE merged_into = :erpId AND id <> :id',
		{ erpId: into.erp_id, id: into.id }
	);
	for ( const from of merged ) {
		for ( const table of [ 'delivery_points', 'orders' ] ) {
			shop.db.run(
				`UPDATE ${ table } SET company_id = :into WHERE company_id = :from`,
				{ into: into.id, from: from.id }
			);
		}
		for ( const member of membersOf( shop, from.id ) ) {
			const points = pointsOf( shop, from.id, member.user_id );
			const there = findMember( shop, into.id, member.user_id );
			removeMember( shop, from.id, member.user_id );
			if ( ! there ) {
				saveMember( shop, { ...member, company_id: into.id } );
			}
			givePoints( shop, into.id, member.user_id, [
				...pointsOf( shop, into.id, member.user_id ),
				...points,
			] );
		}
	}
}
