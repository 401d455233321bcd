import { createHash, randomUUID } from 'node:crypto';
import type { Cause } from '../../../contracts/generated/shop-api.ts';
import { secondsFrom, type ShopContext } from '../context.ts';
import { DESTINATION, type Destination } from './rows.ts';
import { readyStream } from './streams.ts';

/** How long a message waits for the end of the request that captured it. */
const HOLD_SECONDS = 60;

export interface Captured {
	readonly objectType:
		'order' | 'shop_state' | 'goods' | 'photo' | 'customer' | 'proposal';
	readonly objectKey: string;
	readonly stream: string;
	/** WAPRO when absent. */
	readonly destination?: Destination;
	readonly cause: Cause;
	/** Held messages are handed out after `releaseHeld` or a minute. */
	readonly held?: boolean;
}

/** Key that makes a second capture of the same open object join the first. */
export function openKey(
	objectType: string,
	objectKey: string,
	destination: Destination = DESTINATION
): string {
	return createHash( 'md5' )
		.update( `${ destination }|${ objectType }|${ objectKey }` )
		.digest( 'hex' );
}

/**
 * Notes that an object has to be made in WAPRO like it is here. While an earlier message of the object waits, it is
 * the one that will carry the change, in its place.
 */
export function capture( shop: ShopContext, captured: Captured ): void {
	const now = shop.now();
	const destination = captured.destination ?? DESTINATION;
	const object = { type: captured.objectType, key: captured.objectKey };
	shop.db.run(
		`INSERT INTO messages ( direction, destination, stream, object_type, object_key, status, cause, correlation_id,
			open_key, captured_at, held_until, updated_at )
		VALUES ( 'out', :destination, :stream, :type, :key, :status, :cause, :correlation, :open, :now, :held, :now )
		ON CONFLICT ( open_key ) DO UPDATE SET changed_count = changed_count + 1, updated_at = excluded.updated_at`,
		{
			...object,
			destination,
			stream: captured.stream,
			status: captured.held ? 'held' : 'pending',
			cause: captured.cause,
			correlation: randomUUID(),
			open: openKey(
				captured.objectType,
				captured.objectKey,
				destination
			),
			now,
			held: captured.held ? secondsFrom( now, HOLD_SECONDS ) : null,
		}
	);
	readyStream( shop, captured.stream, captured.objectType, destination );
	shop.ringBell();
}

/** Lets the held message of an object go: its request has written everything. */
export function releaseHeld(
	shop: ShopContext,
	objectType: string,
	objectKey: string
): void {
	shop.db.run(
		`UPDATE messages SET status = 'pending', held_until = NULL, updated_at = :now
		WHERE object_type = :type AND object_key = :key AND status = 'held'`,
		{ type: objectType, key: objectKey, now: shop.now() }
	);
	shop.ringBell();
}

/** Holds the waiting message of an object for so long from now on. */
export function holdFor(
	shop: ShopContext,
	objectType: string,
	objectKey: string,
	seconds: number
): void {
	const now = shop.now();
	shop.db.run(
		`UPDATE messages SET held_until = :until, updated_at = :now
		WHERE object_type = :type AND object_key = :key AND status = 'held'`,
		{
			type: objectType,
			key: objectKey,
			until: secondsFrom( now, seconds ),
			now,
		}
	);
}

/** A request that died in the middle holds its messages for a minute only. */
export function releaseOverdue( shop: ShopContext ): void {
	shop.db.run(
		"UPDATE messages SET status = 'pending', held_until = NULL, updated_at = :now WHERE status = 'held' AND held_until <= :now",
		{ now: shop.now() }
	);
}
