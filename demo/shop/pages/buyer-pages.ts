import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ShopContext } from '../context.ts';
import { findCompany } from '../customers/companies.ts';
import { ordersSeenBy } from '../customers/orders.ts';
import { findPoint } from '../customers/points.ts';
import { seesOrder } from '../customers/scope.ts';
import {
	findUser,
	findUserByEmail,
	type UserRecord,
} from '../customers/users.ts';
import type { OrderRecord } from '../orders/rows.ts';

/** What a person with an account sees of orders. Who sees which is the shop's one rule, in `customers/scope.ts`. */
export function registerBuyerPages(
	server: FastifyInstance,
	shop: ShopContext
): void {
	server.get( '/my/orders.json', async ( request, reply ) => {
		const user = buyerOf( shop, request );
		return user
			? ordersSeenBy( shop, user.id ).map( ( order ) =>
					shown( shop, order )
				)
			: askForLogin( reply );
	} );

	server.get( '/my/orders/:id.json', async ( request, reply ) => {
		const user = buyerOf( shop, request );
		if ( ! user ) {
			return askForLogin( reply );
		}
		const { id } = request.params as { id: string };
		const order = shop.db.get< OrderRecord >(
			'SELECT * FROM orders WHERE id = :id',
			{ id: Number( id ) || 0 }
		);
		return order && seesOrder( shop, user.id, order )
			? shown( shop, order )
			: reply.status( 404 ).send( { code: 'not_found' } );
	} );
}

/** The account behind a request, by HTTP Basic; undefined for nobody or a wrong password. */
export function buyerOf(
	shop: ShopContext,
	{ headers }: FastifyRequest
): UserRecord | undefined {
	const [ scheme, encoded = '' ] = ( headers.authorization ?? '' ).split(
		' '
	);
	if ( scheme?.toLowerCase() !== 'basic' ) {
		return undefined;
	}
	const [ email = '', ...rest ] = Buffer.from( encoded, 'base64' )
		.toString( 'utf8' )
		.split( ':' );
	const user = findUserByEmail( shop, email );
	const given = Buffer.from( rest.join( ':' ) );
	const expected = Buffer.from( user?.password ?? '' );
	return user?.staff === 0 &&
		given.length === expected.length &&
		timingSafeEqual( given, expected )
		? user
		: undefined;
}

function askForLogin( reply: FastifyReply ): FastifyReply {
	return reply
		.status( 401 )
		.header( 'www-authenticate', 'Basic realm="Moje konto"' )
		.send( { code: 'login_needed' } );
}

function shown( shop: ShopContext, order: OrderRecord ) {
	return {
		id: order.id,
		placedAt: order.placed_at,
		status: order.status,
		company:
			order.company_id === null
				? null
				: ( findCompany( shop, order.company_id )?.name ?? null ),
		point:
			order.point_id === null
				? null
				: ( findPoint( shop, order.point_id )?.name ?? null ),
		person:
			order.user_id === null
				? null
				: ( findUser( shop, order.user_id )?.name ?? null ),
	};
}
