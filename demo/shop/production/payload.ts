import type {
	ProductionLine,
	ProductionOrder,
	ProductionParameterRule,
	ProductionSettings,
} from '../../../contracts/generated/shop-api.ts';
import { linkFacts } from '../catalogue/links.ts';
import { findProduct } from '../catalogue/products.ts';
import type { ShopContext } from '../context.ts';
import type { OrderItemRecord, OrderRecord } from '../orders/rows.ts';
import { hashOf } from '../orders/scope.ts';
import { Problem } from '../problem.ts';
import type { MessageRecord } from '../queue/rows.ts';
import { REFUSED_LATER } from './late-refusals.ts';
import { readParameter } from './parameters.ts';
import { saidOf } from './progress.ts';
import { productionSettings } from './settings.ts';
import { noteStopped } from './stopped-lines.ts';
import {
	productionOrder,
	sequenceOf,
	toldLines,
	toldProduction,
} from './store.ts';

/** The order as production must hear of it; null: production has it as it is, or nothing of it is production's. */
export function productionPayload(
	shop: ShopContext,
	message: MessageRecord
): ProductionOrder | null {
	const orderId = Number( message.object_key );
	const order = shop.db.get< OrderRecord & { reference: string } >(
		'SELECT orders.*, reference FROM orders JOIN order_scope ON order_id = orders.id WHERE orders.id = :id',
		{ id: orderId }
	);
	if ( ! order ) {
		return null;
	}
	const told = toldProduction( shop, orderId );
	const { lines, stopped } =
		order.status === 'cancelled'
			? { lines: [], stopped: [] }
			: productionLines( shop, orderId );
	noteStopped( shop, order, stopped, message );
	if ( lines.length === 0 && ! told ) {
		return null;
	}
	const head = {
		version: '1.0' as const,
		reference: order.reference,
		shopId: shop.shopId,
		number: String( order.id ),
		placedAt: `${ order.placed_at.slice( 0, 19 ) }Z`,
		priority: 'normal' as const,
		lines,
	};
	const content =
		lines.length === 0 ? head : { ...head, ...delivered( shop, order ) };
	const hash = hashOf( content );
	// A later document whose answer was lost may stand there in its place.
	if ( told?.accepted_hash === hash && told.prepared_hash === hash ) {
		const known = productionOrder( shop, orderId );
		if ( ( known?.refused_sequence ?? 0 ) < ( known?.sequence ?? 1 ) ) {
			return null;
		}
		if ( message.cause !== 'by_hand' ) {
			throw new Problem( REFUSED_LATER, saidOf( shop, orderId ) );
		}
	}
	return {
		...content,
		event: eventOf( lines, told?.accepted_hash ?? null ),
		sequence: sequenceOf( shop, orderId, hash, lines ),
	};
}

function eventOf(
	lines: readonly ProductionLine[],
	accepted: string | null
): ProductionOrder[ 'event' ] {
	if ( lines.length === 0 ) {
		return 'cancelled';
	}
	return accepted === null ? 'created' : 'changed';
}

/** When and where to, of what is to be made. */
function delivered( shop: ShopContext, order: OrderRecord ) {
	const due = dueDate( productionSettings( shop ), order.placed_at );
	return {
		...( due === null ? {} : { dueDate: due } ),
		buyer: order.name,
		delivery: {
			name: order.name,
			street: order.street,
			postcode: order.postcode,
			city: order.city,
			country: 'PL',
		},
	};
}

/** Whether any line of the order is production's. */
export function concernsProduction(
	shop: ShopContext,
	orderId: number
): boolean {
	const settings = productionSettings( shop );
	return (
		settings.on &&
		itemsOf( shop, orderId ).some( ( item ) =>
			isTaken( shop, settings, item )
		)
	);
}

/** A line that cannot be made waits, and the others go; one that production was told of stops all of the change. */
function productionLines(
	shop: ShopContext,
	orderId: number
): {
	readonly lines: ProductionLine[];
	readonly stopped: readonly Problem[];
} {
	const settings = productionSettings( shop );
	const told = toldLines( shop, orderId );
	const lines: ProductionLine[] = [];
	const stopped: Problem[] = [];
	for ( const item of itemsOf( shop, orderId ) ) {
		if ( ! isTaken( shop, settings, item ) ) {
			continue;
		}
		try {
			lines.push( line( shop, settings, item ) );
		} catch ( thrown ) {
			if ( ! ( thrown instanceof Problem ) || item.id in told ) {
				throw thrown;
			}
			stopped.push( thrown );
		}
	}
	if ( lines.length === 0 && stopped[ 0 ] ) {
		throw stopped[ 0 ];
	}
	return { lines, stopped };
}

function itemsOf( shop: ShopContext, orderId: number ): OrderItemRecord[] {
	return shop.db.all< OrderItemRecord >(
		'SELECT * FROM order_items WHERE order_id = :id ORDER BY id',
		{ id: orderId }
	);
}

function isTaken(
	shop: ShopContext,
	settings: ProductionSettings,
	item: OrderItemRecord
): boolean {
	return (
		settings.lines === 'all' ||
		isOfCategory( shop, settings, item ) ||
		( settings.withParameters && hasParameter( shop, settings, item ) )
	);
}

function isOfCategory(
	shop: ShopContext,
	{ categories }: ProductionSettings,
	item: OrderItemRecord
): boolean {
	return shop.db
		.all< { category_id: number } >(
			'SELECT category_id FROM product_categories WHERE product_id = :id',
			{ id: item.product_id }
		)
		.some( ( { category_id: id } ) => categories.includes( id ) );
}

function hasParameter(
	shop: ShopContext,
	{ parameters }: ProductionSettings,
	item: OrderItemRecord
): boolean {
	return parameters.some( ( rule ) => valueOf( shop, rule, item ) !== '' );
}

/** The embedded shop's order lines carry no data of their own: only attributes can say something. */
function valueOf(
	shop: ShopContext,
	rule: ProductionParameterRule,
	item: OrderItemRecord
): string {
	if ( rule.source !== 'attribute' ) {
		return '';
	}
	const attributes = JSON.parse(
		findProduct( shop, item.product_id )?.attributes ?? '[]'
	) as { name: string; value: string }[];
	const wanted = [ rule.key, rule.code ].map( ( one ) => one.toLowerCase() );
	return (
		attributes
			.find( ( { name } ) => wanted.includes( name.toLowerCase() ) )
			?.value.trim() ?? ''
	);
}

function line(
	shop: ShopContext,
	settings: ProductionSettings,
	item: OrderItemRecord
): ProductionLine {
	const index =
		item.erp_index ??
		linkFacts( shop, item.product_id )?.index ??
		findProduct( shop, item.product_id )?.sku;
	if ( ! index ) {
		throw new Problem(
			'product_without_index',
			`Produkt „${ item.name }” nie ma ani towaru w WAPRO, ani SKU. Powiąż go albo nadaj mu SKU.`,
			400,
			`lines.${ item.id }.index`
		);
	}
	return {
		lineId: String( item.id ),
		index,
		name: item.name,
		quantity: item.quantity,
		unit: item.unit,
		parameters: parametersOf( shop, settings, item ),
	};
}

function parametersOf(
	shop: ShopContext,
	settings: ProductionSettings,
	item: OrderItemRecord
): ProductionLine[ 'parameters' ] {
	const isMade =
		isOfCategory( shop, settings, item ) ||
		hasParameter( shop, settings, item );
	return settings.parameters.flatMap( ( rule ) => {
		const field = `lines.${ item.id }.${ rule.code }`;
		const value = valueOf( shop, rule, item );
		if ( value !== '' ) {
			return [ readParameter( rule, value, field, item.name ) ];
		}
		if ( rule.required && isMade ) {
			throw new Problem(
				'parameter_missing',
				`Pozycji „${ item.name }” brakuje parametru „${ rule.name }”, bez którego nie da się jej wykonać.`,
				400,
				field
			);
		}
		return [];
	} );
}

function dueDate(
	{ due }: ProductionSettings,
	placedAt: string
): string | null {
	if ( due.rule !== 'days' && due.rule !== 'working_days' ) {
		return null;
	}
	const day = new Date( `${ placedAt.slice( 0, 10 ) }T00:00:00Z` );
	const isFree = () =>
		due.rule === 'working_days' && [ 0, 6 ].includes( day.getUTCDay() );
	let left = due.days;
	while ( left > 0 || isFree() ) {
		day.setUTCDate( day.getUTCDate() + 1 );
		left -= isFree() ? 0 : 1;
	}
	return day.toISOString().slice( 0, 10 );
}
