import { WordPressVisitor } from '../../demo/story/wordpress-visitor.ts';
import { randomCredentials } from '../../demo/credentials.ts';
import type { Stage } from './stage.ts';

/** A company of the shop with those of its people who look at it. */
export interface BenchCompany {
	readonly id: number;
	/** Ids of users: who sees all of it, and who sees one delivery point. */
	readonly headOffice: number;
	readonly branch: number;
	/** The branch user's first, then the others. */
	readonly points: readonly number[];
}

/** The company with most delivery points, or with fewest. */
export async function company(
	{ shop }: Stage,
	which: 'most' | 'fewest'
): Promise< BenchCompany > {
	const [ row = {} ] = await shop.query( `
		SELECT c.id,
			( SELECT MIN( user_id ) FROM wp_wapro_mag_company_users WHERE company_id = c.id AND role = 'company' ) AS head,
			( SELECT MIN( user_id ) FROM wp_wapro_mag_company_users WHERE company_id = c.id AND role = 'branch' ) AS branch
		FROM wp_wapro_mag_companies c WHERE c.id IN ( SELECT company_id FROM wp_wapro_mag_company_user_points )
		ORDER BY ( SELECT COUNT( * ) FROM wp_wapro_mag_delivery_points p WHERE p.company_id = c.id ) ${ which === 'most' ? 'DESC' : 'ASC' }, c.id LIMIT 1` );
	const points = await shop.query(
		`SELECT p.id FROM wp_wapro_mag_delivery_points p WHERE p.company_id = ${ row.id } ORDER BY p.id IN ( SELECT point_id FROM wp_wapro_mag_company_user_points WHERE user_id = ${ row.branch } ) DESC, p.id`
	);
	return {
		id: Number( row.id ),
		headOffice: Number( row.head ),
		branch: Number( row.branch ),
		points: points.map( ( { id } ) => Number( id ) ),
	};
}

/** People of other companies, who placed orders of this one as those have who left it. */
export async function strangers(
	{ shop }: Stage,
	{ id }: BenchCompany,
	count: number
): Promise< number[] > {
	const rows = await shop.query(
		`SELECT user_id FROM wp_wapro_mag_company_users WHERE company_id <> ${ id } ORDER BY user_id LIMIT ${ count }`
	);
	return rows.map( ( row ) => Number( row.user_id ) );
}

/** A customer with an account and no company. */
export async function privateCustomer( { shop }: Stage ): Promise< number > {
	const login = 'kupujacy';
	return Number(
		await shop.php(
			`$user = get_user_by( 'login', '${ login }' );
			echo $user ? $user->ID : wc_create_new_customer( '${ login }@example.test', '${ login }', wp_generate_password() );`
		)
	);
}

/** That user's browser, logged in. */
export async function visitorOf(
	{ shop, meter }: Stage,
	user: number
): Promise< WordPressVisitor > {
	const { password } = randomCredentials( 'osoba' );
	const login = await shop.php(
		`wp_set_password( '${ password }', ${ user } ); echo get_userdata( ${ user } )->user_login;`
	);
	return WordPressVisitor.loggedIn( meter.url, { user: login, password } );
}
