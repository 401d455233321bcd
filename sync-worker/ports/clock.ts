import { setTimeout as timeout } from 'node:timers/promises';

export interface Clock {
	/** Milliseconds since 1970, for what people read. */
	now: () => number;
	/** Milliseconds that never go backwards, for measuring. */
	elapsed: () => number;
	/** Waits; ends early and quietly when `stop` is aborted. */
	pause: ( milliseconds: number, stop?: AbortSignal ) => Promise< void >;
}

export const systemClock: Clock = {
	now: () => Date.now(),
	elapsed: () => performance.now(),
	pause: ( milliseconds, stop ) =>
		timeout( milliseconds, undefined, { signal: stop } ).catch(
			() => undefined
		),
};

/** ISO 8601 in UTC, as the Shop API writes moments. */
export function isoMoment( milliseconds: number ): string {
	return new Date( milliseconds ).toISOString();
}
