import type {
	InvitationActionRequest,
	InvitationActionResponse,
	InvitationCounts,
	InvitationRow,
	InvitationsQuery,
	InvitationsResponse,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { pageOf } from '../paging.ts';
import { countRows } from './count-rows.ts';

/** Who may be invited: a person of a company that is open to the shop. */
const INVITABLE = `company_users JOIN companies ON companies.id = company_users.company_id
	JOIN users ON users.id = company_users.user_id WHERE state = 'active' AND flagged = 1`;

const PEOPLE = 'DISTINCT user_id';

export function invitationCounts( shop: ShopContext ): InvitationCounts {
	const of = ( state: InvitationRow[ 'state' ] ) =>
		countRows(
			shop,
			`${ INVITABLE } AND invitation = :state`,
			{ state },
			PEOPLE
		);
	return {
		held: of( 'held' ),
		queued: of( 'queued' ),
		sent: of( 'sent' ),
		failed: of( 'failed' ),
	};
}

/** People by how far their invitation has come; a person is one row, whatever the number of companies. */
export function invitationsPage(
	shop: ShopContext,
	{ state = 'held', search = '', page: number, perPage }: InvitationsQuery
): InvitationsResponse {
	const page = pageOf( number, perPage ?? 20 );
	const where = `${ INVITABLE } AND invitation = :state
		AND ( users.name LIKE :search OR users.email LIKE :search OR companies.name LIKE :search )`;
	const filter = { state, search: `%${ search }%` };
	const total = countRows( shop, where, filter, PEOPLE );
	return {
		items: shop.db
			.all< {
				id: number;
				name: string;
				email: string;
				at: string | null;
			} >(
				`SELECT users.id, users.name, users.email, MAX( invited_at ) AS at FROM ${ where }
				GROUP BY users.id ORDER BY users.name, users.id LIMIT :limit OFFSET :offset`,
				{ ...filter, limit: page.limit, offset: page.offset }
			)
			.map( ( { id, name, email, at } ) => ( {
				userId: id,
				name,
				email,
				companies: shop.db.all< { id: number; name: string } >(
					`SELECT companies.id, companies.name FROM ${ INVITABLE } AND invitation = :state AND user_id = :id
					ORDER BY companies.name, companies.id`,
					{ state, id }
				),
				state,
				invitedAt: at,
				editUrl: `${ shop.siteUrl() }/panel`,
			} ) ),
		total,
		pages: page.pages( total ),
		counts: invitationCounts( shop ),
	};
}

const FROM = { release: 'held', retry: 'failed', stop: 'queued' } as const;

/** Sends what waits for release, or what failed; a dry run only counts. Nothing is ever on its way: it is sent at once. */
export function actOnInvitations(
	shop: ShopContext,
	{ action, companyId, userIds = [], dryRun }: InvitationActionRequest
): InvitationActionResponse {
	const where = `${ INVITABLE } AND invitation = :from AND ( :company IS NULL OR company_id = :company )
		AND ( :all = 1 OR user_id IN ( SELECT value FROM json_each( :users ) ) )`;
	const filter = {
		from: FROM[ action ],
		company: companyId ?? null,
		all: userIds.length === 0 ? 1 : 0,
		users: JSON.stringify( userIds ),
	};
	const done = countRows( shop, where, filter, PEOPLE );
	if ( ! dryRun ) {
		shop.db.run(
			`UPDATE company_users SET invitation = :to, invited_at = COALESCE( :at, invited_at )
			WHERE rowid IN ( SELECT company_users.rowid FROM ${ where } )`,
			{
				...filter,
				to: action === 'stop' ? 'held' : 'sent',
				at: action === 'stop' ? null : shop.now(),
			}
		);
	}
	return {
		done,
		skipped: Math.max( 0, userIds.length - done ),
		failed: 0,
		queued: 0,
	};
}

/** Somebody asked for this person's mail again; none goes out for a company that is closed. */
export function inviteAgain(
	shop: ShopContext,
	companyId: number,
	userId: number
): void {
	shop.db.run(
		"UPDATE company_users SET invitation = 'queued' WHERE company_id = :companyId AND user_id = :userId",
		{ companyId, userId }
	);
	shop.db.run(
		`UPDATE company_users SET invitation = 'sent', invited_at = :now WHERE rowid IN (
			SELECT company_users.rowid FROM ${ INVITABLE } AND invitation = 'queued' AND user_id = :userId )`,
		{ userId, now: shop.now() }
	);
}
