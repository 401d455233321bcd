import type { Book } from '../measure/results.ts';
import type { Options } from '../options.ts';
import type { Stage } from '../stage/stage.ts';

export interface Step {
	readonly name: string;
	run: ( stage: Stage, options: Options, book: Book ) => Promise< void >;
}

/** The last articles wait, to be created while others buy. */
const HELD_BACK = 100;

/** Articles that the shop has from the first step on. */
export const synced = ( { wapro }: Stage ): readonly string[] =>
	wapro.articles.slice( 0, -HELD_BACK );

export const heldBack = ( { wapro }: Stage ): readonly string[] =>
	wapro.articles.slice( -HELD_BACK );
