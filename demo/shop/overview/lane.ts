import type {
	Lane,
	ObjectType,
} from '../../../contracts/generated/shop-api.ts';
import type { ShopContext } from '../context.ts';

/** What waits on one way, since when, and what stands with a person. */
export function lane(
	shop: ShopContext,
	direction: 'in' | 'out',
	objectType?: ObjectType,
	destination?: 'wapro' | 'production'
): Lane {
	const row = shop.db.get< {
		waiting: number | null;
		oldest: string | null;
		rejected: number | null;
		unknown: number | null;
		last: string | null;
	} >(
		`SELECT SUM( status IN ( 'held', 'pending', 'sent' ) ) AS waiting,
			MIN( CASE WHEN status IN ( 'held', 'pending', 'sent', 'unknown' ) THEN captured_at END ) AS oldest,
			SUM( status = 'rejected' ) AS rejected, SUM( status = 'unknown' ) AS unknown,
			MAX( CASE WHEN status = 'accepted' THEN ended_at END ) AS last
		FROM messages WHERE direction = :direction AND ( :type IS NULL OR object_type = :type )
			AND ( :destination IS NULL OR destination = :destination )`,
		{
			direction,
			type: objectType ?? null,
			destination: destination ?? null,
		}
	);
	return {
		waiting: row?.waiting ?? 0,
		oldestAt: row?.oldest ?? null,
		rejected: row?.rejected ?? 0,
		unknown: row?.unknown ?? 0,
		lastAcceptedAt: row?.last ?? null,
	};
}
