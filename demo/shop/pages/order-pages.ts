import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { findProduct, type ProductRecord } from '../catalogue/products.ts';
import type { ShopContext } from '../context.ts';
import { fixed, multiply, scaled, sum } from '../decimal.ts';
import { purchaseOf } from '../customers/orders.ts';
import { readBuyer, type OrderForm } from '../orders/buyer-form.ts';
import { cancelOrder } from '../orders/edits.ts';
import {
	placeOrder,
	SHIPPING_GROSS,
	type BasketLine,
} from '../orders/place.ts';
import type { OrderRecord } from '../orders/rows.ts';
import { Problem } from '../problem.ts';
import { buyerOf } from './buyer-pages.ts';
import { html, type Markup } from './html.ts';
import { money, page } from './layout.ts';
import { orderStatus } from './order-status.ts';

/** Fields with such names stand for what an integrator's program writes to an order that it brings. */
const metaOf = ( form: OrderForm ): Record< string, string > =>
	Object.fromEntries(
		Object.entries( form ).filter(
			( field ): field is [ string, string ] =>
				field[ 0 ].startsWith( '_' ) && field[ 1 ] !== undefined
		)
	);

/** Basket with the order form, placing, and the buyer's page of the order. */
export function registerOrderPages(
	server: FastifyInstance,
	shop: ShopContext
): void {
	server.get( '/basket', async ( request, reply ) => {
		const lines = linesOf( request.query as OrderForm );
		return reply
			.type( 'text/html' )
			.send( page( 'Koszyk', basket( shop, lines, {}, null ) ) );
	} );

	server.post( '/order', async ( request, reply ) => {
		const form = request.body as OrderForm;
		const lines = linesOf( form );
		try {
			const user = buyerOf( shop, request );
			const { id, key } = placeOrder(
				shop,
				readBuyer( form ),
				lines,
				user
					? purchaseOf( shop, user, Number( form.point ) || null )
					: null,
				metaOf( form )
			);
			return reply.redirect( `/order/${ id }?key=${ key }`, 303 );
		} catch ( error ) {
			if ( ! ( error instanceof Problem ) ) {
				throw error;
			}
			return reply
				.status( 400 )
				.type( 'text/html' )
				.send(
					page( 'Koszyk', basket( shop, lines, form, error.message ) )
				);
		}
	} );

	server.post( '/order/:id/cancel', async ( request, reply ) => {
		const { key = '' } = request.body as { key?: string };
		const order = orderOf( shop, request.params, key );
		if ( ! order ) {
			return noOrder( reply );
		}
		cancelOrder( shop, order.id );
		return reply.redirect( `/order/${ order.id }?key=${ key }`, 303 );
	} );

	server.get( '/order/:id', async ( request, reply ) => {
		const { key = '' } = request.query as { key?: string };
		const order = orderOf( shop, request.params, key );
		if ( ! order ) {
			return noOrder( reply );
		}
		return reply
			.type( 'text/html' )
			.send(
				page(
					`Zamówienie nr ${ order.id }`,
					orderStatus( shop, order )
				)
			);
	} );
}

/** The order of the address, for whoever has its key. */
function orderOf(
	shop: ShopContext,
	params: unknown,
	key: string
): OrderRecord | undefined {
	const { id } = params as { id: string };
	const order = shop.db.get< OrderRecord >(
		'SELECT * FROM orders WHERE id = :id',
		{ id: Number( id ) || 0 }
	);
	return order && sameKey( order.order_key, key ) ? order : undefined;
}

const noOrder = ( reply: FastifyReply ) =>
	reply
		.status( 404 )
		.type( 'text/html' )
		.send(
			page(
				'Nie ma takiego zamówienia',
				html`<p>Sprawdź adres z potwierdzenia zamówienia.</p>`
			)
		);

function linesOf( form: OrderForm ): BasketLine[] {
	return Object.entries( form )
		.map( ( [ name, quantity ] ) => ( {
			productId: Number( /^q([0-9]{1,9})$/.exec( name )?.[ 1 ] ?? 0 ),
			quantity: /^[0-9]{1,6}$/.test( quantity ?? '' )
				? Number( quantity )
				: 0,
		} ) )
		.filter( ( { productId, quantity } ) => productId > 0 && quantity > 0 );
}

function basket(
	shop: ShopContext,
	lines: readonly BasketLine[],
	form: OrderForm,
	error: string | null
): Markup {
	const rows = lines
		.map( ( line ) => ( {
			line,
			product: findProduct( shop, line.productId ),
		} ) )
		.filter(
			( row ): row is { line: BasketLine; product: ProductRecord } =>
				row.product?.status === 'publish' && row.product.price !== null
		);
	if ( rows.length === 0 ) {
		return html`<p>Koszyk jest pusty. <a href="/">Wybierz produkty</a></p>`;
	}
	const amounts = rows.map( ( { line, product } ) =>
		multiply(
			scaled( product.price ?? '0' ),
			scaled( String( line.quantity ) )
		)
	);
	const total = fixed( sum( [ ...amounts, scaled( SHIPPING_GROSS ) ] ), 2 );
	return html` ${ error === null ? [] : html`<p class="error" role="alert">${ error }</p>` }
		<form action="/order" method="post">
			<table>
				<thead>
					<tr>
						<th>Produkt</th>
						<th class="number">Ilość</th>
						<th class="number">Wartość</th>
					</tr>
				</thead>
				<tbody>
					${ rows.map(
						( { line, product }, position ) =>
							html`<tr>
								<td>
									${ product.name }<input
										type="hidden"
										name="q${ product.id }"
										value="${ line.quantity }"
									/>
								</td>
								<td class="number">${ line.quantity }</td>
								<td class="number">
									${ money( fixed( amounts[ position ] ?? 0n, 2 ) ) }
								</td>
							</tr>`
					) }
					<tr>
						<td>Dostawa</td>
						<td></td>
						<td class="number">${ money( SHIPPING_GROSS ) }</td>
					</tr>
					<tr>
						<th>Razem z VAT</th>
						<td></td>
						<th class="number">${ money( total ) }</th>
					</tr>
				</tbody>
			</table>
			<h2>Dane zamawiającego</h2>
			${ FIELDS.map(
				( field ) =>
					html`<label
						>${ field.label }
						<input
							name="${ field.name }"
							type="${ field.type }"
							autocomplete="${ field.complete }"
							value="${ form[ field.name ] ?? '' }"
							${ field.name === 'nip' ? [] : html` required` }
					/></label>`
			) }
			<p><button>Zamawiam z obowiązkiem zapłaty</button></p>
		</form>`;
}

const FIELDS = [
	{
		name: 'name',
		label: 'Imię i nazwisko albo firma',
		type: 'text',
		complete: 'name',
	},
	{ name: 'email', label: 'E-mail', type: 'email', complete: 'email' },
	{
		name: 'nip',
		label: 'NIP (nieobowiązkowy)',
		type: 'text',
		complete: 'off',
	},
	{
		name: 'street',
		label: 'Ulica i numer',
		type: 'text',
		complete: 'street-address',
	},
	{
		name: 'postcode',
		label: 'Kod pocztowy',
		type: 'text',
		complete: 'postal-code',
	},
	{
		name: 'city',
		label: 'Miejscowość',
		type: 'text',
		complete: 'address-level2',
	},
] as const;

function sameKey( expected: string, given: string ): boolean {
	const a = Buffer.from( expected );
	const b = Buffer.from( given );
	return a.length === b.length && timingSafeEqual( a, b );
}
