import type {
	HeldOrder,
	OrderTwin,
	TwinOrder,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';

export interface TwinRecord {
	order_id: number;
	message_id: number;
	state: HeldOrder[ 'state' ];
	decision: HeldOrder[ 'decision' ];
	erp_ids: string | null;
	facts: string;
	twins: string;
	reason: string | null;
	code: string | null;
	decided_by: string | null;
	decided_at: string | null;
	held_at: string;
}

export const findTwins = (
	shop: ShopContext,
	orderId: number
): TwinRecord | undefined =>
	shop.db.get< TwinRecord >(
		'SELECT * FROM order_twins WHERE order_id = :id',
		{ id: orderId }
	);

export const idsOf = ( json: string | null ): string[] =>
	json === null ? [] : ( JSON.parse( json ) as string[] );

export const twinsOf = ( { twins }: TwinRecord ): OrderTwin[] =>
	JSON.parse( twins ) as OrderTwin[];

/** An order that is held again is decided again. */
export function holdOrder(
	shop: ShopContext,
	held: {
		readonly orderId: number;
		readonly messageId: number;
		readonly facts: TwinOrder;
		readonly twins: readonly OrderTwin[];
		readonly reason: string;
	}
): void {
	shop.db.run(
		`INSERT INTO order_twins ( order_id, message_id, state, facts, twins, reason, held_at )
		VALUES ( :order, :message, 'waiting', :facts, :twins, :reason, :now )
		ON CONFLICT ( order_id ) DO UPDATE SET message_id = excluded.message_id, state = 'waiting', decision = NULL, erp_ids = NULL,
			facts = excluded.facts, twins = excluded.twins, reason = excluded.reason, code = NULL, decided_by = NULL, decided_at = NULL,
			held_at = excluded.held_at`,
		{
			order: held.orderId,
			message: held.messageId,
			facts: JSON.stringify( held.facts ),
			twins: JSON.stringify( held.twins ),
			reason: held.reason,
			now: shop.now(),
		}
	);
}

export function decideTwin(
	shop: ShopContext,
	orderId: number,
	decision: 'link' | 'create',
	erpIds: readonly string[],
	actor: string
): void {
	shop.db.run(
		`UPDATE order_twins SET state = 'sent', decision = :decision, erp_ids = :ids, code = NULL, decided_by = :actor, decided_at = :now
		WHERE order_id = :order`,
		{
			order: orderId,
			decision,
			ids: JSON.stringify( erpIds ),
			actor,
			now: shop.now(),
		}
	);
}

/** To be decided again. */
export function reopenTwin(
	shop: ShopContext,
	orderId: number,
	code: string | null = null,
	reason: string | null = null
): void {
	shop.db.run(
		`UPDATE order_twins SET state = 'waiting', decision = NULL, erp_ids = NULL, decided_by = NULL, decided_at = NULL,
			code = :code, reason = COALESCE( :reason, reason ) WHERE order_id = :order`,
		{ order: orderId, code, reason }
	);
}

export function settleTwin(
	shop: ShopContext,
	orderId: number,
	state: 'linked' | 'created'
): void {
	shop.db.run(
		'UPDATE order_twins SET state = :state, code = NULL, decided_at = COALESCE( decided_at, :now ) WHERE order_id = :order',
		{ order: orderId, state, now: shop.now() }
	);
}

export function skipTwin(
	shop: ShopContext,
	orderId: number,
	actor: string
): void {
	shop.db.run(
		`UPDATE order_twins SET state = 'skipped', decision = 'skip', erp_ids = NULL, decided_by = :actor, decided_at = :now
		WHERE order_id = :order AND state IN ( 'waiting', 'sent' )`,
		{ order: orderId, actor, now: shop.now() }
	);
}

/** What nobody has decided, and at will what WAPRO has not heard of. */
export function forgetTwin(
	shop: ShopContext,
	orderId: number,
	decidedToo: boolean
): void {
	shop.db.run(
		`DELETE FROM order_twins WHERE order_id = :order AND state IN ( 'waiting', ${
			decidedToo ? "'sent'" : 'NULL'
		} )`,
		{ order: orderId }
	);
}

/** A skipped order is sent again: WAPRO is asked anew. */
export function unskipTwin( shop: ShopContext, orderId: number ): void {
	if ( findTwins( shop, orderId )?.state === 'skipped' ) {
		reopenTwin( shop, orderId );
	}
}
