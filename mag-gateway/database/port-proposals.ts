export type ProposalKind = 'address' | 'delivery_place' | 'contact';

/** written, unchanged: the shop owned the field, nobody has to decide. */
export type ProposalState =
	'written' | 'unchanged' | 'waiting' | 'accepted' | 'refused';

/** A change of a customer's data that a shop sent under a reference of its own. */
export interface ProposalRow {
	readonly id: string;
	readonly shop: string;
	readonly reference: string;
	readonly contractorId: string;
	readonly kind: ProposalKind;
	/** JSON of what was sent. */
	readonly body: string;
	readonly bodyHash: string;
	readonly state: ProposalState;
	/** Of the delivery place or contact it led to. */
	readonly objectId: string | null;
	readonly reason: string;
	readonly receivedAt: string;
	readonly decidedAt: string | null;
}

export interface ProposalStore {
	find: ( id: string ) => Promise< ProposalRow | undefined >;
	byReference: (
		shop: string,
		reference: string
	) => Promise< ProposalRow | undefined >;
	/** A shop's proposals on some contractors: those that wait, and those decided since. */
	of: (
		shop: string,
		contractorIds: readonly string[],
		decidedSince: string
	) => Promise< ProposalRow[] >;
	/** What waits for a decision first, then the newest. */
	list: ( limit: number ) => Promise< ProposalRow[] >;
	add: ( proposal: Omit< ProposalRow, 'id' > ) => Promise< void >;
	decide: (
		id: string,
		decision: Pick< ProposalRow, 'state' | 'objectId' | 'reason' > & {
			readonly at: string;
		}
	) => Promise< void >;
}
