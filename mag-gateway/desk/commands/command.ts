import type { Desk } from '../../desk-commands.ts';

export interface DeskOptions {
	readonly shop?: string | undefined;
	readonly carrier?: string | undefined;
	readonly supplier?: string | undefined;
	/** Of another integrator's order: its system, its number there and the customer's own. */
	readonly source?: string | undefined;
	readonly id?: string | undefined;
	readonly number?: string | undefined;
	/** Who ordered, and the delivery place, by their ids. */
	readonly contact?: string | undefined;
	readonly place?: string | undefined;
	readonly drop: boolean;
	/** A photo goes after the others instead of becoming the main one. */
	readonly last: boolean;
	/** Who holds a flow's lock, and for how long. */
	readonly owner?: string | undefined;
	readonly minutes?: string | undefined;
}

export interface Command {
	readonly usage: string;
	readonly pl: string;
	readonly en: string;
	/** Fewest arguments. */
	readonly needs: number;
	/** What is printed; nothing prints a plain "done". */
	run: (
		mag: Desk,
		args: readonly string[],
		options: DeskOptions
	) => Promise< unknown >;
}

export type Commands = Readonly< Record< string, Command > >;
