import type {
	ErpOrder,
	Message,
	OrderCustomer,
	OrderMatch,
	OrderTwin,
	Result,
} from '../../contracts/generated/shop-api.ts';
import { SyncError } from '../errors.ts';

/** One try of a message, whatever came of it. */
export interface Tried {
	readonly message: Message;
	readonly token: string;
	readonly durationMs: number;
}

/** Seconds until the second try after a passing trouble; every further try waits twice as long. */
const FIRST_PATIENCE_SECONDS = 3;
const LONGEST_PATIENCE_SECONDS = 900;

export function acceptedOrder(
	tried: Tried,
	asOf: string,
	orders: ErpOrder[],
	customer: OrderCustomer | null,
	match?: OrderMatch
): Result {
	return {
		...base( tried ),
		outcome: 'accepted',
		sent: true,
		asOf,
		orders,
		...( customer === null ? {} : { customer } ),
		...( match === undefined ? {} : { match } ),
	};
}

/** WAPRO holds nothing more under the reference; without a counter it never did. */
export function cancelledOrder(
	tried: Tried,
	asOf: string | undefined,
	orders: ErpOrder[]
): Result {
	return {
		...base( tried ),
		outcome: 'accepted',
		sent: true,
		...( asOf === undefined ? {} : { asOf } ),
		orders,
	};
}

export function refusedBy( tried: Tried, error: SyncError ): Result {
	return {
		...base( tried ),
		outcome: 'rejected',
		sent: error.delivery !== 'unsent',
		...why( error ),
	};
}

/** WAPRO may have the order already: a person says which of these it is. */
export function heldAsTwin(
	tried: Tried,
	error: SyncError,
	twins: OrderTwin[]
): Result {
	return { ...refusedBy( tried, error ), twins };
}

export function retryLater( tried: Tried, error: SyncError ): Result {
	return {
		...base( tried ),
		outcome: 'retry',
		sent: error.delivery !== 'unsent',
		delaySeconds: delay( tried, error ),
		...why( error ),
	};
}

/** The answer was lost: the next holder asks WAPRO before it sends again. */
export function unknownResult(
	tried: Tried,
	error: SyncError,
	sent = true
): Result {
	return {
		...base( tried ),
		outcome: 'unknown',
		sent,
		delaySeconds: delay( tried, error ),
		...why( error ),
	};
}

/** Not tried at all: goes back as it came. */
export function handedBack(
	token: string,
	message: Message,
	delaySeconds: number
): Result {
	return {
		messageId: message.id,
		token,
		durationMs: 0,
		outcome: message.status === 'unknown' ? 'unknown' : 'retry',
		sent: false,
		delaySeconds,
	};
}

export function missingPayload( token: string, message: Message ): Result {
	return {
		messageId: message.id,
		token,
		durationMs: 0,
		outcome: 'rejected',
		sent: false,
		code: 'nothing_to_send',
		reason: 'The shop handed out this message without its content: retry it.',
	};
}

/** What an error of PlaceOrder means for its message. */
export function resultOfError( tried: Tried, error: SyncError ): Result {
	if ( error.kind === 'user' ) {
		return refusedBy( tried, error );
	}
	return error.delivery === 'unclear'
		? unknownResult( tried, error )
		: retryLater( tried, error );
}

/** An answer about an order that the shop could not store. */
export function unreadableOrders(): SyncError {
	return new SyncError( {
		kind: 'retryable',
		code: 'answer_malformed',
		delivery: 'unclear',
		reason: 'WAPRO’s answer names no order that the shop can store; WAPRO will be asked again.',
	} );
}

/** An answer that names another shop order's orders would give them to this one. */
export function assertOf(
	reference: string,
	orders: readonly { readonly reference?: string }[]
): void {
	if (
		orders.some( ( one ) => ( one.reference ?? reference ) !== reference )
	) {
		throw unreadableOrders();
	}
}

/** The part of a result that every outcome shares. */
export function base( { message, token, durationMs }: Tried ) {
	return { messageId: message.id, token, durationMs };
}

/** What the other side asked for, else longer from try to try. */
function delay( { message }: Tried, { delaySeconds }: SyncError ): number {
	const patience = Math.min(
		FIRST_PATIENCE_SECONDS * 2 ** ( message.attempt - 1 ),
		LONGEST_PATIENCE_SECONDS
	);
	return Math.min(
		Math.max( Math.ceil( delaySeconds ?? patience ), 1 ),
		86_400
	);
}

function why( { code, field, message }: SyncError ) {
	return {
		code,
		...( field === undefined ? {} : { field: field.slice( 0, 200 ) } ),
		reason: message.slice( 0, 1000 ),
	};
}
