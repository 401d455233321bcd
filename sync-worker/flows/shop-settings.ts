import type { WorkerSettings } from '../../contracts/generated/shop-api.ts';
import type { Clock } from '../ports/clock.ts';
import type { Shop } from '../ports/shop.ts';

export interface SettingsSource {
	/** Not older than the given age; the first call asks the shop. */
	current: () => Promise< WorkerSettings >;
	/** Asks the shop now. */
	refresh: () => Promise< WorkerSettings >;
	/** The next `current` asks the shop. */
	forget: () => void;
	/** What was last heard, however old. */
	lastKnown: () => WorkerSettings | null;
}

/**
 * The shop's settings, remembered for a moment so that not every pass costs a request. `onRules` is called when an answer
 * says otherwise than the one before what flows may do and when: a flow of a long interval would not hear of it for long.
 */
export function settingsSource(
	shop: Shop,
	clock: Clock,
	maxAgeSeconds: number,
	onRules: () => void = () => undefined
): SettingsSource {
	let known: WorkerSettings | null = null;
	let goodUntil = 0;
	let asking: Promise< WorkerSettings > | null = null;

	async function ask(): Promise< WorkerSettings > {
		const answer = await shop.settings();
		const before = known;
		known = answer;
		goodUntil = clock.elapsed() + maxAgeSeconds * 1000;
		if ( before !== null && rulesOf( before ) !== rulesOf( answer ) ) {
			onRules();
		}
		return answer;
	}

	function refresh(): Promise< WorkerSettings > {
		asking ??= ask().finally( () => {
			asking = null;
		} );
		return asking;
	}

	return {
		refresh,
		current: () =>
			known !== null && clock.elapsed() < goodUntil
				? Promise.resolve( known )
				: refresh(),
		forget() {
			goodUntil = 0;
		},
		lastKnown: () => known,
	};
}

const rulesOf = ( known: WorkerSettings ): string => {
	const { flows = [], pollSeconds, timeZone, paused, documents } = known;
	const { on, paused: isHeld } = known.production ?? {};
	return JSON.stringify( [
		flows,
		pollSeconds,
		timeZone,
		paused,
		documents === true,
		on === true,
		isHeld === true,
	] );
};
