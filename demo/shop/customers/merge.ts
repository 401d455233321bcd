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

/** People, points, orders and invoices of contractors that WAPRO merged into this one become its own. */
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
		adoptInvoices( shop, from.erp_id, into.erp_id );
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

/** WAPRO tells it of none of them; what it counted last was of neither as it is now. */
function adoptInvoices(
	shop: ShopContext,
	from: string | null,
	into: string | null
): void {
	const { changes } = shop.db.run(
		'UPDATE invoices SET contractor_id = :into WHERE contractor_id = :from',
		{ from, into }
	);
	if ( Number( changes ) > 0 ) {
		shop.db.run(
			'DELETE FROM balances WHERE contractor_id IN ( :from, :into )',
			{ from, into }
		);
	}
}
