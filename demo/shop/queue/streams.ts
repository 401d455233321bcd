import type { ObjectType } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { DESTINATION, type Destination, type StreamRecord } from './rows.ts';

/** A stream exists while work exists; a waiting or leased one stays as it is. */
export function readyStream(
	shop: ShopContext,
	stream: string,
	objectType: ObjectType,
	destination: Destination = DESTINATION
): void {
	shop.db.run(
		'INSERT OR IGNORE INTO streams ( destination, stream, object_type, ready_at ) VALUES ( :destination, :stream, :type, :now )',
		{ destination, stream, type: objectType, now: shop.now() }
	);
}

/** Ends a stream's waiting, unless a worker holds it. */
export function wakeStream(
	shop: ShopContext,
	stream: string,
	objectType: ObjectType,
	destination: Destination = DESTINATION
): void {
	readyStream( shop, stream, objectType, destination );
	shop.db.run(
		'UPDATE streams SET ready_at = :now, reason = NULL WHERE destination = :destination AND stream = :stream AND lease_token IS NULL',
		{ destination, stream, now: shop.now() }
	);
}

/** Streams that may be leased now, longest ready first. */
export function readyStreams(
	shop: ShopContext,
	objectType: ObjectType,
	limit: number,
	destination: Destination = DESTINATION
): StreamRecord[] {
	return shop.db.all< StreamRecord >(
		`SELECT * FROM streams WHERE destination = :destination AND object_type = :type AND ready_at <= :now
		ORDER BY ready_at, stream LIMIT :limit`,
		{ destination, type: objectType, now: shop.now(), limit }
	);
}

/** While leased, `ready_at` is the end of the lease. */
export function leaseStream(
	shop: ShopContext,
	stream: string,
	lease: { token: string; until: string; worker: string },
	destination: Destination = DESTINATION
): void {
	shop.db.run(
		`UPDATE streams SET lease_token = :token, worker = :worker, ready_at = :until, reason = NULL
		WHERE destination = :destination AND stream = :stream`,
		{ destination, stream, ...lease }
	);
}

/**
 * Gives a lease back: the stream ends when nothing is open, waits while its first message is held, or is ready at the
 * given moment.
 */
export function settleStream(
	shop: ShopContext,
	stream: string,
	readyAt: string,
	reason: string | null,
	destination: Destination = DESTINATION
): void {
	const parameters = { destination, stream };
	const first = shop.db.get< { held: string | null } >(
		`SELECT held_until AS held FROM messages
		WHERE destination = :destination AND stream = :stream AND status IN ( 'pending', 'unknown', 'held' ) ORDER BY id LIMIT 1`,
		parameters
	);
	const next = first?.held ?? readyAt;
	if ( ! first ) {
		shop.db.run(
			'DELETE FROM streams WHERE destination = :destination AND stream = :stream',
			parameters
		);
		return;
	}
	shop.db.run(
		`UPDATE streams SET lease_token = NULL, worker = NULL, ready_at = :next, reason = :reason
		WHERE destination = :destination AND stream = :stream`,
		{ ...parameters, next, reason }
	);
}

/** The first good answer ends the waiting of everything but locked records. */
export function resetWaiting(
	shop: ShopContext,
	objectType: ObjectType,
	destination: Destination = DESTINATION
): void {
	shop.db.run(
		`UPDATE streams SET ready_at = :now, reason = NULL
		WHERE destination = :destination AND object_type = :type AND reason <> 'wapro_busy' AND lease_token IS NULL AND ready_at > :now`,
		{ destination, type: objectType, now: shop.now() }
	);
}
