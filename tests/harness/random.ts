/** The same numbers for the same seed (mulberry32), so that a failure can be played again. */
export function randomOf( seed: number ) {
	let state = seed;
	const next = (): number => {
		state = ( state + 0x6d2b79f5 ) | 0;
		let mixed = Math.imul( state ^ ( state >>> 15 ), 1 | state );
		mixed =
			( mixed + Math.imul( mixed ^ ( mixed >>> 7 ), 61 | mixed ) ) ^
			mixed;
		return ( ( mixed ^ ( mixed >>> 14 ) ) >>> 0 ) / 4_294_967_296;
	};
	const below = ( limit: number ): number => Math.floor( next() * limit );
	return {
		below,
		pick: < Item >( items: readonly Item[] ): Item =>
			items[ below( items.length ) ] as Item,
	};
}

export type Random = ReturnType< typeof randomOf >;
