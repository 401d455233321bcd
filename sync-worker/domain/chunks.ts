/** Steers the number of items of a call towards a wished duration. */
export interface ChunkSizer {
	size: () => number;
	took: ( items: number, milliseconds: number ) => void;
}

export interface ChunkLimits {
	readonly start: number;
	readonly least: number;
	readonly most: number;
	readonly wishedMs: number;
}

/** Beyond this many times the wished duration a call is too long, whatever it costs in itself. */
const LONGEST = 3;

/**
 * Grows at most twofold a call, shrinks at once: a slow shop must not wait for its own time-out. What a call costs
 * however little it carries is told apart from what its items cost: smaller parts would only add to the former.
 */
export function chunkSizer( limits: ChunkLimits ): ChunkSizer {
	const { wishedMs } = limits;
	let size = limits.start;
	let last: { readonly items: number; readonly ms: number } | null = null;
	let fixedMs = 0;

	/** From two calls of different size; an even mean with what was thought before, since single calls vary. */
	function learnFixed( items: number, ms: number ): void {
		if ( last !== null && last.items !== items ) {
			const perItem = Math.max(
				( ms - last.ms ) / ( items - last.items ),
				0
			);
			const seen = Math.max( ms - perItem * items, 0 );
			fixedMs = ( fixedMs + seen ) / 2;
		}
		last = { items, ms };
		fixedMs = Math.min( fixedMs, ms );
	}

	return {
		size: () => size,
		took( items, milliseconds ) {
			if ( items === 0 ) {
				return;
			}
			learnFixed( items, milliseconds );
			const forItems = Math.min(
				Math.max( wishedMs - fixedMs, fixedMs ),
				LONGEST * wishedMs
			);
			const wished = Math.round(
				( items * forItems ) / Math.max( milliseconds - fixedMs, 1 )
			);
			if ( items < size && wished > size ) {
				return;
			}
			size = Math.min(
				Math.max( Math.min( wished, size * 2 ), limits.least ),
				limits.most
			);
		},
	};
}

export function chunk< Item >(
	items: readonly Item[],
	size: number
): Item[][] {
	const chunks: Item[][] = [];
	for ( let start = 0; start < items.length; start += size ) {
		chunks.push( items.slice( start, start + size ) );
	}
	return chunks;
}
