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

/** Grows at most twofold a call, shrinks at once: a slow shop must not wait for its own time-out. */
export function chunkSizer( limits: ChunkLimits ): ChunkSizer {
	let size = limits.start;
	return {
		size: () => size,
		took( items, milliseconds ) {
			const wished = Math.round(
				( items * limits.wishedMs ) / Math.max( milliseconds, 1 )
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
