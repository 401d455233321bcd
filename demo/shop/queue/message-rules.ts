import type {
	MessagesActionRequest,
	RunFlow,
} from '../../../contracts/generated/shop-api.ts';
import type { MessageRecord } from './rows.ts';

/** Statuses in which a retry makes sense. */
const RETRY = {
	out: [ 'pending', 'unknown', 'rejected', 'skipped' ],
	in: [ 'rejected' ],
};

const SKIP = {
	out: [ 'held', 'pending', 'unknown', 'rejected' ],
	in: [ 'rejected' ],
};

const PASSED: Readonly< Record< string, string > > = {
	held: 'on_the_way',
	pending: 'on_the_way',
	sent: 'on_the_way',
	accepted: 'already_accepted',
	skipped: 'already_skipped',
	superseded: 'superseded',
};

/** The run that fetches an object again, by kind. */
export const RUNS: Readonly< Partial< Record< string, RunFlow > > > = {
	goods: 'refreshGoods',
	stock: 'refreshGoods',
	prices: 'refreshGoods',
	order: 'refreshOrders',
	customer: 'refreshCustomers',
	invoice: 'refreshInvoices',
};

const REFRESH = {
	out: [ 'accepted', 'unknown', 'rejected', 'skipped', 'superseded' ],
	in: [ 'accepted', 'rejected', 'skipped', 'superseded' ],
};

/** Of what the shop sends, WAPRO tells back how orders stand. */
export function mayRefresh( row: MessageRecord ): boolean {
	return (
		REFRESH[ row.direction ].includes( row.status ) &&
		( row.direction === 'out'
			? row.object_type === 'order'
			: RUNS[ row.object_type ] !== undefined )
	);
}

export function mayRetry( row: MessageRecord ): boolean {
	return RETRY[ row.direction ].includes( row.status );
}

export function maySkip( row: MessageRecord ): boolean {
	return SKIP[ row.direction ].includes( row.status );
}

/** Why a message in this status is passed by. */
export function passedCode(
	action: MessagesActionRequest[ 'action' ],
	status: string
): string {
	const code = PASSED[ status ] ?? 'not_possible';
	return action === 'refresh' && code !== 'on_the_way'
		? 'not_possible'
		: code;
}
