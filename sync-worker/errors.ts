/**
 * What can go wrong, in four kinds:
 * - `user`: the other side understood and refused; a person must change something;
 * - `retryable`: the same call may succeed later;
 * - `permanent`: it will not succeed until the set-up changes (credentials, address, contract);
 * - `unexpected`: a defect.
 */
export type ErrorKind = 'user' | 'retryable' | 'permanent' | 'unexpected';

/**
 * What is known of the call itself:
 * - `unsent`: provably nothing happened at the other side;
 * - `unclear`: it may have happened, the answer was lost;
 * - `answered`: the other side gave a definite answer.
 */
export type Delivery = 'unsent' | 'unclear' | 'answered';

export interface SyncErrorFacts {
	readonly kind: ErrorKind;
	/** Stable code of the shared vocabulary. */
	readonly code: string;
	readonly delivery: Delivery;
	/** One plain sentence that says what to do next. */
	readonly reason: string;
	readonly field?: string;
	readonly delaySeconds?: number;
	/** What was to be made is there already, of another origin. */
	readonly conflict?: boolean;
	/** ERP ids among which a person must choose. */
	readonly candidates?: readonly string[];
	readonly cause?: unknown;
}

export class SyncError extends Error {
	readonly kind: ErrorKind;
	readonly code: string;
	readonly delivery: Delivery;
	readonly field: string | undefined;
	readonly delaySeconds: number | undefined;
	readonly conflict: boolean;
	readonly candidates: readonly string[];

	constructor( facts: SyncErrorFacts ) {
		super( facts.reason, { cause: facts.cause } );
		this.name = 'SyncError';
		this.kind = facts.kind;
		this.code = facts.code;
		this.delivery = facts.delivery;
		this.field = facts.field;
		this.delaySeconds = facts.delaySeconds;
		this.conflict = facts.conflict ?? false;
		this.candidates = facts.candidates ?? [];
	}
}

/** Any thrown value as a SyncError; what nobody foresaw counts as unclear. */
export function asSyncError( thrown: unknown ): SyncError {
	if ( thrown instanceof SyncError ) {
		return thrown;
	}
	const text = thrown instanceof Error ? thrown.message : String( thrown );
	return new SyncError( {
		kind: 'unexpected',
		code: 'unexpected',
		delivery: 'unclear',
		reason: `The worker met an error that it does not know: ${ text }`,
		cause: thrown,
	} );
}

// Troubles of one record, one request or one answer: the system behind it may be well.
const narrow = new Set( [
	'wapro_busy',
	'shop_error',
	'answer_malformed',
	'answer_too_large',
	'production_error',
] );

/** True when the outside system itself is the trouble, not this one object. */
export function concernsWholeSystem( error: SyncError ): boolean {
	return (
		( error.kind === 'retryable' || error.kind === 'permanent' ) &&
		! narrow.has( error.code )
	);
}

/** True when a list may have failed for one of its objects: the others deserve a try without it. */
export function mayConcernOneObject( error: SyncError ): boolean {
	return ! concernsWholeSystem( error ) && error.code !== 'wapro_busy';
}

/** A mistake in the set-up, as sentences that name the variables. */
export class ConfigError extends Error {
	override readonly name = 'ConfigError';
	readonly complaints: readonly string[];
	/** False when the cause may pass by itself, so that starting again is worth a try. */
	readonly lasting: boolean;

	constructor( complaints: readonly string[], lasting = true ) {
		super( complaints.join( '\n' ) );
		this.complaints = complaints;
		this.lasting = lasting;
	}
}
