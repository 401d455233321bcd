import type { ShopContext } from '../context.ts';
import { recordHistory } from '../history.ts';
import { reportFinding, resolveFinding } from '../findings/findings.ts';
import type { Problem } from '../problem.ts';
import type { MessageRecord } from '../queue/rows.ts';

const KIND = 'production_line_stopped';

/** Lines that wait for a person while the order's others are made: a finding each, until the line goes or is gone. */
export function noteStopped(
	shop: ShopContext,
	order: { readonly id: number; readonly reference: string },
	stopped: readonly Problem[],
	message: MessageRecord
): void {
	const known = shop.db
		.all< { field: string } >(
			`SELECT field FROM findings WHERE erp_key = :key AND kind = :kind AND state <> 'resolved'`,
			{ key: order.reference, kind: KIND }
		)
		.map( ( { field } ) => field );
	const fields = stopped.map( ( { field } ) => field ?? '' );
	resolveFinding( shop, order.reference, KIND, fields );
	for ( const { field = '', message: why } of stopped ) {
		reportFinding( shop, {
			kind: KIND,
			field,
			objectType: 'order',
			link: { erp_key: order.reference, shop_id: order.id },
			shopValue: why,
			waproValue: null,
		} );
		if ( ! known.includes( field ) ) {
			recordHistory( shop, {
				objectType: 'order',
				objectId: order.id,
				cause: message.cause,
				messageId: message.id,
				summary: KIND,
				changes: [ { field, before: null, after: why } ],
			} );
		}
	}
}
