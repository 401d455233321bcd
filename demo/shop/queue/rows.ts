import type {
	Cause,
	Intent,
	MessageStatus,
	ObjectType,
} from '../../../contracts/generated/shop-api.ts';

/** A row of `messages`. */
export interface MessageRecord {
	id: number;
	direction: 'in' | 'out';
	destination: Destination;
	stream: string | null;
	object_type: ObjectType;
	object_key: string;
	status: MessageStatus;
	attempts: number;
	error_code: string | null;
	error_field: string | null;
	error_text: string | null;
	cause: Cause;
	skip_reason: string | null;
	actor: string | null;
	correlation_id: string;
	captured_at: string;
	held_until: string | null;
	/** When it was handed out for the first time. */
	sent_at: string | null;
	/** What it said when it was handed out; null: the first word of its object. */
	intent: Intent | null;
	updated_at: string;
}

export interface StreamRecord {
	destination: Destination;
	stream: string;
	object_type: ObjectType;
	ready_at: string;
	lease_token: string | null;
	worker: string | null;
	reason: string | null;
}

export type Destination = 'wapro' | 'production';

export const DESTINATION = 'wapro';
