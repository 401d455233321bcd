import type {
	OrderPayload,
	Result,
	TwinCheck,
	TwinOrder,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { fixed, scaled, sum } from '../decimal.ts';
import type { MessageRecord } from '../queue/rows.ts';
import { exchangeSettings } from '../settings/exchange.ts';
import {
	findTwins,
	holdOrder,
	idsOf,
	reopenTwin,
	settleTwin,
} from './twins-store.ts';

const DAY_MS = 86_400_000;
const MOST_LINES = 30;

/** What WAPRO is asked before it makes a new order; undefined: nothing is looked for. */
export function twinCheck(
	shop: ShopContext,
	orderId: number,
	meta: Readonly< Record< string, string > >
): TwinCheck | undefined {
	const { twins } = exchangeSettings( shop );
	const held = findTwins( shop, orderId );
	const decision =
		held?.state === 'sent' && held.decision !== 'skip'
			? held.decision
			: null;
	if ( ! twins.on && decision === null ) {
		return undefined;
	}
	const ids = twins.numbers.flatMap( ( { key, prefix } ) => {
		const id = meta[ key ]?.trim();
		return id ? [ id, prefix + id ] : [];
	} );
	return {
		since: new Date(
			Date.parse( shop.now() ) - twins.days * DAY_MS
		).toISOString(),
		foreignIds: twins.on ? [ ...new Set( ids ) ] : [],
		customerNumber: twins.on && twins.customerNumber,
		likely: twins.on && twins.likely,
		...( decision === null
			? {}
			: { decision, erpIds: idsOf( held?.erp_ids ?? null ) } ),
	};
}

/** Follows what WAPRO says of an order that it may have already. */
export function twinRefused(
	shop: ShopContext,
	message: MessageRecord,
	{ code, reason, twins }: Pick< Result, 'code' | 'reason' | 'twins' >
): void {
	const orderId = Number( message.object_key );
	const stored = shop.db.get< { payload: string } >(
		'SELECT payload FROM payloads WHERE message_id = :id',
		{ id: message.id }
	);
	if ( code === 'order_twin' && stored ) {
		holdOrder( shop, {
			orderId,
			messageId: message.id,
			facts: factsOf( JSON.parse( stored.payload ) as OrderPayload ),
			twins: twins ?? [],
			reason: reason ?? '',
		} );
	} else if (
		( code === 'twin_taken' || code === 'twin_gone' ) &&
		findTwins( shop, orderId )?.state === 'sent'
	) {
		reopenTwin( shop, orderId, code, reason ?? null );
	}
}

export function twinAccepted(
	shop: ShopContext,
	orderId: number,
	wasThere: boolean
): void {
	const held = findTwins( shop, orderId );
	const isSettled = held?.state === 'linked' || held?.state === 'created';
	if ( held && ( wasThere || ! isSettled ) ) {
		settleTwin( shop, orderId, wasThere ? 'linked' : 'created' );
	}
}

function factsOf( order: OrderPayload ): TwinOrder {
	const { payer, lines } = order;
	return {
		number: order.number,
		placedAt: order.placedAt,
		contractorName:
			payer.company ??
			`${ payer.firstName ?? '' } ${ payer.lastName ?? '' }`.trim(),
		...( order.buyerNumber === undefined
			? {}
			: { customerOrderNumber: order.buyerNumber } ),
		foreignIds: order.twins?.foreignIds ?? [],
		currency: order.currency,
		gross: fixed(
			sum( order.summary.map( ( { gross } ) => scaled( gross ) ) ),
			2
		),
		lines: lines
			.slice( 0, MOST_LINES )
			.map( ( { index, name, quantity, grossPrice } ) => ( {
				index,
				name,
				quantity,
				grossPrice,
			} ) ),
		lineCount: lines.length,
	};
}
