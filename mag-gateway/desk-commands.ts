import { openEmbedded } from './database/sqlite/database.ts';
import { seedContractors } from './demo/generated-contractors.ts';
import type { ContractorLoad } from './demo/generated-contractors.ts';
import { seed as seedDatabase } from './demo/seed.ts';
import type { SeedSize } from './demo/seed.ts';
import type { Mag } from './wapro/mag.ts';

export * from './desk/contractors.ts';
export * from './desk/flow-locks.ts';
export * from './desk/goods.ts';
export * from './desk/orders.ts';
export * from './desk/photos.ts';
export * from './desk/proposals.ts';
export * from './desk/stock.ts';
export * from './desk/system.ts';
export * from './desk/views.ts';

/*
 * What a WAPRO user does, as functions: the desk's command line, the demo's story and the tests call the same ones.
 * They work on the database file itself, beside a running gateway or without one.
 */

export interface Desk extends Mag {
	seed: ( size?: SeedSize ) => Promise< boolean >;
	seedContractors: ( load: ContractorLoad ) => Promise< void >;
	close: () => Promise< void >;
}

/** Opens the demo database; a file that does not exist is made, empty. */
export function openDesk(
	file: string,
	now: () => Date = () => new Date()
): Desk {
	const database = openEmbedded( file );
	return {
		database,
		now,
		seed: ( size ) => seedDatabase( database, size ),
		seedContractors: ( load ) => seedContractors( database, load ),
		close: () => database.close(),
	};
}
