import { seen, type Look } from '../../measure/pages.ts';
import { company, privateCustomer, visitorOf } from '../../stage/people.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Step } from '../step.ts';

const ROUNDS = 3;

interface Asked {
	readonly who: string;
	readonly what: string;
	readonly checks: number;
	readonly scope: number;
	readonly more: number;
}

/** Requests that ask what a person may see: queries by which the scope answers, of three kinds of people. */
export const scope: Step = {
	name: 'scope',
	async run( stage, _options, book ) {
		const large = await company( stage, 'most' );
		const people = {
			'head office': large.headOffice,
			'a branch user': large.branch,
			'somebody without a company': await privateCustomer( stage ),
		};
		const found: Asked[] = [];
		for ( const [ who, user ] of Object.entries( people ) ) {
			const visitor = await visitorOf( stage, user );
			for ( const [ what, path ] of Object.entries(
				await requests( stage, user )
			) ) {
				const look: Look = { visitor, path };
				const { with: one, without } = await seen(
					{ with: look, without: { ...look, plain: true } },
					ROUNDS
				);
				found.push( {
					who,
					what,
					checks: one.checks,
					scope: one.scope,
					more: one.queries - without.queries,
				} );
			}
		}
		const told = ( of: ( one: Asked ) => number ): string =>
			found
				.map( ( one ) => `${ one.what }, ${ one.who }: ${ of( one ) }` )
				.join( '; ' );
		const most = Math.max( ...found.map( ( one ) => one.checks ) );
		book.target( {
			name: 'scope check, queries a request',
			target: '≤ 1',
			value: String( most ),
			met: most <= 1,
			note: told( ( { checks } ) => checks ),
		} );
		book.note(
			`Scope, queries with those that the picker in the cart asks it: ${ told( ( one ) => one.scope ) }. The whole request beyond that of WooCommerce alone, picker, terms and WAPRO’s status of the order included: ${ told( ( { more } ) => more ) }.`
		);
	},
};

/** Paths that WooCommerce alone answers that person, too: its own orders. */
async function requests(
	{ shop }: Stage,
	user: number
): Promise< Readonly< Record< string, string > > > {
	const urls = JSON.parse(
		await shop.php( `
			[ $order ] = wc_get_orders( [ 'customer_id' => ${ user }, 'limit' => 1 ] );
			echo json_encode( [
				'order page'      => $order->get_view_order_url(),
				'Store API order' => rest_url( 'wc/store/v1/order/' . $order->get_id() . '?key=' . $order->get_order_key() . '&billing_email=' . rawurlencode( $order->get_billing_email() ) ),
				'My Account'      => wc_get_page_permalink( 'myaccount' ),
				'cart'            => rest_url( 'wc/store/v1/cart' ),
				'shop'            => wc_get_page_permalink( 'shop' ),
			] );
		` )
	) as Readonly< Record< string, string > >;
	return Object.fromEntries(
		Object.entries( urls ).map( ( [ what, url ] ) => {
			const { pathname, search } = new URL( url );
			return [ what, pathname + search ];
		} )
	);
}
