import type {
	Maps,
	OrderLine,
	OrderPayload,
	OrderSettings,
	Party,
	VatSummary,
} from '../../../contracts/generated/shop-api.ts';
import { linkFacts } from '../catalogue/links.ts';
import type { ShopContext } from '../context.ts';
import { findCompany } from '../customers/companies.ts';
import { customerOfOrder } from '../customers/orders.ts';
import { fixed, multiply, netOf, scaled, sum } from '../decimal.ts';
import { Problem } from '../problem.ts';
import {
	rateOfClass,
	readMaps,
	sellWarehouses,
	vatCodeForClass,
} from '../settings/maps.ts';
import { assertComplete } from './required.ts';
import { wantsReservation } from './reservation.ts';
import type { OrderItemRecord, OrderRecord } from './rows.ts';
import {
	DELIVERY_METHOD,
	orderSettings,
	PAYMENT_METHOD,
	paymentTerms,
} from './settings.ts';
import { acceptedPayload } from './told.ts';
import { twinCheck } from './twins.ts';

/** The order as WAPRO must hear of it; refuses with a Problem when something of it is not mapped. */
export function orderPayload(
	shop: ShopContext,
	orderId: number
): OrderPayload {
	const order = shop.db.get< OrderRecord & { reference: string } >(
		'SELECT orders.*, reference FROM orders JOIN order_scope ON order_id = orders.id WHERE orders.id = :id',
		{ id: orderId }
	);
	if ( ! order ) {
		throw new Problem(
			'order_gone',
			'Tego zamówienia nie ma już w sklepie.'
		);
	}
	const maps = readMaps( shop );
	const warehouses = sellWarehouses( maps );
	if ( warehouses.length === 0 ) {
		throw new Problem(
			'warehouse_unmapped',
			'Nie wybrano magazynu, z którego sklep sprzedaje. Wybierz go w ustawieniach.',
			400,
			'warehouses'
		);
	}
	const settings = orderSettings( shop );
	const buyer = payer( order );
	assertComplete( buyer, settings );
	const lines = [
		...itemLines( shop, maps, orderId ),
		...shippingLine( shop, maps, order ),
	];
	const twins = twinCheck(
		shop,
		orderId,
		JSON.parse( order.meta ) as Record< string, string >
	);
	return {
		reference: order.reference,
		number: String( order.id ),
		placedAt: order.placed_at,
		currency: 'PLN',
		basis: 'gross',
		payer: buyer,
		...customerOfOrder( shop, order ),
		...termsOf( shop, order, settings ),
		documentWish: order.nip ? 'invoice' : 'receipt',
		deliveryMethod: DELIVERY_METHOD.title,
		reserve: wantsReservation( shop, order, settings.reserve ),
		warehouses,
		lines,
		summary: vatSummary( lines ),
		...( twins ? { twins } : {} ),
	};
}

function termsOf(
	shop: ShopContext,
	order: OrderRecord,
	settings: OrderSettings
): Pick< OrderPayload, 'paymentMethod' | 'paymentForm' | 'paymentDays' > {
	const terms = paymentTerms( settings, PAYMENT_METHOD.id );
	const accepted = terms ? undefined : acceptedPayload( shop, order.id );
	if ( accepted?.paymentForm ) {
		const { paymentMethod, paymentForm, paymentDays } = accepted;
		return { paymentMethod, paymentForm, paymentDays };
	}
	if ( ! terms ) {
		throw new Problem(
			'payment_unmapped',
			`Nie wybrano, czym w WAPRO jest forma płatności „${ PAYMENT_METHOD.title }”. Wybierz ją w ustawieniach zamówień i ponów wysłanie.`,
			400,
			'paymentForm'
		);
	}
	const company =
		terms.ownTerms && order.company_id !== null
			? findCompany( shop, order.company_id )
			: undefined;
	const form = company?.payment_form ?? terms.form;
	const days = company?.payment_form ? company.payment_days : terms.days;
	return {
		paymentMethod: PAYMENT_METHOD.id,
		paymentForm: form,
		...( days === null ? {} : { paymentDays: days } ),
	};
}

function payer( order: OrderRecord ): Party {
	const [ firstName = '', ...rest ] = order.name.split( ' ' );
	return {
		...( order.nip ? { company: order.name, nip: order.nip } : {} ),
		firstName: firstName.slice( 0, 50 ),
		lastName: rest.join( ' ' ).slice( 0, 50 ),
		email: order.email,
		street: order.street,
		postcode: order.postcode,
		city: order.city,
		country: 'PL',
	};
}

function itemLines(
	shop: ShopContext,
	maps: Maps,
	orderId: number
): OrderLine[] {
	return shop.db
		.all< OrderItemRecord >(
			'SELECT * FROM order_items WHERE order_id = :id ORDER BY id',
			{ id: orderId }
		)
		.map( ( item, position ) => {
			const facts = linkFacts( shop, item.product_id );
			const index = item.erp_index ?? facts?.index;
			if ( ! index ) {
				throw new Problem(
					'product_not_linked',
					`Produkt „${ item.name }” nie jest powiązany z towarem w WAPRO. Powiąż go i ponów wysłanie.`,
					400,
					`lines[${ position }].index`
				);
			}
			return line( {
				lineId: String( item.id ),
				index,
				name: item.name,
				quantity: item.quantity,
				unit: item.unit,
				grossPrice: item.gross_price,
				taxClass: item.tax_class,
				vatCode: item.vat_code ?? facts?.vatCode,
				maps,
				field: `lines[${ position }].vatCode`,
			} );
		} );
}

function shippingLine(
	shop: ShopContext,
	maps: Maps,
	order: OrderRecord
): OrderLine[] {
	if ( scaled( order.shipping_gross ) === 0n ) {
		return [];
	}
	const { services } = orderSettings( shop );
	const own = services.find(
		( { kind, name } ) => kind === 'shipping' && name === DELIVERY_METHOD.id
	);
	const index = own?.index ?? maps.shippingIndex;
	if ( ! index ) {
		throw new Problem(
			'shipping_unmapped',
			'Nie wybrano usługi WAPRO, pod którą zapisywana jest dostawa. Wybierz ją w ustawieniach i ponów wysłanie.',
			400,
			'shippingIndex'
		);
	}
	return [
		line( {
			lineId: 'shipping',
			index,
			name: 'Dostawa',
			quantity: '1',
			unit: 'szt.',
			grossPrice: order.shipping_gross,
			taxClass: '',
			vatCode: undefined,
			maps,
			field: 'shipping.vatCode',
		} ),
	];
}

function line( from: {
	lineId: string;
	index: string;
	name: string;
	quantity: string;
	unit: string;
	grossPrice: string;
	taxClass: string;
	vatCode: string | undefined;
	maps: Maps;
	field: string;
} ): OrderLine {
	const vatCode = from.vatCode ?? vatCodeForClass( from.maps, from.taxClass );
	if ( ! vatCode ) {
		throw new Problem(
			'vat_unmapped',
			`Stawka VAT pozycji „${ from.name }” nie ma odpowiednika w WAPRO. Uzupełnij powiązania stawek w ustawieniach.`,
			400,
			from.field
		);
	}
	const rate = scaled( rateOfClass( from.taxClass ) );
	const gross = multiply(
		scaled( from.grossPrice ),
		scaled( from.quantity )
	);
	return {
		lineId: from.lineId,
		index: from.index,
		name: from.name.slice( 0, 200 ),
		quantity: from.quantity,
		unit: from.unit,
		netPrice: fixed( netOf( scaled( from.grossPrice ), rate ), 4 ),
		grossPrice: from.grossPrice,
		vatCode,
		net: fixed( netOf( gross, rate ), 2 ),
		gross: fixed( gross, 2 ),
		parameters: [],
	};
}

function vatSummary( lines: readonly OrderLine[] ): VatSummary[] {
	const codes = [ ...new Set( lines.map( ( { vatCode } ) => vatCode ) ) ];
	return codes.map( ( vatCode ) => {
		const own = lines.filter( ( one ) => one.vatCode === vatCode );
		const net = sum( own.map( ( one ) => scaled( one.net ) ) );
		const gross = sum( own.map( ( one ) => scaled( one.gross ) ) );
		return {
			vatCode,
			net: fixed( net, 2 ),
			vat: fixed( gross - net, 2 ),
			gross: fixed( gross, 2 ),
		};
	} );
}
