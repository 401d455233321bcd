import type { Stage } from '../stage/stage.ts';
import type { Shown } from './parity.ts';

/** Of the person, not of how the account was made. */
const PERSONAL = [ 'nickname', 'billing_email', 'last_update' ];

/** A customer as wc/v3 shows it, the names of what its account keeps, and what it may do. */
export async function shownCustomer(
	{ rest, shop }: Stage,
	id: number
): Promise< Shown > {
	const { billing, ...json } = await rest.call< {
		readonly billing: Readonly< Record< string, string > >;
	} >( 'GET', `customers/${ id }` );
	const meta = await shop.query(
		`SELECT CONCAT( meta_key, '=', meta_value ) AS one FROM wp_usermeta WHERE user_id = ${ id } AND meta_value <> '' AND meta_key NOT IN ( '${ PERSONAL.join( "', '" ) }' ) ORDER BY 1`
	);
	const [ user = {} ] = await shop.query(
		`SELECT user_status, user_url FROM wp_users WHERE ID = ${ id }`
	);
	return {
		json: { ...json, billing: { ...billing, email: '' } },
		rest: { ...user, meta: meta.map( ( { one } ) => one ).join( '\n' ) },
	};
}
