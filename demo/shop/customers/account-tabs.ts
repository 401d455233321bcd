import type { CustomerPairingQuery } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import type { UserRecord } from './users.ts';

const member = ( which = '1' ) =>
	`id IN ( SELECT user_id FROM company_users WHERE state <> 'former' AND ${ which } )`;

const PAIRED = member();
const TO_DECIDE =
	"id IN ( SELECT user_id FROM customer_pairings WHERE state = 'to_decide' )";
const WAITS = member( "access = 'waits'" );
const TO_APPROVE = member(
	`access = 'waits' AND origin IN ( 'order', 'pairing' )
	AND company_id IN ( SELECT id FROM companies WHERE flagged = 1 )`
);

/** Which accounts stand where on the pairing desk, as SQL. */
export const accountTabs = {
	paired: PAIRED,
	to_decide: `NOT ${ PAIRED } AND ${ TO_DECIDE }`,
	unpaired: `NOT ${ PAIRED } AND NOT ${ TO_DECIDE }`,
	to_approve: TO_APPROVE,
	numbered: `NOT ${ PAIRED } AND nip IS NOT NULL`,
} as const;

const ACCESS = {
	to_approve: TO_APPROVE,
	waits: `${ WAITS } AND NOT ${ TO_APPROVE }`,
	open: `NOT ${ WAITS }`,
} as const;

const BY = `( id IN ( SELECT user_id FROM customer_pairings WHERE matched_by = :by )
	OR ( :by = 'wapro' AND id NOT IN ( SELECT user_id FROM customer_pairings WHERE matched_by IS NOT NULL )
		AND ${ member( "origin = 'wapro'" ) } ) )`;

export function accounts(
	shop: ShopContext,
	where: string,
	values: Readonly< Record< string, string > > = {}
): UserRecord[] {
	return shop.db.all< UserRecord >(
		`SELECT * FROM users WHERE staff = 0 AND ${ where } ORDER BY id`,
		values
	);
}

/** Accounts that a query asks for. */
export function accountsOf(
	shop: ShopContext,
	{ tab = 'to_decide', access, by, search = '' }: CustomerPairingQuery
): UserRecord[] {
	const isPaired = tab === 'paired';
	const where = [
		accountTabs[ tab ],
		"( name LIKE :search OR email LIKE :search OR COALESCE( nip, '' ) LIKE :search OR COALESCE( company_name, '' ) LIKE :search )",
		...( isPaired && access ? [ ACCESS[ access ] ] : [] ),
		...( isPaired && by ? [ BY ] : [] ),
	];
	return accounts( shop, where.join( ' AND ' ), {
		search: `%${ search }%`,
		...( isPaired && by ? { by } : {} ),
	} );
}
