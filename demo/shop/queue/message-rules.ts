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

export function mayRetry( row: MessageRecord ): boolean {
	return RETRY[ row.direction ].includes( row.status );
}

export function maySkip( row: MessageRecord ): boolean {
	return SKIP[ row.direction ].includes( row.status );
}

/** Why a message in this status is passed by. */
export function passedCode( status: string ): string {
	return PASSED[ status ] ?? 'not_possible';
}
