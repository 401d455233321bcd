import type { Overview } from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';

const HOUR_MS = 3_600_000;

/** The last 24 hours, oldest first: messages by the hour of their end, waiting ones by the hour of their capture. */
export function hoursOf( shop: ShopContext ): Overview[ 'hours' ] {
	const current = Math.floor( Date.parse( shop.now() ) / HOUR_MS ) * HOUR_MS;
	return Array.from( { length: 24 }, ( _, position ) => {
		const from = current - ( 23 - position ) * HOUR_MS;
		const hour = new Date( from ).toISOString();
		const row = shop.db.get< {
			accepted: number | null;
			rejected: number | null;
			waiting: number | null;
		} >(
			`SELECT SUM( status = 'accepted' ) AS accepted, SUM( status = 'rejected' ) AS rejected,
				SUM( status IN ( 'held', 'pending', 'sent', 'unknown' ) ) AS waiting
			FROM messages WHERE COALESCE( ended_at, captured_at ) >= :from AND COALESCE( ended_at, captured_at ) < :to`,
			{ from: hour, to: new Date( from + HOUR_MS ).toISOString() }
		);
		return {
			hour,
			accepted: row?.accepted ?? 0,
			rejected: row?.rejected ?? 0,
			waiting: row?.waiting ?? 0,
		};
	} );
}
