import type { Database } from './database/database.ts';

/** What every part of the embedded shop works on. */
export interface ShopContext {
	readonly db: Database;
	readonly shopId: string;
	/** Present moment, ISO 8601 in UTC with milliseconds. */
	now: () => string;
	/** Address under which the shop is reached now, without a slash at the end. */
	siteUrl: () => string;
	/** Tells a polling worker that something waits. */
	ringBell: () => void;
}

/** A moment some seconds away from the present one. */
export function secondsFrom( moment: string, seconds: number ): string {
	return new Date( Date.parse( moment ) + seconds * 1000 ).toISOString();
}
