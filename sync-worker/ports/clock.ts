export interface Clock {
	/** Milliseconds since 1970, for what people read. */
	now: () => number;
	/** Milliseconds that never go backwards, for measuring. */
	elapsed: () => number;
}

export const systemClock: Clock = {
	now: () => Date.now(),
	elapsed: () => performance.now(),
};

/** ISO 8601 in UTC, as the Shop API writes moments. */
export function isoMoment( milliseconds: number ): string {
	return new Date( milliseconds ).toISOString();
}
