import type {
	ProductionLine,
	ProductionOrder,
	ProductionProgress,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { hashOf } from '../orders/scope.ts';
import type { MessageRecord } from '../queue/rows.ts';
import { callAPerson } from './late-refusals.ts';
import { linesWith, type ToldLines } from './told-lines.ts';

export interface ProductionOrderRecord {
	readonly order_id: number;
	readonly sequence: number;
	readonly accepted_hash: string | null;
	readonly accepted_sequence: number | null;
	/** Of the last document that production refused after it had taken it. */
	readonly refused_sequence: number | null;
	/** ToldLines. */
	readonly told_lines: string;
}

export function productionOrder(
	shop: ShopContext,
	orderId: number
): ProductionOrderRecord | undefined {
	return shop.db.get< ProductionOrderRecord >(
		'SELECT * FROM production_orders WHERE order_id = :id',
		{ id: orderId }
	);
}

/** Hashes of the content that was prepared for production last, and of that which it took last. */
interface Told {
	readonly prepared_hash: string;
	readonly accepted_hash: string | null;
}

/** Undefined: production was never told of the order. */
export const toldProduction = (
	shop: ShopContext,
	orderId: number
): Told | undefined =>
	shop.db.get< Told >(
		'SELECT prepared_hash, accepted_hash FROM production_orders WHERE order_id = :id',
		{ id: orderId }
	);

export const isKnownToProduction = (
	shop: ShopContext,
	orderId: number
): boolean => toldProduction( shop, orderId ) !== undefined;

/** Lines that production was ever told of. */
export const toldLines = ( shop: ShopContext, orderId: number ): ToldLines =>
	JSON.parse(
		productionOrder( shop, orderId )?.told_lines ?? '{}'
	) as ToldLines;

/** The sequence under which this content goes: that of before when it is the same, and production did not refuse it. */
export function sequenceOf(
	shop: ShopContext,
	orderId: number,
	hash: string,
	lines: readonly ProductionLine[]
): number {
	const told = toldLines( shop, orderId );
	shop.db.run(
		`INSERT INTO production_orders ( order_id, sequence, prepared_hash, told_lines ) VALUES ( :id, 1, :hash, :told )
		ON CONFLICT ( order_id ) DO UPDATE SET
			sequence = sequence + ( prepared_hash <> excluded.prepared_hash OR COALESCE( refused_sequence, 0 ) >= sequence ),
			prepared_hash = excluded.prepared_hash, told_lines = excluded.told_lines`,
		{ id: orderId, hash, told: JSON.stringify( linesWith( told, lines ) ) }
	);
	return (
		shop.db.get< { sequence: number } >(
			'SELECT sequence FROM production_orders WHERE order_id = :id',
			{ id: orderId }
		)?.sequence ?? 1
	);
}

/** Production took the order as it was sent. */
export function productionAccepted(
	shop: ShopContext,
	message: MessageRecord
): void {
	const stored = shop.db.get< { payload: string } >(
		'SELECT payload FROM payloads WHERE message_id = :id',
		{ id: message.id }
	);
	const order = stored && ( JSON.parse( stored.payload ) as ProductionOrder );
	if ( order ) {
		const { event, sequence, ...content } = order;
		shop.db.run(
			'UPDATE production_orders SET accepted_hash = :hash, accepted_sequence = :sequence WHERE order_id = :id AND sequence >= :sequence',
			{
				id: Number( message.object_key ),
				hash: hashOf( content ),
				sequence,
			}
		);
		note( shop, message, 'production_told', event );
		weighRefusal( shop, Number( message.object_key ), sequence );
	}
}

/** A refusal may have come before the answer to what it refuses; of something older it is over. */
function weighRefusal(
	shop: ShopContext,
	orderId: number,
	sequence: number
): void {
	const refused = productionOrder( shop, orderId )?.refused_sequence ?? 0;
	const document = shop.db.get< { document: string } >(
		'SELECT document FROM production_progress WHERE order_id = :id',
		{ id: orderId }
	)?.document;
	if ( document === undefined || refused === 0 ) {
		return;
	}
	const said = JSON.parse( document ) as ProductionProgress;
	if ( refused >= sequence ) {
		callAPerson( shop, orderId, said.reason ?? '' );
		return;
	}
	const { reason, lines, ...rest } = said;
	shop.db.run(
		'UPDATE production_progress SET document = :document WHERE order_id = :id',
		{
			id: orderId,
			document: JSON.stringify( {
				...rest,
				event: 'accepted',
				status: 'planned',
			} ),
		}
	);
}

export function productionRefused(
	shop: ShopContext,
	message: MessageRecord,
	code: string
): void {
	note( shop, message, 'production_refused', code );
}

function note(
	shop: ShopContext,
	message: MessageRecord,
	summary: string,
	after: string
): void {
	recordHistory( shop, {
		objectType: 'order',
		objectId: Number( message.object_key ),
		cause: message.cause,
		messageId: message.id,
		summary,
		changes: [ { field: 'production', before: null, after } ],
	} );
}
