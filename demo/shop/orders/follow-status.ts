import type { StatusSettings } from '../../../contracts/generated/shop-api.ts';
import type { Occasion } from '../catalogue/apply-items.ts';
import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { saidByApplication } from '../production/said.ts';
import { progressOf, type Progress } from './progress.ts';
import type { OrderRecord } from './rows.ts';
import { acceptedHash } from './scope.ts';
import { statusName, statusSettings } from './status-settings.ts';

/** The axis that says most decides. */
const PRECEDENCE = [ 'transport', 'production', 'payment' ] as const;

/** What a person, or the shop, has ended is no longer WAPRO's to move. */
export const ENDED = [ 'completed', 'cancelled', 'refunded', 'failed' ];

/** Nothing is completed while anything is left. */
function targetOf(
	{ rules }: StatusSettings,
	{ codes, isDone }: Progress
): string | undefined {
	return PRECEDENCE.flatMap( ( axis ) =>
		rules.filter(
			( rule ) =>
				rule.axis === axis &&
				rule.code === codes[ axis ] &&
				( rule.status !== 'completed' || isDone )
		)
	)[ 0 ]?.status;
}

/** Moves the shop's order after WAPRO's, by the shop's map; what a person set stays until WAPRO's state becomes another. */
export function followStatus(
	shop: ShopContext,
	orderId: number,
	{ cause, runId }: Occasion
): void {
	const progress = progressOf( shop, orderId );
	const said = saidByApplication( shop, orderId );
	const target = targetOf( statusSettings( shop ), {
		...progress,
		codes: {
			...progress.codes,
			...( said === undefined ? {} : { production: said } ),
		},
	} );
	const order = shop.db.get<
		Pick< OrderRecord, 'status' | 'followed_status' >
	>( 'SELECT status, followed_status FROM orders WHERE id = :id', {
		id: orderId,
	} );
	if (
		target === undefined ||
		! order ||
		order.followed_status === target ||
		ENDED.includes( order.status ) ||
		// Until WAPRO's answer has come, the shop may not know all of its orders there.
		( target === 'completed' && ! acceptedHash( shop, orderId ) )
	) {
		return;
	}
	shop.db.run(
		'UPDATE orders SET status = :status, followed_status = :status WHERE id = :id',
		{ id: orderId, status: target }
	);
	if ( order.status !== target ) {
		recordHistory( shop, {
			objectType: 'order',
			objectId: orderId,
			cause,
			runId,
			changes: [
				{
					field: 'status',
					before: statusName( order.status ),
					after: statusName( target ),
				},
			],
		} );
	}
}
