import type {
	CancelPayload,
	Intent,
	OrderPayload,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { Problem } from '../problem.ts';
import type { MessageRecord } from '../queue/rows.ts';
import { isWithdrawn } from './edits.ts';
import { orderPayload } from './payload.ts';
import { isButForReservation } from './reservation.ts';
import {
	acceptedHash,
	CANCELLED_HASH,
	contentHash,
	sawBefore,
} from './scope.ts';
import { orderSettings } from './settings.ts';
import { isInDoubt, mayHold, wasSkipped } from './told.ts';
import { forgetTwin } from './twins-store.ts';

/** What goes to WAPRO, or how the message ends in the shop itself. */
export type Outgoing =
	| {
			readonly intent: Intent;
			readonly payload: OrderPayload | CancelPayload;
	  }
	| {
			readonly ends: 'accepted' | 'superseded';
			readonly code: string;
			readonly reason: string;
	  };

/**
 * What an order's message has to say now: placed, changed or cancelled, or nothing any more. When it ends in the shop,
 * what waited for a person's decision came of an earlier one; a decision outlives a refusal that can be mended.
 */
export function outgoingOrder(
	shop: ShopContext,
	message: MessageRecord
): Outgoing {
	const orderId = Number( message.object_key );
	try {
		const outgoing = present( shop, message, orderId );
		if ( 'ends' in outgoing ) {
			forgetTwin( shop, orderId, true );
		}
		return outgoing;
	} catch ( error ) {
		if ( error instanceof Problem ) {
			forgetTwin( shop, orderId, false );
		}
		throw error;
	}
}

function present(
	shop: ShopContext,
	message: MessageRecord,
	orderId: number
): Outgoing {
	const held = mayHold( shop, orderId );
	if ( isWithdrawn( shop, orderId ) ) {
		return held
			? told( shop, message, CANCELLED_HASH, 'cancel', {
					reference: referenceOf( shop, orderId ),
					reason: 'zamówienie anulowano',
				} )
			: cancelledInTime( shop, message, orderId );
	}
	const payload = orderPayload( shop, orderId );
	return told(
		shop,
		message,
		contentHash( payload ),
		held ? 'change' : 'place',
		payload
	);
}

function told(
	shop: ShopContext,
	message: MessageRecord,
	hash: string,
	intent: Intent,
	payload: OrderPayload | CancelPayload
): Outgoing {
	const orderId = Number( message.object_key );
	const isThere =
		acceptedHash( shop, orderId ) === hash ||
		( 'reserve' in payload &&
			isButForReservation( shop, orderId, payload ) );
	const isAccepted = isThere && ! isInDoubt( shop, orderId );
	const isSeen = sawBefore( shop, orderId, hash );
	const isSkipped =
		( intent === 'place' || isSeen ) && wasSkipped( shop, message );
	const isKept =
		intent !== 'place' &&
		message.cause !== 'by_hand' &&
		typeof acceptedHash( shop, orderId ) === 'string' &&
		! orderSettings( shop ).changes;
	if ( ! isAccepted && isKept ) {
		return nothing(
			'Zmiany i anulowania nie są wysyłane do WAPRO: tak ustawiono sklep. Można wysłać tę zmianę ręcznie.'
		);
	}
	if ( ! isAccepted ) {
		return isSkipped ? nothing( SKIPPED[ intent ] ) : { intent, payload };
	}
	return nothing(
		intent === 'cancel'
			? 'Zamówienie jest już anulowane w WAPRO.'
			: 'WAPRO ma już to zamówienie w tej postaci.'
	);
}

function cancelledInTime(
	shop: ShopContext,
	message: MessageRecord,
	orderId: number
): Outgoing {
	if ( ! sawBefore( shop, orderId, CANCELLED_HASH ) ) {
		recordHistory( shop, {
			objectType: 'order',
			objectId: orderId,
			cause: message.cause,
			messageId: message.id,
			summary: 'cancelled_in_time',
		} );
	}
	return {
		ends: 'superseded',
		code: 'cancelled_in_time',
		reason: 'W WAPRO nic nie powstało: zamówienie anulowano, zanim zostało wysłane.',
	};
}

const CHANGE_SKIPPED =
	'Tę zmianę wcześniej pominięto, a od tego czasu zamówienie się nie zmieniło.';

const SKIPPED: Readonly< Record< Intent, string > > = {
	place: 'To zamówienie pominięto, zanim zostało wysłane. Trafi do WAPRO, gdy ktoś wyśle je ręcznie.',
	change: CHANGE_SKIPPED,
	cancel: CHANGE_SKIPPED,
};

const nothing = ( reason: string ): Outgoing => ( {
	ends: 'accepted',
	code: 'nothing_to_send',
	reason,
} );

const referenceOf = ( shop: ShopContext, orderId: number ): string =>
	shop.db.get< { reference: string } >(
		'SELECT reference FROM order_scope WHERE order_id = :id',
		{ id: orderId }
	)?.reference ?? '';
