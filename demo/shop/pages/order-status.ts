import type { ShopContext } from '../context.ts';
import { fixed, multiply, scaled } from '../decimal.ts';
import type {
	ErpOrderRecord,
	OrderItemRecord,
	OrderRecord,
} from '../orders/rows.ts';
import { PART_SHIPPED, progressOf } from '../orders/progress.ts';
import { carrierLink } from '../orders/status-settings.ts';
import { html, type Markup } from './html.ts';
import { moment, money } from './layout.ts';

interface Parcel {
	carrier: string;
	trackingNumber: string;
	trackingUrl?: string;
}

/** The order as its buyer sees it: production, transport and payment apart, and each parcel. */
export function orderStatus( shop: ShopContext, order: OrderRecord ): Markup {
	const items = shop.db.all< OrderItemRecord >(
		'SELECT * FROM order_items WHERE order_id = :id ORDER BY id',
		{ id: order.id }
	);
	const erpOrders = shop.db.all< ErpOrderRecord >(
		"SELECT * FROM erp_orders WHERE order_id = :id AND state <> 'cancelled' ORDER BY erp_id",
		{ id: order.id }
	);
	return html`<p>Złożone ${ moment( order.placed_at ) }.</p>
		${ order.status === 'cancelled' ? html`<p role="status">Zamówienie anulowano.</p>` : cancelForm( order ) }
		<table>
			<thead>
				<tr>
					<th>Produkt</th>
					<th class="number">Ilość</th>
					<th class="number">Wartość</th>
				</tr>
			</thead>
			<tbody>
				${ items.map(
					( item ) =>
						html`<tr>
							<td>${ item.name }</td>
							<td class="number">
								${ item.quantity } ${ item.unit }
							</td>
							<td class="number">
								${ money( fixed( multiply( scaled( item.gross_price ), scaled( item.quantity ) ), 2 ) ) }
							</td>
						</tr>`
				) }
				<tr>
					<td>Dostawa</td>
					<td></td>
					<td class="number">${ money( order.shipping_gross ) }</td>
				</tr>
			</tbody>
		</table>
		${ order.status === 'cancelled' && erpOrders.length === 0 ? [] : html`<h2>Realizacja</h2>` }
		${ erpOrders.map( ( one ) => realisation( shop, one ) ) }
		${ shipped( shop, order, items ) }
		${ order.status === 'cancelled' || erpOrders.length > 0 ? [] : html`<p>Zamówienie czeka na przyjęcie.</p>` }`;
}

/** Whether it comes in time, WAPRO decides. */
const cancelForm = ( order: OrderRecord ): Markup =>
	html`<form action="/order/${ order.id }/cancel" method="post">
		<input type="hidden" name="key" value="${ order.order_key }" />
		<button>Anuluj zamówienie</button>
	</form>`;

/** What of each line has left, once some of it has. */
function shipped(
	shop: ShopContext,
	order: OrderRecord,
	items: readonly OrderItemRecord[]
): Markup | [] {
	const { lines, isDone, dueOn, codes } = progressOf( shop, order.id );
	const due =
		dueOn !== null && ! isDone
			? html`<p>Termin: ${ day( dueOn ) }.</p>`
			: [];
	if ( lines.every( ( { realised } ) => realised === 0n ) ) {
		return html`${ due }`;
	}
	const goods = lines.flatMap( ( line ) => {
		const item = items.find( ( { id } ) => String( id ) === line.lineId );
		return item ? [ { ...line, name: item.name } ] : [];
	} );
	const amount = ( value: bigint, unit: string ) =>
		`${ fixed( value, 6 )
			.replace( /\.?0+$/, '' )
			.replace( '.', ',' ) } ${ unit }`;
	return html`${ due }
		<h3>
			${ codes.transport === PART_SHIPPED ? 'Częściowo wysłane' : 'Wysłane' }
		</h3>
		<table>
			<thead>
				<tr>
					<th>Produkt</th>
					<th class="number">Zamówiono</th>
					<th class="number">Wysłano</th>
					<th class="number">Pozostało</th>
				</tr>
			</thead>
			<tbody>
				${ goods.map(
					( { name, unit, ordered, realised } ) =>
						html`<tr>
							<td>${ name }</td>
							<td class="number">${ amount( ordered, unit ) }</td>
							<td class="number">
								${ amount( realised, unit ) }
							</td>
							<td class="number">
								${ amount( ordered - realised, unit ) }
							</td>
						</tr>`
				) }
			</tbody>
		</table>`;
}

const day = ( text: string ): string => text.split( '-' ).reverse().join( '.' );

function realisation( shop: ShopContext, order: ErpOrderRecord ): Markup {
	const parcels = JSON.parse( order.parcels ?? '[]' ) as Parcel[];
	return html`<section>
		<h3>${ order.number ?? 'Zamówienie przyjęte' }</h3>
		<dl>
			<dt>Produkcja</dt>
			<dd data-axis="production">
				${ axis( order.production_name, order.production_at ) }
			</dd>
			<dt>Transport</dt>
			<dd data-axis="transport">
				${ axis( order.transport_name, order.transport_at ) }
			</dd>
			<dt>Płatność</dt>
			<dd data-axis="payment">
				${ axis( order.payment_name, order.payment_at ) }
			</dd>
		</dl>
		${ parcels.map( ( parcel ) => parcelLine( shop, parcel ) ) }
	</section>`;
}

function axis( name: string | null, at: string | null ): string {
	if ( name === null ) {
		return '–';
	}
	return at === null ? name : `${ name } (${ moment( at ) })`;
}

/** Only addresses of the web become links: the text comes from another system. */
function parcelLine( shop: ShopContext, parcel: Parcel ): Markup {
	const url =
		parcel.trackingUrl ??
		carrierLink( shop, parcel.carrier, parcel.trackingNumber );
	const number = /^https:\/\//i.test( url )
		? html`<a href="${ url }" rel="noopener noreferrer"
				>${ parcel.trackingNumber }</a
			>`
		: html`${ parcel.trackingNumber }`;
	return html`<p data-parcel>Przesyłka ${ parcel.carrier }: ${ number }</p>`;
}
