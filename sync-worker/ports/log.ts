export type LogFields = Readonly< Record< string, unknown > >;

/** Structured log: fields first, then one short sentence. Never payloads, never XML. */
export interface Log {
	debug: ( fields: LogFields, message: string ) => void;
	info: ( fields: LogFields, message: string ) => void;
	warn: ( fields: LogFields, message: string ) => void;
	error: ( fields: LogFields, message: string ) => void;
}
