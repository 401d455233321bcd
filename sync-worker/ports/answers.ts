import type { Check } from '../../contracts/generated/shop-api.ts';

export interface AnswerFile {
	readonly name: string;
	readonly text: string;
}

/** Files that the production application leaves for the shop. Methods throw SyncError. */
export interface Answers {
	/** The next of them but for those that are passed over, oldest name first; none when no folder is set. */
	waiting: (
		limit: number,
		passOver: ReadonlySet< string >
	) => Promise< readonly AnswerFile[] >;
	/** The shop has it. */
	done: ( name: string ) => Promise< void >;
	/** It can never be taken; the reason is laid beside it. */
	refused: ( name: string, reason: string ) => Promise< void >;
	/** Every condition by name, for the connection test. */
	checks: () => Promise< Check[] >;
}
