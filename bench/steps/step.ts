import type { Book } from '../measure/results.ts';
import type { Options } from '../options.ts';
import type { Stage } from '../stage/stage.ts';

export interface Step {
	readonly name: string;
	run: ( stage: Stage, options: Options, book: Book ) => Promise< void >;
}

/** Of all articles the last ones wait, to be created while others buy; no more than this many. */
const HELD_BACK = 1 / 16;
const MOST_HELD_BACK = 1000;

const heldBackCount = ( { wapro }: Stage ): number =>
	Math.min( Math.round( wapro.articles.length * HELD_BACK ), MOST_HELD_BACK );

/** Articles that the shop has from the first step on. */
export const synced = ( stage: Stage ): readonly string[] =>
	stage.wapro.articles.slice( 0, -heldBackCount( stage ) );

export const heldBack = ( stage: Stage ): readonly string[] =>
	stage.wapro.articles.slice( -heldBackCount( stage ) );
