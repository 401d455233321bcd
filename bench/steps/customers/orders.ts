import { verdict, differences } from '../../measure/parity.ts';
import { shownOrder } from '../../measure/parity-orders.ts';
import { seen, seenLine } from '../../measure/pages.ts';
import { spread } from '../../measure/pick.ts';
import { makeOrders, type Placed } from '../../stage/make-orders.ts';
import {
	company,
	privateCustomer,
	strangers,
	visitorOf,
} from '../../stage/people.ts';
import { seedOrders } from '../../stage/seed-orders.ts';
import type { Step } from '../step.ts';

/** Delivery points of the largest company that ordered. */
const POINTS = 40;
/** Of the company that ordered least. */
const FEW = 100;
const ROUNDS = 9;
const COMPARED = 3;
/** As far back as somebody would page. */
const DEEP = 100;

/** My Account's list of orders: of a company with very many, of one with few, and WooCommerce's own of as many. */
export const orders: Step = {
	name: 'orders',
	async run( stage, options, book ) {
		const large = await company( stage, 'most' );
		const small = await company( stage, 'fewest' );
		const alone = await privateCustomer( stage );
		const points = [
			large.points[ 0 ],
			...spread( large.points.slice( 1 ), POINTS - 1 ),
		];
		const others = await strangers( stage, large, POINTS - 2 );
		const people = [ large.branch, large.headOffice, ...others ];
		const ofLarge: Placed[] = points.map( ( point = 0, n ) => ( {
			company: large.id,
			point,
			person: people[ n % people.length ] ?? large.headOffice,
		} ) );
		const ofSmall: Placed[] = small.points.map( ( point ) => ( {
			company: small.id,
			point,
			person: small.headOffice,
		} ) );
		const own: Placed[] = ofSmall.map( () => ( { person: alone } ) );
		const made = await makeOrders( stage, [
			...ofLarge,
			...ofSmall,
			...own,
		] );
		const models = {
			large: made.slice( 0, ofLarge.length ),
			small: made.slice( ofLarge.length, -own.length ),
			own: made.slice( -own.length ),
		};
		const seeded = await seedOrders( stage, [
			{ models: models.large, copies: options.orders - ofLarge.length },
			{ models: models.own, copies: options.orders - own.length },
			{ models: models.small, copies: FEW - ofSmall.length },
		] );
		const found = [];
		for ( const model of spread( made, COMPARED ) ) {
			const [ copy = {} ] = await stage.shop.query(
				`SELECT MAX( c.order_id ) AS id FROM wp_wapro_mag_order_scope m JOIN wp_wapro_mag_order_scope c ON c.person_id = m.person_id AND c.company_id <=> m.company_id AND c.delivery_point_id <=> m.delivery_point_id WHERE m.order_id = ${ model }`
			);
			found.push(
				differences(
					await shownOrder( stage, model ),
					await shownOrder( stage, Number( copy.id ) )
				)
			);
		}
		const unequal = verdict( found );
		if ( unequal !== undefined ) {
			throw new Error(
				`orders put into the shop are not like those it makes: ${ unequal }`
			);
		}
		book.note(
			`Orders: ${ made.length } placed the real way, ${ seeded } put beside them by SQL as copies; ${ COMPARED } copies compared with their models in wc/v3’s JSON, metas, addresses and the row of scopes: equal.`
		);

		const path = new URL(
			await stage.shop.php(
				"echo wc_get_account_endpoint_url( 'orders' );"
			)
		).pathname;
		const [ head, branch, few, plain ] = await Promise.all(
			[ large.headOffice, large.branch, small.headOffice, alone ].map(
				( user ) => visitorOf( stage, user )
			)
		);
		if ( ! head || ! branch || ! few || ! plain ) {
			throw new Error( 'somebody could not log in' );
		}
		const looked = await seen(
			{
				plain: { visitor: plain, path, plain: true },
				head: { visitor: head, path },
				branch: { visitor: branch, path },
				few: { visitor: few, path },
				own: { visitor: plain, path },
			},
			ROUNDS
		);
		const deep = await seen(
			{
				plain: {
					visitor: plain,
					path: `${ path }${ DEEP }/`,
					plain: true,
				},
				head: { visitor: head, path: `${ path }${ DEEP }/` },
			},
			ROUNDS
		);
		const many = options.orders.toLocaleString( 'en-US' );
		book.target( {
			name: `orders list, queries at ${ many } orders of the company against ${ FEW }`,
			target: 'the same',
			value: `${ looked.head.queries } : ${ looked.few.queries }`,
			met: looked.head.queries <= looked.few.queries,
			note: `a page of the list for head office; WooCommerce’s own page asks ${ looked.plain.queries }`,
		} );
		const ratio = ( name: string, ms: number, plainMs: number ) =>
			book.target( {
				name: `orders list, ${ name }, time against WooCommerce’s own of ${ many } orders`,
				target: '≤ 2×',
				value: `${ ( ms / plainMs ).toFixed( 1 ) }×`,
				met: ms <= 2 * plainMs,
			} );
		ratio( 'head office', looked.head.ms, looked.plain.ms );
		ratio( 'branch user', looked.branch.ms, looked.plain.ms );
		ratio( 'somebody without a company', looked.own.ms, looked.plain.ms );
		ratio( `head office, page ${ DEEP }`, deep.head.ms, deep.plain.ms );
		book.note(
			`Orders list, whole pages of My Account, medians of ${ ROUNDS }, one after the other in turn – WooCommerce alone (this product not loaded), ${ many } own orders: ${ seenLine( looked.plain ) } – with this product: the same person ${ seenLine( looked.own ) }; head office ${ seenLine( looked.head ) }; a branch user ${ seenLine( looked.branch ) }; head office of a company with ${ FEW } ${ seenLine( looked.few ) }. Page ${ DEEP }: WooCommerce alone ${ seenLine( deep.plain ) }, head office ${ seenLine( deep.head ) }.`
		);
	},
};
